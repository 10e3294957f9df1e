package vn.phutrachho.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * The commit was sent and the database did not say what became of it. It is in the log whole or not
 * at all. Appending {@link Commit#onceMore()} tells which, and stores it if it is not.
 */
public final class OutcomeUnknown extends StoreFailure {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String commitId, String message, @Nullable Throwable cause) {
        super(commitId, message, cause);
    }
}
