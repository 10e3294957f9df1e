package vn.phutrachho.events.assignment;

/** What a visit was about (clause 4). */
public enum WorkTheme {
    /** Tuyên truyền chính sách. */
    PERSUASION,
    /** Giảm nghèo. */
    POVERTY,
    /** Nông thôn mới. */
    NEW_RURAL,
    /** Đời sống văn hóa. */
    CULTURE,
    /** An ninh trật tự. */
    SECURITY,
    /** Vệ sinh môi trường. */
    ENVIRONMENT,
    /** Giới thiệu quần chúng. */
    NOMINATION,
    /** Việc khác. */
    OTHER
}
