package vn.phutrachho.events;

/** What a person may do at a unit and everywhere beneath it (MISSION, "Who uses it"). */
public enum Role {
    /** Đảng viên: own households and duties. */
    MEMBER,
    /** Bí thư chi bộ: the cell. */
    SECRETARY,
    /** Đảng ủy xã, phường, đặc khu: its cells. */
    COMMUNE_OFFICER,
    /** Huyện ủy until 30 June 2025, a grouping of communes after. */
    DISTRICT_OFFICER,
    /** Ban Tổ chức Tỉnh ủy. */
    PROVINCE_OFFICER,
    /** Ủy ban kiểm tra: reads everything in scope, changes nothing. */
    AUDITOR,
    /** Units, accounts and their scopes, settings; no case content. */
    ADMINISTRATOR
}
