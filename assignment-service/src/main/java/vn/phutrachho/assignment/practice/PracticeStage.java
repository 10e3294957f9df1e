package vn.phutrachho.assignment.practice;

/** Where a good practice stands (M5.2). */
public enum PracticeStage {
    /** Its cell waits for the commune's answer. */
    PROPOSED,
    /** Recognised by the commune: other cells can take it up. */
    RECOGNISED,
    /** The commune did not recognise it. */
    DECLINED,
    /** No longer recognised. */
    WITHDRAWN
}
