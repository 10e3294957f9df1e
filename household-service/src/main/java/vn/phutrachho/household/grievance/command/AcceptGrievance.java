package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;

/**
 * The level it was referred to takes it on.
 *
 * @param at the unit that accepts
 */
public record AcceptGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        LocalDate on,
        Deadlines deadlines) {
    /** What has happened once it is done. */
    public GrievanceAccepted accepted() {
        return new GrievanceAccepted(grievance, at, on);
    }
}
