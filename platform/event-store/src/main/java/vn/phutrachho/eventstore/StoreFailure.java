package vn.phutrachho.eventstore;

import org.jspecify.annotations.Nullable;

/** Why an append did not answer with a position. Each kind says what is known about the commit. */
public abstract sealed class StoreFailure extends RuntimeException
        permits AggregateConflict, NotStored, OutcomeUnknown {

    private static final long serialVersionUID = 1L;

    private final String commitId;

    StoreFailure(String commitId, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.commitId = commitId;
    }

    /** The commit that failed. */
    public String commitId() {
        return commitId;
    }
}
