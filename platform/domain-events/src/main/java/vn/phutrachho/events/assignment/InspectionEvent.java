package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/**
 * A commune inspects a cell: what was checked, what was found, what is to be corrected by when, and
 * whether it was (M5.1). Its texts are about the cell's work and name nobody.
 */
public sealed interface InspectionEvent extends DomainEvent {
    /** Which inspection. */
    InspectionId inspection();

    /** The cell that is inspected. */
    UnitId cell();

    /**
     * The commune announced an inspection to the cell.
     *
     * @param announcedOn when the cell was told
     * @param plannedFor when the commune means to come
     * @param subjects what is to be checked
     * @param words what the cell should know besides; may be empty
     */
    @Named("inspection.inspection-announced")
    record InspectionAnnounced(
            InspectionId inspection,
            UnitId cell,
            LocalDate announcedOn,
            LocalDate plannedFor,
            List<InspectionSubject> subjects,
            String words)
            implements InspectionEvent {
        public InspectionAnnounced {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * What was announced is changed before the inspection is held.
     *
     * @param plannedFor when the commune means to come now
     * @param subjects what is to be checked now
     * @param on when it was changed
     */
    @Named("inspection.announcement-amended")
    record AnnouncementAmended(
            InspectionId inspection,
            UnitId cell,
            LocalDate plannedFor,
            List<InspectionSubject> subjects,
            String words,
            String reason,
            LocalDate on)
            implements InspectionEvent {
        public AnnouncementAmended {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * The commune inspected the cell.
     *
     * @param heldOn the day on which it came
     * @param leader office of whoever led it, not a name
     * @param present members of the cell who were there
     */
    @Named("inspection.inspection-held")
    record InspectionHeld(
            InspectionId inspection,
            UnitId cell,
            LocalDate heldOn,
            String leader,
            List<MemberId> present)
            implements InspectionEvent {
        public InspectionHeld {
            present = List.copyOf(present);
        }
    }

    /**
     * The record of when and with whom it was held was wrong; this is how it was.
     *
     * @param heldOn the day on which it came
     * @param leader office of whoever led it, not a name
     * @param present members of the cell who were there
     * @param on when the record was put right
     */
    @Named("inspection.holding-amended")
    record HoldingAmended(
            InspectionId inspection,
            UnitId cell,
            LocalDate heldOn,
            String leader,
            List<MemberId> present,
            String reason,
            LocalDate on)
            implements InspectionEvent {
        public HoldingAmended {
            present = List.copyOf(present);
        }
    }

    /**
     * Something that the cell does well.
     *
     * @param on when it was written down
     */
    @Named("inspection.strength-found")
    record StrengthFound(
            InspectionId inspection,
            UnitId cell,
            FindingId finding,
            InspectionSubject subject,
            String words,
            LocalDate on)
            implements InspectionEvent {}

    /**
     * Something that the cell has to correct.
     *
     * @param correction what is to be done about it
     * @param dueOn the last day for it
     * @param on when it was written down
     */
    @Named("inspection.shortcoming-found")
    record ShortcomingFound(
            InspectionId inspection,
            UnitId cell,
            FindingId finding,
            InspectionSubject subject,
            String words,
            String correction,
            LocalDate dueOn,
            LocalDate on)
            implements InspectionEvent {}

    /**
     * The record of a finding was wrong; this is what was found.
     *
     * @param correction what is to be done about it; absent where it is a strength
     * @param dueOn the last day for it; absent where it is a strength
     * @param on when the record was put right
     */
    @Named("inspection.finding-amended")
    record FindingAmended(
            InspectionId inspection,
            UnitId cell,
            FindingId finding,
            InspectionSubject subject,
            String words,
            @Nullable String correction,
            @Nullable LocalDate dueOn,
            String reason,
            LocalDate on)
            implements InspectionEvent {}

    /** A finding should not have been written down; nothing is to be corrected for it. */
    @Named("inspection.finding-withdrawn")
    record FindingWithdrawn(
            InspectionId inspection, UnitId cell, FindingId finding, String reason, LocalDate on)
            implements InspectionEvent {}

    /** The findings are complete: from now on only corrections are followed. */
    @Named("inspection.findings-concluded")
    record FindingsConcluded(InspectionId inspection, UnitId cell, LocalDate on)
            implements InspectionEvent {}

    /**
     * The cell says that a shortcoming is corrected.
     *
     * @param doneOn the day on which it was
     * @param words what was done
     */
    @Named("inspection.correction-reported")
    record CorrectionReported(
            InspectionId inspection, UnitId cell, FindingId finding, LocalDate doneOn, String words)
            implements InspectionEvent {}

    /**
     * The commune has seen that it is corrected.
     *
     * @param verifiedOn the day on which it looked
     */
    @Named("inspection.correction-verified")
    record CorrectionVerified(
            InspectionId inspection, UnitId cell, FindingId finding, LocalDate verifiedOn)
            implements InspectionEvent {}

    /**
     * The commune does not accept that it is corrected: the cell has to go on.
     *
     * @param dueOn the new last day
     * @param on when the commune said so
     */
    @Named("inspection.correction-not-accepted")
    record CorrectionNotAccepted(
            InspectionId inspection,
            UnitId cell,
            FindingId finding,
            String reason,
            LocalDate dueOn,
            LocalDate on)
            implements InspectionEvent {}

    /** The findings are complete and every correction is verified. */
    @Named("inspection.inspection-ended")
    record InspectionEnded(InspectionId inspection, UnitId cell, LocalDate on)
            implements InspectionEvent {}

    /** The commune does not come after all. */
    @Named("inspection.inspection-cancelled")
    record InspectionCancelled(InspectionId inspection, UnitId cell, String reason, LocalDate on)
            implements InspectionEvent {}
}
