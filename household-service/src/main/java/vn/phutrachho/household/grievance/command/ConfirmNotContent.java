package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;

/**
 * The household says that it was not dealt with, and why; that reopens it where it was answered.
 *
 * @param by the member to whom they said so
 */
public record ConfirmNotContent(
        @TargetAggregateIdentifier GrievanceId grievance,
        MemberId by,
        Personal why,
        LocalDate on,
        Deadlines deadlines) {
    public ConfirmNotContent {
        Texts.demand(why, "grievance.why-missing");
    }
}
