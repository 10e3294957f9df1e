package vn.phutrachho.events;

/** Why somebody's personal texts are erased (Law 91/2025/QH15). */
public enum ErasureGround {
    /** Whoever they are about asked for it. */
    REQUESTED,
    /** What they were kept for is over. */
    NO_LONGER_NEEDED
}
