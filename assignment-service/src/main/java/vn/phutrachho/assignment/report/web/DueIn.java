package vn.phutrachho.assignment.report.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import vn.phutrachho.kit.web.Due;

/** How many working days (Monday to Friday) are left until a day. */
public final class DueIn {
    private DueIn() {}

    /** The pill for a deadline; the last day itself still counts. */
    public static Due workingDays(LocalDate today, LocalDate due) {
        return Due.on(due, today, due.isBefore(today) ? between(due, today) : between(today, due));
    }

    private static int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to).map(d -> d.plusDays(1)).filter(DueIn::isWorking).count();
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
