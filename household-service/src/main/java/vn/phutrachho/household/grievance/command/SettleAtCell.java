package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;

/**
 * The cell settles it (clause 3); the household has the last word.
 *
 * @param conclusion what the chair concluded
 * @param doneBy by when what is promised will be done, if something is
 */
public record SettleAtCell(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId cell,
        Personal conclusion,
        @Nullable LocalDate doneBy,
        LocalDate on,
        Deadlines deadlines) {
    public SettleAtCell {
        Texts.demand(conclusion, "grievance.conclusion-missing");
    }

    /** What has happened once it is done. */
    public GrievanceSettledAtCell settled() {
        return new GrievanceSettledAtCell(grievance, cell, conclusion, doneBy, on);
    }
}
