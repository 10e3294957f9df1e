package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/** A log, its topic and an inbox, of their own for each test. */
abstract class RelayGround {

    static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    static final String KAFKA = TestKafka.bootstrapServers();

    /** An owner that is away. */
    static final FeedReader NOBODY =
            (source, after, atMost) -> {
                throw new IllegalStateException("the owner of " + source + " is away");
            };

    final String run = UUID.randomUUID().toString().substring(0, 8);
    final Source member = new Source("member", "member-events-" + run);
    final Source household = new Source("household", "household-events-" + run);
    final List<AutoCloseable> opened = new ArrayList<>();
    final MongoDatabase owner = CLIENT.getDatabase("owner-" + run);
    final MongoDatabase listener = CLIENT.getDatabase("listener-" + run);
    final MongoEventLog events = log(owner, "events", LogSettings.ofDecisions());
    final MongoEventLog inbox = log(listener, "inbox", LogSettings.ofCopies());

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        owner.drop();
        listener.drop();
    }

    MongoEventLog log(MongoDatabase database, String name, LogSettings settings) {
        MongoEventLog log = MongoEventLog.open(database, name, settings);
        opened.add(log);
        return log;
    }

    EventRelay relay() {
        return relay(member, events, owner);
    }

    EventRelay relay(Source source, MongoEventLog log, MongoDatabase database) {
        var relay = new EventRelay(source, log, database, KAFKA);
        opened.add(relay);
        relay.start();
        return relay;
    }

    InboxConsumer consumer(FeedReader owners, Source... sources) {
        var consumer = new InboxConsumer(List.of(sources), inbox, listener, KAFKA, owners);
        opened.add(consumer);
        consumer.start();
        return consumer;
    }

    /** When the lease of that name ends, by the database's clock. */
    static Date endOfLease(MongoDatabase database, String name) {
        return Objects.requireNonNull(
                        database.getCollection("leases").find(Filters.eq("_id", name)).first())
                .getDate("until");
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<StoredEvent> feed(String source, long after, int atMost) {
        return events.read(after, atMost);
    }

    private static List<NewEvent> withoutOrigin(List<StoredEvent> copies) {
        return copies.stream().map(StoredEvent::event).map(RelayGround::withoutOrigin).toList();
    }

    private static NewEvent withoutOrigin(NewEvent copy) {
        var metadata = new HashMap<>(copy.metadata());
        metadata.remove(LogSettings.SOURCE);
        metadata.remove(LogSettings.SOURCE_POSITION);
        metadata.remove(Copies.SOURCE_HASH);
        return new NewEvent(
                copy.id(),
                copy.aggregateType(),
                copy.aggregateId(),
                copy.sequence(),
                copy.name(),
                copy.revision(),
                copy.payload(),
                metadata,
                copy.recordedAt());
    }

    void assertInboxEqualsLog() {
        List<StoredEvent> all = events.read(0, 100_000);
        List<StoredEvent> copies = inbox.read(0, 100_000);
        assertThat(copies).hasSize(all.size());
        assertThat(withoutOrigin(copies))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(all.stream().map(StoredEvent::event).toList());
        assertThat(copies)
                .extracting(copy -> copy.event().metadata().get(LogSettings.SOURCE_POSITION))
                .isEqualTo(LongStream.rangeClosed(1, all.size()).mapToObj(Long::toString).toList());
        assertThat(new ChainVerifier(listener, "inbox").verify().isWhole()).isTrue();
    }

    void write(int commits) {
        String aggregate = UUID.randomUUID().toString();
        for (int i = 0; i < commits; i++) {
            events.append(Events.commit(aggregate, 2L * i, 2));
        }
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void send(List<StoredEvent> these) throws Exception {
        try (var topics = new Topics(KAFKA);
                KafkaProducer<String, byte[]> producer = producer()) {
            topics.ensure(member.topic());
            for (StoredEvent event : these) {
                producer.send(EventRecords.record(member, event)).get();
            }
        }
    }
}
