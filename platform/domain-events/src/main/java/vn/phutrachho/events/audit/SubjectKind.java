package vn.phutrachho.events.audit;

/** What has a history of its own. */
public enum SubjectKind {
    MEMBER,
    HOUSEHOLD,
    GRIEVANCE,
    PLAN,
    NOMINATION
}
