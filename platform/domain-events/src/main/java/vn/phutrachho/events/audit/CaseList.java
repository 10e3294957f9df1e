package vn.phutrachho.events.audit;

/** What can be taken away: lists of cases and of who looked, and documents made of them. */
public enum CaseList {
    /** What lies on a desk. */
    DESK,
    /** The cases beneath a unit, wherever they lie. */
    BENEATH,
    /** Who opened what beneath a unit: the log of openings. */
    OPENINGS,
    /** The draft minutes of a cell's meeting. */
    MINUTES,
    /** A cell's yearly plan, as a document or a spreadsheet. */
    PLAN,
    /** The poor and near-poor households of cells, with their pledges (M4.3). */
    POOR_HOUSEHOLDS,
    /** What is said of each member of a cell for the yearly classification (M4.5). */
    ASSESSMENTS,
    /** The signals of cells that may be worth a visit, and what was done about them. */
    SIGNALS
}
