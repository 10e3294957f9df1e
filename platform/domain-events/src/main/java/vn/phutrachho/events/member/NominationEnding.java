package vn.phutrachho.events.member;

/** Why a nomination came to an end before it was decided (M4.4). */
public enum NominationEnding {
    /** The person does not want it. */
    NOMINEE_WITHDREW,
    MOVED_AWAY,
    DIED,
    /** The cell does not follow it up any more. */
    GIVEN_UP,
    /** The same person was recorded twice; this one does not count. */
    RECORDED_TWICE,
    /** All who nominated took it back before the meeting dealt with it; it does not count. */
    NOMINATION_WITHDRAWN;

    /** Whether it counts as if nobody had been nominated, for good. */
    public boolean isVoid() {
        return switch (this) {
            case RECORDED_TWICE, NOMINATION_WITHDRAWN -> true;
            case NOMINEE_WITHDREW, MOVED_AWAY, DIED, GIVEN_UP -> false;
        };
    }
}
