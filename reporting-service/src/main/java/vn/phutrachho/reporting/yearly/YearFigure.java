package vn.phutrachho.reporting.yearly;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.reporting.figures.Figure;
import vn.phutrachho.reporting.figures.Figures;
import vn.phutrachho.reporting.figures.MonthSums;

/**
 * What the yearly report counts, clause by clause, in the order in which it stands there. Each is
 * one of the dashboard's figures, of the year's last day or of all its months.
 */
public enum YearFigure {
    /** Directives of the year made known by whom they ask, of all that are to be. */
    DIRECTIVES_MADE_KNOWN(1, Figure.DIRECTIVES_MADE_KNOWN),
    /** Households with a responsible member, of all households. */
    COVERAGE(2, Figure.COVERAGE),
    /** Members in full activity without a household. */
    IDLE_MEMBERS(2, Figure.IDLE_MEMBERS),
    /** Cells with a plan of the year in force. */
    PLANS(2, Figure.PLANS),
    /** Reports of the year's months that came, of those expected. */
    REPORTS(3, Figure.REPORTS),
    /** Reports of the year's months that came in time, of those expected. */
    REPORTS_ON_TIME(3, Figure.REPORTS_ON_TIME),
    /** Months that cells have closed, of those that they were to. */
    MONTHS_CLOSED(3, Figure.MONTHS_CLOSED),
    /** Grievances heard in the year that are answered or settled, of those heard. */
    GRIEVANCES_ANSWERED(4, Figure.GRIEVANCES_ANSWERED),
    /** Answers that the household called good, of those carried back in the year. */
    GRIEVANCES_CONFIRMED(4, Figure.GRIEVANCES_CONFIRMED),
    /** Grievances not at their end. */
    GRIEVANCES_OPEN(4, Figure.GRIEVANCES_OPEN),
    /** Grievances with a step overdue, of those open. */
    GRIEVANCES_OVERDUE(4, Figure.GRIEVANCES_OVERDUE),
    /** Pledges to leave poverty that were reached in the year, of these and those open. */
    PLEDGES_REACHED(4, Figure.PLEDGES_REACHED),
    /** Households that had left poverty and became poor again in the year. */
    RELAPSES(4, Figure.RELAPSES),
    /** People nominated to cells in the year. */
    NOMINATIONS(4, Figure.NOMINATIONS),
    /** Nominated people who were admitted in the year. */
    ADMISSIONS(4, Figure.ADMISSIONS),
    /** Inspections held in the year. */
    INSPECTIONS(5, Figure.INSPECTIONS),
    /** Good practices recognised in the year. */
    PRACTICES(5, Figure.PRACTICES);

    /** The clauses of which anything is counted from units' figures. */
    public static final List<Integer> CLAUSES =
            Arrays.stream(values()).map(YearFigure::clause).distinct().sorted().toList();

    private final int clause;
    private final Figure figure;

    YearFigure(int clause, Figure figure) {
        this.clause = clause;
        this.figure = figure;
    }

    /**
     * So many of so many.
     *
     * @param whole absent for a mere count
     */
    public record Value(int part, @Nullable Integer whole) {
        /** Between 0 and 1; absent where there is nothing to have a share of. */
        public @Nullable Double share() {
            return whole == null || whole == 0 ? null : (double) part / whole;
        }
    }

    /** The clause of the dispatch that it tells of. */
    public int clause() {
        return clause;
    }

    /** The dashboard's figure that it is. */
    public Figure figure() {
        return figure;
    }

    /** Stable name outside, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is of all months of the year, and not of its last day. */
    public boolean isOfMonths() {
        return clause == 3;
    }

    /** Logical names of the events that it is counted from. */
    public List<String> sources() {
        return figure.sources();
    }

    Value of(Figures figures, MonthSums months) {
        return switch (this) {
            case REPORTS -> new Value(months.reports(), months.expected());
            case REPORTS_ON_TIME -> new Value(months.onTime(), months.expected());
            case MONTHS_CLOSED -> new Value(months.closed(), months.due());
            case DIRECTIVES_MADE_KNOWN,
                    COVERAGE,
                    IDLE_MEMBERS,
                    PLANS,
                    GRIEVANCES_ANSWERED,
                    GRIEVANCES_CONFIRMED,
                    GRIEVANCES_OPEN,
                    GRIEVANCES_OVERDUE,
                    PLEDGES_REACHED,
                    RELAPSES,
                    NOMINATIONS,
                    ADMISSIONS,
                    INSPECTIONS,
                    PRACTICES ->
                    new Value(figure.part(figures), figure.whole(figures));
        };
    }
}
