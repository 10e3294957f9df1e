package vn.phutrachho.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * An append-only history with one order. Positions start at 1 and have no gaps; what is visible at
 * a position stays there for ever, and nothing ever becomes visible before it.
 */
public interface EventLog {

    /**
     * Stores all events of the commit together, or none of them, and returns only once they are
     * durable.
     *
     * @return the position of the commit's last event
     * @throws AggregateConflict if another commit already holds one of the aggregate sequences
     * @throws NotStored if nothing was stored and nothing will be
     * @throws OutcomeUnknown if the store did not say: append {@link Commit#onceMore()}, which
     *     finds itself if it was stored
     */
    long append(Commit commit);

    /**
     * Up to {@code atMost} events after the position, in order, each durable on a majority. Fewer
     * where they are large, so that whoever reads stretch by stretch has never more in memory than
     * a few of the largest commits; none only where the log ends.
     */
    List<StoredEvent> read(long afterPosition, int atMost);

    /**
     * The same for whoever goes along with the log: what another reader of this process has just
     * read, or this process has just written, need not be fetched again.
     */
    default List<StoredEvent> follow(long afterPosition, int atMost) {
        return read(afterPosition, atMost);
    }

    /**
     * A part of the log that is known to be there, stretch by stretch: while one is worked on, the
     * next is fetched.
     *
     * @param until position of the part's last event
     * @param atMost events of a stretch
     * @return goes through the part anew each time; throws {@link NotYetVisible} on the way if the
     *     log ends before the part does
     */
    default Iterable<List<StoredEvent>> stretches(long afterPosition, long until, int atMost) {
        return () ->
                new Stretches(this, afterPosition, () -> until, atMost, Stretches.Fetched.AHEAD);
    }

    /** The same up to where the log ends when all before has been worked on. */
    default Iterable<List<StoredEvent>> stretches(long afterPosition, int atMost) {
        return () ->
                new Stretches(this, afterPosition, this::head, atMost, Stretches.Fetched.AHEAD);
    }

    /**
     * The same for whoever does next to nothing with each event, such as one who leaves payloads as
     * the bytes they are: each stretch is fetched when it is asked for. There is no work that a
     * fetching thread could be ahead of, and handing over costs more than it brings.
     */
    default Iterable<List<StoredEvent>> stretchesInTurn(long afterPosition, int atMost) {
        return () ->
                new Stretches(this, afterPosition, this::head, atMost, Stretches.Fetched.IN_TURN);
    }

    /**
     * The events of one aggregate from the sequence on, in order. Those that are asked for at the
     * same time may be fetched together; each fails for itself alone where one cannot be read.
     */
    List<StoredEvent> aggregate(String aggregateId, long fromSequence);

    /** Position of the last stored event, 0 when the log is empty. */
    long head();

    /** The highest head that this process has seen; what it appended itself is never beyond it. */
    default long seen() {
        return awaitBeyond(0, Duration.ZERO);
    }

    /**
     * Waits until the log reaches beyond the position.
     *
     * @return the head, as soon as it is beyond the position, or as it is when the time is over
     */
    long awaitBeyond(long position, Duration atMost);

    /**
     * Calls the listener with the new head after each append of this process. A hint, not data:
     * appends of other processes may come late, and the listener must not block.
     *
     * @return closes the subscription
     */
    Subscription onAppend(LongConsumer listener);

    /** Ends a listener's calls. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
