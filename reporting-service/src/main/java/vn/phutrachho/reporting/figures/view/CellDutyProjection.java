package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.reporting.figures.view.CellDuty.ClosedMonth;
import vn.phutrachho.reporting.figures.view.CellDuty.PlanStep;

/** What is counted of a cell as a whole: households, coverage, plans, closed months. */
@Component
public final class CellDutyProjection implements Projection<CellDuty> {
    @Override
    public String name() {
        return "cell-duties-2";
    }

    @Override
    public Class<CellDuty> document() {
        return CellDuty.class;
    }

    @Override
    public boolean followed() {
        return true;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                HouseholdRegistered.class,
                HouseholdMoved.class,
                HouseholdGone.class,
                AssignmentMade.class,
                AssignmentEnded.class,
                AssignmentPlanEvent.class,
                MonthClosed.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case HouseholdRegistered e -> Set.of(e.cell().value());
            case HouseholdMoved e when e.from().equals(e.to()) -> Set.of();
            case HouseholdMoved e -> Set.of(e.from().value(), e.to().value());
            case HouseholdGone e -> Set.of(e.cell().value());
            case AssignmentMade e -> Set.of(e.cell().value());
            case AssignmentEnded e -> Set.of(e.cell().value());
            case AssignmentPlanEvent e -> planned(e).map(Set::of).orElse(Set.of());
            case MonthClosed e -> Set.of(e.cell().value());
            default -> Set.of();
        };
    }

    private static Optional<String> planned(AssignmentPlanEvent event) {
        return switch (event) {
            case PlanDrafted e -> Optional.of(e.cell().value());
            case PlanSubmitted e -> Optional.of(e.cell().value());
            case PlanReturned e -> Optional.of(e.cell().value());
            case PlanApproved e -> Optional.of(e.cell().value());
            case PlanClosed e -> Optional.of(e.cell().value());
            case AssignmentPlanEvent.PlanProposed _ -> Optional.empty();
            case AssignmentPlanEvent.LineMoved _ -> Optional.empty();
        };
    }

    @Override
    public @Nullable CellDuty fold(String id, @Nullable CellDuty before, RecordedEvent recorded) {
        LocalDate known = Today.dayOf(recorded.recordedAt());
        CellDuty cell = before == null ? CellDuty.of(new UnitId(id)) : before;
        return switch (recorded.event()) {
            case HouseholdRegistered e -> cell.households(e.since(), known, 1);
            case HouseholdMoved e ->
                    cell.households(e.on(), known, e.to().value().equals(id) ? 1 : -1);
            case HouseholdGone e -> cell.households(e.on(), known, -1);
            case AssignmentMade e -> cell.held(e.household(), e.from(), known);
            case AssignmentEnded e -> cell.left(e.household(), e.on(), known);
            case PlanDrafted e ->
                    cell.planned(step(e.plan(), e.year(), PlanState.DRAFTED, e.on(), known));
            case PlanSubmitted e ->
                    cell.planned(step(e.plan(), e.year(), PlanState.SUBMITTED, e.on(), known));
            case PlanReturned e ->
                    cell.planned(step(e.plan(), e.year(), PlanState.RETURNED, e.on(), known));
            case PlanApproved e ->
                    cell.planned(step(e.plan(), e.year(), PlanState.IN_FORCE, e.from(), known));
            case PlanClosed e ->
                    cell.planned(step(e.plan(), e.year(), PlanState.CLOSED, e.on(), known));
            case MonthClosed e -> cell.closed(new ClosedMonth(e.month(), e.on(), known));
            default -> before;
        };
    }

    private static PlanStep step(
            PlanId plan, int year, PlanState state, LocalDate on, LocalDate known) {
        return new PlanStep(plan, year, state, on, known);
    }
}
