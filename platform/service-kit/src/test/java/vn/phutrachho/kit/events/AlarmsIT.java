package vn.phutrachho.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.LogEventSource;
import vn.phutrachho.kit.access.GrantedCommit;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;
import vn.phutrachho.projections.ViewLagsBehind;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.FeedReader;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.Source;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/** What does not mend itself unseen makes health DOWN and a metric rise, and says where. */
class AlarmsIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** An owner that is away. */
    private static final FeedReader NOBODY =
            (source, after, atMost) -> {
                throw new IllegalStateException("the owner of " + source + " is away");
            };

    private static final Map<String, String> FROM_MEMBER =
            Map.of(Metadata.SOURCE, "member", Metadata.SOURCE_POSITION, "1");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Source member = new Source("member", "member-events-" + run);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final MongoClient client = MongoClients.create(TestMongo.uri("admin"));
    private final MongoDatabase owner = client.getDatabase("owner-" + run);
    private final MongoDatabase listener = client.getDatabase("listener-" + run);
    private final MongoEventLog events = log(owner, "events", LogSettings.ofDecisions());
    private final MongoEventLog own = log(listener, "events", LogSettings.ofDecisions());
    private final MongoEventLog inbox = log(listener, "inbox", LogSettings.ofCopies());
    private final History history = new History("household", own, inbox);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Configurer axon = DefaultConfigurer.defaultConfiguration();
    private final FailingPolicies failing = new FailingPolicies();
    private final WhenGrantedThenFail policy = new WhenGrantedThenFail();
    private @Nullable EventsHealth watched;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        owner.drop();
        listener.drop();
        client.close();
    }

    @Test
    void a_source_that_is_parked() throws Exception {
        watch(consumer(), null, List.of());
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
        }

        assertThat(alarm("inbox of member"))
                .startsWith(
                        "PARKED, place 0: The record at offset 0 of topic %s is no event"
                                .formatted(member.topic()));
        assertThat(metric("phutrachho.inbox.parked")).isEqualTo(1);
    }

    @Test
    void positions_that_the_topic_lacks_and_their_owner_does_not_tell() throws Exception {
        EventRelay relay = relay();
        for (int i = 0; i < 4; i++) {
            events.append(commit(i, Map.of()));
        }
        await(() -> relay.status().acknowledged() == 4);
        forgetTheFirst(2);
        watch(consumer(), null, List.of());

        assertThat(alarm("inbox of member"))
                .startsWith("GAP, place 0")
                .contains("ositions 1 to 2 of member");
        assertThat(metric("phutrachho.inbox.gaps")).isPositive();
        assertThat(metric("phutrachho.inbox.parked")).isZero();
    }

    @Test
    void a_view_that_cannot_be_folded() {
        watch(consumer(), null, List.of(new Unfoldable()));
        inbox.append(commit(0, FROM_MEMBER));

        assertThat(alarm("view unfoldable")).contains("cannot be folded");
        assertThat(metric("phutrachho.views.stopped")).isEqualTo(1);
    }

    @Test
    void a_policy_that_fails() {
        axon.eventProcessing(this::withPolicyThatFails);
        watch(consumer(), null, List.of());
        inbox.append(commit(0, FROM_MEMBER));

        assertThat(alarm("policy when-granted-then-fail")).isEqualTo("fails, and tries again");
        assertThat(metric("phutrachho.policies.failing")).isEqualTo(1);

        policy.isMended = true;
        await(() -> metric("phutrachho.policies.failing") == 0);
        assertThat(Objects.requireNonNull(watched).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_policy_that_waits_for_a_view_is_no_alarm() {
        policy.waits = true;
        axon.eventProcessing(this::withPolicyThatFails);
        EventsHealth health = watch(consumer(), null, List.of());
        inbox.append(commit(0, FROM_MEMBER));

        await(() -> policy.attempts.get() > 1);
        assertThat(metric("phutrachho.policies.failing")).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_relay_that_stands_by_is_no_alarm_and_is_not_behind() {
        EventRelay first = relay();
        await(() -> first.status().isOnDuty());
        EventsHealth health = watch(consumer(), relay(), List.of());
        for (int i = 0; i < 4; i++) {
            events.append(commit(i, Map.of()));
        }

        await(() -> "STANDING_BY".equals(health.health().getDetails().get("relay")));

        assertThat(events.seen()).isEqualTo(4);
        assertThat(metric("phutrachho.relay.behind")).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    /** What health says of it when it is DOWN. */
    private String alarm(String detail) {
        EventsHealth health = Objects.requireNonNull(watched);
        var said = new AtomicReference<>("");
        await(
                () -> {
                    Health now = health.health();
                    said.set(String.valueOf(now.getDetails().get(detail)));
                    return now.getStatus().equals(Status.DOWN)
                            && now.getDetails().containsKey(detail);
                });
        return said.get();
    }

    private double metric(String name) {
        return metrics.get(name).gauge().value();
    }

    private EventsHealth watch(
            InboxConsumer consumer, @Nullable EventRelay relay, List<Projection<?>> projections) {
        var views = new Views(projections, history, listener);
        opened.add(views);
        views.start();
        axon.eventProcessing(failing::watch);
        Configuration configuration = axon.buildConfiguration();
        opened.add(configuration::shutdown);
        configuration.start();
        var policies = configuration.eventProcessingConfiguration();
        var _ = new EventsMetrics(metrics, views, history, relay, consumer, policies, failing);
        var health = new EventsHealth(views, relay, consumer, policies, failing);
        watched = health;
        return health;
    }

    private void withPolicyThatFails(EventProcessingConfigurer processing) {
        var source =
                new LogEventSource(
                        inbox,
                        Jackson3Serializer.builder()
                                .jsonMapperBuilderCustomizer(EventJson::configured)
                                .build(),
                        new CatalogNaming(),
                        EventJson::read,
                        CatalogNaming.upcasters());
        processing
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(
                        c -> PropagatingErrorHandler.instance())
                .registerTokenStore(c -> new InMemoryTokenStore())
                .registerEventHandler(c -> policy)
                .registerPooledStreamingEventProcessor(
                        WhenGrantedThenFail.NAME,
                        c -> source,
                        (c, builder) ->
                                builder.initialSegmentCount(1)
                                        .initialToken(StreamableMessageSource::createTailToken));
    }

    /** A policy with a defect, for a while. */
    @ProcessingGroup(WhenGrantedThenFail.NAME)
    static final class WhenGrantedThenFail {
        static final String NAME = "when-granted-then-fail";

        private volatile boolean isMended;
        private volatile boolean waits;
        private final AtomicInteger attempts = new AtomicInteger();

        @EventHandler
        void on(AccessGranted granted) {
            attempts.incrementAndGet();
            if (waits) {
                throw new ViewLagsBehind("grants", Log.INBOX, 1);
            }
            if (!isMended) {
                Objects.requireNonNull(granted.until(), "a grant without an end is not thought of");
            }
        }
    }

    /** A document of a view. */
    record Nothing(String id) {}

    /** A view with a defect. */
    static final class Unfoldable implements Projection<Nothing> {
        @Override
        public String name() {
            return "unfoldable";
        }

        @Override
        public Class<Nothing> document() {
            return Nothing.class;
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(AccessGranted.class);
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            return Set.of("one");
        }

        @Override
        public @Nullable Nothing fold(String id, @Nullable Nothing before, RecordedEvent event) {
            throw new IllegalStateException("cannot be folded");
        }
    }

    private MongoEventLog log(MongoDatabase database, String name, LogSettings settings) {
        MongoEventLog log = MongoEventLog.open(database, name, settings);
        opened.add(log);
        return log;
    }

    private EventRelay relay() {
        var relay = new EventRelay(member, events, owner, TestKafka.bootstrapServers());
        opened.add(relay);
        relay.start();
        return relay;
    }

    private InboxConsumer consumer() {
        var consumer =
                new InboxConsumer(
                        List.of(member), inbox, listener, TestKafka.bootstrapServers(), NOBODY);
        opened.add(consumer);
        consumer.start();
        return consumer;
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void forgetTheFirst(int records) throws Exception {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestKafka.bootstrapServers()))) {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(member.topic(), 0),
                                    RecordsToDelete.beforeOffset(records)))
                    .all()
                    .get();
        }
    }

    private static Commit commit(int number, Map<String, String> metadata) {
        return GrantedCommit.of(
                new GrantId("g-" + number),
                new AccountId("bithu"),
                Role.SECRETARY,
                new UnitId("c-1"),
                metadata);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
