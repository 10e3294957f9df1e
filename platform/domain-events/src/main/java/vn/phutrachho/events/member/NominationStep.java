package vn.phutrachho.events.member;

/** How far a nomination has come: each was recorded with its day (M4.4). */
public enum NominationStep {
    /** A member named the person; the cell's meeting has not dealt with it yet. */
    NOMINATED,
    /** The cell's meeting accepted the person for following up. */
    TAKEN_UP,
    /** The cell's meeting did not take it up. */
    NOT_TAKEN_UP,
    /** The person was sent to the training class on the Party. */
    SENT_TO_CLASS,
    CLASS_COMPLETED,
    /** The cell sent the file to the commune's committee. */
    PROPOSED,
    /** The commune's committee decided on admission. */
    ADMITTED,
    /** The commune's committee gave the file back to the cell. */
    RETURNED,
    /** It came to an end in another way. */
    ENDED
}
