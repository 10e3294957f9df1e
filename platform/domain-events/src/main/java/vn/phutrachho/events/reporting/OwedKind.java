package vn.phutrachho.events.reporting;

/** What a member can owe when the clock reminds them (M3.3). */
public enum OwedKind {
    /** The report of a month whose last day is near. */
    REPORT_SOON,
    /** The report of a month whose last day is over. */
    REPORT_OVERDUE,
    /** An answer to be carried back to a household, the last day for it near. */
    ANSWER_SOON,
    /** An answer to be carried back to a household, the last day for it over. */
    ANSWER_OVERDUE;

    /** Whether it is a month's report; otherwise it is an answer. */
    public boolean isReport() {
        return switch (this) {
            case REPORT_SOON, REPORT_OVERDUE -> true;
            case ANSWER_SOON, ANSWER_OVERDUE -> false;
        };
    }
}
