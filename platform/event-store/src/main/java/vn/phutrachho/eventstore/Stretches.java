package vn.phutrachho.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A part of a log, stretch by stretch. Ahead: while one stretch is worked on, the next is fetched
 * in a thread of its own, so that the database and the reader work at the same time. One stretch
 * lies ahead at most, so that memory stays bounded however slow the reader is.
 *
 * <p>Whoever stops early leaves nothing behind but one read that comes to its end by itself.
 */
final class Stretches implements Iterator<List<StoredEvent>> {

    /** When a stretch is fetched. */
    enum Fetched {
        /** While the one before is worked on. */
        AHEAD,
        /** When it is asked for, by whoever asks. */
        IN_TURN
    }

    private final EventLog log;
    private final LongSupplier end;
    private final int atMost;
    private final Fetched fetched;
    private long asked;
    private long until;
    private Supplier<List<StoredEvent>> next;

    /**
     * @param after position behind which the part begins
     * @param end position of its last event, which is known to be there; asked again when the
     *     reader has come to it, and may have moved on
     * @param atMost events of a stretch
     */
    Stretches(EventLog log, long after, LongSupplier end, int atMost, Fetched fetched) {
        this.log = log;
        this.end = end;
        this.atMost = atMost;
        this.fetched = fetched;
        this.asked = after;
        this.until = end.getAsLong();
        this.next = fetch();
    }

    private Supplier<List<StoredEvent>> fetch() {
        long after = asked;
        if (after >= until) {
            return List::of;
        }
        int wanted = (int) Math.min(atMost, until - after);
        return switch (fetched) {
            case AHEAD -> ahead(after, wanted);
            case IN_TURN -> () -> log.read(after, wanted);
        };
    }

    private Supplier<List<StoredEvent>> ahead(long after, int wanted) {
        CompletableFuture<List<StoredEvent>> fetching =
                CompletableFuture.supplyAsync(
                        () -> log.read(after, wanted), task -> Thread.ofVirtual().start(task));
        return () -> taken(fetching);
    }

    /** What the fetching thread failed of is what the reader fails of. */
    private static List<StoredEvent> taken(CompletableFuture<List<StoredEvent>> fetching) {
        try {
            return fetching.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        if (asked >= until) {
            until = end.getAsLong();
            next = fetch();
        }
        return asked < until;
    }

    /**
     * @throws NotYetVisible if the log ends before the part does
     */
    @Override
    public List<StoredEvent> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<StoredEvent> stretch = next.get();
        if (stretch.isEmpty()) {
            throw new NotYetVisible(log, asked, until);
        }
        asked = stretch.getLast().position();
        next = fetch();
        return stretch;
    }
}
