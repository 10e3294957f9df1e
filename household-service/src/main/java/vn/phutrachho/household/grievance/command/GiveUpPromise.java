package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * What was promised with the answer will not be done, and why.
 *
 * @param at the unit that had promised it
 */
public record GiveUpPromise(
        @TargetAggregateIdentifier GrievanceId grievance, UnitId at, Personal why, LocalDate on) {
    public GiveUpPromise {
        Texts.demand(why, "grievance.promise-missing");
    }
}
