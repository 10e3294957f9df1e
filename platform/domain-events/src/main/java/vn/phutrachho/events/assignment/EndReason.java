package vn.phutrachho.events.assignment;

/** Why somebody is no longer responsible for a household. */
public enum EndReason {
    /** A new plan gives it to somebody else. */
    PLAN_CHANGED,
    /** The secretary handed it over during the year. */
    HANDED_OVER,
    /** The member works far away. */
    MEMBER_AWAY,
    /** The member is exempt. */
    MEMBER_EXEMPT,
    /** The member left. */
    MEMBER_LEFT,
    /** The member belongs to another cell. */
    MEMBER_TRANSFERRED,
    /** The household left the cell's area. */
    HOUSEHOLD_GONE
}
