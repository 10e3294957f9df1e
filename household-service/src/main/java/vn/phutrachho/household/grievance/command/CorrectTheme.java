package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.Theme;

/**
 * The cell finds that it is about something else than was written down.
 *
 * @param theme what it is about
 * @param deadlines by that theme's rules, from the day on which the cell's clock began
 */
public record CorrectTheme(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId cell,
        Theme theme,
        Personal reason,
        LocalDate on,
        Deadlines deadlines) {
    public CorrectTheme {
        Texts.demand(reason, "grievance.reason-missing");
    }

    /**
     * What has happened once it is done.
     *
     * @param before what it was said to be about
     */
    public ThemeCorrected corrected(Theme before) {
        return new ThemeCorrected(grievance, cell, before, theme, reason, on);
    }
}
