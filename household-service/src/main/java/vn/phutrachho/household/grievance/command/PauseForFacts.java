package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;

/**
 * The desk cannot answer before it knows more: it asks, and its clock stands still until then.
 *
 * @param at the unit that holds it
 * @param facts what it needs to know
 * @param until last day of the pause
 */
public record PauseForFacts(
        @TargetAggregateIdentifier GrievanceId grievance,
        UnitId at,
        Personal facts,
        LocalDate until,
        LocalDate on,
        Limits limits) {
    public PauseForFacts {
        Texts.demand(facts, "grievance.facts-missing");
    }

    /** What has happened once it is done. */
    public ClockPaused paused() {
        return new ClockPaused(grievance, at, facts, until, on);
    }
}
