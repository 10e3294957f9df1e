package vn.phutrachho.events.audit;

/** Lists that can be taken away: of cases, and of who looked. */
public enum CaseList {
    /** What lies on a desk. */
    DESK,
    /** The cases beneath a unit, wherever they lie. */
    BENEATH,
    /** Who opened what beneath a unit: the log of openings. */
    OPENINGS
}
