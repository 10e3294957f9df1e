package vn.phutrachho.events.assignment;

/** What a commune looks at when it inspects a cell (clause 5, M5.1). */
public enum InspectionSubject {
    /** Kế hoạch phân công. */
    PLAN,
    /** Báo cáo hằng tháng. */
    REPORTS,
    /** Sinh hoạt chi bộ, kết luận. */
    MEETINGS,
    /** Xử lý bức xúc, kiến nghị. */
    GRIEVANCES,
    /** Đăng ký thoát nghèo. */
    PLEDGES,
    /** Quán triệt văn bản. */
    DISSEMINATION
}
