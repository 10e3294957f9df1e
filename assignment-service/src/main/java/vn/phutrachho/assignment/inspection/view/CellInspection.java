package vn.phutrachho.assignment.inspection.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.inspection.CorrectionStage;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionSubject;

/**
 * An inspection of a cell as it stands.
 *
 * @param day on which it was held; until then, for which it is planned
 * @param findings those that were withdrawn too
 * @param steps who did what with it, in order
 */
public record CellInspection(
        InspectionId id,
        UnitId cell,
        InspectionStage stage,
        LocalDate day,
        Announcement announcement,
        @Nullable Holding holding,
        List<Finding> findings,
        List<Step> steps) {

    /** What the cell was told. */
    public record Announcement(
            LocalDate announcedOn,
            LocalDate plannedFor,
            List<InspectionSubject> subjects,
            String words) {}

    /**
     * How it was held.
     *
     * @param leader office of whoever led it
     * @param present members of the cell who were there
     */
    public record Holding(LocalDate heldOn, String leader, List<MemberId> present) {}

    /** Whether something is done well or is to be corrected. */
    public enum Kind {
        STRENGTH,
        SHORTCOMING
    }

    /**
     * Something that was found.
     *
     * @param correction present exactly where it is a shortcoming
     * @param withdrawn why it should not have been written down; absent where it stands
     */
    public record Finding(
            FindingId id,
            Kind kind,
            InspectionSubject subject,
            String words,
            @Nullable Correction correction,
            @Nullable String withdrawn) {
        /** Whether it stands. */
        public boolean counts() {
            return withdrawn == null;
        }

        /** Whether the cell has to do something about it. */
        public boolean isOpen() {
            return isAt(CorrectionStage.OPEN);
        }

        /** Whether the commune has to look. */
        public boolean isReported() {
            return isAt(CorrectionStage.REPORTED);
        }

        /** Whether its last day is over, and the cell has not said that it is done. */
        public boolean isOverdue(LocalDate today) {
            return isOpen() && correction != null && correction.dueOn().isBefore(today);
        }

        private boolean isAt(CorrectionStage stage) {
            return counts() && correction != null && correction.stage() == stage;
        }
    }

    /**
     * What is to be done about a shortcoming.
     *
     * @param doneOn when the cell did it, as it says
     * @param doneWords what it did, as it says
     * @param refused why the commune did not accept it the last time
     */
    public record Correction(
            String what,
            LocalDate dueOn,
            CorrectionStage stage,
            @Nullable LocalDate doneOn,
            @Nullable String doneWords,
            @Nullable LocalDate verifiedOn,
            @Nullable String refused) {}

    /** What somebody did with an inspection. */
    public enum Act {
        ANNOUNCED,
        ANNOUNCEMENT_AMENDED,
        CANCELLED,
        HELD,
        HOLDING_AMENDED,
        STRENGTH_FOUND,
        SHORTCOMING_FOUND,
        FINDING_AMENDED,
        FINDING_WITHDRAWN,
        CONCLUDED,
        CORRECTION_REPORTED,
        CORRECTION_VERIFIED,
        CORRECTION_NOT_ACCEPTED,
        ENDED
    }

    /**
     * One act.
     *
     * @param finding what it is about, where it is about one
     * @param on when it was true
     * @param recordedAt when it was known
     * @param by whose account
     * @param words what was said
     * @param day the last or planned day that it sets
     * @param reason why, where something before was not right
     */
    public record Step(
            Act act,
            @Nullable FindingId finding,
            LocalDate on,
            Instant recordedAt,
            String by,
            @Nullable String words,
            @Nullable LocalDate day,
            @Nullable String reason) {}

    /** One of its findings. */
    public Optional<Finding> finding(FindingId finding) {
        return findings.stream().filter(f -> f.id().equals(finding)).findFirst();
    }

    /** What the cell still has to do, the most urgent first. */
    public List<Finding> open() {
        return findings.stream()
                .filter(Finding::isOpen)
                .sorted((one, other) -> dueOn(one).compareTo(dueOn(other)))
                .toList();
    }

    /** What the commune still has to look at. */
    public List<Finding> reported() {
        return findings.stream().filter(Finding::isReported).toList();
    }

    /** How many findings of a kind stand. */
    public long count(Kind kind) {
        return findings.stream().filter(f -> f.counts() && f.kind() == kind).count();
    }

    /** How many corrections have passed their last day. */
    public long overdue(LocalDate today) {
        return findings.stream().filter(f -> f.isOverdue(today)).count();
    }

    /** When it ended; absent where it has not. */
    public Optional<LocalDate> endedOn() {
        return steps.stream().filter(s -> s.act() == Act.ENDED).map(Step::on).findFirst();
    }

    private static LocalDate dueOn(Finding finding) {
        return Stream.ofNullable(finding.correction())
                .map(Correction::dueOn)
                .findFirst()
                .orElse(LocalDate.MAX);
    }
}
