package vn.phutrachho.events.household;

/** Why a clock that stood still goes on. */
public enum ResumeGround {
    /** The facts that were asked for have come. */
    FACTS_SUPPLIED,
    /** The desk goes on without them. */
    BY_DESK,
    /** The last day of the pause has passed. */
    TIME_OVER
}
