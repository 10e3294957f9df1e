package vn.phutrachho.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Events as CloudEvents in Kafka's binary mode: attributes are headers with the names of the
 * CloudEvents SDK, the value is the payload.
 */
public final class EventRecords {

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String REVISION = "ce_revision";
    private static final String AGGREGATE_TYPE = "ce_aggregatetype";
    private static final String SEQUENCE = "ce_sequence";
    private static final String POSITION = "ce_position";
    private static final String PREVIOUS_POSITION = "ce_previousposition";
    private static final String COMMIT_ID = "ce_commitid";
    private static final String COMMIT_HASH = "ce_commithash";
    private static final String COMMIT_END = "ce_commitend";
    private static final String META = "ce_meta";
    private static final String CONTENT_TYPE = "content-type";

    private EventRecords() {}

    /** The record of an event, keyed by its aggregate. */
    public static ProducerRecord<String, byte[]> record(Source source, StoredEvent stored) {
        NewEvent event = stored.event();
        var record = new ProducerRecord<>(source.topic(), 0, event.aggregateId(), event.payload());
        Headers headers = record.headers();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, event.id());
        put(headers, SOURCE, "/" + source.name());
        put(headers, TYPE, event.name());
        put(headers, SUBJECT, event.aggregateId());
        put(headers, TIME, event.recordedAt().toString());
        put(headers, CONTENT_TYPE, "application/json");
        put(headers, REVISION, event.revision());
        put(headers, AGGREGATE_TYPE, event.aggregateType());
        put(headers, SEQUENCE, Long.toString(event.sequence()));
        put(headers, POSITION, Long.toString(stored.position()));
        put(headers, PREVIOUS_POSITION, Long.toString(stored.position() - 1));
        put(headers, COMMIT_ID, stored.commitId());
        put(headers, COMMIT_HASH, HexFormat.of().formatHex(stored.commitHash()));
        put(headers, COMMIT_END, Boolean.toString(stored.endsCommit()));
        put(headers, META, JsonTexts.write(event.metadata()));
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The event of a record.
     *
     * @throws UnreadableRecord if it lacks something
     */
    public static StoredEvent event(ConsumerRecord<String, byte[]> record) {
        try {
            return read(record);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw unreadable(record, e.toString());
        }
    }

    private static StoredEvent read(ConsumerRecord<String, byte[]> record) {
        byte[] payload = record.value();
        if (payload == null) {
            throw unreadable(record, "it has no payload");
        }
        var event =
                new NewEvent(
                        text(record, ID),
                        text(record, AGGREGATE_TYPE),
                        text(record, SUBJECT),
                        Long.parseLong(text(record, SEQUENCE)),
                        text(record, TYPE),
                        text(record, REVISION),
                        payload,
                        JsonTexts.read(text(record, META)),
                        Instant.parse(text(record, TIME)));
        return new StoredEvent(
                Long.parseLong(text(record, POSITION)),
                text(record, COMMIT_ID),
                event,
                HexFormat.of().parseHex(text(record, COMMIT_HASH)),
                Boolean.parseBoolean(text(record, COMMIT_END)));
    }

    private static String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw unreadable(record, "it has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static UnreadableRecord unreadable(ConsumerRecord<String, byte[]> record, String why) {
        return new UnreadableRecord(
                "The record at offset %d of topic %s is no event: %s"
                        .formatted(record.offset(), record.topic(), why));
    }
}
