package vn.phutrachho.assignment.inspection;

import java.time.LocalDate;
import vn.phutrachho.assignment.inspection.command.InspectionRefusal;

/** Which days can be true: nothing done is still to come, nothing planned is over a year away. */
final class Days {
    private Days() {}

    /** Of what has been done, on the day it follows or later. */
    static void mustBeBetween(LocalDate day, LocalDate earliest, LocalDate today) {
        if (day.isAfter(today)) {
            throw new InspectionRefusal.StillToCome();
        }
        mustNotBeBefore(day, earliest);
    }

    /** Of what is to be done, from a day on and within a year of today. */
    static void mustBeWithinAYear(LocalDate day, LocalDate earliest, LocalDate today) {
        mustNotBeBefore(day, earliest);
        LocalDate latest = today.plusYears(1);
        if (day.isAfter(latest)) {
            throw new InspectionRefusal.TooLate(latest);
        }
    }

    private static void mustNotBeBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new InspectionRefusal.TooEarly(earliest);
        }
    }
}
