package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * The secretary hands a household over during the year (M2.5), and says why and from when (M2.1).
 *
 * @param obstacles why that member may not have it at all, as the registers say (M2.2)
 * @param since first day on which both the household and the member are the cell's
 * @param from first day of the new duty
 * @param on the day on which it is said
 */
public record HandOver(
        @TargetAggregateIdentifier HouseholdId household,
        MemberId to,
        UnitId cell,
        PlanId plan,
        Set<Obstacle> obstacles,
        Personal reason,
        LocalDate since,
        LocalDate from,
        LocalDate on) {
    public HandOver {
        obstacles = Set.copyOf(obstacles);
    }

    /** The first day that it may be from: of the running month, and of both in the cell. */
    public LocalDate earliest() {
        LocalDate first = on.withDayOfMonth(1);
        return since.isAfter(first) ? since : first;
    }
}
