package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;

/**
 * A cell's meeting for a month as it stands.
 *
 * @param counted whether attendance was taken
 * @param closedOn absent while the month is open
 */
public record MonthMeeting(
        MeetingId id,
        UnitId cell,
        YearMonth month,
        LocalDate heldOn,
        boolean counted,
        List<MemberId> present,
        List<MemberId> excused,
        List<MemberId> absent,
        List<Matter> matters,
        @Nullable LocalDate closedOn) {

    /** A matter of the agenda, with its conclusion when there is one. */
    public record Matter(
            MatterId id,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            String text,
            @Nullable Concluded concluded) {}

    /** How the chair concluded it. */
    public record Concluded(
            Conclusion conclusion,
            String text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            LocalDate on) {}

    /** Matters without a conclusion. */
    public List<Matter> open() {
        return matters.stream().filter(m -> m.concluded() == null).toList();
    }

    public boolean closed() {
        return closedOn != null;
    }

    /** A matter of the agenda. */
    public Optional<Matter> matter(MatterId id) {
        return matters.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
