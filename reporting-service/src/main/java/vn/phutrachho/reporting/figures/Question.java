package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * In which of the two times figures are asked.
 *
 * @param asOn the day in the world
 * @param asKnown what had been recorded at the end of that day counts, and nothing later
 */
public record Question(LocalDate asOn, LocalDate asKnown) {

    /** The month that figures of a month are about: the last one that is over. */
    public YearMonth month() {
        return YearMonth.from(asOn).minusMonths(1);
    }

    LocalDate firstOfYear() {
        return asOn.withDayOfYear(1);
    }
}
