package vn.phutrachho.reporting.figures.view;

/** What a unit does that is counted by its day. */
public enum Doing {
    /** It made a directive known to its members, at one session (M1.2). */
    SESSION,
    /** A person was nominated to it (M4.4). */
    NOMINATION,
    /** A person who had been nominated to it was admitted (M4.4). */
    ADMISSION,
    /** It was inspected (M5.1). */
    INSPECTION,
    /** What it does was recognised as a good practice (M5.2). */
    PRACTICE
}
