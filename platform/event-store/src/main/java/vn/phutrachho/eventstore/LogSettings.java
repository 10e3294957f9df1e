package vn.phutrachho.eventstore;

import java.time.Duration;

/**
 * How one log behaves in one process.
 *
 * @param uniqueKey what may be in the log only once
 * @param waitingCommits commits that may wait for the writer; one more waits in its caller
 * @param batchCommits commits written by one insert, at most
 * @param deadline how long an append may take before it fails
 * @param watchEvery how often to look for appends of other processes while somebody waits and
 *     others write much, or there is no change stream to be had
 * @param together whether one process writes for all where several meet: it opens a port, and the
 *     others send it their commits; otherwise they race
 */
public record LogSettings(
        UniqueKey uniqueKey,
        int waitingCommits,
        int batchCommits,
        Duration deadline,
        Duration watchEvery,
        boolean together) {

    private static final int ATTEMPTS = 3;

    /** What may be in a log only once. */
    public enum UniqueKey {
        /** A log of decisions: each sequence of an aggregate. */
        AGGREGATE_SEQUENCE,
        /** A log of copies: each position of a source, named by the metadata of the event. */
        SOURCE_POSITION
    }

    /** Name of the metadata that says which log a copied event came from. */
    public static final String SOURCE = "source";

    /** Name of the metadata that says at which position a copied event stood in its log. */
    public static final String SOURCE_POSITION = "sourcePosition";

    /**
     * Bytes at most that the copy of an event in another service's log has more than the event: the
     * names of its log, its position and its commit.
     */
    public static final int LARGEST_ORIGIN = 256;

    /** For the events that a service decided. */
    public static LogSettings ofDecisions() {
        return of(UniqueKey.AGGREGATE_SEQUENCE);
    }

    /** For events copied from other logs. */
    public static LogSettings ofCopies() {
        return of(UniqueKey.SOURCE_POSITION);
    }

    /** The same with another deadline. */
    public LogSettings withDeadline(Duration other) {
        return new LogSettings(
                uniqueKey, waitingCommits, batchCommits, other, watchEvery, together);
    }

    /** The same with other bounds for what waits and for what is written at once. */
    public LogSettings withBounds(int waiting, int batch) {
        return new LogSettings(uniqueKey, waiting, batch, deadline, watchEvery, together);
    }

    /** The same, with one process that writes for all or without. */
    public LogSettings withOneWritingForAll(boolean allowed) {
        return new LogSettings(
                uniqueKey, waitingCommits, batchCommits, deadline, watchEvery, allowed);
    }

    /**
     * How long the writer waits for one answer of the database: a server that says nothing is asked
     * again, and its callers have their answer by the deadline, whatever time-outs the client has.
     */
    Duration attempt() {
        return deadline.dividedBy(ATTEMPTS);
    }

    /**
     * Bytes that a commit of so many events has to leave free, since what was decided once must be
     * able to be copied by everybody. An event more is for the copy's commit id.
     */
    long keptForCopies(int events) {
        return switch (uniqueKey) {
            case AGGREGATE_SEQUENCE -> (events + 1L) * LARGEST_ORIGIN;
            case SOURCE_POSITION -> 0;
        };
    }

    private static LogSettings of(UniqueKey key) {
        return new LogSettings(
                key, 10_000, 1_000, Duration.ofSeconds(15), Duration.ofMillis(20), true);
    }
}
