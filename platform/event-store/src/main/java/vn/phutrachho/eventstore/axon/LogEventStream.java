package vn.phutrachho.eventstore.axon;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import vn.phutrachho.eventstore.EventLog.Subscription;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.StoredEvent;

/** A stream that follows a log. It asks the database only when the log is known to have grown. */
final class LogEventStream implements TrackingEventStream {

    private static final int BATCH = 500;
    private static final int FAR = 10 * BATCH;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MongoEventLog log;
    private final Serializer serializer;
    private final EventUpcaster upcasters;
    private final Queue<TrackedEventMessage<?>> buffered = new ArrayDeque<>();
    private final Subscription subscription;
    private Iterator<List<StoredEvent>> behind = Collections.emptyIterator();
    private long position;
    private volatile Runnable onAvailable = () -> {};

    LogEventStream(
            MongoEventLog log, long position, Serializer serializer, EventUpcaster upcasters) {
        this.log = log;
        this.position = position;
        this.serializer = serializer;
        this.upcasters = upcasters;
        // while it is there, the log looks out for the appends of other processes
        this.subscription = log.onAppend(head -> onAvailable.run());
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNext(Duration.ZERO) ? Optional.of(buffered.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        boolean available = hasNext(Duration.of(timeout, unit.toChronoUnit()));
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for the next event");
        }
        return available;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNext(LONG)) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for the next event");
            }
        }
        return buffered.remove();
    }

    private boolean hasNext(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (buffered.isEmpty()) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            if (log.awaitBeyond(position, left) <= position) {
                return false;
            }
            fill();
        }
        return true;
    }

    private void fill() {
        List<StoredEvent> batch = next();
        try {
            take(batch);
        } catch (RuntimeException e) {
            beginAnew();
            takeAllBefore(batch, e);
        }
    }

    /** Whoever is far behind the log reads ahead; whoever is near to its end goes along with it. */
    private List<StoredEvent> next() {
        long seen = log.seen();
        if (!behind.hasNext() && seen - position > FAR) {
            behind = log.stretches(position, seen, BATCH).iterator();
        }
        if (!behind.hasNext()) {
            return log.follow(position, BATCH);
        }
        try {
            return behind.next();
        } catch (RuntimeException e) {
            // what was fetched ahead failed: whoever asks once more is to have another try
            beginAnew();
            throw e;
        }
    }

    private void beginAnew() {
        behind = Collections.emptyIterator();
    }

    private void take(List<StoredEvent> batch) {
        List<TrackedEventMessage<?>> messages =
                EventUtils.upcastAndDeserializeTrackedEvents(
                                batch.stream().map(stored -> LogEntry.tracked(stored, serializer)),
                                serializer,
                                upcasters)
                        .toList();
        buffered.addAll(messages);
        if (!batch.isEmpty()) {
            position = batch.getLast().position();
        }
    }

    /** Hands out what stands before an event that cannot be read, and then fails at that event. */
    private void takeAllBefore(List<StoredEvent> batch, RuntimeException failure) {
        for (StoredEvent stored : batch) {
            try {
                take(List.of(stored));
            } catch (RuntimeException e) {
                if (buffered.isEmpty()) {
                    throw failure;
                }
                return;
            }
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
