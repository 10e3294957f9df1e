package vn.phutrachho.assignment.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.plan.command.ApprovePlan;
import vn.phutrachho.assignment.plan.command.ClosePlan;
import vn.phutrachho.assignment.plan.command.DraftPlan;
import vn.phutrachho.assignment.plan.command.MoveLine;
import vn.phutrachho.assignment.plan.command.PlanRefusal;
import vn.phutrachho.assignment.plan.command.ProposeLines;
import vn.phutrachho.assignment.plan.command.ReturnPlan;
import vn.phutrachho.assignment.plan.command.SubmitPlan;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanProposed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.events.assignment.ProposedLine;

/** One cell's plan for one year, from its draft to its end (M2.1). */
@Aggregate
class AssignmentPlan {
    private enum State {
        DRAFT,
        PROPOSED,
        SUBMITTED,
        RETURNED,
        IN_FORCE,
        CLOSED
    }

    @AggregateIdentifier private @Nullable PlanId plan;
    private @Nullable UnitId cell;
    private int year;
    private State state = State.DRAFT;
    private Map<HouseholdId, @Nullable MemberId> lines = Map.of();

    /** For Axon, which makes a plan from its history. */
    AssignmentPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftPlan command) {
        if (plan != null) {
            throw new PlanRefusal.AlreadyDrafted();
        }
        apply(new PlanDrafted(command.plan(), command.cell(), command.year(), command.on()));
    }

    @CommandHandler
    void handle(ProposeLines command) {
        mustBeOpen();
        apply(
                new PlanProposed(
                        command.plan(),
                        cell(),
                        year,
                        command.lines(),
                        command.hard(),
                        command.openLoad(),
                        command.cost(),
                        command.on()));
    }

    @CommandHandler
    void handle(MoveLine command) {
        mustBeOpen();
        mustHaveLine(command.household());
        MemberId from = lines.get(command.household());
        if (Objects.equals(from, command.to())) {
            throw new PlanRefusal.SameMember();
        }
        if (command.reason().isBlank()) {
            throw new PlanRefusal.ReasonMissing();
        }
        if (!command.obstacles().isEmpty()) {
            throw new PlanRefusal.MayNot(command.obstacles());
        }
        apply(
                new LineMoved(
                        command.plan(),
                        command.household(),
                        from,
                        command.to(),
                        command.reason().strip(),
                        command.on()));
    }

    @CommandHandler
    void handle(SubmitPlan command) {
        mustBeOpen();
        if (lines.isEmpty()) {
            throw new PlanRefusal.NotProposed();
        }
        apply(new PlanSubmitted(command.plan(), cell(), year, command.on()));
    }

    @CommandHandler
    void handle(ReturnPlan command) {
        mustBeSubmitted();
        if (command.remark().isBlank()) {
            throw new PlanRefusal.RemarkMissing();
        }
        command.lineRemarks().stream().map(LineRemark::household).forEach(this::mustHaveLine);
        apply(
                new PlanReturned(
                        command.plan(),
                        cell(),
                        year,
                        command.remark().strip(),
                        command.lineRemarks(),
                        command.on()));
    }

    @CommandHandler
    void handle(ApprovePlan command) {
        mustBeSubmitted();
        if (command.from().getYear() != year) {
            throw new PlanRefusal.OutsideItsYear(year);
        }
        apply(new PlanApproved(command.plan(), cell(), year, held(), command.from(), command.on()));
    }

    @CommandHandler
    void handle(ClosePlan command) {
        if (state == State.CLOSED) {
            return;
        }
        if (state != State.IN_FORCE) {
            throw new PlanRefusal.NotInForce();
        }
        apply(new PlanClosed(command.plan(), cell(), year, command.on()));
    }

    @EventSourcingHandler
    void on(PlanDrafted event) {
        plan = event.plan();
        cell = event.cell();
        year = event.year();
    }

    @EventSourcingHandler
    void on(PlanProposed event) {
        Map<HouseholdId, @Nullable MemberId> proposed = new LinkedHashMap<>();
        for (ProposedLine line : event.lines()) {
            proposed.put(line.household(), line.member());
        }
        lines = proposed;
        state = state == State.DRAFT ? State.PROPOSED : state;
    }

    @EventSourcingHandler
    void on(LineMoved event) {
        lines.put(event.household(), event.to());
    }

    @EventSourcingHandler
    void on(PlanSubmitted event) {
        state = State.SUBMITTED;
    }

    @EventSourcingHandler
    void on(PlanReturned event) {
        state = State.RETURNED;
    }

    @EventSourcingHandler
    void on(PlanApproved event) {
        state = State.IN_FORCE;
    }

    @EventSourcingHandler
    void on(PlanClosed event) {
        state = State.CLOSED;
    }

    private UnitId cell() {
        return Objects.requireNonNull(cell);
    }

    /** The cell may still change it: before it is submitted, and after it was returned. */
    private void mustBeOpen() {
        if (state != State.DRAFT && state != State.PROPOSED && state != State.RETURNED) {
            throw new PlanRefusal.NoLongerOpen();
        }
    }

    private void mustBeSubmitted() {
        if (state != State.SUBMITTED) {
            throw new PlanRefusal.NotSubmitted();
        }
    }

    private void mustHaveLine(HouseholdId household) {
        if (!lines.containsKey(household)) {
            throw new PlanRefusal.NoSuchLine(household);
        }
    }

    private List<PlanLine> held() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue() != null)
                .map(line -> new PlanLine(line.getKey(), Objects.requireNonNull(line.getValue())))
                .toList();
    }
}
