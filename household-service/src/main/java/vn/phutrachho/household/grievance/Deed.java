package vn.phutrachho.household.grievance;

/** What somebody can do to a case. */
public enum Deed {
    /** The cell settles it. */
    SETTLE,
    /** The cell takes it up again later. */
    CARRY_OVER,
    /** Whoever has it on their desk passes it on. */
    REFER,
    /** The desk it was referred to takes it on. */
    ACCEPT,
    /** The desk that took it on answers. */
    ANSWER,
    /** The member brings the answer to the household. */
    CARRY_BACK,
    /** The member writes down whether the household is content. */
    CONFIRM,
    /** The member writes down that the household takes it back. */
    WITHDRAW
}
