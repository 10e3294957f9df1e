package vn.phutrachho.events.household;

/** What it is about: a closed list. */
public enum Theme {
    /** Đất đai. */
    LAND,
    /** Đường sá, điện, nước. */
    ROADS,
    /** Môi trường. */
    ENVIRONMENT,
    /** An ninh trật tự. */
    SECURITY,
    /** Chính sách xã hội. */
    SOCIAL_POLICY,
    /** Y tế. */
    HEALTH_CARE,
    /** Giáo dục. */
    EDUCATION,
    /** Sản xuất, việc làm. */
    LIVELIHOOD,
    /** Thủ tục hành chính. */
    PROCEDURES,
    /** Việc khác. */
    OTHER
}
