package vn.phutrachho.events.household;

/** How far something may go with a grievance: a number of working days or of times. */
public enum GrievanceLimit {
    /** Working days that one pause may last. */
    PAUSE_DAYS,
    /** How often a clock may be paused between one answer and the next. */
    PAUSES,
    /** How often a case may be opened again. */
    REOPENINGS,
    /** Working days before a deadline on which whoever should act is reminded. */
    SOON_DAYS,
    /** Working days after which one more level above is told that a deadline has passed. */
    LEVEL_DAYS
}
