package vn.phutrachho.reporting.figures;

import java.util.Collection;

/**
 * The figures of several months, added up.
 *
 * @param expected reports: one for each member who had a household on some day of the month
 * @param reports that came
 * @param onTime of these, in time
 * @param due months that cells were to close
 * @param closed of these, those that they have closed
 */
public record MonthSums(int expected, int reports, int onTime, int due, int closed) {
    public static final MonthSums NONE = new MonthSums(0, 0, 0, 0, 0);

    public static MonthSums of(Collection<MonthFigures> months) {
        MonthSums sums = NONE;
        for (MonthFigures month : months) {
            sums =
                    sums.plus(
                            new MonthSums(
                                    month.expected(),
                                    month.reports(),
                                    month.onTime(),
                                    month.due(),
                                    month.closed()));
        }
        return sums;
    }

    MonthSums plus(MonthSums more) {
        return new MonthSums(
                expected + more.expected,
                reports + more.reports,
                onTime + more.onTime,
                due + more.due,
                closed + more.closed);
    }
}
