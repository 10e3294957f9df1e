package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;

/**
 * A desk is not competent and passes it on to one that is; story and clock go on.
 *
 * @param from the unit that it lies with
 * @param to the unit that is to accept it
 * @param superior who stands above both and is told should it go in a circle
 */
public record TransferCompetence(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId from,
        UnitId to,
        Personal reason,
        UnitId superior,
        LocalDate on,
        Deadlines deadlines) {
    public TransferCompetence {
        Texts.demand(reason, "grievance.reason-missing");
    }

    /** What has happened once it is done. */
    public CompetenceTransferred transferred() {
        return new CompetenceTransferred(grievance, from, to, reason, on);
    }
}
