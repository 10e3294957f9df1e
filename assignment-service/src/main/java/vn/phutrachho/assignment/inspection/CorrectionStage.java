package vn.phutrachho.assignment.inspection;

/** Where the correction of a shortcoming stands (M5.1). */
public enum CorrectionStage {
    /** The cell has to do it. */
    OPEN,
    /** The cell says that it is done; the commune has to look. */
    REPORTED,
    /** The commune has looked, and it is done. */
    VERIFIED
}
