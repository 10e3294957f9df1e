package vn.phutrachho.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.testservers.TestMongo;

/** Snapshots as an aggregate's repository uses them. */
class SnapshotsIT {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    private static final int EVERY = 5;

    private final MongoDatabase database = CLIENT.getDatabase("snapshots-" + UUID.randomUUID());
    private final MongoEventLog log =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private final SnapshotCollection snapshots = new SnapshotCollection(database, "snapshots");
    private final LogEventStore store =
            LogEventStore.on(
                    AxonEventStorageEngine.builder(log, snapshots)
                            .payloads(Jackson3Serializer.builder().build(), new Meter.Names())
                            .build());
    private final EventSourcingRepository<Meter> repository =
            EventSourcingRepository.builder(Meter.class)
                    .eventStore(store)
                    .snapshotTriggerDefinition(
                            new EventCountSnapshotTriggerDefinition(
                                    AggregateSnapshotter.builder()
                                            .eventStore(store)
                                            .aggregateFactories(
                                                    List.of(
                                                            new GenericAggregateFactory<>(
                                                                    Meter.class)))
                                            .build(),
                                    EVERY))
                    .build();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        ((Logger) LoggerFactory.getLogger(SnapshotCollection.class)).addAppender(said);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(SnapshotCollection.class)).detachAppender(said);
        log.close();
        database.drop();
    }

    private void make(int counts) throws Exception {
        in(() -> repository.newInstance(() -> new Meter("m")));
        count(counts);
    }

    private void count(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            in(
                    () -> {
                        repository.load("m").execute(meter -> meter.count(1));
                        return "counted";
                    });
        }
    }

    private static <T> T in(Callable<T> work) throws Exception {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            T answer = work.call();
            unit.commit();
            return answer;
        } catch (Exception e) {
            unit.rollback(e);
            throw e;
        }
    }

    private long sum() throws Exception {
        return in(() -> repository.load("m").invoke(meter -> meter.sum));
    }

    /** How many events the repository has to read to load the aggregate. */
    private long read() {
        return store.readEvents("m").asStream().count();
    }

    private MongoCollection<Document> stored() {
        return database.getCollection("snapshots");
    }

    @Test
    void an_aggregate_is_loaded_from_its_snapshot_and_what_came_behind_it() throws Exception {
        make(7);

        assertThat(stored().countDocuments()).isEqualTo(1);
        assertThat(read()).isLessThan(8);
        assertThat(sum()).isEqualTo(7);
        assertThat(snapshots.unreadable()).isZero();
    }

    @Test
    void an_engine_without_snapshots_reads_the_stream_and_keeps_none() throws Exception {
        make(7);
        AxonEventStorageEngine without =
                AxonEventStorageEngine.builder(log)
                        .payloads(Jackson3Serializer.builder().build(), new Meter.Names())
                        .build();
        DomainEventMessage<?> snapshot = store.readEvents("m").peek();

        assertThat(without.readSnapshot("m")).isEmpty();
        assertThat(without.readEvents("m", 0).asStream()).hasSize(8);
        assertThatThrownBy(() -> without.storeSnapshot(snapshot))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps no snapshots");
    }

    @Test
    void what_is_broken_in_a_snapshot_costs_a_long_read_and_nothing_else() throws Exception {
        make(7);
        List<Bson> breaks =
                List.of(
                        Updates.set("k", "nobody.knows-this"),
                        Updates.set("p", new Binary(new byte[] {'{', '"', 'i'})),
                        Updates.set("p", "no bytes at all"),
                        Updates.unset("d"),
                        Updates.set("m", new Document("account", 7)));
        Document whole = stored().find().first();
        for (int i = 0; i < breaks.size(); i++) {
            stored().replaceOne(Filters.eq("_id", "m"), whole);
            stored().updateOne(Filters.eq("_id", "m"), breaks.get(i));

            long before = snapshots.unreadable();

            assertThat(read()).isEqualTo(8);
            assertThat(snapshots.unreadable()).isEqualTo(before + 1);
            assertThat(sum()).as("the sum with snapshot broken by %s", breaks.get(i)).isEqualTo(7);
            assertThat(snapshots.unreadable()).isGreaterThan(before + 1);
        }
        assertThat(said.list)
                .as("besides what other tests say at the same time")
                .filteredOn(line -> line.getFormattedMessage().contains(" aggregate m "))
                .hasSizeGreaterThanOrEqualTo(2 * breaks.size())
                .allSatisfy(
                        line ->
                                assertThat(line.getFormattedMessage())
                                        .startsWith(
                                                "The snapshot of aggregate m cannot be read; the"
                                                        + " whole stream is read instead"));
    }

    @Test
    void a_broken_snapshot_is_replaced_by_the_next() throws Exception {
        make(7);
        stored().updateOne(Filters.eq("_id", "m"), Updates.set("k", "nobody.knows-this"));

        count(EVERY + 1);

        long before = snapshots.unreadable();
        assertThat(sum()).isEqualTo(7 + EVERY + 1);
        assertThat(snapshots.unreadable()).isEqualTo(before);
        assertThat(stored().find().first()).containsEntry("k", "meter.snapshot");
    }

    @Test
    void of_two_first_snapshots_at_the_same_moment_the_newer_stays() throws Exception {
        for (int round = 0; round < 300; round++) {
            String aggregate = "m" + round;
            List<Callable<Boolean>> both = new ArrayList<>();
            for (long sequence : new long[] {4, 9}) {
                DomainEventMessage<Meter> snapshot =
                        new GenericDomainEventMessage<>("Meter", aggregate, sequence, new Meter());
                both.add(
                        () -> {
                            store.storeSnapshot(snapshot);
                            return true;
                        });
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> each : threads.invokeAll(both)) {
                    assertThat(each.get()).isTrue();
                }
            }
        }

        assertThat(stored().countDocuments()).isEqualTo(300);
        assertThat(stored().countDocuments(Filters.eq("s", 9L))).isEqualTo(300);
    }

    @Test
    void of_many_snapshots_that_are_stored_at_once_the_newest_stays() throws Exception {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int sequence = 0; sequence < 60; sequence++) {
            DomainEventMessage<Meter> snapshot =
                    new GenericDomainEventMessage<>("Meter", "m", sequence, new Meter());
            attempts.add(
                    () -> {
                        store.storeSnapshot(snapshot);
                        return true;
                    });
        }
        Collections.shuffle(attempts, new Random(4));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(attempts)) {
                assertThat(each.get()).isTrue();
            }
        }

        assertThat(stored().find().first()).containsEntry("s", 59L);
        store.storeSnapshot(new GenericDomainEventMessage<>("Meter", "m", 12, new Meter()));
        assertThat(stored().find().first()).containsEntry("s", 59L);
    }
}
