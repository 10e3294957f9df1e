package vn.phutrachho.events.member;

/** The four kinds of member that clause 2 of the dispatch treats apart (M2.2). */
public enum DutyStatus {
    /** In full activity: responsible for households. */
    FULL,
    /** Miễn công tác và sinh hoạt đảng (old and in poor health): not given households. */
    EXEMPT,
    /**
     * Tạm miễn sinh hoạt, working far away: not assigned; has an end, under 12 months after its
     * start.
     */
    AWAY,
    /**
     * Works elsewhere and lives here (Regulation 213-QĐ/TW): takes households as the cell decides.
     */
    RESIDENCE_CONTACT
}
