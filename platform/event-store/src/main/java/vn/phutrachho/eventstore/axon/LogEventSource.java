package vn.phutrachho.eventstore.axon;

import java.time.Instant;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.MongoEventLog;

/** A log as a source for Axon's streaming processors: for the inbox, which Axon does not write. */
public final class LogEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final MongoEventLog log;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    /** A source that reads payloads with the reader, by the names of the naming. */
    public LogEventSource(
            MongoEventLog log,
            Serializer content,
            EventNaming naming,
            PayloadReader reader,
            EventUpcaster upcasters) {
        this(log, new LogicalNameSerializer(content, naming, reader), upcasters);
    }

    LogEventSource(MongoEventLog log, Serializer serializer, EventUpcaster upcasters) {
        this.log = log;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new LogEventStream(
                log, AxonEventStorageEngine.positionOf(token), serializer, upcasters);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(log.positionBefore(dateTime));
    }
}
