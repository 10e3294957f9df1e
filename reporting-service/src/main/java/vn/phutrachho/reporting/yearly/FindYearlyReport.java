package vn.phutrachho.reporting.yearly;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;
import vn.phutrachho.reporting.figures.Dashboard;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.LedgerMark;
import vn.phutrachho.reporting.figures.MonthSums;
import vn.phutrachho.reporting.figures.Months;
import vn.phutrachho.reporting.figures.Question;
import vn.phutrachho.reporting.figures.Sight;
import vn.phutrachho.reporting.reminder.view.SentReminder;
import vn.phutrachho.reporting.reminder.view.SentReminderProjection;
import vn.phutrachho.reporting.yearly.YearlyReport.Line;
import vn.phutrachho.reporting.yearly.YearlyReport.UnitYear;
import vn.phutrachho.reporting.yearly.YearlyReport.Urged;

/**
 * Puts the yearly report together from the dashboard's figures. Asked again for the same year as
 * known on the same day it says the same.
 */
@Component
public final class FindYearlyReport {
    /** The year of the dispatch. */
    public static final int FIRST_YEAR = 2023;

    private static final Role[] LOOKERS = {
        Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER, Role.COMMUNE_OFFICER, Role.AUDITOR
    };

    private final FindFigures figures;
    private final Sight sight;
    private final Views views;
    private final SentReminderProjection reminders;

    public FindYearlyReport(
            FindFigures figures, Sight sight, Views views, SentReminderProjection reminders) {
        this.figures = figures;
        this.sight = sight;
        this.views = views;
        this.reminders = reminders;
    }

    /** The figures of one year. */
    private record Counted(Dashboard dashboard, Months months) {
        private MonthSums sums() {
            return MonthSums.of(months.whole());
        }
    }

    /** The unit whose report is meant where none is named. */
    public UnitId home(Caller caller) {
        return sight.home(caller, LOOKERS);
    }

    /**
     * The report of a year.
     *
     * @param known what was recorded at the end of that day counts; null for all until now
     * @throws InvalidValue for a year before the dispatch or to come, and for a day before it began
     *     or to come
     */
    public YearlyReport of(Caller caller, UnitId unit, int year, @Nullable LocalDate known) {
        sight.demand(caller, unit, LOOKERS);
        LocalDate today = caller.today();
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new InvalidValue("yearly.year-out-of-reach", "No report is of that year");
        }
        LocalDate asKnown = known == null ? today : known;
        if (asKnown.isAfter(today) || asKnown.getYear() < year) {
            throw new InvalidValue("yearly.known-out-of-reach", "Nothing was known then");
        }
        // read before anything is counted: what comes meanwhile may be in, what is before it is
        LedgerMark mark = figures.mark();
        Counted now = counted(unit, year, asKnown);
        Counted before = counted(unit, year - 1, asKnown);
        Dashboard dashboard = now.dashboard();
        return new YearlyReport(
                unit,
                dashboard.unit().name(),
                dashboard.path(),
                year,
                dashboard.asOn(),
                asKnown,
                mark,
                lines(now, before),
                now.months().whole(),
                dashboard.units().stream().map(each -> unitYear(each, now.months())).toList(),
                dashboard.themes(),
                urged(unit, year, dashboard.asOn()));
    }

    private Counted counted(UnitId unit, int year, LocalDate known) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate asOn = last.isAfter(known) ? known : last;
        Dashboard dashboard = figures.dashboard(unit, new Question(asOn, known), Lines.THEN);
        // December's reports come in January
        Months months = figures.months(unit, new Question(known, known), asOn, months(year, known));
        return new Counted(dashboard, months);
    }

    /** Those of the year that are over. */
    private static List<YearMonth> months(int year, LocalDate known) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> month.isBefore(YearMonth.from(known)))
                .toList();
    }

    private static List<Line> lines(Counted now, Counted before) {
        boolean wasThere = before.dashboard().unit().figures().cells() > 0;
        return Arrays.stream(YearFigure.values())
                .map(
                        figure ->
                                new Line(
                                        figure,
                                        figure.of(now.dashboard().unit().figures(), now.sums()),
                                        wasThere
                                                ? figure.of(
                                                        before.dashboard().unit().figures(),
                                                        before.sums())
                                                : null))
                .toList();
    }

    private static UnitYear unitYear(UnitFigures unit, Months months) {
        MonthSums sums = months.of(unit.unit());
        return new UnitYear(
                unit.unit(),
                unit.name(),
                Arrays.stream(YearFigure.values())
                        .collect(
                                toMap(
                                        figure -> figure,
                                        figure -> figure.of(unit.figures(), sums))));
    }

    private Urged urged(UnitId unit, int year, LocalDate until) {
        Bson sent =
                and(
                        eq("d.from", unit.value()),
                        gte("d.on", LocalDate.of(year, 1, 1)),
                        lte("d.on", until),
                        eq("d.withdrawnOn", null));
        View<SentReminder> view = views.of(reminders);
        return new Urged(
                (int) view.count(sent), (int) view.count(and(sent, ne("d.notedOn", null))));
    }
}
