package vn.phutrachho.events.household;

/** Why a household is no longer in the register. */
public enum GoneReason {
    /** Lives elsewhere now, where its register is kept by others. */
    MOVED_OUT,
    /** Nobody of it is left. */
    DIED_OUT,
    /** Its people live in another household now. */
    JOINED_ANOTHER
}
