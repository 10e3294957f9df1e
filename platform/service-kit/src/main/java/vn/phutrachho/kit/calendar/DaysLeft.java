package vn.phutrachho.kit.calendar;

import java.time.LocalDate;
import vn.phutrachho.kit.web.Due;

/** How many working days are left, from a day on. */
public record DaysLeft(WorkingCalendar calendar, LocalDate today) {
    /** The pill for a deadline; the last day itself still counts. */
    public Due until(LocalDate lastDay) {
        return Due.on(lastDay, today, calendar.between(today, lastDay));
    }
}
