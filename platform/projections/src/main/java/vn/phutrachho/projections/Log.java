package vn.phutrachho.projections;

/** The two histories of a service. */
public enum Log {
    /** What this service decided. */
    OWN,
    /** Its copy of what the other services decided; reporting's ledger. */
    INBOX
}
