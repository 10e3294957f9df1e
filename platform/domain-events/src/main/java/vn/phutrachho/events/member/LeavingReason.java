package vn.phutrachho.events.member;

/** Why a member belongs to no cell any more. */
public enum LeavingReason {
    /** Transferred to a party organisation outside the system. */
    MOVED_AWAY,
    /** Died. */
    DIED,
    /** No longer a party member. */
    LEFT_PARTY
}
