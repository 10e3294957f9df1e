package vn.phutrachho.events.audit;

/** Lists of cases that can be taken away. */
public enum CaseList {
    /** What lies on a desk. */
    DESK,
    /** The cases beneath a unit, wherever they lie. */
    BENEATH
}
