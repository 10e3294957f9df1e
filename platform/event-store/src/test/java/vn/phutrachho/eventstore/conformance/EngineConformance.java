package vn.phutrachho.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What an audit needs of a storage engine of Axon, beyond the contract tests that Axon publishes.
 * Extend it, and open your engine. Payloads are texts.
 */
public abstract class EngineConformance {

    private static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");

    /**
     * Opens the store as one more process would. Within a test all calls open the same store; the
     * first finds it empty.
     */
    protected abstract EventStorageEngine open() throws Exception;

    /** Throws the store away, and closes what was opened. */
    protected abstract void discard() throws Exception;

    @AfterEach
    final void throwAway() throws Exception {
        discard();
    }

    @Test
    void tokens_are_positions_from_one_without_gap() throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(events("a", 0, 3));
        engine.appendEvents(events("b", 0, 2));

        assertThat(positions(all(open(), null)))
                .as("a token of one number, dense from 1")
                .isEqualTo(upTo(5));
    }

    @Test
    void reading_goes_on_right_behind_any_token() throws Exception {
        EventStorageEngine engine = open();
        for (int i = 0; i < 5; i++) {
            engine.appendEvents(events("a", 2L * i, 2));
        }
        List<TrackedEventMessage<?>> all = all(engine, null);

        assertThat(all).hasSize(10);
        for (int i = 0; i < all.size(); i++) {
            assertThat(ids(all(open(), all.get(i).trackingToken())))
                    .as("what is read behind event %d", i)
                    .isEqualTo(ids(all.subList(i + 1, all.size())));
        }
    }

    @Test
    void the_order_is_that_of_the_appends_also_where_clocks_differ_by_an_hour() throws Exception {
        EventStorageEngine ahead = open();
        EventStorageEngine behind = open();
        List<String> appended = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant time = NOON.plusSeconds(i + (i % 2 == 0 ? 3_600 : 0));
            DomainEventMessage<String> event = event("a" + i, 0, time);
            (i % 2 == 0 ? ahead : behind).appendEvents(event);
            appended.add(event.getIdentifier());
        }

        assertThat(ids(all(open(), null)))
                .as("the order of reading is the order of commits, whatever the clocks say")
                .isEqualTo(appended);
    }

    @Test
    void an_event_that_comes_late_by_its_clock_is_not_lost_to_who_has_read_on() throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(event("a", 0, NOON));
        List<TrackedEventMessage<?>> read = new ArrayList<>(all(engine, null));

        engine.appendEvents(event("b", 0, NOON.minusSeconds(3_600)));
        read.addAll(all(engine, read.getLast().trackingToken()));

        assertThat(read).as("events seen by a reader that went on from its token").hasSize(2);
    }

    @Test
    void a_reader_that_follows_misses_nothing_while_others_write() throws Exception {
        EventStorageEngine reading = open();
        int writers = 4;
        int commits = 25;
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<String>> followed = threads.submit(() -> follow(reading, over));
            List<Callable<Integer>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                EventStorageEngine engine = open();
                String aggregate = "writer-" + w;
                all.add(
                        () -> {
                            for (int i = 0; i < commits; i++) {
                                engine.appendEvents(events(aggregate, 2L * i, 2));
                            }
                            return commits;
                        });
            }
            try {
                for (Future<Integer> each : threads.invokeAll(all)) {
                    each.get();
                }
            } finally {
                over.set(true);
            }

            assertThat(followed.get())
                    .as("events seen by a reader that followed")
                    .hasSize(writers * commits * 2)
                    .doesNotHaveDuplicates()
                    .isEqualTo(ids(all(open(), null)));
        }
    }

    private static List<String> follow(EventStorageEngine engine, AtomicBoolean over) {
        List<String> seen = new ArrayList<>();
        TrackingToken token = null;
        while (true) {
            boolean last = over.get();
            List<TrackedEventMessage<?>> next = all(engine, token);
            seen.addAll(ids(next));
            if (!next.isEmpty()) {
                token = next.getLast().trackingToken();
            } else if (last) {
                return seen;
            }
        }
    }

    @Test
    void a_sequence_that_is_taken_is_a_concurrency_exception_and_nothing_is_stored()
            throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(events("a", 0, 2));
        List<EventMessage<?>> refused = new ArrayList<>(events("b", 0, 1));
        refused.addAll(events("a", 1, 1));

        assertThatThrownBy(() -> engine.appendEvents(refused))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.readEvents("b").asStream().toList())
                .as("what is stored of a refused append")
                .isEmpty();
        engine.appendEvents(events("b", 0, 1));
        assertThat(positions(all(engine, null)))
                .as("a refused append leaves no hole")
                .isEqualTo(upTo(3));
    }

    @Test
    void the_head_is_where_the_next_event_is_read() throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(events("a", 0, 3));
        TrackingToken head = engine.createHeadToken();
        List<DomainEventMessage<String>> next = events("a", 3, 1);
        engine.appendEvents(next);

        assertThat(ids(all(engine, head))).containsExactly(next.getFirst().getIdentifier());
    }

    @Test
    void a_token_at_a_time_misses_no_event_recorded_then_or_later() throws Exception {
        EventStorageEngine engine = open();
        engine.appendEvents(event("a", 0, NOON.plusSeconds(5)));
        DomainEventMessage<String> first = event("b", 0, NOON.plusSeconds(9));
        engine.appendEvents(first);
        engine.appendEvents(event("c", 0, NOON.plusSeconds(7)));

        assertThat(ids(all(engine, engine.createTokenAt(NOON.plusSeconds(6)))))
                .as("what is read from six seconds past noon on")
                .hasSize(2)
                .startsWith(first.getIdentifier());
        assertThat(all(engine, engine.createTokenAt(NOON.plusSeconds(10)))).isEmpty();
        assertThat(all(engine, engine.createTokenAt(NOON))).hasSize(3);
    }

    @Test
    void an_aggregate_is_read_in_the_order_of_its_sequences() throws Exception {
        EventStorageEngine engine = open();
        for (int i = 0; i < 4; i++) {
            engine.appendEvents(events("a", i, 1));
            engine.appendEvents(events("b", i, 1));
        }

        assertThat(
                        open().readEvents("a", 1)
                                .asStream()
                                .map(DomainEventMessage::getSequenceNumber)
                                .toList())
                .isEqualTo(List.of(1L, 2L, 3L));
        assertThat(engine.lastSequenceNumberFor("a")).hasValue(3L);
    }

    private static List<TrackedEventMessage<?>> all(
            EventStorageEngine engine, @Nullable TrackingToken token) {
        try (var events = engine.readEvents(token, false)) {
            return new ArrayList<>(events.toList());
        }
    }

    private static List<DomainEventMessage<String>> events(String id, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> event(id, sequence, NOON.plusSeconds(sequence)))
                .toList();
    }

    private static DomainEventMessage<String> event(String id, long sequence, Instant time) {
        return new GenericDomainEventMessage<>(
                "household",
                id,
                sequence,
                "đã đến thăm",
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                time);
    }

    private static List<String> ids(List<? extends EventMessage<?>> events) {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    private static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream().map(event -> event.trackingToken().position().orElse(-1)).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
