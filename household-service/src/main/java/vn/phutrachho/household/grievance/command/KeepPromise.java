package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;

/**
 * What was promised with the answer has been done.
 *
 * @param at the unit that had promised it
 * @param doneBy the day for which it was promised
 */
public record KeepPromise(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        LocalDate doneBy,
        Personal what,
        LocalDate on) {
    public KeepPromise {
        Texts.demand(what, "grievance.promise-missing");
    }

    /** What has happened once it is done. */
    public PromiseKept kept() {
        return new PromiseKept(grievance, at, doneBy, what, on);
    }
}
