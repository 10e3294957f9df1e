package vn.phutrachho.member.nomination;

import static vn.phutrachho.events.member.NominationStep.ENDED;
import static vn.phutrachho.events.member.NominationStep.NOMINATED;
import static vn.phutrachho.events.member.NominationStep.PROPOSED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.member.nomination.view.NominationCase;

/**
 * Who may do what with one nomination, as it stands. A nominee never asked to be here: outside the
 * cell only the commune's committee learns the name, and only while the file is before it or the
 * last step is its own decision.
 */
final class NominationRights {
    private final Caller caller;
    private final NominationCase of;
    private final UnitId cell;

    NominationRights(Caller caller, NominationCase of) {
        this.caller = caller;
        this.of = of;
        this.cell = caller.tree().heirOf(of.cell(), caller.today());
    }

    /** Everything that the caller may do now. */
    Set<Deed> all() {
        Set<Deed> may = EnumSet.noneOf(Deed.class);
        Arrays.stream(Deed.values()).filter(this::may).forEach(may::add);
        return may;
    }

    boolean may(Deed deed) {
        NominationStep standing = of.standing();
        return switch (deed) {
            case READ -> isNominator() || isSecretary() || isCommuneWithTheFile();
            case READ_ALL -> isSecretary();
            case WITHDRAW -> standing == NOMINATED && isStillNominator();
            case CORRECT ->
                    isKnown()
                            && (isSecretary()
                                    || (standing == NOMINATED && isStillNominator() && isAlone()));
            case STEP_OF_THE_CELL -> isSecretary() && hasNext(false);
            case STEP_OF_THE_COMMUNE -> isCommune() && hasNext(true);
            case END -> isSecretary() && Road.goesOn(standing);
            case TAKE_BACK -> isKnown() && mayTakeBack(standing);
            case ERASE -> isKnown() && isSecretary() && !Road.goesOn(standing);
        };
    }

    /** Whether the step is theirs to record, whenever its turn is. */
    boolean mayEver(NominationStep step) {
        return Road.isOfTheCommune(step) ? isCommune() : isSecretary();
    }

    private boolean mayTakeBack(NominationStep standing) {
        if (standing == NOMINATED || isOverForGood()) {
            return false;
        }
        return mayEver(standing);
    }

    /** Whether anybody still knows who it is. */
    private boolean isKnown() {
        return of.erased() == null;
    }

    private boolean isOverForGood() {
        return of.lastStep()
                .map(last -> last.ground())
                .filter(NominationEnding::isVoid)
                .isPresent();
    }

    private boolean hasNext(boolean ofTheCommune) {
        return Road.after(of.standing()).stream()
                .anyMatch(step -> step != ENDED && Road.isOfTheCommune(step) == ofTheCommune);
    }

    private boolean isNominator() {
        return caller.member().filter(of::isOf).isPresent();
    }

    private boolean isStillNominator() {
        return caller.member().filter(of::isStillOf).isPresent();
    }

    /** What several members stand for is the secretary's to put right. */
    private boolean isAlone() {
        return of.nominators().stream().filter(each -> !each.withdrew()).count() == 1;
    }

    private boolean isSecretary() {
        return caller.has(Role.SECRETARY, cell);
    }

    private boolean isCommune() {
        return caller.has(Role.COMMUNE_OFFICER, cell);
    }

    private boolean isCommuneWithTheFile() {
        return isCommune() && (of.standing() == PROPOSED || Road.isOfTheCommune(of.standing()));
    }
}
