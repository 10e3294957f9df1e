package vn.phutrachho.eventstore;

/**
 * An event with its place in the log.
 *
 * @param position from 1, dense
 * @param commitId the commit that it was stored with
 * @param event as it was handed over
 * @param commitHash hash of the chain up to and including its commit
 * @param endsCommit whether it is the last event of its commit
 */
@SuppressWarnings("ArrayRecordComponent") // a copy for each reader would cost more than it protects
public record StoredEvent(
        long position, String commitId, NewEvent event, byte[] commitHash, boolean endsCommit) {

    /** An event that ends its commit. */
    public StoredEvent(long position, String commitId, NewEvent event, byte[] commitHash) {
        this(position, commitId, event, commitHash, true);
    }
}
