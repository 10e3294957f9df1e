package vn.phutrachho.reporting.figures.view;

/** Where a yearly plan stands (M2.1). */
public enum PlanState {
    /** The cell is at it. */
    DRAFTED,
    /** The commune has it. */
    SUBMITTED,
    /** To be mended by the cell. */
    RETURNED,
    /** Approved. */
    IN_FORCE,
    /** Over. */
    CLOSED
}
