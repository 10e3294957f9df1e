package vn.phutrachho.events.member;

/** What sort of Party document a directive is. */
public enum DirectiveKind {
    /** Nghị quyết (NQ). */
    RESOLUTION,
    /** Kết luận (KL). */
    CONCLUSION,
    /** Chỉ thị (CT). */
    INSTRUCTION,
    /** Quy định (QĐ). */
    REGULATION,
    /** Quyết định (QĐ). */
    DECISION,
    /** Kế hoạch (KH). */
    PLAN,
    /** Hướng dẫn (HD). */
    GUIDANCE,
    /** Chương trình (CTr). */
    PROGRAMME,
    /** Thông báo (TB). */
    NOTICE,
    /** Công văn (CV). */
    DISPATCH,
    /** Whatever else is to be disseminated. */
    OTHER
}
