package vn.phutrachho.assignment.report.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;

/**
 * A member's duty for a household, as it stands in the history of who was responsible (M3.1).
 *
 * @param until first day without it; absent while it lasts
 */
public record Charge(HouseholdId household, LocalDate from, @Nullable LocalDate until) {
    /** Whether it was in force on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it was in force on some day of that month; one that ended as it began never was. */
    public boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth())
                && (until == null || (until.isAfter(month.atDay(1)) && until.isAfter(from)));
    }

    /** Whether one of them was in force for that household on that day. */
    public static boolean any(List<Charge> charges, HouseholdId household, LocalDate day) {
        return charges.stream().anyMatch(c -> c.household().equals(household) && c.on(day));
    }
}
