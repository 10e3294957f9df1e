package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;

/**
 * A meeting's conclusion that could not be followed is kept with the case, so that the chair learns
 * of it.
 *
 * @param code of the refusal
 */
public record NoteConclusion(
        @TargetAggregateIdentifier GrievanceId grievance,
        MeetingId meeting,
        MatterId matter,
        String code,
        LocalDate on) {
    /** What has happened once it is done. */
    public ConclusionNotFollowed noted() {
        return new ConclusionNotFollowed(grievance, meeting, matter, code, on);
    }
}
