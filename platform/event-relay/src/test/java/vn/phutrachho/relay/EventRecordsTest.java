package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

class EventRecordsTest {

    private static final Source MEMBER = Source.of("member");

    private final NewEvent event = Events.event("m-17", 3);
    private final StoredEvent stored =
            new StoredEvent(42, "commit-9", event, new byte[] {1, 2, (byte) 0xab}, false);

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                5,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    @Test
    void an_event_comes_back_as_it_was_sent() {
        StoredEvent back = EventRecords.event(received(EventRecords.record(MEMBER, stored)));

        assertThat(back).usingRecursiveComparison().isEqualTo(stored);
    }

    @Test
    void the_record_is_keyed_by_the_aggregate_and_stays_in_one_partition() {
        ProducerRecord<String, byte[]> record = EventRecords.record(MEMBER, stored);

        assertThat(record.topic()).isEqualTo("member-events");
        assertThat(record.key()).isEqualTo("m-17");
        assertThat(record.partition()).isZero();
    }

    @Test
    void the_cloud_events_sdk_reads_it() {
        CloudEvent read =
                KafkaMessageFactory.createReader(received(EventRecords.record(MEMBER, stored)))
                        .toEvent();

        assertThat(read.getId()).isEqualTo(event.id());
        assertThat(read.getType()).isEqualTo("member.member-registered");
        assertThat(read.getSource()).hasToString("/member");
        assertThat(read.getSubject()).isEqualTo("m-17");
        assertThat(read.getTime()).isNotNull();
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(read.getData()).isNotNull();
        assertThat(read.getExtension("position")).isEqualTo("42");
        assertThat(read.getExtension("previousposition")).isEqualTo("41");
        assertThat(read.getExtension("commithash")).isEqualTo("0102ab");
        assertThat(read.getExtension("commitend")).isEqualTo("false");
        assertThat(read.getExtension("aggregatetype")).isEqualTo("member");
        assertThat(read.getExtension("sequence")).isEqualTo("3");
        assertThat(read.getExtension("revision")).isEqualTo("1");
    }

    @Test
    void a_record_that_lacks_something_is_named_and_not_guessed_at() {
        ProducerRecord<String, byte[]> record = EventRecords.record(MEMBER, stored);
        record.headers().remove("ce_position");

        assertThatThrownBy(() -> EventRecords.event(received(record)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("offset 5 of topic member-events")
                .hasMessageContaining("ce_position");
    }

    @Test
    void metadata_are_read_as_any_json_writer_makes_them() {
        assertThat(JsonTexts.read(" { \"a\" : \"\\u00e1\\/\\t\" , \"b\":\"\" } "))
                .isEqualTo(Map.of("a", "á/\t", "b", ""));
        assertThat(JsonTexts.read("{}")).isEmpty();
        for (String wrong :
                new String[] {"", "{", "{\"a\":1}", "[]", "{\"a\":\"\\x\"}", "{\"a\""}) {
            assertThatThrownBy(() -> JsonTexts.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
