package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceDirected;

/**
 * Whoever stands above and was told that the case stands still decides which desk takes it on.
 *
 * @param by the unit that decides
 * @param to the unit that is to accept it
 */
public record DirectGrievance(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId by,
        UnitId to,
        Personal reason,
        LocalDate on,
        Deadlines deadlines) {
    public DirectGrievance {
        Texts.demand(reason, "grievance.reason-missing");
    }

    /**
     * What has happened once it is done.
     *
     * @param from the unit that it lies with
     */
    public GrievanceDirected directed(UnitId from) {
        return new GrievanceDirected(grievance, by, from, to, reason, on);
    }
}
