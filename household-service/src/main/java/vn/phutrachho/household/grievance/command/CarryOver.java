package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;

/**
 * The cell takes it up again in a later meeting; its deadline stays what it was.
 *
 * @param conclusion what the chair concluded
 * @param month the month of that meeting
 */
public record CarryOver(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId cell,
        Personal conclusion,
        YearMonth month,
        LocalDate on) {
    public CarryOver {
        Texts.demand(conclusion, "grievance.conclusion-missing");
    }

    /** What has happened once it is done. */
    public GrievanceCarriedOver carriedOver() {
        return new GrievanceCarriedOver(grievance, cell, conclusion, month, on);
    }
}
