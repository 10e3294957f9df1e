package vn.phutrachho.fire.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.relay.EventRecords;
import vn.phutrachho.relay.Source;

class TopicRecordTest {

    private static final NewEvent EVENT =
            new NewEvent(
                    "e-7",
                    "thing",
                    "t-1",
                    4,
                    "fire.thing-happened",
                    "1",
                    "{\"tên\":\"Hòa\"}".getBytes(StandardCharsets.UTF_8),
                    Map.of("why", "\"lửa\"\n"),
                    Instant.parse("2026-03-02T05:06:07.123456789Z"));

    private static ConsumerRecord<String, byte[]> received() {
        ProducerRecord<String, byte[]> sent =
                EventRecords.record(
                        Source.of("fire"),
                        new StoredEvent(9, "c-7", EVENT, new byte[] {1, (byte) 0xab}, true));
        var received = new ConsumerRecord<>(sent.topic(), 0, 12L, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }

    private static void say(ConsumerRecord<String, byte[]> record, String header, String text) {
        record.headers().remove(header).add(header, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void says_what_it_is_a_copy_of() {
        assertThat(new TopicRecord(received()).copy())
                .isEqualTo(new Copy(12, 9, 8, "01ab", Seen.of(EVENT)));
    }

    @Test
    void says_what_it_says_itself_of_the_one_before() {
        ConsumerRecord<String, byte[]> record = received();
        say(record, "ce_previousposition", "5");

        assertThat(new TopicRecord(record).copy().previous()).isEqualTo(5);
    }

    @Test
    void a_record_that_lacks_something_is_refused() {
        ConsumerRecord<String, byte[]> record = received();
        record.headers().remove("ce_time");

        assertThatIllegalStateException()
                .isThrownBy(new TopicRecord(record)::copy)
                .withMessageContaining("offset 12 has no header ce_time");
    }

    @Test
    void a_record_under_another_key_than_its_aggregate_is_refused() {
        ConsumerRecord<String, byte[]> record = received();
        say(record, "ce_subject", "t-2");

        assertThatIllegalStateException()
                .isThrownBy(new TopicRecord(record)::copy)
                .withMessageContaining("t-2 instead of t-1");
    }
}
