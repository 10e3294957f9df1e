package vn.phutrachho.events.household;

/** What an outside addressee is. */
public enum AddresseeKind {
    /** Ủy ban nhân dân. */
    PEOPLES_COMMITTEE,
    /** Sở, ngành, phòng chuyên môn. */
    DEPARTMENT,
    /** Công an, quân sự. */
    SECURITY_FORCES,
    /** Mặt trận Tổ quốc. */
    FATHERLAND_FRONT,
    /** Hội, đoàn thể. */
    ASSOCIATION,
    /** Nơi khác có thẩm quyền. */
    OTHER
}
