package vn.phutrachho.assignment.signal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.signal.view.CellTraces.DutyYear;
import vn.phutrachho.assignment.signal.view.CellTraces.MonthTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.PlanTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.Sitting;
import vn.phutrachho.assignment.signal.view.CellTraces.SittingMonth;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanProposed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Keeps a document for each cell. */
@Component
class CellTracesProjection implements Projection<CellTraces> {
    private static final int YEARS = 3;
    private static final int MONTHS = 24;

    /** A sitting that is over and had fewer months or reports is nobody's question. */
    private static final int FEWEST_MONTHS = 2;

    private static final int FEWEST_REPORTS = 3;

    @Override
    public String name() {
        return "cell-traces";
    }

    @Override
    public Class<CellTraces> document() {
        return CellTraces.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AssignmentPlanEvent.class,
                ResponsibilityEvent.class,
                MonthlyReportSent.class,
                MonthClosed.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return cell(event.event()).map(UnitId::value).map(Set::of).orElse(Set.of());
    }

    private static Optional<UnitId> cell(DomainEvent event) {
        return switch (event) {
            case AssignmentPlanEvent plan -> cell(plan);
            case AssignmentMade made -> Optional.of(made.cell());
            case AssignmentEnded ended -> Optional.of(ended.cell());
            case MonthlyReportSent sent -> Optional.of(sent.cell());
            case MonthClosed closed -> Optional.of(closed.cell());
            default -> Optional.empty(); // of other vocabularies, which this is not about
        };
    }

    private static Optional<UnitId> cell(AssignmentPlanEvent event) {
        return switch (event) {
            case PlanSubmitted submitted -> Optional.of(submitted.cell());
            case PlanReturned returned -> Optional.of(returned.cell());
            case PlanApproved approved -> Optional.of(approved.cell());
            case PlanClosed closed -> Optional.of(closed.cell());
            case PlanDrafted _, PlanProposed _, LineMoved _ -> Optional.empty();
        };
    }

    @Override
    public @Nullable CellTraces fold(
            String id, @Nullable CellTraces before, RecordedEvent recorded) {
        CellTraces it = before == null ? CellTraces.none(new UnitId(id)) : before;
        return switch (recorded.event()) {
            case AssignmentPlanEvent plan -> planned(it, plan);
            case AssignmentMade made -> made(it, made);
            case AssignmentEnded ended ->
                    ended.reason() == EndReason.HANDED_OVER
                            ? new CellTraces(
                                    it.cell(),
                                    it.plans(),
                                    it.duties(),
                                    ended.household(),
                                    it.sittings(),
                                    it.months())
                            : it;
            case MonthlyReportSent sent -> sent(it, sent, recorded);
            case MonthClosed closed ->
                    with(
                            it,
                            closed.month(),
                            m -> new MonthTrace(m.month(), m.sent(), m.late(), closed.on()));
            default -> it; // of other vocabularies, which this is not about
        };
    }

    private static CellTraces planned(CellTraces it, AssignmentPlanEvent event) {
        return switch (event) {
            case PlanSubmitted e ->
                    with(
                            it,
                            e.year(),
                            p -> new PlanTrace(p.year(), e.on(), p.approvedOn(), p.closedOn()));
            case PlanReturned e ->
                    with(
                            it,
                            e.year(),
                            p -> new PlanTrace(p.year(), null, p.approvedOn(), p.closedOn()));
            case PlanApproved e ->
                    with(it, e.year(), p -> new PlanTrace(p.year(), p.submittedOn(), e.on(), null));
            case PlanClosed e ->
                    with(
                            it,
                            e.year(),
                            p -> new PlanTrace(p.year(), p.submittedOn(), p.approvedOn(), e.on()));
            case PlanDrafted _, PlanProposed _, LineMoved _ -> it;
        };
    }

    private static CellTraces with(CellTraces it, int year, UnaryOperator<PlanTrace> change) {
        PlanTrace of = it.plan(year).orElseGet(() -> new PlanTrace(year, null, null, null));
        return new CellTraces(
                it.cell(),
                latest(
                        instead(it.plans(), p -> p.year() == year, change.apply(of)),
                        Comparator.comparing(PlanTrace::year),
                        YEARS),
                it.duties(),
                it.handing(),
                it.sittings(),
                it.months());
    }

    /** Whatever has no reason is as a plan says (M2.3). */
    private static CellTraces made(CellTraces it, AssignmentMade event) {
        int year = event.from().getYear();
        DutyYear of = it.duties(year);
        boolean planned = it.plans().stream().anyMatch(PlanTrace::isInForce);
        DutyYear next;
        if (event.reason() == null) {
            next =
                    new DutyYear(
                            year,
                            of.byPlan() + 1,
                            of.handedOver(),
                            of.filled(),
                            of.withoutPlan(),
                            of.firstByDemand());
        } else if (!planned) {
            next =
                    new DutyYear(
                            year,
                            of.byPlan(),
                            of.handedOver(),
                            of.filled(),
                            of.withoutPlan() + 1,
                            earlier(of.firstByDemand(), event.from()));
        } else if (event.household().equals(it.handing())) {
            next =
                    new DutyYear(
                            year,
                            of.byPlan(),
                            of.handedOver() + 1,
                            of.filled(),
                            of.withoutPlan(),
                            earlier(of.firstByDemand(), event.from()));
        } else {
            next =
                    new DutyYear(
                            year,
                            of.byPlan(),
                            of.handedOver(),
                            of.filled() + 1,
                            of.withoutPlan(),
                            of.firstByDemand());
        }
        return new CellTraces(
                it.cell(),
                it.plans(),
                latest(
                        instead(it.duties(), d -> d.year() == year, next),
                        Comparator.comparing(DutyYear::year),
                        YEARS),
                null,
                it.sittings(),
                it.months());
    }

    private static CellTraces sent(CellTraces it, MonthlyReportSent event, RecordedEvent recorded) {
        AccountId by = new AccountId(recorded.actor());
        LocalDate day = Today.dayOf(recorded.recordedAt());
        Sitting before =
                it.sittings().stream()
                        .filter(s -> s.by().equals(by) && s.day().equals(day))
                        .findFirst()
                        .orElseGet(() -> new Sitting(by, day, List.of(), List.of(), null, null));
        List<Sitting> all =
                instead(
                        it.sittings(),
                        s -> s.by().equals(by) && s.day().equals(day),
                        plus(before, event));
        CellTraces counted =
                with(
                        it,
                        event.month(),
                        m ->
                                new MonthTrace(
                                        m.month(),
                                        m.sent() + 1,
                                        m.late() + (event.late() ? 1 : 0),
                                        m.closedOn()));
        return new CellTraces(
                counted.cell(),
                counted.plans(),
                counted.duties(),
                counted.handing(),
                all.stream()
                        .filter(s -> isKept(s, day))
                        .sorted(Comparator.comparing(Sitting::day))
                        .toList(),
                counted.months());
    }

    /** Clocks of two processes may differ by a little: yesterday's are still added to. */
    private static boolean isKept(Sitting sitting, LocalDate today) {
        boolean several =
                sitting.months().size() >= FEWEST_MONTHS && sitting.reports() >= FEWEST_REPORTS;
        return several
                ? !sitting.day().isBefore(today.minusYears(1))
                : !sitting.day().isBefore(today.minusDays(1));
    }

    private static Sitting plus(Sitting before, MonthlyReportSent event) {
        int reports =
                before.months().stream()
                        .filter(m -> m.month().equals(event.month()))
                        .mapToInt(SittingMonth::reports)
                        .sum();
        LocalDate first = before.firstVisit();
        LocalDate last = before.lastVisit();
        for (ReportEntry entry : event.entries()) {
            LocalDate visited = entry.visitedOn();
            if (visited != null) {
                first = earlier(first, visited);
                last = last == null || visited.isAfter(last) ? visited : last;
            }
        }
        return new Sitting(
                before.by(),
                before.day(),
                instead(
                                before.months(),
                                m -> m.month().equals(event.month()),
                                new SittingMonth(event.month(), reports + 1))
                        .stream()
                        .sorted(Comparator.comparing(SittingMonth::month))
                        .toList(),
                Stream.concat(before.members().stream(), Stream.of(event.member()))
                        .distinct()
                        .toList(),
                first,
                last);
    }

    private static CellTraces with(
            CellTraces it, YearMonth month, UnaryOperator<MonthTrace> change) {
        MonthTrace of = it.month(month).orElseGet(() -> new MonthTrace(month, 0, 0, null));
        return new CellTraces(
                it.cell(),
                it.plans(),
                it.duties(),
                it.handing(),
                it.sittings(),
                latest(
                        instead(it.months(), m -> m.month().equals(month), change.apply(of)),
                        Comparator.comparing(MonthTrace::month),
                        MONTHS));
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    private static <T> List<T> instead(List<T> all, Predicate<T> which, T next) {
        return Stream.concat(all.stream().filter(which.negate()), Stream.of(next)).toList();
    }

    private static <T> List<T> latest(List<T> all, Comparator<T> order, int atMost) {
        return all.stream().sorted(order).skip(Math.max(0, all.size() - atMost)).toList();
    }
}
