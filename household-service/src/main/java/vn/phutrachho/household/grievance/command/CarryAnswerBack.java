package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;

/**
 * The responsible member brings the answer to the household.
 *
 * @param by the member responsible by now
 * @param on the day of the visit
 */
public record CarryAnswerBack(
        @TargetAggregateIdentifier GrievanceId grievance, MemberId by, LocalDate on) {
    /** What has happened once it is done. */
    public AnswerCarriedBack carriedBack() {
        return new AnswerCarriedBack(grievance, by, on);
    }
}
