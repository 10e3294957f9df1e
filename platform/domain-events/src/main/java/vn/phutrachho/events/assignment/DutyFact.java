package vn.phutrachho.events.assignment;

/**
 * What can be counted of a member's duty in a year (M4.5). Each is a number of things that
 * happened; none is a score.
 */
public enum DutyFact {
    /** Months whose report came in time. */
    REPORT_ON_TIME,
    /** Months whose report came after its last day. */
    REPORT_LATE,
    /** Months whose report was owed, is over and did not come. */
    REPORT_NOT_SENT,
    /** Months in which no report was owed: away, exempt, without a household, not a member. */
    REPORT_NOT_OWED,
    /** Households in charge on some day of the year. */
    HOUSEHOLD,
    /** Visits reported. */
    VISIT,
    /** Households' words that the member brought to the cell. */
    MATTER_BROUGHT,
    /** Answers carried back to households in time. */
    ANSWER_IN_TIME,
    /** Answers carried back to households after their last day. */
    ANSWER_LATE,
    /** Matters that a meeting gave the member to see to. */
    TASK,
    /** People nominated to the cell (M4.4). */
    NOMINEE,
    /** Meetings of the cell at which the member was. */
    MEETING_PRESENT,
    /** Meetings missed with a reason. */
    MEETING_EXCUSED,
    /** Meetings missed without one. */
    MEETING_ABSENT,
    /** Households handed on to another member during the year. */
    HANDED_ON
}
