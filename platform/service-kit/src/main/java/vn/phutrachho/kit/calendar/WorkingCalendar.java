package vn.phutrachho.kit.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.phutrachho.events.household.ExceptionalDay;

/**
 * Which days count when working days are counted.
 *
 * @param week the days of the week on which offices work
 * @param off days on which they do not, though they would by the week
 * @param on days on which they do, though they would not by the week
 */
public record WorkingCalendar(Set<DayOfWeek> week, Set<LocalDate> off, Set<LocalDate> on) {
    /** Without holidays and swapped days. */
    public static final WorkingCalendar MONDAY_TO_FRIDAY =
            new WorkingCalendar(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());

    /**
     * @throws IllegalArgumentException when there is no day in a week on which offices work
     */
    public WorkingCalendar {
        week = Set.copyOf(week);
        off = Set.copyOf(off);
        on = Set.copyOf(on);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A week without working days never ends");
        }
    }

    /** Monday to Friday but for these days. */
    public static WorkingCalendar with(Collection<ExceptionalDay> exceptions) {
        return new WorkingCalendar(
                MONDAY_TO_FRIDAY.week(), those(exceptions, false), those(exceptions, true));
    }

    private static Set<LocalDate> those(Collection<ExceptionalDay> days, boolean working) {
        return days.stream()
                .filter(day -> day.works() == working)
                .map(ExceptionalDay::day)
                .collect(toSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        return on.contains(day) || (week.contains(day.getDayOfWeek()) && !off.contains(day));
    }

    /** The last of so many working days, of which the first is the one after the day. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate last = day;
        int left = workingDays;
        while (left > 0) {
            last = last.plusDays(1);
            left -= isWorkingDay(last) ? 1 : 0;
        }
        return last;
    }

    /** The last working day of a month; its last day where it has none. */
    public LocalDate lastOf(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return month.atDay(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .max(LocalDate::compareTo)
                .orElse(end);
    }

    /** The day from which so many working days lead to the day. */
    public LocalDate before(LocalDate day, int workingDays) {
        LocalDate first = day;
        int left = workingDays;
        while (left > 0) {
            left -= isWorkingDay(first) ? 1 : 0;
            first = first.minusDays(1);
        }
        return first;
    }

    /**
     * Working days from the day after the first to the second; negative when that lies before. It
     * is what is left on a day until a deadline, and what a matter spent on a desk.
     */
    public int between(LocalDate first, LocalDate second) {
        return second.isBefore(first) ? -count(second, first) : count(first, second);
    }

    private int count(LocalDate first, LocalDate last) {
        return (int)
                first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
    }
}
