package vn.phutrachho.reporting.nudge;

import java.time.LocalDate;
import vn.phutrachho.kit.calendar.WorkingCalendar;

/** How near a last day is, in working days. */
public record Nearness(WorkingCalendar calendar, LocalDate today) {

    /** Whether it is still to come, the day itself included, and no more than so many away. */
    public boolean isSoon(LocalDate due, int workingDays) {
        return !due.isBefore(today) && calendar.between(today, due) <= workingDays;
    }

    public boolean isOver(LocalDate due) {
        return due.isBefore(today);
    }

    /** Whether it is over, for no more than so many working days. */
    public boolean isJustOver(LocalDate due, int workingDays) {
        return isOver(due) && calendar.between(due, today) <= workingDays;
    }
}
