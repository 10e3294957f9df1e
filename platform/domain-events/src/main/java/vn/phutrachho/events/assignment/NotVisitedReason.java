package vn.phutrachho.events.assignment;

/** Why a household was not visited in the month. */
public enum NotVisitedReason {
    /** They were away. */
    NOT_AT_HOME,
    /** The member was hindered. */
    MEMBER_HINDERED,
    /** Storm, flood or road. */
    WEATHER,
    /** Given too late in the month. */
    NEWLY_ASSIGNED,
    /** Another reason, said in the situation. */
    OTHER
}
