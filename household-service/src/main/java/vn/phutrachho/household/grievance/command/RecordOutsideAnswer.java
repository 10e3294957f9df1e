package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.GrievanceEvent.OutsideAnswered;

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

    /** What has happened once it is done. */
    public OutsideAnswered answered() {
        return new OutsideAnswered(grievance, at, from, what, on);
    }
}
