package vn.phutrachho.eventstore.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/** A stored event as Axon wants to see it. */
class LogEntry implements TrackedEventData<byte[]> {

    private final long position;
    private final NewEvent event;
    private final Serializer serializer;

    LogEntry(long position, NewEvent event, Serializer serializer) {
        this.position = position;
        this.event = event;
        this.serializer = serializer;
    }

    /** An event of no aggregate must not look like one of an aggregate. */
    static LogEntry tracked(StoredEvent stored, Serializer serializer) {
        return stored.event().aggregateType().isEmpty()
                ? new LogEntry(stored.position(), stored.event(), serializer)
                : new OfAggregate(stored.position(), stored.event(), serializer);
    }

    /** An event read for its aggregate's sake. */
    static OfAggregate ofAggregate(StoredEvent stored, Serializer serializer) {
        return new OfAggregate(stored.position(), stored.event(), serializer);
    }

    NewEvent event() {
        return event;
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(position);
    }

    @Override
    public String getEventIdentifier() {
        return event.id();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new StoredMetadata(event.metadata(), serializer);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), byte[].class, event.name(), event.revision());
    }

    /** An event with a place in an aggregate. */
    static final class OfAggregate extends LogEntry implements DomainEventData<byte[]> {

        OfAggregate(long position, NewEvent event, Serializer serializer) {
            super(position, event, serializer);
        }

        @Override
        public String getType() {
            return event().aggregateType();
        }

        @Override
        public String getAggregateIdentifier() {
            return event().aggregateId();
        }

        @Override
        public long getSequenceNumber() {
            return event().sequence();
        }
    }
}
