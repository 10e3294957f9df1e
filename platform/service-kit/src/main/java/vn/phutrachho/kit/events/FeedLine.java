package vn.phutrachho.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * One event of a feed: a line of JSON with all that the store knows of it. The payload is the very
 * text that is stored, so that a copy has the same bytes.
 */
record FeedLine(
        long position,
        String commitId,
        boolean commitEnd,
        String commitHash,
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String revision,
        String payload,
        Map<String, String> metadata,
        Instant recordedAt) {

    static FeedLine of(StoredEvent stored) {
        NewEvent event = stored.event();
        return new FeedLine(
                stored.position(),
                stored.commitId(),
                stored.endsCommit(),
                HexFormat.of().formatHex(stored.commitHash()),
                event.id(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                new String(event.payload(), StandardCharsets.UTF_8),
                event.metadata(),
                event.recordedAt());
    }

    static FeedLine read(String line) {
        return EventJson.mapper().readValue(line, FeedLine.class);
    }

    String line() {
        return EventJson.mapper().writeValueAsString(this);
    }

    StoredEvent stored() {
        return new StoredEvent(
                position,
                commitId,
                new NewEvent(
                        id,
                        aggregateType,
                        aggregateId,
                        sequence,
                        name,
                        revision,
                        payload.getBytes(StandardCharsets.UTF_8),
                        metadata,
                        recordedAt),
                HexFormat.of().parseHex(commitHash),
                commitEnd);
    }
}
