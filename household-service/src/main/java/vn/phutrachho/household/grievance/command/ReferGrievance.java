package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * Whoever holds it passes it on to whoever can settle it; story and clock go on.
 *
 * @param from the unit that passes it on
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
}
