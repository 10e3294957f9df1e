package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.phutrachho.events.household.HouseholdEvent;

/** Any storage engine of Axon's, used as Axon uses it. */
final class AxonStore implements Store {
    /** More than the longest aggregate, so that each is read by one query. */
    static final int BATCH = 2_000;

    private final EventStorageEngine engine;
    private final EventStore events;
    private final Runnable closing;

    AxonStore(EventStorageEngine engine, EventStore events, Runnable closing) {
        this.engine = engine;
        this.events = events;
        this.closing = closing;
    }

    EventStore events() {
        return events;
    }

    @Override
    public void append(List<Happening> commit) {
        List<DomainEventMessage<HouseholdEvent>> messages =
                commit.stream().map(Happening::message).toList();
        engine.appendEvents(messages);
    }

    @Override
    public void publish(Happening happening) {
        events.publish(happening.message());
    }

    @Override
    public int readAggregate(String household) {
        DomainEventStream stream = engine.readEvents(household);
        int read = 0;
        while (stream.hasNext()) {
            demand(stream.next().getPayload());
            read++;
        }
        return read;
    }

    @Override
    public long replay(long end) {
        long read = 0;
        try (Stream<? extends TrackedEventMessage<?>> stream = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = stream.iterator();
            while (System.nanoTime() < end && each.hasNext()) {
                demand(each.next().getPayload());
                read++;
            }
        }
        return read;
    }

    /** Payloads are decoded when they are asked for. */
    private static void demand(Object payload) {
        if (!(payload instanceof HouseholdEvent)) {
            throw new IllegalStateException("read something else: " + payload.getClass());
        }
    }

    @Override
    public Tail tail() {
        return new StreamTail(events.openStream(engine.createHeadToken()));
    }

    @Override
    public void close() {
        closing.run();
    }

    private record StreamTail(BlockingStream<TrackedEventMessage<?>> stream) implements Tail {
        @Override
        public OptionalLong next(Duration atMost) {
            try {
                if (!stream.hasNextAvailable((int) atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    return OptionalLong.empty();
                }
                var next = (DomainEventMessage<?>) stream.nextAvailable();
                demand(next.getPayload());
                return OptionalLong.of(next.getSequenceNumber());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
