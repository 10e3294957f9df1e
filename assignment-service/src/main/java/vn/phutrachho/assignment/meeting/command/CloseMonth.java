package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;

/**
 * The month is done with.
 *
 * @param left matters that have left the agenda: their grievance is kept confidential, or has gone
 *     its way meanwhile
 */
public record CloseMonth(
        @TargetAggregateIdentifier MeetingId meeting, Set<MatterId> left, LocalDate on) {
    public CloseMonth {
        left = Set.copyOf(left);
    }
}
