package vn.phutrachho.reporting.figures;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.YearMonth;

/**
 * One number of a cell.
 *
 * @param period the year, or the months since year 0; 0 for what is not counted by period
 */
record Slot(Count count, int period) {
    static Slot of(Count count) {
        return new Slot(count, 0);
    }

    static Slot of(Count count, YearMonth month) {
        return new Slot(count, Math.toIntExact(month.getLong(PROLEPTIC_MONTH)));
    }

    static Slot ofYear(Count count, int year) {
        return new Slot(count, year);
    }
}
