package vn.phutrachho.events.member;

/**
 * Level of a party unit. Which kind stands under which, and since when, is a dated fact of the
 * tree, never a constant.
 */
public enum UnitKind {
    /** Chi bộ. */
    CELL,
    /** Đảng ủy xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Huyện ủy, thị ủy, thành ủy trực thuộc. */
    DISTRICT,
    /** Tỉnh ủy. */
    PROVINCE,
    /** A committee directly under the province. */
    ATTACHED
}
