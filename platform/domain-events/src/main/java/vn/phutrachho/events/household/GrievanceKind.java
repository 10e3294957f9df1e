package vn.phutrachho.events.household;

/** What a household said is one of three. */
public enum GrievanceKind {
    /** Bức xúc. */
    GRIEVANCE,
    /** Kiến nghị. */
    RECOMMENDATION,
    /** Phản ánh. */
    FEEDBACK
}
