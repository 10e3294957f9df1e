package vn.phutrachho.assignment.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.signal.Noticed.ByDemand;
import vn.phutrachho.assignment.signal.Noticed.Copied;
import vn.phutrachho.assignment.signal.Noticed.SameWords;
import vn.phutrachho.assignment.signal.Noticed.Writing;
import vn.phutrachho.assignment.signal.Noticed.WrittenInBulk;
import vn.phutrachho.assignment.signal.view.CellPassages;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.assignment.signal.view.CellTraces;
import vn.phutrachho.assignment.signal.view.CellTraces.DutyYear;
import vn.phutrachho.assignment.signal.view.CellTraces.MonthTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.PlanTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.Sitting;
import vn.phutrachho.assignment.signal.view.CellTraces.SittingMonth;

/** What is worth a question about a cell on a day, by the rules of that day (M5.3). Pure. */
public final class Notice {
    private Notice() {}

    /**
     * Whether the cell assigns by demand in the year of that day: so many duties and so great a
     * part of them beside the plan, or any duty and no plan of the year by its day. A plan that
     * waits for the commune is not missing; a household that had nobody is not given by demand.
     */
    public static Optional<ByDemand> byDemand(CellTraces cell, LocalDate day, SignalRules rules) {
        int year = day.getYear();
        DutyYear duties = cell.duties(year);
        PlanTrace plan = cell.plan(year).orElseGet(() -> new PlanTrace(year, null, null, null));
        LocalDate planBy = rules.planBy(year);
        boolean assigns = cell.duties().stream().anyMatch(d -> d.all() > 0);
        boolean missing =
                assigns
                        && day.isAfter(planBy)
                        && plan.approvedOn() == null
                        && plan.submittedOn() == null;
        int least = rules.of(SignalRule.DUTIES_BY_DEMAND);
        boolean many =
                duties.byDemand() >= least
                        && duties.byDemand() * 100
                                >= rules.of(SignalRule.SHARE_BY_DEMAND) * duties.all();
        if (!missing && !many) {
            return Optional.empty();
        }
        return Optional.of(
                new ByDemand(
                        year,
                        duties.byDemand(),
                        duties.withoutPlan(),
                        duties.all(),
                        missing,
                        planBy,
                        plan.approvedOn(),
                        plan.submittedOn(),
                        duties.filled(),
                        since(missing, planBy.plusDays(1), duties.firstByDemand())));
    }

    private static LocalDate since(
            boolean missing, LocalDate missed, @Nullable LocalDate firstByDemand) {
        if (firstByDemand == null) {
            return missed;
        }
        return missing && missed.isBefore(firstByDemand) ? missed : firstByDemand;
    }

    /**
     * Whether one account wrote down, on one day of the last twelve months, many reports of several
     * months that were long over. What the secretary writes down after a meeting is of one month
     * and never that; nor is one meeting of long ago that is written down late.
     */
    public static Optional<WrittenInBulk> inBulk(
            CellTraces cell, LocalDate day, SignalRules rules) {
        List<Writing> writings =
                cell.sittings().stream()
                        .filter(sitting -> sitting.day().isAfter(day.minusYears(1)))
                        .map(sitting -> backDated(sitting, rules))
                        .filter(w -> w.reports() >= rules.of(SignalRule.REPORTS_AT_ONCE))
                        .filter(w -> w.months().size() >= rules.of(SignalRule.MONTHS_AT_ONCE))
                        .sorted(Comparator.comparing(Writing::day))
                        .toList();
        if (writings.isEmpty()) {
            return Optional.empty();
        }
        Set<YearMonth> months =
                writings.stream().flatMap(w -> w.months().stream()).collect(Collectors.toSet());
        YearMonth since = SignalRules.since(day);
        List<MonthTrace> year =
                cell.months().stream().filter(m -> !m.month().isBefore(since)).toList();
        return Optional.of(
                new WrittenInBulk(
                        writings,
                        year.stream().mapToInt(MonthTrace::sent).sum(),
                        year.stream().mapToInt(MonthTrace::late).sum(),
                        (int)
                                months.stream()
                                        .flatMap(m -> cell.month(m).stream())
                                        .filter(m -> isClosedInTime(m, rules))
                                        .count(),
                        months.size()));
    }

    private static Writing backDated(Sitting sitting, SignalRules rules) {
        List<SittingMonth> back =
                sitting.months().stream()
                        .filter(m -> !isInTime(m.month(), sitting.day(), rules))
                        .toList();
        return new Writing(
                sitting.day(),
                back.stream().mapToInt(SittingMonth::reports).sum(),
                back.stream().map(SittingMonth::month).toList(),
                sitting.members().size(),
                sitting.firstVisit(),
                sitting.lastVisit());
    }

    private static boolean isClosedInTime(MonthTrace month, SignalRules rules) {
        LocalDate closed = month.closedOn();
        return closed != null && isInTime(month.month(), closed, rules);
    }

    private static boolean isInTime(YearMonth month, LocalDate day, SignalRules rules) {
        return !day.isAfter(
                month.atEndOfMonth().plusDays(rules.of(SignalRule.BACK_DATED_AFTER_DAYS)));
    }

    /** Whether the same words stand in many places of the cell's reports of twelve months. */
    public static Optional<Copied> copied(CellPassages cell, LocalDate day, SignalRules rules) {
        YearMonth since = SignalRules.since(day);
        int least = rules.of(SignalRule.SAME_WORDS);
        List<List<Place>> inTheYear =
                cell.passages().stream()
                        .map(
                                p ->
                                        p.places().stream()
                                                .filter(place -> !place.month().isBefore(since))
                                                .toList())
                        .toList();
        List<SameWords> same =
                inTheYear.stream()
                        .filter(places -> places.size() >= least)
                        .map(SameWords::new)
                        .sorted(Comparator.comparing((SameWords s) -> s.places().size()).reversed())
                        .toList();
        return reached(same, least)
                .map(
                        first ->
                                new Copied(
                                        same,
                                        inTheYear.stream().mapToInt(List::size).sum(),
                                        first));
    }

    /** When the first of them stood in so many places. */
    private static Optional<LocalDate> reached(List<SameWords> same, int least) {
        return same.stream()
                .map(s -> s.places().stream().map(Place::knownOn).sorted().toList())
                .map(known -> known.get(least - 1))
                .min(Comparator.naturalOrder());
    }

    /** All that is noticed, by kind. */
    public static List<Noticed> all(
            CellTraces traces, @Nullable CellPassages passages, LocalDate day, SignalRules rules) {
        return Stream.of(
                        byDemand(traces, day, rules),
                        inBulk(traces, day, rules),
                        passages == null ? Optional.<Copied>empty() : copied(passages, day, rules))
                .flatMap(Optional::stream)
                .map(Noticed.class::cast)
                .toList();
    }
}
