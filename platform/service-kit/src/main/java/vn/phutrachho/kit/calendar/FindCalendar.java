package vn.phutrachho.kit.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.projections.Remembered;
import vn.phutrachho.projections.View;
import vn.phutrachho.projections.Views;

/** Asks on which days offices work, as far as this service knows. */
public final class FindCalendar {
    private final Map<Integer, List<ExceptionalDay>> first;
    private final View<KnownYear> known;
    private final Remembered<LocalDate, WorkingCalendar> onDays;

    /**
     * @param first what comes with the program, by years
     */
    FindCalendar(
            Map<Integer, List<ExceptionalDay>> first, Views views, CalendarsProjection projection) {
        this.first = first;
        this.known = views.of(projection);
        this.onDays = known.remembered(this::asOf);
    }

    /** The calendar as it stood on the day, for every year. */
    public WorkingCalendar on(LocalDate day) {
        return onDays.get(day);
    }

    private WorkingCalendar asOf(LocalDate day) {
        Map<Integer, List<ExceptionalDay>> years = new TreeMap<>(first);
        for (KnownYear year : known.all()) {
            year.on(day).ifPresent(calendar -> years.put(year.year(), calendar.days()));
        }
        return WorkingCalendar.with(years.values().stream().flatMap(List::stream).toList());
    }

    /** The last working day of a month, by the calendar as it stood at the month's end. */
    public LocalDate lastDay(YearMonth month) {
        return on(month.atEndOfMonth()).lastOf(month);
    }

    /** How far away last days are. */
    public DaysLeft from(LocalDate today) {
        return new DaysLeft(on(today), today);
    }
}
