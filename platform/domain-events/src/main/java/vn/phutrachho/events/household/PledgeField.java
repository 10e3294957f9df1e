package vn.phutrachho.events.household;

/** What a milestone on the way out of poverty, or a support for it, is about (M4.3). */
public enum PledgeField {
    /** Crops, animals, a trade of one's own. */
    LIVELIHOOD,
    /** Work for wages, learning a trade. */
    WORK,
    HOUSING,
    SCHOOLING,
    HEALTH_INSURANCE,
    CLEAN_WATER,
    LOAN,
    OTHER
}
