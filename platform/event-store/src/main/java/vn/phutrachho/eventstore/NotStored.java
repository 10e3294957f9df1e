package vn.phutrachho.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Nothing of the commit is in the log, and nothing of it will ever be. Of a commit that was unknown
 * before it is said only if it is appended as {@link Commit#onceMore()}.
 */
public final class NotStored extends StoreFailure {

    private static final long serialVersionUID = 1L;

    /** What kept the commit out. */
    public enum Reason {
        /** The commit is larger than one MongoDB document may be. */
        TOO_LARGE,
        /** Two of its events have the same id, or the same sequence of one aggregate. */
        DUPLICATE_EVENT,
        /** More commits were waiting than the log takes, or this one waited beyond its deadline. */
        BUSY,
        /** The database refused, or could not be reached before anything was sent. */
        UNAVAILABLE,
        /** The log was closed. */
        CLOSED
    }

    private final Reason reason;

    public NotStored(String commitId, Reason reason, String message, @Nullable Throwable cause) {
        super(commitId, message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
