package vn.phutrachho.assignment.assessment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.assessment.YearFacts.Attended;
import vn.phutrachho.assignment.assessment.YearFacts.Brought;
import vn.phutrachho.assignment.assessment.YearFacts.CarriedBack;
import vn.phutrachho.assignment.assessment.YearFacts.InCharge;
import vn.phutrachho.assignment.assessment.YearFacts.Later;
import vn.phutrachho.assignment.assessment.YearFacts.Month;
import vn.phutrachho.assignment.assessment.YearFacts.MonthState;
import vn.phutrachho.assignment.assessment.YearFacts.Nominated;
import vn.phutrachho.assignment.assessment.YearFacts.Task;
import vn.phutrachho.assignment.assessment.view.DutyTrace;
import vn.phutrachho.assignment.assessment.view.DutyTrace.Mark;
import vn.phutrachho.assignment.assessment.view.DutyTrace.What;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.member.DutyStatus;

/**
 * Gathers the facts of a member's year from what reports, meetings, cases and nominations say of
 * it, and from the dated registers. Pure: the same traces give the same facts, whenever one asks.
 */
final class GatherYear {
    /** Reports of December come in January: what is known by its end counts (as in 0104). */
    private static final MonthDay CLOSED = MonthDay.of(1, 31);

    private static final Set<What> OF_A_REPORT =
            Set.of(What.REPORT_IN_TIME, What.REPORT_LATE, What.REPORT_CORRECTED);

    private final CellMember member;
    private final int year;
    private final LocalDate today;
    private final LocalDate closing;
    private final List<DutyTrace> traces;
    private final List<Holdings> holdings;
    private final Function<YearMonth, LocalDate> lastDay;

    /**
     * @param traces those that say something of the member and the year, and maybe others
     * @param holdings households that the member ever had in charge
     * @param lastDay the last day on which the report of a month is in time
     */
    GatherYear(
            CellMember member,
            int year,
            LocalDate today,
            List<DutyTrace> traces,
            List<Holdings> holdings,
            Function<YearMonth, LocalDate> lastDay) {
        this.member = member;
        this.year = year;
        this.today = today;
        this.closing = closingOf(year);
        this.traces = List.copyOf(traces);
        this.holdings = List.copyOf(holdings);
        this.lastDay = lastDay;
    }

    /** The last day whose knowledge counts for the year. */
    static LocalDate closingOf(int year) {
        return CLOSED.atYear(year + 1);
    }

    YearFacts facts() {
        Map<YearMonth, Reported> reported = reported();
        return new YearFacts(
                member.id(),
                year,
                today.isBefore(closing) ? today : closing,
                months(reported),
                charges(reported),
                brought(),
                carriedBack(),
                tasks(),
                nominated(),
                meetings(),
                later());
    }

    /** A report as it was known: when it came, and the visits that it says last. */
    private record Reported(Mark sent, List<Mark> visits, int corrections) {}

    private Map<YearMonth, Reported> reported() {
        Map<YearMonth, Reported> found = new TreeMap<>();
        for (DutyTrace trace : traces) {
            reported(own(trace)).ifPresent(it -> found.put(monthOf(it.sent()), it));
        }
        return found;
    }

    private static Optional<Reported> reported(List<Mark> marks) {
        List<Mark> heads = marks.stream().filter(m -> OF_A_REPORT.contains(m.what())).toList();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        List<Mark> visits =
                marks.subList(marks.indexOf(heads.getLast()) + 1, marks.size()).stream()
                        .filter(mark -> mark.what() == What.VISIT)
                        .toList();
        return Optional.of(new Reported(heads.getFirst(), visits, heads.size() - 1));
    }

    private List<Month> months(Map<YearMonth, Reported> reported) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.atDay(1).isAfter(today))
                .map(month -> month(month, reported.get(month)))
                .toList();
    }

    private Month month(YearMonth month, @Nullable Reported report) {
        if (report == null) {
            return new Month(month, unsent(month), cellIn(month), null, 0, 0);
        }
        boolean late = report.sent().what() == What.REPORT_LATE;
        return new Month(
                month,
                late ? MonthState.LATE : MonthState.ON_TIME,
                report.sent().cell(),
                report.sent().on(),
                report.visits().size(),
                report.corrections());
    }

    /** Whoever had a household on some day of the month owes its report, as in all figures. */
    private MonthState unsent(YearMonth month) {
        if (holdingsOf().anyMatch(it -> it.charge().touches(month))) {
            return today.isAfter(lastDay.apply(month)) ? MonthState.NOT_SENT : MonthState.OPEN;
        }
        if (cellIn(month) == null) {
            return MonthState.NOT_A_MEMBER;
        }
        DutyStatus duty = member.duty(endOf(month));
        return switch (duty) {
            case AWAY -> MonthState.AWAY;
            case EXEMPT -> MonthState.EXEMPT;
            case FULL, RESIDENCE_CONTACT -> MonthState.NO_HOUSEHOLD;
        };
    }

    /**
     * Where the member belonged at the end of the month, or at its beginning if they left in it.
     */
    private @Nullable UnitId cellIn(YearMonth month) {
        UnitId cell = member.cell(endOf(month));
        return cell == null ? member.cell(month.atDay(1)) : cell;
    }

    private LocalDate endOf(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }

    private record Held(
            HouseholdId household,
            Holdings.Holding holding,
            @Nullable String handedOn,
            Charge charge) {}

    private Stream<Held> holdingsOf() {
        return holdings.stream()
                .flatMap(
                        of ->
                                of.holdings().stream()
                                        .filter(it -> it.member().equals(member.id()))
                                        .map(it -> held(of, it)));
    }

    private static Held held(Holdings of, Holdings.Holding it) {
        return new Held(
                of.household(),
                it,
                handedOn(of, it),
                new Charge(of.household(), it.from(), it.until()));
    }

    /** Why whoever came next has it. */
    private static @Nullable String handedOn(Holdings of, Holdings.Holding it) {
        int next = of.holdings().indexOf(it) + 1;
        return it.reason() == EndReason.HANDED_OVER && next < of.holdings().size()
                ? of.holdings().get(next).why()
                : null;
    }

    private List<InCharge> charges(Map<YearMonth, Reported> reported) {
        List<Mark> visits = reported.values().stream().flatMap(r -> r.visits().stream()).toList();
        return holdingsOf()
                .filter(it -> isOfTheYear(it.holding()))
                .sorted(
                        Comparator.comparing((Held it) -> it.holding().from())
                                .thenComparing(it -> it.household().value()))
                .map(it -> charge(it, visits))
                .toList();
    }

    /** One that ended as it began never was. */
    private boolean isOfTheYear(Holdings.Holding it) {
        LocalDate until = it.until();
        boolean over =
                until != null
                        && (!until.isAfter(LocalDate.of(year, 1, 1)) || !until.isAfter(it.from()));
        return !over && it.from().getYear() <= year && !it.from().isAfter(today);
    }

    /** What ended after the year had not ended in it. */
    private InCharge charge(Held it, List<Mark> visits) {
        LocalDate until = it.holding().until();
        boolean ended = until != null && until.getYear() <= year;
        long visited =
                visits.stream()
                        .filter(visit -> it.household().value().equals(visit.about()))
                        .filter(visit -> it.holding().on(visit.on()))
                        .count();
        return new InCharge(
                it.household(),
                it.holding().cell(),
                it.holding().from(),
                ended ? until : null,
                ended ? it.holding().reason() : null,
                Math.toIntExact(visited),
                it.holding().why(),
                ended ? it.handedOn() : null);
    }

    private List<Brought> brought() {
        return traces.stream()
                .flatMap(
                        trace ->
                                own(trace).stream()
                                        .filter(mark -> mark.what() == What.BROUGHT)
                                        .filter(mark -> mark.on().getYear() == year)
                                        .map(mark -> brought(trace, mark)))
                .sorted(Comparator.comparing(Brought::heardOn).thenComparing(Brought::grievance))
                .toList();
    }

    private static Brought brought(DutyTrace trace, Mark mark) {
        return new Brought(trace.id(), cellOf(mark), mark.on(), isConfidential(trace));
    }

    /** Whatever was kept confidential later is so from then on, also for what came before. */
    private static boolean isConfidential(DutyTrace trace) {
        return trace.marks().stream().anyMatch(mark -> mark.what() == What.CONFIDENTIAL);
    }

    private List<CarriedBack> carriedBack() {
        List<CarriedBack> found = new ArrayList<>();
        for (DutyTrace trace : traces) {
            LocalDate due = null;
            for (Mark mark : trace.knownBy(closing)) {
                if (mark.what() == What.ANSWER_DUE) {
                    due = mark.on();
                }
                if (mark.what() == What.CARRIED_BACK
                        && mark.isOf(member.id())
                        && mark.on().getYear() == year) {
                    found.add(new CarriedBack(trace.id(), mark.on(), due, isConfidential(trace)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(CarriedBack::on).thenComparing(CarriedBack::grievance))
                .toList();
    }

    /** A matter that was carried over is still one. */
    private List<Task> tasks() {
        Set<String> confidential = new HashSet<>();
        traces.stream().filter(GatherYear::isConfidential).forEach(it -> confidential.add(it.id()));
        return ofTheYear(What.TASK)
                .filter(mark -> !confidential.contains(mark.about()))
                .map(mark -> new Task(aboutOf(mark), cellOf(mark), monthOf(mark), mark.on()))
                .sorted(Comparator.comparing(Task::on).thenComparing(Task::matter))
                .toList();
    }

    private List<Nominated> nominated() {
        return traces.stream()
                .filter(this::counts)
                .flatMap(trace -> own(trace).stream())
                .filter(mark -> mark.what() == What.NOMINATED && mark.on().getYear() == year)
                .map(mark -> new Nominated(aboutOf(mark), mark.on()))
                .sorted(Comparator.comparing(Nominated::on).thenComparing(Nominated::nomination))
                .toList();
    }

    private boolean counts(DutyTrace trace) {
        return trace.knownBy(closing).stream()
                .noneMatch(
                        mark ->
                                mark.what() == What.NOMINATION_VOID
                                        || (mark.what() == What.NOMINATION_TAKEN_BACK
                                                && mark.isOf(member.id())));
    }

    /** Attendance that was taken once more replaces what was written before. */
    private List<Attended> meetings() {
        List<Attended> found = new ArrayList<>();
        for (DutyTrace trace : traces) {
            List<Mark> known = trace.knownBy(closing);
            int last =
                    IntStream.range(0, known.size())
                            .filter(at -> known.get(at).what() == What.ATTENDANCE)
                            .reduce(0, (one, later) -> later);
            known.stream()
                    .skip(last)
                    .filter(mark -> mark.isOf(member.id()) && mark.year() == year)
                    .flatMap(mark -> attended(mark).stream())
                    .forEach(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparing(Attended::on).thenComparing(it -> it.cell().value()))
                .toList();
    }

    private static Optional<Attended> attended(Mark mark) {
        DutyFact how =
                switch (mark.what()) {
                    case PRESENT -> DutyFact.MEETING_PRESENT;
                    case EXCUSED -> DutyFact.MEETING_EXCUSED;
                    case ABSENT -> DutyFact.MEETING_ABSENT;
                    default -> null;
                };
        return how == null
                ? Optional.empty()
                : Optional.of(new Attended(monthOf(mark), cellOf(mark), mark.on(), how));
    }

    /** A visit is part of its report, which says once that it came later. */
    private List<Later> later() {
        return traces.stream()
                .filter(trace -> !isConfidential(trace))
                .flatMap(trace -> trace.marks().stream())
                .filter(mark -> mark.knownOn().isAfter(closing))
                .filter(mark -> mark.isOf(member.id()) && mark.year() == year)
                .filter(mark -> mark.what() != What.VISIT)
                .map(mark -> new Later(mark.what(), mark.on(), mark.knownOn(), mark.month()))
                .sorted(Comparator.comparing(Later::knownOn).thenComparing(Later::on))
                .toList();
    }

    private Stream<Mark> ofTheYear(What what) {
        return traces.stream()
                .flatMap(trace -> own(trace).stream())
                .filter(mark -> mark.what() == what && mark.year() == year);
    }

    /** What was known of the member by the closing of the year. */
    private List<Mark> own(DutyTrace trace) {
        MemberId self = member.id();
        return trace.knownBy(closing).stream()
                .filter(mark -> mark.isOf(self))
                .filter(mark -> !OF_A_REPORT.contains(mark.what()) || mark.year() == year)
                .toList();
    }

    private static YearMonth monthOf(Mark mark) {
        YearMonth month = mark.month();
        return month == null ? YearMonth.from(mark.on()) : month;
    }

    private static UnitId cellOf(Mark mark) {
        UnitId cell = mark.cell();
        if (cell == null) {
            throw new IllegalStateException(mark.what() + " says no cell");
        }
        return cell;
    }

    private static String aboutOf(Mark mark) {
        String about = mark.about();
        if (about == null) {
            throw new IllegalStateException(mark.what() + " is about nothing");
        }
        return about;
    }
}
