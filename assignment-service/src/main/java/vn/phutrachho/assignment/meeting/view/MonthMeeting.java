package vn.phutrachho.assignment.meeting.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.household.Addressee;

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

    /**
     * A matter of the agenda, with its conclusion when there is one.
     *
     * @param text absent where it is about a grievance: its words are kept once, in {@link
     *     KnownGrievance}, so that they are gone from every agenda when it is kept confidential
     */
    public record Matter(
            MatterId id,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            @Nullable String text,
            @Nullable Concluded concluded) {
        /** Whether the cell kept its case. */
        public boolean isKeptAtCell() {
            return concluded != null
                    && (isCarriedOver() || concluded.conclusion() == Conclusion.ASKED_OUTSIDE);
        }

        /** Whether the next meeting is to take it up again. */
        public boolean isCarriedOver() {
            return concluded != null && concluded.conclusion() == Conclusion.CARRIED_OVER;
        }
    }

    /**
     * How the chair concluded it.
     *
     * @param responsible who sees to it
     * @param dueOn by when
     * @param referredTo the unit it is referred to
     * @param joinedTo the grievance that goes on for it
     * @param asked whom outside the Party it was put before
     */
    public record Concluded(
            Conclusion conclusion,
            String text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            @Nullable GrievanceId joinedTo,
            @Nullable Addressee asked,
            LocalDate on) {}

    /** The grievances on its agenda. */
    public List<GrievanceId> grievances() {
        return matters.stream().flatMap(m -> Stream.ofNullable(m.grievance())).toList();
    }

    public boolean closed() {
        return closedOn != null;
    }

    /** A matter of the agenda. */
    public Optional<Matter> matter(MatterId id) {
        return matters.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
