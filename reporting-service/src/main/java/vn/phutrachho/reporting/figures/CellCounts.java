package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.reporting.figures.Postings.Changes;
import vn.phutrachho.reporting.figures.view.CellDuty;
import vn.phutrachho.reporting.figures.view.CellDuty.PlanStep;
import vn.phutrachho.reporting.figures.view.PlanState;

/** All numbers of one cell, or of a unit above cells, in two times. */
final class CellCounts {
    private final Map<Slot, Series> series;
    private final List<Theme> themes;

    private CellCounts(Map<Slot, Series> series) {
        this.series = series;
        this.themes =
                series.keySet().stream()
                        .flatMap(slot -> Stream.ofNullable(slot.theme()))
                        .distinct()
                        .toList();
    }

    /** What is known of the cell, counted. */
    static CellCounts of(UnitId cell, Facts facts) {
        Postings postings = new Postings();
        CellDuty duty = facts.duty(cell);
        if (duty != null) {
            post(duty, postings);
        }
        facts.members(cell).forEach(member -> new MemberCounts(member, cell).postTo(postings));
        facts.courses(cell).forEach(course -> new GrievanceCounts(course).postTo(postings));
        facts.pledges(cell).forEach(course -> new PledgeCounts(course, cell).postTo(postings));
        new DeedCounts(cell, facts.deeds(cell)).postTo(facts.directives(), facts.tree(), postings);
        return new CellCounts(postings.series());
    }

    int level(Slot slot, LocalDate asOn, LocalDate asKnown) {
        Series found = series.get(slot);
        return found == null ? 0 : found.sum(Postings.day(asOn), Postings.day(asKnown));
    }

    int level(Count count, LocalDate asOn, LocalDate asKnown) {
        return level(Slot.of(count), asOn, asKnown);
    }

    /** How much was added from the first day to the day. */
    int during(Count count, LocalDate first, LocalDate asOn, LocalDate asKnown) {
        return during(Slot.of(count), first, asOn, asKnown);
    }

    private int during(Slot slot, LocalDate first, LocalDate asOn, LocalDate asKnown) {
        return level(slot, asOn, asKnown) - level(slot, first.minusDays(1), asKnown);
    }

    /** What was said by theme, of all that anything was ever said about. */
    List<ThemeFigures> byTheme(Question question) {
        return themes.stream().map(theme -> about(theme, question)).toList();
    }

    private ThemeFigures about(Theme theme, Question question) {
        LocalDate on = question.asOn();
        LocalDate known = question.asKnown();
        return new ThemeFigures(
                theme,
                during(Slot.of(Count.HEARD_GRIEVANCES, theme), question.firstOfYear(), on, known),
                level(Slot.of(Count.OPEN_GRIEVANCES, theme), on, known));
    }

    /** Members responsible for a household on some day of the month, as far as it has come. */
    int reportsExpected(YearMonth month, LocalDate asOn, LocalDate asKnown) {
        LocalDate first = month.atDay(1);
        LocalDate last = asOn.isBefore(month.atEndOfMonth()) ? asOn : month.atEndOfMonth();
        if (last.isBefore(first)) {
            return 0;
        }
        return level(Count.CHARGED_MEMBERS, first, asKnown)
                + level(Count.CHARGED_DURING_MONTH, last, asKnown)
                - level(Count.CHARGED_DURING_MONTH, first, asKnown);
    }

    private static void post(CellDuty duty, Postings postings) {
        duty.households()
                .forEach(
                        change ->
                                postings.post(
                                        Slot.of(Count.HOUSEHOLDS),
                                        change.on(),
                                        change.known(),
                                        change.by()));
        duty.covered()
                .forEach(
                        change ->
                                postings.post(
                                        Slot.of(Count.COVERED),
                                        change.on(),
                                        change.known(),
                                        change.by()));
        duty.closed()
                .forEach(
                        closed ->
                                postings.post(
                                        Slot.of(Count.MONTH_CLOSED, closed.month()),
                                        closed.on(),
                                        closed.known(),
                                        1));
        postings.post(planNews(duty), known -> plansAsKnown(duty, known));
    }

    private static SortedSet<LocalDate> planNews(CellDuty duty) {
        SortedSet<LocalDate> news = new TreeSet<>();
        duty.plans().forEach(step -> news.add(step.known()));
        return news;
    }

    private static Changes plansAsKnown(CellDuty duty, LocalDate known) {
        Changes changes = new Changes();
        duty.plans().stream()
                .map(PlanStep::plan)
                .distinct()
                .forEach(plan -> countPlan(duty, plan, known, changes));
        return changes;
    }

    private static void countPlan(CellDuty duty, PlanId plan, LocalDate known, Changes changes) {
        Timeline<PlanState> states = new Timeline<>();
        int year = 0;
        for (PlanStep step : duty.plans()) {
            if (step.plan().equals(plan) && !step.known().isAfter(known)) {
                states.from(step.on(), step.state());
                year = step.year();
            }
        }
        int inForce = 0;
        for (LocalDate day : states.days()) {
            int now = states.on(day) == PlanState.IN_FORCE ? 1 : 0;
            changes.add(Slot.ofYear(Count.PLAN_IN_FORCE, year), day, now - inForce);
            inForce = now;
        }
    }
}
