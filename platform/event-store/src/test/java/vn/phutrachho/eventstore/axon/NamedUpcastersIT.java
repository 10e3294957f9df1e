package vn.phutrachho.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.EventNaming.LogicalName;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.UnknownStoredEvent;
import vn.phutrachho.eventstore.axon.NamedUpcasters.Step;
import vn.phutrachho.testservers.TestMongo;

/** Old forms in the log, read by a program that knows only the newest. */
class NamedUpcastersIT {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    private static final LogicalName FIRST = new LogicalName("meter.added", "1");
    private static final LogicalName SECOND = new LogicalName("meter.added", "2");
    private static final LogicalName NOW = new LogicalName("meter.counted", "3");
    private static final List<Step> STEPS =
            List.of(
                    new Step(FIRST, SECOND, replacing("\"meter\"", "\"id\"")),
                    new Step(SECOND, NOW, replacing("\"by\"", "\"amount\"")));

    private final MongoDatabase database = CLIENT.getDatabase("upcasters-" + UUID.randomUUID());
    private final MongoEventLog log =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());

    private static UnaryOperator<byte[]> replacing(String old, String now) {
        return json ->
                new String(json, StandardCharsets.UTF_8)
                        .replace(old, now)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Knows one name in one revision. */
    private static final class NewestOnly implements EventNaming {

        @Override
        public LogicalName nameOf(Class<?> payload) {
            return NOW;
        }

        @Override
        public Class<?> classOf(String name) {
            throw new UnknownStoredEvent(name);
        }

        @Override
        public Class<?> classOf(LogicalName stored) {
            return stored.equals(NOW) ? Meter.Counted.class : classOf(stored.toString());
        }
    }

    private LogEventStore store(List<Step> steps) {
        return LogEventStore.on(
                AxonEventStorageEngine.builder(log, new SnapshotCollection(database, "snapshots"))
                        .payloads(Jackson3Serializer.builder().build(), new NewestOnly())
                        .upcasterChain(NamedUpcasters.of(steps))
                        .build());
    }

    private void write(long sequence, LogicalName form, String json) {
        log.append(
                new Commit(
                        UUID.randomUUID().toString(),
                        List.of(
                                new NewEvent(
                                        UUID.randomUUID().toString(),
                                        "Meter",
                                        "m",
                                        sequence,
                                        form.name(),
                                        form.revision(),
                                        json.getBytes(StandardCharsets.UTF_8),
                                        Map.of(),
                                        Instant.parse("2025-03-01T05:00:00Z")))));
    }

    private void writeAllForms() {
        write(0, FIRST, "{\"meter\":\"m\",\"by\":1}");
        write(1, SECOND, "{\"id\":\"m\",\"by\":2}");
        write(2, NOW, "{\"id\":\"m\",\"amount\":3}");
    }

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }

    @Test
    void an_aggregate_and_a_processor_read_every_old_form_as_the_newest() throws Exception {
        writeAllForms();
        LogEventStore store = store(STEPS);

        assertThat(store.readEvents("m").asStream().map(event -> event.getPayload()).toList())
                .isEqualTo(
                        List.of(
                                new Meter.Counted("m", 1),
                                new Meter.Counted("m", 2),
                                new Meter.Counted("m", 3)));
        try (TrackingEventStream stream = store.openStream(null)) {
            for (long amount = 1; amount <= 3; amount++) {
                var event = stream.nextAvailable();
                assertThat(event.getPayload()).isEqualTo(new Meter.Counted("m", amount));
                assertThat(event.trackingToken().position()).hasValue(amount);
            }
        }
    }

    @Test
    void an_old_form_that_no_step_brings_up_to_date_stops_the_reader() {
        writeAllForms();

        assertThatThrownBy(
                        () ->
                                store(STEPS.subList(1, 2))
                                        .readEvents("m")
                                        .asStream()
                                        .map(event -> event.getPayload())
                                        .toList())
                .isInstanceOf(UnknownStoredEvent.class)
                .hasMessageContaining("meter.added");
    }

    @Test
    void what_is_stored_stays_as_it_was_written() {
        writeAllForms();
        store(STEPS).readEvents("m").asStream().forEach(event -> event.getPayload());

        assertThat(log.read(0, 10))
                .extracting(stored -> stored.event().revision())
                .containsExactly("1", "2", "3");
    }

    @Test
    void two_ways_on_and_ways_without_end_are_refused() {
        assertThatThrownBy(
                        () ->
                                NamedUpcasters.of(
                                        List.of(
                                                STEPS.getFirst(),
                                                new Step(FIRST, NOW, json -> json))))
                .hasMessageContaining("There are two upcasters from");
        assertThatThrownBy(
                        () ->
                                NamedUpcasters.of(
                                        List.of(
                                                STEPS.getFirst(),
                                                new Step(SECOND, FIRST, json -> json))))
                .hasMessageContaining("go round and round");
    }
}
