package vn.phutrachho.events.assignment;

/** How the chair concluded a matter (clause 3). */
public enum Conclusion {
    /** Settled here. */
    SETTLED,
    /** Referred up. */
    REFERRED,
    /** Carried over to a later meeting. */
    CARRIED_OVER,
    /** It says what another at the cell says: they are worked as one. */
    JOINED,
    /** An authority or association outside the Party is asked; the cell keeps it. */
    ASKED_OUTSIDE
}
