package vn.phutrachho.reporting.digest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.events.reporting.DigestMatter;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.GrantsProjection;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.calendar.FindCalendar;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.digest.command.Exceptional;
import vn.phutrachho.reporting.digest.command.GiveDigest;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.MonthFigures;
import vn.phutrachho.reporting.figures.Question;
import vn.phutrachho.reporting.nudge.Nearness;
import vn.phutrachho.reporting.nudge.NudgeSettings;
import vn.phutrachho.reporting.nudge.view.WaitingMatter;
import vn.phutrachho.reporting.nudge.view.WaitingMatterProjection;
import vn.phutrachho.reporting.reminder.Shortfall;

/**
 * What is not as it should be, unit by unit: for secretaries of cells one by one, for officers
 * above by the figures of the dashboard.
 */
@Component
public final class FindExceptions {
    /** Whose digests are of the units beneath theirs. */
    private static final Set<Role> OFFICERS =
            Set.of(Role.COMMUNE_OFFICER, Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER);

    /** What is owed of an older month, the cell's page of today says all the same. */
    private static final int MONTHS = 3;

    private final Access access;
    private final Views views;
    private final GrantsProjection grants;
    private final WaitingMatterProjection matters;
    private final FindFigures figures;
    private final FindCalendar calendar;
    private final NudgeSettings settings;

    public FindExceptions(
            Access access,
            Views views,
            GrantsProjection grants,
            WaitingMatterProjection matters,
            FindFigures figures,
            FindCalendar calendar,
            NudgeSettings settings) {
        this.access = access;
        this.views = views;
        this.grants = grants;
        this.matters = matters;
        this.figures = figures;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** A digest for each unit at which somebody is there to read it; what is said again is not. */
    public List<GiveDigest> on(LocalDate day) {
        LocalDate since = day.with(TemporalAdjusters.previousOrSame(settings.digestDay()));
        List<WaitingMatter> nobodys = heldByNobody();
        return readers(day).entrySet().stream()
                .map(
                        reader ->
                                new GiveDigest(
                                        reader.getKey(),
                                        reader.getValue() == Role.SECRETARY
                                                ? ofCell(reader.getKey(), day)
                                                : ofUnit(reader.getKey(), day, nobodys),
                                        since,
                                        settings.unchangedDays(),
                                        day))
                .toList();
    }

    private Map<UnitId, Role> readers(LocalDate day) {
        UnitTree tree = access.tree();
        Map<UnitId, Role> readers = new LinkedHashMap<>();
        views.of(grants).all().stream()
                .flatMap(account -> account.on(day).stream())
                .filter(grant -> grant.role() == Role.SECRETARY || OFFICERS.contains(grant.role()))
                .filter(grant -> tree.find(grant.unit()).isPresent())
                .forEach(
                        grant -> readers.putIfAbsent(tree.heirOf(grant.unit(), day), grant.role()));
        return readers;
    }

    private List<Exceptional> ofCell(UnitId cell, LocalDate day) {
        List<Exceptional> all = new ArrayList<>();
        Question question = new Question(day, day);
        List<YearMonth> months =
                IntStream.rangeClosed(1 - MONTHS, 0)
                        .mapToObj(question.month()::plusMonths)
                        .toList();
        for (MonthFigures month : figures.months(cell, question, day, months).whole()) {
            int missing = month.expected() - month.reports();
            all.add(new Exceptional(DigestMatter.REPORTS_OWED, month.month(), missing));
            if (month.expected() > 0 && isMeetingMissed(month.month(), day)) {
                int open = month.due() - month.closed();
                all.add(new Exceptional(DigestMatter.MONTH_OPEN, month.month(), open));
            }
        }
        Nearness nearness = new Nearness(calendar.on(day), day);
        List<LocalDate> toConclude = dues(cell, Stage.CONCLUDE, day);
        List<LocalDate> toCarryBack = dues(cell, Stage.CARRY_BACK, day);
        Predicate<LocalDate> soon = due -> nearness.isSoon(due, settings.matterDays());
        all.add(count(DigestMatter.CONCLUDE_OVERDUE, toConclude, nearness::isOver));
        all.add(count(DigestMatter.CONCLUDE_SOON, toConclude, soon));
        all.add(count(DigestMatter.CARRY_BACK_OVERDUE, toCarryBack, nearness::isOver));
        all.add(count(DigestMatter.CARRY_BACK_SOON, toCarryBack, soon));
        return there(all);
    }

    private boolean isMeetingMissed(YearMonth month, LocalDate day) {
        return calendar.on(day).between(month.atEndOfMonth(), day) > settings.meetingDays();
    }

    /** Also of cells that were merged into it. */
    private List<LocalDate> dues(UnitId cell, Stage stage, LocalDate day) {
        List<String> cells =
                access.tree().withMerged(cell, day).stream().map(UnitId::value).toList();
        return views
                .of(matters)
                .where(and(in("d.cell", cells), eq("d.owed", stage.name())))
                .stream()
                .flatMap(matter -> Stream.ofNullable(matter.due()))
                .toList();
    }

    private static Exceptional count(
            DigestMatter about, List<LocalDate> dues, Predicate<LocalDate> which) {
        return new Exceptional(about, null, (int) dues.stream().filter(which).count());
    }

    private List<Exceptional> ofUnit(UnitId unit, LocalDate day, List<WaitingMatter> nobodys) {
        Dashboard dashboard = figures.dashboard(unit, new Question(day, day), Lines.THEN);
        YearMonth month = dashboard.month();
        List<Exceptional> all = new ArrayList<>();
        all.add(new Exceptional(DigestMatter.HELD_BY_NOBODY, null, beneath(unit, day, nobodys)));
        all.add(behind(DigestMatter.UNITS_WITH_OVERDUE, Arrears.GRIEVANCES, null, dashboard));
        all.add(behind(DigestMatter.UNITS_WITHOUT_PLAN, Arrears.PLAN, null, dashboard));
        all.add(behind(DigestMatter.UNITS_NOT_COVERED, Arrears.COVERAGE, null, dashboard));
        all.add(behind(DigestMatter.UNITS_MISSING_REPORTS, Arrears.REPORTS, month, dashboard));
        if (isMeetingMissed(month, day)) {
            all.add(behind(DigestMatter.UNITS_WITH_OPEN_MONTH, Arrears.MONTHS, month, dashboard));
        }
        return there(all);
    }

    private static Exceptional behind(
            DigestMatter matter, Arrears about, @Nullable YearMonth month, Dashboard dashboard) {
        long units =
                dashboard.units().stream()
                        .filter(unit -> Shortfall.of(about, unit.figures()) > 0)
                        .count();
        return new Exceptional(matter, month, (int) units);
    }

    private int beneath(UnitId unit, LocalDate day, List<WaitingMatter> nobodys) {
        UnitTree tree = access.tree();
        return (int)
                nobodys.stream()
                        .filter(it -> tree.isWithin(tree.heirOf(it.cell(), day), unit, day))
                        .count();
    }

    /** What members are to carry back, their cell is told. */
    private List<WaitingMatter> heldByNobody() {
        return views.of(matters).where(eq("d.nobody", true)).stream()
                .filter(matter -> matter.owed() != null && matter.owed() != Stage.CARRY_BACK)
                .toList();
    }

    private static List<Exceptional> there(List<Exceptional> all) {
        return all.stream().filter(each -> each.number() > 0).toList();
    }
}
