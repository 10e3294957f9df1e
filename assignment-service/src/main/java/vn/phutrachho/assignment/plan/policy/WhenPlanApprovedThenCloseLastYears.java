package vn.phutrachho.assignment.plan.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.plan.command.ClosePlan;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.plan.view.YearPlan.State;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.projections.Log;

/** With a new plan in force, the one of the year before is over. */
@Component
@ProcessingGroup(WhenPlanApprovedThenCloseLastYears.NAME)
@Reads(Log.OWN)
class WhenPlanApprovedThenCloseLastYears {
    static final String NAME = "when-plan-approved-then-close-last-years";

    private final Reactions reactions;
    private final FindPlans plans;

    WhenPlanApprovedThenCloseLastYears(Reactions reactions, FindPlans plans) {
        this.reactions = reactions;
        this.plans = plans;
    }

    @EventHandler
    void on(PlanApproved event, EventMessage<?> because) {
        plans.asRecorded()
                .ofCell(event.cell(), event.year() - 1)
                .filter(plan -> plan.state() == State.IN_FORCE)
                .ifPresent(
                        plan ->
                                reactions.send(
                                        new ClosePlan(plan.id(), event.from()), NAME, because));
    }
}
