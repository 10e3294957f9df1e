package vn.phutrachho.fire.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.eventstore.NewEvent;

/**
 * A record of a topic, read as any consumer of CloudEvents in Kafka's binary mode might read it:
 * with no code of the relay, so that what both would get wrong alike is seen.
 */
public record TopicRecord(ConsumerRecord<String, byte[]> record) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * What it says that it is a copy of.
     *
     * @throws IllegalStateException if it is no event at all
     */
    public Copy copy() {
        demand("1.0", text("ce_specversion"));
        demand("application/json", text("content-type"));
        demand(record.key(), text("ce_subject"));
        return new Copy(
                record.offset(),
                number("ce_position"),
                number("ce_previousposition"),
                text("ce_commithash"),
                Seen.of(event()));
    }

    private NewEvent event() {
        return new NewEvent(
                text("ce_id"),
                text("ce_aggregatetype"),
                text("ce_subject"),
                number("ce_sequence"),
                text("ce_type"),
                text("ce_revision"),
                record.value(),
                metadata(),
                Instant.parse(text("ce_time")));
    }

    private Map<String, String> metadata() {
        Map<String, String> metadata = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(text("ce_meta")).properties()) {
            metadata.put(entry.getKey(), entry.getValue().stringValue());
        }
        return metadata;
    }

    private long number(String header) {
        return Long.parseLong(text(header));
    }

    private String text(String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException(
                    "The record at offset %d has no header %s".formatted(record.offset(), name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private void demand(String expected, String there) {
        if (!expected.equals(there)) {
            throw new IllegalStateException(
                    "The record at offset %d says %s instead of %s"
                            .formatted(record.offset(), there, expected));
        }
    }
}
