package vn.phutrachho.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;

/**
 * The newest events of a log, fetched once for all in this process who follow it. Whoever is far
 * behind reads for itself.
 */
public final class Tail<E> {
    private static final int HELD = 1_000;
    private static final long HELD_BYTES = 4 * 1024 * 1024;

    private final Source<E> source;
    private final ToLongFunction<E> position;
    private final ToLongFunction<E> bytes;
    private final ReentrantLock fetching = new ReentrantLock();
    private List<E> held = new ArrayList<>();
    private long heldBytes;

    /** Where events come from. */
    @FunctionalInterface
    public interface Source<E> {
        /** Events after a position, in order and without gaps. */
        List<E> read(long after, int atMost);
    }

    /**
     * @param position of an event in the log
     * @param bytes of its payload as it is stored
     */
    public Tail(Source<E> source, ToLongFunction<E> position, ToLongFunction<E> bytes) {
        this.source = source;
        this.position = position;
        this.bytes = bytes;
    }

    /**
     * Events after a position, in order; fewer than there are is possible, none only at the end.
     */
    public List<E> read(long after, int atMost) {
        fetching.lock();
        try {
            if (!isBehind(after)) {
                return follow(after, atMost);
            }
        } finally {
            fetching.unlock();
        }
        return source.read(after, atMost);
    }

    private boolean isBehind(long after) {
        return !held.isEmpty() && after < first() - 1;
    }

    private List<E> follow(long after, int atMost) {
        long last = held.isEmpty() ? -1 : last();
        if (after >= last) {
            List<E> fetched = source.read(after, atMost);
            if (after > last) {
                held.clear();
                heldBytes = 0;
            }
            fetched.forEach(this::hold);
            trim();
            return fetched;
        }
        int begin = (int) (after + 1 - first());
        return List.copyOf(held.subList(begin, Math.min(held.size(), begin + atMost)));
    }

    private long first() {
        return position.applyAsLong(held.getFirst());
    }

    private long last() {
        return position.applyAsLong(held.getLast());
    }

    private void hold(E event) {
        held.add(event);
        heldBytes += bytes.applyAsLong(event);
    }

    /** Many are let go at a time; the newest stays, however large it is. */
    private void trim() {
        if (held.size() <= 2 * HELD && heldBytes <= 2 * HELD_BYTES) {
            return;
        }
        List<E> all = held;
        int from = all.size() - 1;
        long kept = bytes.applyAsLong(all.get(from));
        while (from > 0 && all.size() - from < HELD) {
            long more = bytes.applyAsLong(all.get(from - 1));
            if (kept + more > HELD_BYTES) {
                break;
            }
            kept += more;
            from--;
        }
        held = new ArrayList<>(all.subList(from, all.size()));
        heldBytes = kept;
    }
}
