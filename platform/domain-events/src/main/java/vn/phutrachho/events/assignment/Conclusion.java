package vn.phutrachho.events.assignment;

/** How the chair concluded a matter (clause 3). */
public enum Conclusion {
    /** Settled here. */
    SETTLED,
    /** Referred up. */
    REFERRED,
    /** Carried over to a later meeting. */
    CARRIED_OVER
}
