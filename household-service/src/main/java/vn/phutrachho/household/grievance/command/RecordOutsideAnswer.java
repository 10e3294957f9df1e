package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;

/**
 * The desk writes down what came back from outside.
 *
 * @param at the unit that had sent it
 * @param what what they said
 */
public record RecordOutsideAnswer(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        Addressee from,
        Personal what,
        LocalDate on) {
    public RecordOutsideAnswer {
        Texts.demand(what, "grievance.outside-missing");
    }
}
