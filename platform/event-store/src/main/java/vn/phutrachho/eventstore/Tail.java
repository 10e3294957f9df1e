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

    private final Source<E> source;
    private final ToLongFunction<E> position;
    private final ReentrantLock fetching = new ReentrantLock();
    private List<E> held = new ArrayList<>();

    /** Where events come from. */
    @FunctionalInterface
    public interface Source<E> {
        /** Events after a position, in order and without gaps. */
        List<E> read(long after, int atMost);
    }

    /**
     * @param position of an event in the log
     */
    public Tail(Source<E> source, ToLongFunction<E> position) {
        this.source = source;
        this.position = position;
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
            }
            held.addAll(fetched);
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

    private void trim() {
        if (held.size() > 2 * HELD) {
            held = new ArrayList<>(held.subList(held.size() - HELD, held.size()));
        }
    }
}
