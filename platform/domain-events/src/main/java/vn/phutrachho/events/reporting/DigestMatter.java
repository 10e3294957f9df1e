package vn.phutrachho.events.reporting;

/**
 * An exception of which a digest tells (M3.3). The first are a cell's, counted one by one; the
 * others are of a unit above cells, and count the units directly beneath it.
 */
public enum DigestMatter {
    /** Members of the cell whose report of a month has not come. */
    REPORTS_OWED,
    /** A month that the cell's meeting has not closed. */
    MONTH_OPEN,
    /** Matters that the cell is to conclude, the last day near. */
    CONCLUDE_SOON,
    /** Matters that the cell is to conclude, the last day over. */
    CONCLUDE_OVERDUE,
    /** Answers that members of the cell are to carry back, the last day near. */
    CARRY_BACK_SOON,
    /** Answers that members of the cell are to carry back, the last day over. */
    CARRY_BACK_OVERDUE,
    /** Units beneath with a cell that has no plan of the year in force. */
    UNITS_WITHOUT_PLAN,
    /** Units beneath in which a household has no responsible member. */
    UNITS_NOT_COVERED,
    /** Units beneath of which a report of a month has not come. */
    UNITS_MISSING_REPORTS,
    /** Units beneath with a cell that has not closed a month. */
    UNITS_WITH_OPEN_MONTH,
    /** Units beneath with a grievance of which a step is overdue. */
    UNITS_WITH_OVERDUE,
    /** Grievances beneath that nobody holds: counted one by one. */
    HELD_BY_NOBODY
}
