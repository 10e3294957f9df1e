package vn.phutrachho.events.member;

/** Who led a session of dissemination: their office, which is all that is asked, and no name. */
public enum SessionLeader {
    /** The unit's secretary. */
    SECRETARY,
    /** The unit's deputy secretary. */
    DEPUTY_SECRETARY,
    /** A member of the unit's committee. */
    COMMITTEE_MEMBER,
    /** Somebody of a unit above. */
    FROM_ABOVE,
    /** An official rapporteur (báo cáo viên). */
    RAPPORTEUR
}
