package vn.phutrachho.household.pledge;

import java.time.LocalDate;

/**
 * For how long it is watched whether a household that left poverty stays out of it: three years, as
 * long as it counts as one that has just left poverty (hộ mới thoát nghèo) in Decision
 * 28/2015/QĐ-TTg on loans for such households.
 */
public final class RelapseWatch {
    public static final int YEARS = 3;

    private RelapseWatch() {}

    /** The last day of the watch. */
    public static LocalDate until(LocalDate left) {
        return left.plusYears(YEARS).minusDays(1);
    }

    /** Whether the day falls into the watch after the household left poverty. */
    public static boolean holdsOn(LocalDate day, LocalDate left) {
        return day.isAfter(left) && !day.isAfter(until(left));
    }
}
