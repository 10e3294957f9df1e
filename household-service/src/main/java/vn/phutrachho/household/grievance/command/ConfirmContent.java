package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;

/**
 * The household says that it was dealt with; that closes it.
 *
 * @param by the member to whom they said so
 */
public record ConfirmContent(
        @TargetAggregateIdentifier GrievanceId grievance, MemberId by, LocalDate on) {
    /** What has happened once it is done. */
    public HouseholdContent content() {
        return new HouseholdContent(grievance, by, on);
    }
}
