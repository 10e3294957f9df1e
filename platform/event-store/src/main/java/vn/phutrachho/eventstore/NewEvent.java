package vn.phutrachho.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * An event as its writer hands it over: all but its place in the log.
 *
 * @param id unique for ever
 * @param aggregateType logical name of the aggregate's kind; empty for an event of no aggregate
 * @param aggregateId with {@code sequence} unique in a log
 * @param sequence number of the event in its aggregate, from 0
 * @param name logical name of the payload, never a Java class name
 * @param revision revision of the payload's form
 * @param payload UTF-8 JSON; owned by the event from here on, not to be written to
 * @param metadata what is known about the event beside its payload
 * @param recordedAt when it became known, not when it was true
 */
@SuppressWarnings("ArrayRecordComponent") // a copy for each reader would cost more than it protects
public record NewEvent(
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        String name,
        String revision,
        byte[] payload,
        Map<String, String> metadata,
        Instant recordedAt) {

    public NewEvent {
        Objects.requireNonNull(id, "an event needs an id");
        Objects.requireNonNull(aggregateType, "an event of no aggregate has the empty type");
        Objects.requireNonNull(aggregateId, "an event needs an aggregate id");
        Objects.requireNonNull(name, "an event needs a logical name");
        Objects.requireNonNull(revision, "an event needs a revision");
        Objects.requireNonNull(payload, "an event needs a payload");
        Objects.requireNonNull(recordedAt, "an event needs its recording time");
        metadata = Map.copyOf(metadata);
    }
}
