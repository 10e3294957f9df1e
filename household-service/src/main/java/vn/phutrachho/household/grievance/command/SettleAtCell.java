package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * The cell settles it (clause 3); the household has the last word.
 *
 * @param conclusion what the chair concluded
 */
public record SettleAtCell(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId cell,
        Personal conclusion,
        LocalDate on,
        Deadlines deadlines) {
    public SettleAtCell {
        Texts.demand(conclusion, "grievance.conclusion-missing");
    }
}
