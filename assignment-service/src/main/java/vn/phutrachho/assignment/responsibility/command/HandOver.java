package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * The secretary hands a household over during the year (M2.5).
 *
 * @param obstacles why that member may not have it at all, as the registers say today (M2.2)
 */
public record HandOver(
        @TargetAggregateIdentifier HouseholdId household,
        MemberId to,
        UnitId cell,
        PlanId plan,
        Set<Obstacle> obstacles,
        LocalDate on) {
    public HandOver {
        obstacles = Set.copyOf(obstacles);
    }
}
