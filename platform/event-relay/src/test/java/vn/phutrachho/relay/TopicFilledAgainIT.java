package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicFilledAgainIT extends RelayGround {

    @Test
    void a_topic_with_a_record_that_is_no_event_is_mended_by_filling_it_again() throws Throwable {
        write(3);
        EventRelay relay = relay();
        InboxConsumer consumer = consumer(NOBODY, member);
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
        consumer(NOBODY, member);
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
        Eventually.holds(() -> assertThat(checkpoint.read().position()).isEqualTo(4));
        assertThat(first.status().failures()).isZero();
    }

    @Test
    void a_topic_that_was_lost_is_filled_again_from_the_log() throws Throwable {
        write(3);
        EventRelay relay = relay();
        Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(6));
        relay.close();
        deleteTopic();

        write(1);
        relay();
        consumer(NOBODY, member);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));
        assertInboxEqualsLog();
    }

    @Test
    void a_topic_that_is_lost_beneath_a_running_relay_is_made_right_and_filled_by_itself()
            throws Throwable {
        write(3);
        EventRelay relay = relay();
        Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(6));
        deleteTopic();

        write(1);

        Eventually.holds(() -> assertThat(relay.status().failures()).isPositive());
        Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(8));
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));
        assertInboxEqualsLog();
    }

    @Test
    void a_topic_that_lost_its_end_is_told_of_until_it_is_filled_again() throws Throwable {
        write(3);
        EventRelay relay = relay();
        Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(6));
        relay.close();
        deleteTopic();
        send(events.read(0, 2));

        EventRelay again = relay();

        Eventually.holds(
                () ->
                        assertThat(again.status().problem())
                                .contains("ends at offset 2, and has acknowledged 6 events"));
        assertThat(again.status().state()).isEqualTo(RelayStatus.State.FAILING);
        again.refill();
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(6));
        assertInboxEqualsLog();
    }

    private void deleteTopic() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
            admin.deleteTopics(List.of(member.topic())).all().get();
        }
    }
}
