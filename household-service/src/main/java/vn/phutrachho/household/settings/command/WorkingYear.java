package vn.phutrachho.household.settings.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.household.ExceptionalDay;

/**
 * The working calendar of a year.
 *
 * @param days all that differ from Monday to Friday, in their order
 */
public record WorkingYear(int year, List<ExceptionalDay> days) {
    /**
     * @throws InvalidValue when a day is of another year, stands there twice, or is said to be what
     *     it is anyway
     */
    public WorkingYear {
        days = days.stream().sorted(Comparator.comparing(ExceptionalDay::day)).toList();
        for (ExceptionalDay day : days) {
            if (day.day().getYear() != year || !isException(day.day(), day.works())) {
                throw new InvalidValue("settings.calendar-wrong", "No exception: " + day.day());
            }
        }
        if (days.stream().map(ExceptionalDay::day).distinct().count() != days.size()) {
            throw new InvalidValue("settings.calendar-wrong", "A day stands there twice");
        }
    }

    /** Whether that is something else than the day of the week says. */
    public static boolean isException(LocalDate day, boolean works) {
        return works != isWeekday(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
