package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;

/** A cell's monthly meeting, in which every matter is concluded (M3.2). */
public sealed interface CellMeetingEvent extends DomainEvent {
    /** Which meeting: one for each cell and month. */
    MeetingId meeting();

    /**
     * The cell met.
     *
     * @param heldOn the day of the meeting
     */
    @Named("cell-meeting.meeting-opened")
    record MeetingOpened(MeetingId meeting, UnitId cell, YearMonth month, LocalDate heldOn)
            implements CellMeetingEvent {}

    /**
     * Who was there.
     *
     * @param present members who were there
     * @param excused absent with a reason
     * @param absent absent without one
     */
    @Named("cell-meeting.attendance-recorded")
    record AttendanceRecorded(
            MeetingId meeting,
            UnitId cell,
            List<MemberId> present,
            List<MemberId> excused,
            List<MemberId> absent)
            implements CellMeetingEvent {
        public AttendanceRecorded {
            present = List.copyOf(present);
            excused = List.copyOf(excused);
            absent = List.copyOf(absent);
        }
    }

    /**
     * A matter stands on the agenda until the chair concludes it.
     *
     * @param grievance the grievance that it is about, if it is about one
     * @param household the household that it is about, if it is about one
     */
    @Named("cell-meeting.matter-put-on-agenda")
    record MatterPutOnAgenda(
            MeetingId meeting,
            UnitId cell,
            MatterId matter,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            Personal text)
            implements CellMeetingEvent {}

    /**
     * The chair concluded a matter.
     *
     * @param text the conclusion in words
     * @param responsible who sees to it
     * @param dueOn by when
     * @param referredTo the unit it is referred to; present exactly when referred
     * @param joinedTo the grievance that goes on for it; present exactly when joined
     * @param asked whom outside the Party it is put before; present exactly when they are asked
     */
    @Named(value = "cell-meeting.matter-concluded", revision = "2")
    record MatterConcluded(
            MeetingId meeting,
            UnitId cell,
            MatterId matter,
            @Nullable GrievanceId grievance,
            @Nullable HouseholdId household,
            Conclusion conclusion,
            Personal text,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId referredTo,
            @Nullable GrievanceId joinedTo,
            @Nullable Addressee asked,
            YearMonth month,
            LocalDate on)
            implements CellMeetingEvent {}

    /** The month is closed: nothing on its agenda is open. */
    @Named("cell-meeting.month-closed")
    record MonthClosed(MeetingId meeting, UnitId cell, YearMonth month, LocalDate on)
            implements CellMeetingEvent {}
}
