package vn.phutrachho.eventstore.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.thoughtworks.xstream.XStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.EventNaming.LogicalName;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.testservers.TestMongo;

class AxonMongoMigrationIT {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    private static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");
    private static final Serializer JSON = Jackson3Serializer.builder().build();

    /** What was visited, as the old program knew it. */
    record Visited(String household, int minutes) {}

    /** A payload that nobody has given a name. */
    record Forgotten(String what) {}

    /** The extension's two layouts. */
    enum Layout {
        PER_EVENT {
            @Override
            StorageStrategy strategy() {
                return new DocumentPerEventStorageStrategy();
            }
        },
        PER_COMMIT {
            @Override
            StorageStrategy strategy() {
                return new DocumentPerCommitStorageStrategy();
            }
        };

        abstract StorageStrategy strategy();
    }

    private final MongoDatabase database = CLIENT.getDatabase("migration-" + UUID.randomUUID());
    private final MongoEventLog log =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private long clock;

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }

    private MongoEventStorageEngine extension(Layout layout, Serializer serializer) {
        return MongoEventStorageEngine.builder()
                .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .storageStrategy(layout.strategy())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private static Optional<LogicalName> nameOf(String payloadType) {
        return payloadType.equals(Visited.class.getName())
                ? Optional.of(new LogicalName("household.household-visited", "1"))
                : Optional.empty();
    }

    private AxonMongoMigration migration(EventLog into) {
        return new AxonMongoMigration(
                database, "domainevents", into, (type, revision) -> nameOf(type));
    }

    private EventMessage<?> event(String aggregate, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(
                "Household",
                aggregate,
                sequence,
                payload,
                MetaData.from(Map.of("account", "bí thư", "attempt", 2, "sure", true)),
                UUID.randomUUID().toString(),
                NOON.plusMillis(clock++));
    }

    /** Three aggregates, in commits of one to three events, and one event of no aggregate. */
    private int write(MongoEventStorageEngine extension) {
        int events = 0;
        long[] sequences = new long[3];
        for (int i = 0; i < 40; i++) {
            int which = i % 3;
            List<EventMessage<?>> commit = new ArrayList<>();
            for (int e = 0; e <= i % 3; e++) {
                commit.add(
                        event(
                                "household-" + which,
                                sequences[which]++,
                                new Visited("hộ " + which, i)));
            }
            extension.appendEvents(commit);
            events += commit.size();
        }
        extension.appendEvents(
                new GenericEventMessage<>(
                        UUID.randomUUID().toString(),
                        new Visited("nobody's", 0),
                        Map.of(),
                        NOON.plusSeconds(60)));
        return events + 1;
    }

    private static List<String> order(MongoEventStorageEngine extension) {
        try (var all = extension.readEvents(null, false)) {
            return all.<String>map(TrackedEventMessage::getIdentifier).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everything_is_there_in_the_order_in_which_the_extension_hands_it_out(Layout layout) {
        MongoEventStorageEngine extension = extension(layout, JSON);
        int events = write(extension);

        AxonMongoMigration.Report report = migration(log).run();

        assertThat(report.events()).isEqualTo(events);
        assertThat(report.migrated()).isEqualTo(events);
        List<StoredEvent> migrated = log.read(0, 1_000);
        assertThat(migrated).extracting(e -> e.event().id()).isEqualTo(order(extension));
        StoredEvent first = migrated.getFirst();
        assertThat(new String(first.event().payload(), StandardCharsets.UTF_8))
                .isEqualTo("{\"household\":\"hộ 0\",\"minutes\":0}");
        assertThat(first.event().name()).isEqualTo("household.household-visited");
        assertThat(first.event().aggregateType()).isEqualTo("Household");
        assertThat(first.event().recordedAt()).isEqualTo(NOON);
        assertThat(first.event().metadata())
                .containsEntry("account", "bí thư")
                .containsEntry("attempt", "2")
                .containsEntry("sure", "true");
        assertThat(migrated.getLast().event().aggregateType()).isEmpty();
        assertThat(log.aggregate("household-2", 0))
                .extracting(e -> e.event().sequence())
                .isSorted()
                .hasSize(39);
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void one_that_was_interrupted_goes_on_where_it_was_and_one_that_is_done_does_nothing(
            Layout layout) {
        MongoEventStorageEngine extension = extension(layout, JSON);
        int first = write(extension);
        migration(log).run();
        // as many again, so that the second run finds the first half done
        List<EventMessage<?>> more = new ArrayList<>();
        clock = 120_000;
        for (int i = 0; i < 700; i++) {
            more.add(event("another", i, new Visited("h", i)));
        }
        more.forEach(event -> extension.appendEvents(event));
        assertThatThrownBy(() -> migration(new Stopping(log, 1)).run())
                .hasMessage("the power went off");
        long then = log.head();

        AxonMongoMigration.Report report = migration(log).run();

        assertThat(then).isGreaterThan(first).isLessThan(first + 700);
        assertThat(report.found()).isEqualTo(then);
        assertThat(report.events()).isEqualTo(first + 700L);
        assertThat(migration(log).run().migrated()).isZero();
        assertThat(log.read(0, 10_000)).extracting(e -> e.event().id()).isEqualTo(order(extension));
    }

    @Test
    void a_payload_without_a_name_stops_it_with_a_sentence_and_what_is_before_stays() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        extension.appendEvents(event("a", 0, new Visited("h", 1)));
        EventMessage<?> forgotten = event("a", 1, new Forgotten("it"));
        extension.appendEvents(forgotten);

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessage(
                        "Event %s cannot be migrated: there is no name for its payload %s, revision null"
                                .formatted(forgotten.getIdentifier(), Forgotten.class.getName()));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void xml_is_refused_unless_somebody_converts_it() {
        MongoEventStorageEngine extension =
                extension(
                        Layout.PER_EVENT,
                        XStreamSerializer.builder().xStream(new XStream()).build());
        extension.appendEvents(event("a", 0, new Visited("h", 1)));

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("it is XML; override OldForms.json to convert it");
        assertThat(log.head()).isZero();
    }

    @Test
    void an_aggregate_whose_times_contradict_its_sequences_is_refused() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        EventMessage<?> second = event("a", 1, new Visited("h", 2));
        EventMessage<?> first = event("a", 0, new Visited("h", 1));
        extension.appendEvents(first);
        extension.appendEvents(second);

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining(
                        "by its time it has to be sequence 0 of aggregate a, and is 1");
    }

    @Test
    void an_aggregate_that_lacks_an_event_is_refused() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        extension.appendEvents(event("a", 0, new Visited("h", 1)));
        extension.appendEvents(event("a", 2, new Visited("h", 3)));

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("has to be sequence 1 of aggregate a, and is 2")
                .hasMessageContaining("events are missing");
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_log_that_holds_something_else_is_refused() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        write(extension);
        migration(log).run();
        database.getCollection("domainevents")
                .updateOne(
                        Filters.eq("sequenceNumber", 5L),
                        Updates.set("eventIdentifier", "another"));

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("The log does not hold the beginning of this collection")
                .hasMessageContaining("the collection has another");
    }

    @Test
    void a_log_that_holds_the_same_events_with_other_content_is_refused() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        write(extension);
        migration(log).run();
        database.getCollection("domainevents")
                .updateOne(
                        Filters.eq("sequenceNumber", 5L),
                        Updates.set(
                                "serializedPayload", "{\"household\":\"another\",\"minutes\":7}"));

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("The log does not hold the beginning of this collection")
                .hasMessageContaining("is another than the collection's");
    }

    @Test
    void a_log_that_has_more_than_the_collection_is_refused() {
        MongoEventStorageEngine extension = extension(Layout.PER_EVENT, JSON);
        write(extension);
        migration(log).run();
        Document last =
                database.getCollection("domainevents")
                        .find()
                        .sort(new Document("timestamp", -1))
                        .first();
        database.getCollection("domainevents")
                .deleteOne(Filters.eq("_id", Objects.requireNonNull(last).get("_id")));

        assertThatThrownBy(() -> migration(log).run())
                .isInstanceOf(CannotMigrate.class)
                .hasMessageMatching("The collection has \\d+ events and the log has \\d+");
    }

    /** A log whose process dies after some appends. */
    private record Stopping(EventLog log, AtomicInteger left) implements EventLog {

        Stopping(EventLog log, int appends) {
            this(log, new AtomicInteger(appends));
        }

        @Override
        public long append(Commit commit) {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("the power went off");
            }
            return log.append(commit);
        }

        @Override
        public List<StoredEvent> read(long afterPosition, int atMost) {
            return log.read(afterPosition, atMost);
        }

        @Override
        public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
            return log.aggregate(aggregateId, fromSequence);
        }

        @Override
        public long head() {
            return log.head();
        }

        @Override
        public long awaitBeyond(long position, Duration atMost) {
            return log.awaitBeyond(position, atMost);
        }

        @Override
        public Subscription onAppend(LongConsumer listener) {
            return log.onAppend(listener);
        }
    }
}
