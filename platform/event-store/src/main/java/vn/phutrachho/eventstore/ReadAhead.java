package vn.phutrachho.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * A part of a log, stretch by stretch. While one stretch is worked on, the next is fetched in a
 * thread of its own: the database and the reader work at the same time. One stretch lies ahead at
 * most, so that memory stays bounded however slow the reader is.
 *
 * <p>Whoever stops early leaves nothing behind but one read that comes to its end by itself.
 */
final class ReadAhead implements Iterator<List<StoredEvent>> {
    private final EventLog log;
    private final LongSupplier end;
    private final int atMost;
    private long asked;
    private long until;
    private CompletableFuture<List<StoredEvent>> ahead;

    /**
     * @param after position behind which the part begins
     * @param end position of its last event, which is known to be there; asked again when the
     *     reader has come to it, and may have moved on
     * @param atMost events of a stretch
     */
    ReadAhead(EventLog log, long after, LongSupplier end, int atMost) {
        this.log = log;
        this.end = end;
        this.atMost = atMost;
        this.asked = after;
        this.until = end.getAsLong();
        this.ahead = fetch();
    }

    private CompletableFuture<List<StoredEvent>> fetch() {
        long after = asked;
        if (after >= until) {
            return CompletableFuture.completedFuture(List.of());
        }
        int wanted = (int) Math.min(atMost, until - after);
        return CompletableFuture.supplyAsync(
                () -> log.read(after, wanted), task -> Thread.ofVirtual().start(task));
    }

    @Override
    public boolean hasNext() {
        if (asked >= until) {
            until = end.getAsLong();
            ahead = fetch();
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
        List<StoredEvent> stretch = taken();
        if (stretch.isEmpty()) {
            throw new NotYetVisible(log, asked, until);
        }
        asked = stretch.getLast().position();
        ahead = fetch();
        return stretch;
    }

    /** What the fetching thread failed of is what the reader fails of. */
    private List<StoredEvent> taken() {
        try {
            return ahead.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
