package vn.phutrachho.events;

/**
 * Keys of what accompanies every event without being part of it. Values are never personal data.
 */
public final class Metadata {
    /** The account that acted, or {@code system:<policy>} for an automation. */
    public static final String ACTOR = "actor";

    /** Begins the actor of what a policy did by itself. */
    public static final String SYSTEM = "system:";

    /**
     * The request that led to it: the idempotency key, or the id of the event that a policy
     * answered.
     */
    public static final String CAUSE = "cause";

    /** The service whose event an inbox holds a copy of. */
    public static final String SOURCE = "source";

    /** Position of the event in the store of its {@link #SOURCE}. */
    public static final String SOURCE_POSITION = "sourcePosition";

    private Metadata() {}
}
