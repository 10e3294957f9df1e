package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;

/**
 * The household takes it back, which it may at any time.
 *
 * @param by the member to whom they said so
 */
public record WithdrawGrievance(
        @TargetAggregateIdentifier GrievanceId grievance, MemberId by, LocalDate on) {
    /** What has happened once it is done. */
    public GrievanceWithdrawn withdrawn() {
        return new GrievanceWithdrawn(grievance, by, on);
    }
}
