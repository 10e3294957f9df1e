package vn.phutrachho.assignment.meeting.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;

/**
 * The month is done with.
 *
 * @param inConfidence matters that have left the agenda: their grievance is kept confidential
 */
public record CloseMonth(
        @TargetAggregateIdentifier MeetingId meeting, Set<MatterId> inConfidence, LocalDate on) {
    public CloseMonth {
        inConfidence = Set.copyOf(inConfidence);
    }
}
