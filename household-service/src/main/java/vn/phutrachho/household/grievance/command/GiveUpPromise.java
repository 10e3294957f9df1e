package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;

/**
 * What was promised with the answer will not be done, and why.
 *
 * @param at the unit that had promised it
 * @param doneBy the day for which it was promised
 */
public record GiveUpPromise(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        LocalDate doneBy,
        Personal why,
        LocalDate on) {
    public GiveUpPromise {
        Texts.demand(why, "grievance.promise-missing");
    }

    /** What has happened once it is done. */
    public PromiseGivenUp givenUp() {
        return new PromiseGivenUp(grievance, at, doneBy, why, on);
    }
}
