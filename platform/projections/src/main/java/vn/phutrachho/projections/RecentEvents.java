package vn.phutrachho.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events of a log, fetched and decoded once for all who follow it. Whoever is far behind
 * reads for itself.
 */
final class RecentEvents {
    private static final int HELD = 2_000;

    private final Source source;
    private final ReentrantLock fetching = new ReentrantLock();
    private List<RecordedEvent> held = new ArrayList<>();

    /** Where events come from. */
    @FunctionalInterface
    interface Source {
        /** Events after a position, in order and without gaps. */
        List<RecordedEvent> read(long after, int atMost);
    }

    RecentEvents(Source source) {
        this.source = source;
    }

    /**
     * Events after a position, in order; fewer than there are is possible, none only at the end.
     */
    List<RecordedEvent> read(long after, int atMost) {
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
        return !held.isEmpty() && after < held.getFirst().position() - 1;
    }

    private List<RecordedEvent> follow(long after, int atMost) {
        long last = held.isEmpty() ? -1 : held.getLast().position();
        if (after >= last) {
            List<RecordedEvent> fetched = source.read(after, atMost);
            if (after > last) {
                held.clear();
            }
            held.addAll(fetched);
            trim();
            return fetched;
        }
        int begin = (int) (after + 1 - held.getFirst().position());
        return List.copyOf(held.subList(begin, Math.min(held.size(), begin + atMost)));
    }

    private void trim() {
        if (held.size() > 2 * HELD) {
            held = new ArrayList<>(held.subList(held.size() - HELD, held.size()));
        }
    }
}
