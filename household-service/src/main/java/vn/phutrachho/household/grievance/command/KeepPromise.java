package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * What was promised with the answer has been done.
 *
 * @param at the unit that had promised it
 */
public record KeepPromise(
        @TargetAggregateIdentifier GrievanceId grievance, UnitId at, Personal what, LocalDate on) {
    public KeepPromise {
        Texts.demand(what, "grievance.promise-missing");
    }
}
