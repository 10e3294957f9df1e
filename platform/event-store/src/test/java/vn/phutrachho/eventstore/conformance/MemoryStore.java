package vn.phutrachho.eventstore.conformance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * The simplest store that keeps every promise: the measure for those that break one. Whoever opens
 * it is one process.
 */
class MemoryStore {

    private record Sequence(String aggregateId, long sequence) {}

    /** What readers see. */
    private final NavigableMap<Long, StoredEvent> visible = new TreeMap<>();

    private final Map<String, Long> places = new HashMap<>();
    private final Set<Sequence> sequences = new HashSet<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private byte[] hash = new byte[32];
    private long numbered;

    EventLog open() {
        return new OneProcess();
    }

    synchronized long append(Commit commit) {
        Long before = placeOf(commit);
        if (before != null) {
            return before;
        }
        refuse(commit);
        List<StoredEvent> stored = number(commit);
        publish(stored);
        return stored.getLast().position();
    }

    /** Where the commit was stored before; null if it was not. */
    @Nullable Long placeOf(Commit commit) {
        return places.get(commit.id());
    }

    void refuse(Commit commit) {
        Set<Object> within = new HashSet<>();
        for (NewEvent event : commit.events()) {
            if (!within.add(new Sequence(event.aggregateId(), event.sequence()))) {
                throw new NotStored(
                        commit.id(), NotStored.Reason.DUPLICATE_EVENT, "it holds one twice", null);
            }
        }
        for (NewEvent event : commit.events()) {
            if (sequences.contains(new Sequence(event.aggregateId(), event.sequence()))) {
                throw new AggregateConflict(commit.id(), event.aggregateId(), event.sequence());
            }
        }
    }

    List<StoredEvent> number(Commit commit) {
        hash = hashOf(hash, commit.id());
        List<StoredEvent> stored = new ArrayList<>();
        for (NewEvent event : commit.events()) {
            boolean ends = stored.size() == commit.events().size() - 1;
            stored.add(new StoredEvent(++numbered, commit.id(), event, hash, ends));
            sequences.add(new Sequence(event.aggregateId(), event.sequence()));
        }
        places.put(commit.id(), numbered);
        return stored;
    }

    static byte[] hashOf(byte[] previous, String commitId) {
        byte[] id = commitId.getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(
                            ByteBuffer.allocate(previous.length + id.length)
                                    .put(previous)
                                    .put(id)
                                    .array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void publish(List<StoredEvent> events) {
        events.forEach(event -> visible.put(event.position(), event));
        notifyAll();
        listeners.forEach(listener -> listener.accept(visible.lastKey()));
    }

    /** What does not fit in the chain of what is visible, in a sentence. */
    synchronized Optional<String> faultInChain() {
        byte[] expected = new byte[32];
        for (StoredEvent each : visible.values()) {
            if (each.endsCommit()) {
                expected = hashOf(expected, each.commitId());
                if (!Arrays.equals(expected, each.commitHash())) {
                    return Optional.of(
                            "the hash at position %d does not follow from the one before"
                                    .formatted(each.position()));
                }
            }
        }
        return Optional.empty();
    }

    synchronized List<StoredEvent> read(long after, int atMost) {
        return visible.tailMap(after, false).values().stream().limit(atMost).toList();
    }

    synchronized long head() {
        return visible.isEmpty() ? 0 : visible.lastKey();
    }

    /** All that is visible, to be changed by those who break something. */
    NavigableMap<Long, StoredEvent> visible() {
        return visible;
    }

    /** Waits at most as long as it says for something to happen; holding the monitor. */
    @SuppressWarnings("WaitNotInLoop") // those who call it loop where it matters
    void waitBriefly(long millis) {
        try {
            wait(Math.max(1, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long awaitBeyond(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (head() <= position && System.nanoTime() < end && !Thread.interrupted()) {
            waitBriefly((end - System.nanoTime()) / 1_000_000);
        }
        return head();
    }

    private final class OneProcess implements EventLog {

        @Override
        public long append(Commit commit) {
            return MemoryStore.this.append(commit);
        }

        @Override
        public List<StoredEvent> read(long afterPosition, int atMost) {
            return MemoryStore.this.read(afterPosition, atMost);
        }

        @Override
        public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
            return MemoryStore.this.read(0, Integer.MAX_VALUE).stream()
                    .filter(stored -> stored.event().aggregateId().equals(aggregateId))
                    .filter(stored -> stored.event().sequence() >= fromSequence)
                    .toList();
        }

        @Override
        public long head() {
            return MemoryStore.this.head();
        }

        @Override
        public long awaitBeyond(long position, Duration atMost) {
            return MemoryStore.this.awaitBeyond(position, atMost);
        }

        @Override
        public Subscription onAppend(LongConsumer listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
