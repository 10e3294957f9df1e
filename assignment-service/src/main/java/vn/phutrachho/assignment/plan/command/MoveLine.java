package vn.phutrachho.assignment.plan.command;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;

/**
 * A person decides against the proposal and says why (M2.3).
 *
 * @param to who is to have it; nobody leaves it open
 * @param obstacles why that member may not have it at all, as the registers say today (M2.2)
 */
public record MoveLine(
        @TargetAggregateIdentifier PlanId plan,
        HouseholdId household,
        @Nullable MemberId to,
        String reason,
        Set<Obstacle> obstacles,
        LocalDate on) {
    public MoveLine {
        obstacles = Set.copyOf(obstacles);
    }
}
