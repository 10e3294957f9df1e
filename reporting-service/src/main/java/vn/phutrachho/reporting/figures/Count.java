package vn.phutrachho.reporting.figures;

/** What is counted of a cell. Most are levels: so many on a day. */
public enum Count {
    /** Households living in the cell's area. */
    HOUSEHOLDS,
    /** Those of them with a responsible member. */
    COVERED,
    /** Members in full activity. */
    FULL_MEMBERS,
    /** Those of them without a household. */
    IDLE_MEMBERS,
    /** Members responsible for at least one household. */
    CHARGED_MEMBERS,
    /** So far, how often a member who had none at the month's beginning got the first during it. */
    CHARGED_DURING_MONTH,
    /** The cell has a plan of the year in force (1 or 0); by year. */
    PLAN_IN_FORCE,
    /** Reports of the month that have come; by month. */
    REPORTS,
    /** Those of them that came in time; by month. */
    REPORTS_ON_TIME,
    /** The month's meeting is concluded (1 or 0); by month. */
    MONTH_CLOSED,
    /** Grievances not yet at their end. */
    OPEN_GRIEVANCES,
    /** Those of them of which a step is overdue. */
    OVERDUE_GRIEVANCES,
    /** So far, grievances that were ever heard. */
    HEARD_GRIEVANCES,
    /** So far, grievances that in the year they were heard got an answer or were settled. */
    ANSWERED_GRIEVANCES,
    /** So far, grievances whose answer was carried back to the household. */
    CARRIED_BACK_GRIEVANCES,
    /**
     * So far, grievances whose answer the household called good in the year it was carried back.
     */
    CONFIRMED_GRIEVANCES,
    /** So far, grievances that were reopened. */
    REOPENED_GRIEVANCES,
    /** Directives in force that the unit is to make known; by year of their last day. */
    DIRECTIVES_ASKED,
    /** Those of them of which it has held a session; by year of their last day. */
    DIRECTIVES_MADE_KNOWN,
    /** So far, people nominated to the cell. */
    NOMINATIONS,
    /** So far, those of them who were admitted. */
    ADMISSIONS,
    /** So far, inspections of the cell. */
    INSPECTIONS,
    /** So far, what was recognised as a good practice of the cell. */
    PRACTICES,
    /** Households with a pledge to leave poverty that is not at its end. */
    PLEDGES_OPEN,
    /** So far, households that left poverty as they had pledged. */
    PLEDGES_REACHED,
    /** So far, those of them that became poor again. */
    RELAPSES
}
