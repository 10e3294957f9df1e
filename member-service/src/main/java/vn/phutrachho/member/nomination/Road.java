package vn.phutrachho.member.nomination;

import static vn.phutrachho.events.member.NominationStep.ADMITTED;
import static vn.phutrachho.events.member.NominationStep.CLASS_COMPLETED;
import static vn.phutrachho.events.member.NominationStep.ENDED;
import static vn.phutrachho.events.member.NominationStep.NOT_TAKEN_UP;
import static vn.phutrachho.events.member.NominationStep.PROPOSED;
import static vn.phutrachho.events.member.NominationStep.RETURNED;
import static vn.phutrachho.events.member.NominationStep.SENT_TO_CLASS;
import static vn.phutrachho.events.member.NominationStep.TAKEN_UP;

import java.util.Set;
import vn.phutrachho.events.member.NominationStep;

/** In what order the steps of a nomination come (M4.4). */
public final class Road {
    private Road() {}

    /** What may come after the step; nothing after an end. */
    public static Set<NominationStep> after(NominationStep step) {
        return switch (step) {
            case NOMINATED -> Set.of(TAKEN_UP, NOT_TAKEN_UP, ENDED);
            case TAKEN_UP -> Set.of(SENT_TO_CLASS, ENDED);
            case SENT_TO_CLASS -> Set.of(CLASS_COMPLETED, ENDED);
            case CLASS_COMPLETED, RETURNED -> Set.of(PROPOSED, ENDED);
            case PROPOSED -> Set.of(ADMITTED, RETURNED, ENDED);
            case NOT_TAKEN_UP, ADMITTED, ENDED -> Set.of();
        };
    }

    /** Whether something is still to come. */
    public static boolean goesOn(NominationStep standing) {
        return !after(standing).isEmpty();
    }

    /** Whether the step is the commune committee's to record, and to take back. */
    public static boolean isOfTheCommune(NominationStep step) {
        return switch (step) {
            case ADMITTED, RETURNED -> true;
            case NOMINATED,
                    TAKEN_UP,
                    NOT_TAKEN_UP,
                    SENT_TO_CLASS,
                    CLASS_COMPLETED,
                    PROPOSED,
                    ENDED ->
                    false;
        };
    }
}
