package vn.phutrachho.assignment.inspection;

/** Where an inspection stands (M5.1). */
public enum InspectionStage {
    /** The cell has been told; the commune is to come. */
    ANNOUNCED,
    /** The commune has come; findings are written down. */
    HELD,
    /** The findings are complete; corrections are followed. */
    CONCLUDED,
    /** Every correction is verified. */
    ENDED,
    /** The commune did not come. */
    CANCELLED
}
