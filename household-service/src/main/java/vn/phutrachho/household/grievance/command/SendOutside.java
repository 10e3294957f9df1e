package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;

/**
 * The desk asks an authority or association outside the Party, and keeps the case.
 *
 * @param at the unit that holds it
 * @param what what they are asked
 */
public record SendOutside(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        Addressee to,
        Personal what,
        LocalDate on) {
    public SendOutside {
        Texts.demand(what, "grievance.outside-missing");
    }

    /** What has happened once it is done. */
    public SentOutside sent() {
        return new SentOutside(grievance, at, to, what, on);
    }
}
