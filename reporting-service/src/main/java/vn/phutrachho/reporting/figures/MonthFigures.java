package vn.phutrachho.reporting.figures;

import java.time.YearMonth;

/**
 * Figures of one month.
 *
 * @param expected members who had a household on some day of it
 * @param reports that came for it
 * @param onTime of these, in time
 * @param due cells that were to close it
 * @param closed cells that have
 */
public record MonthFigures(
        YearMonth month, int expected, int reports, int onTime, int due, int closed) {

    MonthFigures plus(MonthFigures more) {
        return new MonthFigures(
                month,
                expected + more.expected,
                reports + more.reports,
                onTime + more.onTime,
                due + more.due,
                closed + more.closed);
    }
}
