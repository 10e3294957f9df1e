package vn.phutrachho.projections;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * An event as a reader of history meets it.
 *
 * @param log which history it was read from; positions count within it
 * @param source name of the service that decided it
 * @param position place in the log
 * @param recordedAt when it became known
 * @param aggregateId the aggregate that it is of
 * @param sequence its number within the aggregate, from 0
 * @param metadata who and why, by the keys of {@link Metadata}
 */
public record RecordedEvent(
        Log log,
        String source,
        long position,
        Instant recordedAt,
        String aggregateId,
        long sequence,
        Map<String, String> metadata,
        DomainEvent event) {

    /**
     * Decodes a stored event.
     *
     * @param self name of the service that reads; source of the events of its own log
     * @param payload as it was written
     * @throws vn.phutrachho.events.UnknownEvent when this program does not know it: readers stop
     */
    static RecordedEvent read(Log log, String self, StoredEvent stored, byte[] payload) {
        NewEvent event = stored.event();
        return new RecordedEvent(
                log,
                log == Log.OWN ? self : requireNonNull(event.metadata().get(Metadata.SOURCE)),
                stored.position(),
                event.recordedAt(),
                event.aggregateId(),
                event.sequence(),
                event.metadata(),
                EventJson.read(event.name(), event.revision(), payload));
    }

    /** Who acted: an account, or {@code system:<policy>}. */
    public String actor() {
        return metadata.getOrDefault(Metadata.ACTOR, Metadata.SYSTEM + "unknown");
    }
}
