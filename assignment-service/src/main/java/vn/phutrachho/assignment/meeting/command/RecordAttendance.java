package vn.phutrachho.assignment.meeting.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;

/** Who is there, who is excused, who is missing. */
public record RecordAttendance(
        @TargetAggregateIdentifier MeetingId meeting,
        List<MemberId> present,
        List<MemberId> excused,
        List<MemberId> absent) {
    public RecordAttendance {
        present = List.copyOf(present);
        excused = List.copyOf(excused);
        absent = List.copyOf(absent);
    }
}
