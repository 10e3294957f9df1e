package vn.phutrachho.assignment.signal;

/** A threshold of the signals: from where on something is worth a question (M5.3). */
public enum SignalRule {
    /**
     * Month of the year by whose end a cell has a plan in force, or one that waits to be approved.
     */
    PLAN_BY_MONTH(1, 12),
    /** Duties by demand in a year, at least so many. */
    DUTIES_BY_DEMAND(1, 1_000),
    /** Share of the year's duties that are by demand, at least so many per cent. */
    SHARE_BY_DEMAND(1, 100),
    /** A report is back-dated when it is written down more than so many days after its month. */
    BACK_DATED_AFTER_DAYS(1, 365),
    /** Back-dated reports that one account writes down on one day, at least so many. */
    REPORTS_AT_ONCE(3, 1_000),
    /** Months that they are of, at least so many; below two it is one meeting written down late. */
    MONTHS_AT_ONCE(2, 12),
    /** Places in which the same words stand, at least so many. */
    SAME_WORDS(2, 1_000),
    /** Days for which a signal can be set aside, at most. */
    ASIDE_DAYS(1, 366);

    private final int least;
    private final int most;

    SignalRule(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether it can be so much. */
    public boolean takes(int value) {
        return value >= least && value <= most;
    }
}
