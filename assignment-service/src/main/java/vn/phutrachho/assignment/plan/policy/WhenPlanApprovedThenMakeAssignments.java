package vn.phutrachho.assignment.plan.policy;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.responsibility.command.EndAssignment;
import vn.phutrachho.assignment.responsibility.command.MakeAssignment;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/**
 * A plan in force makes members responsible, and relieves those whom it no longer names. Whoever
 * was made responsible after its approval stays so, however late this comes and however often: the
 * log says what was first.
 */
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
    void on(PlanApproved event, EventMessage<?> because, TrackingToken at) {
        long approved = at.position().orElseThrow();
        FindHoldings known = holdings.asRecorded();
        reactions.sendAll(
                Stream.concat(made(event, known, approved), relieved(event, known, approved))
                        .toList(),
                NAME,
                because);
    }

    private static Stream<Object> made(PlanApproved event, FindHoldings known, long approved) {
        List<HouseholdId> named = event.lines().stream().map(PlanLine::household).toList();
        Map<HouseholdId, Holdings> before = known.of(named);
        return event.lines().stream()
                .flatMap(
                        line ->
                                made(
                                        event,
                                        line,
                                        Optional.ofNullable(before.get(line.household())),
                                        approved)
                                        .stream());
    }

    private static Optional<Object> made(
            PlanApproved event, PlanLine line, Optional<Holdings> before, long approved) {
        if (before.filter(held -> held.madeAfter(approved)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new MakeAssignment(
                        line.household(),
                        line.member(),
                        event.cell(),
                        event.plan(),
                        event.from(),
                        before.map(Holdings::holder).orElse(null)));
    }

    private static Stream<Object> relieved(PlanApproved event, FindHoldings known, long approved) {
        Set<HouseholdId> named = event.lines().stream().map(PlanLine::household).collect(toSet());
        return known.ofCell(event.cell()).stream()
                .filter(held -> held.cell().equals(event.cell()))
                .filter(held -> !named.contains(held.household()) && !held.madeAfter(approved))
                .flatMap(held -> relief(held, event).stream());
    }

    private static Optional<Object> relief(Holdings held, PlanApproved event) {
        MemberId holder = held.holder();
        return holder == null
                ? Optional.empty()
                : Optional.of(
                        new EndAssignment(
                                held.household(), holder, EndReason.PLAN_CHANGED, event.from()));
    }
}
