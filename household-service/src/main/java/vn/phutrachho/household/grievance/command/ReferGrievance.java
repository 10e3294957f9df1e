package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;

/**
 * The cell cannot settle it and passes it up to whoever can.
 *
 * @param from the cell that passes it on
 * @param to the unit that is to accept it
 */
public record ReferGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId from,
        UnitId to,
        Personal reason,
        LocalDate on,
        Deadlines deadlines) {
    public ReferGrievance {
        Texts.demand(reason, "grievance.reason-missing");
    }

    /** What has happened once it is done. */
    public GrievanceReferred referred() {
        return new GrievanceReferred(grievance, from, to, reason, on);
    }
}
