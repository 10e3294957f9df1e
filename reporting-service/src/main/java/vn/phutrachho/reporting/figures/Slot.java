package vn.phutrachho.reporting.figures;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.household.Theme;

/**
 * One number of a cell.
 *
 * @param period the year, or the months since year 0; 0 for what is not counted by period
 * @param theme what it is about; null for all together
 */
record Slot(Count count, int period, @Nullable Theme theme) {
    static Slot of(Count count) {
        return new Slot(count, 0, null);
    }

    static Slot of(Count count, Theme theme) {
        return new Slot(count, 0, theme);
    }

    static Slot of(Count count, YearMonth month) {
        return new Slot(count, Math.toIntExact(month.getLong(PROLEPTIC_MONTH)), null);
    }

    static Slot ofYear(Count count, int year) {
        return new Slot(count, year, null);
    }
}
