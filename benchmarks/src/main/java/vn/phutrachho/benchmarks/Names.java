package vn.phutrachho.benchmarks;

/** What the contenders are called in results. */
final class Names {
    /** This engine, used directly. */
    static final String EVENT_LOG = "event-log";

    /** This engine through Axon's storage engine API, as its Axon peers are used. */
    static final String AXON_ENGINE = "event-log-through-axon";

    /** Axon's MongoDB extension, a document for each event. */
    static final String AXON_MONGO = "axon-mongo";

    /** Axon's MongoDB extension, a document for each commit. */
    static final String AXON_MONGO_COMMITS = "axon-mongo-per-commit";

    /** Axon's JDBC engine on PostgreSQL. */
    static final String AXON_JDBC = "axon-jdbc-postgresql";

    /** Occurrent's store on MongoDB; only where it is built in ({@link Peer}). */
    static final String OCCURRENT = "occurrent";

    /** The same without a place in the order of all for each event, which costs it a counter. */
    static final String OCCURRENT_UNPLACED = "occurrent-without-position";

    /** The MongoDB driver alone, with the documents that this engine stored. */
    static final String BARE = "bare-driver";

    /** The same, called by a thread of the system's instead of a virtual one. */
    static final String BARE_SYSTEM_THREAD = "bare-driver-by-a-system-thread";

    /** The bare driver without the unique index, which no event store can do without. */
    static final String BARE_UNINDEXED = "bare-driver-without-index";

    private Names() {}
}
