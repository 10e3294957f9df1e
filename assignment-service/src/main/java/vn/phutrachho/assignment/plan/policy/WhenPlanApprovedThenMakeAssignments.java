package vn.phutrachho.assignment.plan.policy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.command.MakeAssignment;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** A plan in force makes members responsible, and relieves those whom it no longer names. */
@Component
@ProcessingGroup(WhenPlanApprovedThenMakeAssignments.NAME)
@Reads(Log.OWN)
class WhenPlanApprovedThenMakeAssignments {
    static final String NAME = "when-plan-approved-then-make-assignments";

    private final Reactions reactions;
    private final FindHoldings holdings;

    WhenPlanApprovedThenMakeAssignments(Reactions reactions, FindHoldings holdings) {
        this.reactions = reactions;
        this.holdings = holdings;
    }

    @EventHandler
    void on(PlanApproved event, EventMessage<?> because) {
        reactions.sendAll(Stream.concat(made(event), relieved(event)).toList(), NAME, because);
    }

    private static Stream<Object> made(PlanApproved event) {
        return event.lines().stream()
                .map(
                        line ->
                                new MakeAssignment(
                                        line.household(),
                                        line.member(),
                                        event.cell(),
                                        event.plan(),
                                        event.from()));
    }

    private Stream<Object> relieved(PlanApproved event) {
        Set<HouseholdId> named =
                event.lines().stream().map(PlanLine::household).collect(Collectors.toSet());
        return holdings.ofCell(event.cell()).stream()
                .filter(h -> h.cell().equals(event.cell()) && !named.contains(h.household()))
                .flatMap(h -> relief(h, event).stream());
    }

    private static Optional<Object> relief(Holdings left, PlanApproved event) {
        return Optional.ofNullable(left.holder())
                .map(
                        holder ->
                                new EndAssignment(
                                        left.household(),
                                        holder,
                                        EndReason.PLAN_CHANGED,
                                        event.from()));
    }
}
