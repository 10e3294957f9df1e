package vn.phutrachho.events.reporting;

/** In what a unit can be behind (M6.2), each counted as its figure counts it. */
public enum Arrears {
    /** Cells without a plan of the year in force. */
    PLAN,
    /** Households that have no responsible member. */
    COVERAGE,
    /** Reports of a month that have not come. */
    REPORTS,
    /** Cells that have not closed a month. */
    MONTHS,
    /** Grievances of which a step is overdue. */
    GRIEVANCES;

    /** Whether it is always about one month. */
    public boolean isOfAMonth() {
        return switch (this) {
            case REPORTS, MONTHS -> true;
            case PLAN, COVERAGE, GRIEVANCES -> false;
        };
    }
}
