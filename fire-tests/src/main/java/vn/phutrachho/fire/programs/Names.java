package vn.phutrachho.fire.programs;

/** What databases, logs and topic are called in every run. */
public final class Names {

    /** Database of the service that decides. */
    public static final String OWNER = "fire-owner";

    /** Its log. */
    public static final String LOG = "events";

    /** The log's name as a source; its topic is called after it. */
    public static final String SOURCE = "fire";

    /** Database of the service that keeps the ledger. */
    public static final String LISTENER = "fire-listener";

    /** Its log of copies. */
    public static final String LEDGER = "ledger";

    private Names() {}
}
