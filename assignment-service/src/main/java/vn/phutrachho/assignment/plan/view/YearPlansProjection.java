package vn.phutrachho.assignment.plan.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.plan.view.YearPlan.Line;
import vn.phutrachho.assignment.plan.view.YearPlan.State;
import vn.phutrachho.assignment.plan.view.YearPlan.Step;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanProposed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each plan. */
@Component
class YearPlansProjection implements Projection<YearPlan> {
    @Override
    public String name() {
        return "year-plans";
    }

    @Override
    public Class<YearPlan> document() {
        return YearPlan.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("cell", "year"), List.of("state"));
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AssignmentPlanEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return event.event() instanceof AssignmentPlanEvent plan
                ? Set.of(plan.plan().value())
                : Set.of();
    }

    @Override
    public @Nullable YearPlan fold(String id, @Nullable YearPlan before, RecordedEvent recorded) {
        AssignmentPlanEvent event = (AssignmentPlanEvent) recorded.event();
        if (event instanceof PlanDrafted drafted) {
            return drafted(drafted, recorded);
        }
        return before == null ? null : next(before, event, recorded);
    }

    private static YearPlan drafted(PlanDrafted event, RecordedEvent recorded) {
        return new YearPlan(
                event.plan(),
                event.cell(),
                event.year(),
                State.DRAFT,
                List.of(),
                0,
                0,
                null,
                null,
                List.of(step("drafted", event.on(), recorded, null)));
    }

    private static YearPlan next(YearPlan plan, AssignmentPlanEvent event, RecordedEvent recorded) {
        return switch (event) {
            case PlanDrafted drafted -> drafted(drafted, recorded);
            case PlanProposed proposed ->
                    with(proposed(plan, proposed), step("proposed", proposed.on(), recorded, null));
            case LineMoved moved -> with(plan, l -> moved(l, moved));
            case PlanSubmitted submitted ->
                    with(
                            at(plan, State.SUBMITTED, plan.remark(), plan.from()),
                            step("submitted", submitted.on(), recorded, null));
            case PlanReturned returned ->
                    with(
                            at(remarked(plan, returned), State.RETURNED, returned.remark(), null),
                            step("returned", returned.on(), recorded, returned.remark()));
            case PlanApproved approved ->
                    with(
                            at(plan, State.IN_FORCE, null, approved.from()),
                            step("approved", approved.on(), recorded, null));
            case PlanClosed closed ->
                    with(
                            at(plan, State.CLOSED, null, plan.from()),
                            step("closed", closed.on(), recorded, null));
        };
    }

    private static YearPlan proposed(YearPlan plan, PlanProposed event) {
        List<Line> lines =
                event.lines().stream()
                        .map(l -> new Line(l.household(), l.member(), l.member(), null, null))
                        .toList();
        return new YearPlan(
                plan.id(),
                plan.cell(),
                plan.year(),
                plan.state() == State.DRAFT ? State.PROPOSED : plan.state(),
                lines,
                event.openLoad(),
                event.cost(),
                plan.remark(),
                plan.from(),
                plan.steps());
    }

    private static Line moved(Line line, LineMoved event) {
        return line.household().equals(event.household())
                ? new Line(
                        line.household(),
                        event.to(),
                        line.proposed(),
                        event.reason().text(),
                        line.remark())
                : line;
    }

    private static YearPlan remarked(YearPlan plan, PlanReturned event) {
        Map<HouseholdId, String> remarks = new HashMap<>();
        for (LineRemark remark : event.lineRemarks()) {
            remarks.put(remark.household(), remark.remark().text());
        }
        return with(
                plan,
                l ->
                        new Line(
                                l.household(),
                                l.member(),
                                l.proposed(),
                                l.reason(),
                                remarks.get(l.household())));
    }

    private static YearPlan with(YearPlan plan, UnaryOperator<Line> change) {
        return new YearPlan(
                plan.id(),
                plan.cell(),
                plan.year(),
                plan.state(),
                plan.lines().stream().map(change).toList(),
                plan.openLoad(),
                plan.cost(),
                plan.remark(),
                plan.from(),
                plan.steps());
    }

    private static YearPlan at(
            YearPlan plan, State state, @Nullable String remark, @Nullable LocalDate from) {
        return new YearPlan(
                plan.id(),
                plan.cell(),
                plan.year(),
                state,
                plan.lines(),
                plan.openLoad(),
                plan.cost(),
                remark,
                from,
                plan.steps());
    }

    private static YearPlan with(YearPlan plan, Step step) {
        return new YearPlan(
                plan.id(),
                plan.cell(),
                plan.year(),
                plan.state(),
                plan.lines(),
                plan.openLoad(),
                plan.cost(),
                plan.remark(),
                plan.from(),
                Stream.concat(plan.steps().stream(), Stream.of(step)).toList());
    }

    private static Step step(
            String what, LocalDate on, RecordedEvent recorded, @Nullable String note) {
        return new Step(what, on, recorded.recordedAt(), recorded.actor(), note);
    }
}
