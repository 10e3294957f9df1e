package vn.phutrachho.eventstore.axon;

import java.time.Instant;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on a log. Unlike Axon's embedded one it tells its processors when events are
 * there, so that idle ones need not ask.
 */
public final class LogEventStore extends AbstractEventStore {

    private final LogEventSource source;

    private LogEventStore(Builder builder, AxonEventStorageEngine engine) {
        super(builder);
        this.source =
                new LogEventSource(engine.log(), engine.getEventSerializer(), engine.upcasters());
    }

    /** An event store on the engine. */
    public static LogEventStore on(AxonEventStorageEngine engine) {
        return builder(engine).build();
    }

    /** For those who add a monitor or tracing. */
    public static Builder builder(AxonEventStorageEngine engine) {
        return new Builder(engine);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
        return source.openStream(trackingToken);
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return source.createTokenAt(dateTime);
    }

    /** Puts an event store together. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final AxonEventStorageEngine engine;

        private Builder(AxonEventStorageEngine engine) {
            this.engine = engine;
            storageEngine(engine);
        }

        /** The event store. */
        public LogEventStore build() {
            validate();
            return new LogEventStore(this, engine);
        }
    }
}
