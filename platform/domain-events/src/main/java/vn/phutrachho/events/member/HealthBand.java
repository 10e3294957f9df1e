package vn.phutrachho.events.member;

/** What work a member can do; a band, never a diagnosis. */
public enum HealthBand {
    /** All work. */
    FULL,
    /** Nothing hard or remote. */
    LIGHT,
    /** No household. */
    NONE
}
