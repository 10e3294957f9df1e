package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

class RelayAndInboxIT {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));
    private static final String KAFKA = TestKafka.bootstrapServers();

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Source member = new Source("member", "member-events-" + run);
    private final Source household = new Source("household", "household-events-" + run);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final MongoDatabase owner = CLIENT.getDatabase("owner-" + run);
    private final MongoDatabase listener = CLIENT.getDatabase("listener-" + run);
    private final MongoEventLog events = log(owner, "events", LogSettings.ofDecisions());
    private final MongoEventLog inbox = log(listener, "inbox", LogSettings.ofCopies());

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
        owner.drop();
        listener.drop();
    }

    private MongoEventLog log(MongoDatabase database, String name, LogSettings settings) {
        MongoEventLog log = MongoEventLog.open(database, name, settings);
        opened.add(log);
        return log;
    }

    private EventRelay relay() {
        return relay(member, events, owner);
    }

    private EventRelay relay(Source source, MongoEventLog log, MongoDatabase database) {
        var relay = new EventRelay(source, log, database, KAFKA);
        opened.add(relay);
        relay.start();
        return relay;
    }

    private InboxConsumer consumer(FeedReader owners, Source... sources) {
        var consumer = new InboxConsumer(List.of(sources), inbox, listener, KAFKA, owners);
        opened.add(consumer);
        consumer.start();
        return consumer;
    }

    private static List<StoredEvent> nobody(String source, long after, int atMost) {
        throw new IllegalStateException("the owner of " + source + " is away");
    }

    private List<StoredEvent> feed(String source, long after, int atMost) {
        return events.read(after, atMost);
    }

    private static List<NewEvent> withoutOrigin(List<StoredEvent> copies) {
        return copies.stream().map(StoredEvent::event).map(RelayAndInboxIT::withoutOrigin).toList();
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

    private void assertInboxEqualsLog() {
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

    private void write(int commits) {
        String aggregate = UUID.randomUUID().toString();
        for (int i = 0; i < commits; i++) {
            events.append(Events.commit(aggregate, 2L * i, 2));
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private void send(List<StoredEvent> these) throws Exception {
        try (var topics = new Topics(KAFKA);
                KafkaProducer<String, byte[]> producer = producer()) {
            topics.ensure(member.topic());
            for (StoredEvent event : these) {
                producer.send(EventRecords.record(member, event)).get();
            }
        }
    }

    @Nested
    class FromLogToInbox {

        @Test
        void every_event_arrives_once_and_in_order_also_those_written_meanwhile() throws Throwable {
            write(150);
            EventRelay relay = relay();
            consumer(RelayAndInboxIT::nobody, member);
            write(50);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(400));

            assertInboxEqualsLog();
            Eventually.holds(() -> assertThat(relay.status().behind()).isZero());
            assertThat(relay.status().state()).isEqualTo(RelayStatus.State.RUNNING);
        }

        @Test
        void two_sources_share_one_inbox_each_in_its_own_order() throws Throwable {
            MongoDatabase other = CLIENT.getDatabase("other-" + run);
            MongoEventLog households = log(other, "events", LogSettings.ofDecisions());
            write(40);
            for (int i = 0; i < 40; i++) {
                households.append(Events.commit("same-id-in-both", i, 1));
            }
            events.append(Events.commit("same-id-in-both", 0, 1));
            relay();
            relay(household, households, other);
            consumer(RelayAndInboxIT::nobody, member, household);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(121));

            assertThat(inbox.placeOf("member")).isEqualTo(81);
            assertThat(inbox.placeOf("household")).isEqualTo(40);
            other.drop();
        }

        @Test
        void both_go_on_where_they_were_after_a_restart() throws Throwable {
            write(10);
            EventRelay relay = relay();
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(20));
            relay.close();
            consumer.close();
            write(10);

            relay();
            InboxConsumer again = consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(40));

            assertInboxEqualsLog();
            assertThat(again.status().getFirst().gaps()).isZero();
        }

        @Test
        void an_event_is_there_soon_after_it_was_decided() throws Throwable {
            write(1);
            relay();
            consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(2));

            List<Duration> delays = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                long begun = System.nanoTime();
                long position = events.append(Events.commit("timed", i, 1));
                assertThat(inbox.awaitBeyond(position - 1, Duration.ofSeconds(20)))
                        .isEqualTo(position);
                delays.add(Duration.ofNanos(System.nanoTime() - begun));
            }
            delays.sort(null);
            assertThat(delays.get(25)).isLessThan(Duration.ofSeconds(1));
        }

        @Test
        void the_commits_of_the_source_can_still_be_told_apart() throws Throwable {
            write(5);
            relay();
            consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));

            assertThat(inbox.read(0, 10))
                    .extracting(copy -> copy.event().metadata().get(Copies.SOURCE_HASH))
                    .isEqualTo(
                            events.read(0, 10).stream()
                                    .map(e -> HexFormat.of().formatHex(e.commitHash()))
                                    .toList());
        }
    }

    @Nested
    class AnUnreliableTopic {

        @Test
        void repeats_are_dropped() throws Throwable {
            write(4);
            List<StoredEvent> all = events.read(0, 100);
            send(all.subList(0, 5));
            send(all.subList(2, 8));
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));

            assertInboxEqualsLog();
            assertThat(consumer.status().getFirst().repeats()).isEqualTo(3);
        }

        @Test
        void a_gap_is_refused_while_the_owner_is_away() throws Throwable {
            write(4);
            List<StoredEvent> all = events.read(0, 100);
            send(all.subList(0, 4));
            send(all.subList(6, 8));
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member);

            Eventually.holds(
                    () -> {
                        InboxStatus status = consumer.status().getFirst();
                        assertThat(status.state()).isEqualTo(InboxStatus.State.GAP);
                        assertThat(status.problem()).contains("Positions 5 to 6 of member");
                        assertThat(status.failures()).isPositive();
                    });
            assertThat(inbox.head()).isEqualTo(4);
        }

        @Test
        void a_gap_is_healed_from_the_owner() throws Throwable {
            write(4);
            List<StoredEvent> all = events.read(0, 100);
            send(all.subList(0, 4));
            send(all.subList(6, 8));
            InboxConsumer consumer = consumer(RelayAndInboxIT.this::feed, member);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));

            assertInboxEqualsLog();
            InboxStatus status = consumer.status().getFirst();
            assertThat(status.gaps()).isEqualTo(1);
            assertThat(status.healed()).isPositive();
        }

        @Test
        void a_record_that_is_no_event_stops_that_source_and_says_where() throws Throwable {
            write(2);
            send(events.read(0, 2));
            try (KafkaProducer<String, byte[]> producer = producer()) {
                producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
            }
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member);

            Eventually.holds(
                    () ->
                            assertThat(consumer.status().getFirst().problem())
                                    .contains("offset 2 of topic " + member.topic()));
            assertThat(consumer.status().getFirst().state()).isEqualTo(InboxStatus.State.PARKED);
            assertThat(inbox.head()).isEqualTo(2);
        }

        @Test
        void a_record_that_is_no_event_parks_its_source_and_the_others_go_on() throws Throwable {
            MongoDatabase other = CLIENT.getDatabase("other-" + run);
            MongoEventLog households = log(other, "events", LogSettings.ofDecisions());
            relay(household, households, other);
            send(List.of());
            try (KafkaProducer<String, byte[]> producer = producer()) {
                producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
            }
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member, household);
            Eventually.holds(
                    () ->
                            assertThat(consumer.status())
                                    .extracting(InboxStatus::state)
                                    .contains(InboxStatus.State.PARKED));

            households.append(Events.commit("h", 0, 3));

            Eventually.holds(() -> assertThat(inbox.placeOf("household")).isEqualTo(3));
            assertThat(inbox.placeOf("member")).isZero();
            other.drop();
        }

        @Test
        void a_topic_with_a_record_that_is_no_event_is_mended_by_filling_it_again()
                throws Throwable {
            write(3);
            EventRelay relay = relay();
            InboxConsumer consumer = consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(6));
            try (KafkaProducer<String, byte[]> producer = producer()) {
                producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
            }
            Eventually.holds(
                    () ->
                            assertThat(consumer.status().getFirst().state())
                                    .isEqualTo(InboxStatus.State.PARKED));

            relay.refill();
            write(2);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));
            Eventually.holds(
                    () ->
                            assertThat(consumer.status().getFirst().state())
                                    .isEqualTo(InboxStatus.State.RUNNING));
            assertInboxEqualsLog();
        }

        @Test
        void a_topic_that_was_cut_off_is_whole_again_after_one_command() throws Throwable {
            write(5);
            EventRelay relay = relay();
            Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(10));
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
                admin.deleteRecords(
                                Map.of(
                                        new TopicPartition(member.topic(), 0),
                                        RecordsToDelete.beforeOffset(6)))
                        .all()
                        .get();
            }

            relay.refill();

            // from the topic alone: the owner is away
            consumer(RelayAndInboxIT::nobody, member);
            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));
            assertInboxEqualsLog();
        }

        @Test
        void a_refill_that_was_asked_for_elsewhere_is_done_by_whoever_holds_the_lease()
                throws Throwable {
            write(2);
            EventRelay first = relay();
            Eventually.holds(() -> assertThat(first.status().acknowledged()).isEqualTo(4));
            var standingBy = new EventRelay(member, events, owner, KAFKA);
            opened.add(standingBy);

            standingBy.refill();

            var checkpoint = new Checkpoint(owner, "relay-member");
            Eventually.holds(() -> assertThat(checkpoint.isRefillAsked()).isFalse());
            Eventually.holds(() -> assertThat(checkpoint.read()).isEqualTo(4));
            assertThat(first.status().failures()).isZero();
        }

        @Test
        void a_topic_that_was_lost_is_filled_again_from_the_log() throws Throwable {
            write(3);
            EventRelay relay = relay();
            Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(6));
            relay.close();
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
                admin.deleteTopics(List.of(member.topic())).all().get();
            }

            write(1);
            relay();
            consumer(RelayAndInboxIT::nobody, member);

            Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));
            assertInboxEqualsLog();
        }
    }

    @Nested
    class OneAtATime {

        @Test
        void a_second_relay_stands_by_and_takes_over() throws Throwable {
            write(2);
            EventRelay first = relay();
            Eventually.holds(
                    () -> assertThat(first.status().state()).isEqualTo(RelayStatus.State.RUNNING));
            EventRelay second = relay();
            Eventually.holds(
                    () ->
                            assertThat(second.status().state())
                                    .isEqualTo(RelayStatus.State.STANDING_BY));

            first.close();
            write(2);

            Eventually.holds(() -> assertThat(second.status().acknowledged()).isEqualTo(8));
        }

        @Test
        void a_lease_is_held_by_one_and_its_number_grows_with_each_holder() throws Throwable {
            Duration brief = Duration.ofMillis(300);
            var first = new Lease(owner, "test", brief);
            var second = new Lease(owner, "test", Duration.ofSeconds(60));

            long number = first.take().orElseThrow();
            assertThat(first.take()).hasValue(number);
            Eventually.holds(() -> assertThat(second.take()).isPresent());

            assertThat(second.take().orElseThrow()).isGreaterThan(number);
            assertThat(first.take()).isEmpty();
            second.giveBack();
            assertThat(first.take()).isPresent();
        }

        @Test
        void a_checkpoint_of_an_earlier_holder_is_refused() {
            var checkpoint = new Checkpoint(owner, "test");
            checkpoint.write(5, 1);
            checkpoint.write(9, 2);

            assertThatThrownBy(() -> checkpoint.write(7, 1)).isInstanceOf(LeaseLost.class);
            assertThat(checkpoint.read()).isEqualTo(9);
        }
    }

    @Nested
    class TopicSettings {

        @Test
        void a_topic_is_made_once_and_found_right_again() {
            try (var topics = new Topics(KAFKA)) {
                topics.ensure(member.topic());
                topics.ensure(member.topic());
                assertThat(topics.isEmpty(member.topic())).isTrue();
            }
        }

        @Test
        void one_that_forgets_stops_the_start_with_a_sentence() throws Exception {
            make(1, Map.of("retention.ms", "604800000"));

            assertThatThrownBy(RelayAndInboxIT.this::relay)
                    .isInstanceOf(WrongTopic.class)
                    .hasMessage(
                            "Topic %s has retention.ms=604800000; it must be -1, or events get lost"
                                    .formatted(member.topic()));
        }

        @Test
        void it_is_made_with_one_partition_and_unlimited_and_as_safe_as_the_cluster_allows()
                throws Exception {
            try (var topics = new Topics(KAFKA);
                    Admin admin =
                            Admin.create(
                                    Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
                topics.ensure(member.topic());

                var resource = new ConfigResource(ConfigResource.Type.TOPIC, member.topic());
                Config made =
                        Objects.requireNonNull(
                                admin.describeConfigs(List.of(resource)).all().get().get(resource));
                assertThat(made.get("retention.ms").value()).isEqualTo("-1");
                assertThat(made.get("retention.bytes").value()).isEqualTo("-1");
                assertThat(made.get("cleanup.policy").value()).isEqualTo("delete");
                assertThat(made.get("unclean.leader.election.enable").value()).isEqualTo("false");
                assertThat(made.get("min.insync.replicas").value()).isEqualTo("1");
                assertThat(made.get("min.insync.replicas").isDefault()).isFalse();
            }
        }

        @Test
        void one_that_no_event_could_be_written_to_is_refused() throws Exception {
            make(
                    1,
                    Map.of(
                            "retention.ms", "-1",
                            "retention.bytes", "-1",
                            "min.insync.replicas", "2",
                            "max.message.bytes", "20971520"));

            assertThatThrownBy(RelayAndInboxIT.this::relay)
                    .isInstanceOf(WrongTopic.class)
                    .hasMessage(
                            "Topic %s has min.insync.replicas=2 and 1 replicas; nothing could ever be written"
                                    .formatted(member.topic()));
        }

        @Test
        void one_that_compacts_or_has_several_partitions_is_refused() throws Exception {
            make(3, Map.of());
            try (var topics = new Topics(KAFKA)) {
                assertThatThrownBy(() -> topics.ensure(member.topic()))
                        .isInstanceOf(WrongTopic.class)
                        .hasMessageContaining("has 3 partitions");
            }
        }

        private void make(int partitions, Map<String, String> settings) throws Exception {
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
                admin.createTopics(
                                List.of(
                                        new NewTopic(
                                                        member.topic(),
                                                        Optional.of(partitions),
                                                        Optional.empty())
                                                .configs(settings)))
                        .all()
                        .get();
            }
        }
    }
}
