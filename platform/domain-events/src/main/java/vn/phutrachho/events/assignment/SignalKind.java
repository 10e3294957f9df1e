package vn.phutrachho.events.assignment;

/** What about a cell may be worth a visit (clause 5, M5.3): a question, never a verdict. */
public enum SignalKind {
    /** Households are assigned by demand, beside a plan or without one. */
    BY_DEMAND,
    /** Reports of several months were written down on one day, long after. */
    WRITTEN_IN_BULK,
    /** The same words stand in many reports. */
    COPIED
}
