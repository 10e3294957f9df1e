package vn.phutrachho.reporting.reminder;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.reporting.Arrears;
import vn.phutrachho.reporting.figures.Figures;
import vn.phutrachho.reporting.figures.MonthFigures;

/** How many things are to be made good, by the same figures that the dashboard shows. */
public final class Shortfall {
    private Shortfall() {}

    public static int of(Arrears about, Figures figures) {
        return switch (about) {
            case PLAN -> figures.withoutPlan();
            case COVERAGE -> figures.uncovered();
            case REPORTS -> figures.reportsExpected() - figures.reports();
            case MONTHS -> figures.monthsOpen();
            case GRIEVANCES -> figures.overdue();
        };
    }

    /** Of what is always about one month, for a month that is named. */
    static int of(Arrears about, MonthFigures figures) {
        return switch (about) {
            case REPORTS -> figures.expected() - figures.reports();
            case MONTHS -> figures.due() - figures.closed();
            case PLAN, COVERAGE, GRIEVANCES ->
                    throw new IllegalArgumentException(about + " is of no month");
        };
    }

    /** The month that is meant when somebody is reminded now; absent where it is about none. */
    static @Nullable YearMonth month(Arrears about, YearMonth lastOver) {
        return about.isOfAMonth() ? lastOver : null;
    }
}
