package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;

/**
 * A way of doing the duty that is worth taking up elsewhere (cách làm hay): recognised by the
 * commune, perhaps by the province, and taken up by other cells (M5.2). Its texts name nobody.
 */
public sealed interface GoodPracticeEvent extends DomainEvent {
    /** Which practice. */
    PracticeId practice();

    /**
     * A cell proposed to its commune to recognise what it does.
     *
     * @param from the cell that does it
     */
    @Named("good-practice.practice-proposed")
    record PracticeProposed(
            PracticeId practice, UnitId from, String title, String words, LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * The commune did not recognise what a cell proposed.
     *
     * @param from the cell that proposed it
     */
    @Named("good-practice.proposal-declined")
    record ProposalDeclined(PracticeId practice, UnitId from, String reason, LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * The commune recognised a good practice, proposed by the cell or found in an inspection.
     *
     * @param from the cell that does it
     * @param inspection the inspection that found it; absent where the cell proposed it
     * @param finding the finding of strength that it is; absent where the cell proposed it
     */
    @Named("good-practice.practice-recognised")
    record PracticeRecognised(
            PracticeId practice,
            UnitId from,
            String title,
            String words,
            @Nullable InspectionId inspection,
            @Nullable FindingId finding,
            LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * A province recognised it for all its cells.
     *
     * @param from the cell that does it
     * @param at the province
     */
    @Named("good-practice.practice-recognised-for-province")
    record PracticeRecognisedForProvince(PracticeId practice, UnitId from, UnitId at, LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * What was written of the practice was wrong or unclear; this is what it is.
     *
     * @param from the cell that does it
     */
    @Named("good-practice.practice-amended")
    record PracticeAmended(
            PracticeId practice,
            UnitId from,
            String title,
            String words,
            String reason,
            LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * It is no longer recognised; who took it up stays known.
     *
     * @param from the cell that does it
     */
    @Named("good-practice.recognition-withdrawn")
    record RecognitionWithdrawn(PracticeId practice, UnitId from, String reason, LocalDate on)
            implements GoodPracticeEvent {}

    /**
     * Another cell took it up.
     *
     * @param cell the cell that took it up
     * @param takenUpOn from when on it does so
     * @param words what came of it
     */
    @Named("good-practice.practice-taken-up")
    record PracticeTakenUp(PracticeId practice, UnitId cell, LocalDate takenUpOn, String words)
            implements GoodPracticeEvent {}

    /**
     * What a cell wrote of its taking up was wrong, or more has come of it; this is how it is.
     *
     * @param cell the cell that took it up
     * @param takenUpOn from when on it does so
     * @param words what came of it
     * @param on when it was written
     */
    @Named("good-practice.taking-up-amended")
    record TakingUpAmended(
            PracticeId practice,
            UnitId cell,
            LocalDate takenUpOn,
            String words,
            String reason,
            LocalDate on)
            implements GoodPracticeEvent {}
}
