package vn.phutrachho.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.AGGREGATE;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvents;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.UnknownStoredEvent;
import vn.phutrachho.eventstore.UnreadableCommit;

class LogEventStoreIT {

    private final FreshEngine fresh = new FreshEngine();
    private final LogEventStore store = LogEventStore.on(fresh.builder().build());

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void follows_the_log_across_its_end() throws InterruptedException {
        store.publish(createEvents(3));
        try (TrackingEventStream stream = store.openStream(null)) {
            List<Long> sequences = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sequences.add(sequenceOf(stream.nextAvailable()));
            }
            assertThat(stream.hasNextAvailable()).isFalse();
            store.publish(createEvent(3));
            TrackedEventMessage<?> last = stream.nextAvailable();
            sequences.add(sequenceOf(last));

            assertThat(sequences).containsExactly(0L, 1L, 2L, 3L);
            assertThat(last.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
            assertThat(store.createHeadToken()).isEqualTo(last.trackingToken());
        }
    }

    private static long sequenceOf(EventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getSequenceNumber();
    }

    @Test
    void says_when_events_are_there() throws InterruptedException {
        CountDownLatch available = new CountDownLatch(1);
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(available::countDown)).isTrue();
            store.publish(createEvent());

            assertThat(available.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
        }
    }

    @Test
    void a_sequence_that_is_taken_is_a_concurrency_exception() {
        store.publish(createEvents(2));

        assertThatThrownBy(() -> store.publish(createEvent(AGGREGATE, 1)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void what_is_stored_names_no_java_class() {
        store.publish(createEvent());
        store.publish(new GenericEventMessage<>("to whom it concerns", Map.of("by", "officer")));

        for (Document stored : fresh.database().getCollection("events").find()) {
            assertThat(stored.toJson()).doesNotContain("java.").doesNotContain("axonframework");
            assertThat(stored.getList("e", Document.class).getFirst().getString("k"))
                    .isEqualTo("contract.text");
        }
    }

    @Test
    void a_payload_without_a_name_is_not_stored() {
        assertThatThrownBy(() -> store.publish(new GenericEventMessage<>(List.of(1))))
                .hasStackTraceContaining("has no name");
        assertThat(fresh.log().head()).isZero();
    }

    @Test
    void an_unknown_name_stops_the_reader_and_is_not_skipped() throws InterruptedException {
        store.publish(createEvents(2));
        fresh.database()
                .getCollection("events")
                .updateOne(Filters.eq("_id", 1L), Updates.set("e.1.k", "nobody.knows-this"));

        try (FreshEngine another = fresh.another();
                TrackingEventStream stream =
                        LogEventStore.on(another.builder().build()).openStream(null)) {
            assertThat(sequenceOf(stream.nextAvailable())).isZero();
            assertThatThrownBy(stream::nextAvailable)
                    .isInstanceOfSatisfying(
                            UnknownStoredEvent.class,
                            e -> assertThat(e.name()).isEqualTo("nobody.knows-this"));
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnknownStoredEvent.class);
            assertThatThrownBy(() -> store.readEvents(AGGREGATE).asStream().toList())
                    .isInstanceOf(UnknownStoredEvent.class);
        }
    }

    @Test
    void a_broken_snapshot_falls_back_to_the_whole_stream() {
        store.publish(createEvents(3));
        store.storeSnapshot(createEvent(AGGREGATE, 1));
        assertThat(store.readEvents(AGGREGATE).asStream()).hasSize(2);

        fresh.database()
                .getCollection("snapshots")
                .updateOne(Filters.eq("_id", AGGREGATE), Updates.set("k", "nobody.knows-this"));
        assertThat(store.readEvents(AGGREGATE).asStream()).hasSize(3);
    }

    @Test
    void what_was_fetched_ahead_and_could_not_be_read_is_fetched_once_more() throws Exception {
        for (int i = 0; i < 6; i++) {
            String aggregate = "a" + i;
            store.publish(
                    LongStream.range(0, 1_000).mapToObj(s -> createEvent(aggregate, s)).toList());
        }
        // FAR behind, so that it reads ahead, with a stretch that cannot be read
        setSizeOfCommitAt(2_001, new BsonString("?"));
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(1));
            assertThat(catchThrowable(() -> readTo(stream, 6_000)))
                    .isInstanceOf(UnreadableCommit.class);
            assertThatThrownBy(stream::nextAvailable).isInstanceOf(UnreadableCommit.class);

            setSizeOfCommitAt(2_001, new BsonInt32(1_000));

            assertThat(stream.nextAvailable().trackingToken()).isEqualTo(token(2_001));
            readTo(stream, 6_000);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    private void setSizeOfCommitAt(long position, BsonValue size) {
        fresh.database()
                .getCollection("events")
                .updateOne(Filters.eq("_id", position), Updates.set("n", size));
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static void readTo(TrackingEventStream stream, long position)
            throws InterruptedException {
        while (!stream.nextAvailable().trackingToken().equals(token(position))) {
            // on to the next
        }
    }
}
