package vn.phutrachho.eventstore.axon;

import com.mongodb.MongoException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.StoreFailure;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Axon's view of an event log: all events of a unit of work are one commit, a token is one
 * position.
 */
public class AxonEventStorageEngine extends BatchingEventStorageEngine {

    private static final int STRETCH = 1_000;

    private final MongoEventLog log;
    private final @Nullable SnapshotCollection snapshots;

    /** Made by {@link Builder#build()}. */
    protected AxonEventStorageEngine(Builder builder) {
        super(builder);
        this.log = Objects.requireNonNull(builder.log, "an engine needs a log");
        this.snapshots = builder.snapshots;
    }

    /**
     * Builder of an engine on the log that keeps no snapshots, for aggregates that stay short: it
     * does not look for one whenever an aggregate is loaded, and fails when it is told to keep one.
     */
    public static Builder builder(MongoEventLog log) {
        return new Builder(log, null);
    }

    /** Builder of an engine on the log. */
    public static Builder builder(MongoEventLog log, SnapshotCollection snapshots) {
        return new Builder(log, snapshots);
    }

    /** The log under the engine. */
    public MongoEventLog log() {
        return log;
    }

    EventUpcaster upcasters() {
        return upcasterChain;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> converted = events.stream().map(e -> newEvent(e, serializer)).toList();
        try {
            log.append(new Commit(UUID.randomUUID().toString(), converted));
        } catch (StoreFailure e) {
            handlePersistenceException(e, events.get(indexOfCulprit(converted, e)));
        }
    }

    private static int indexOfCulprit(List<NewEvent> events, StoreFailure failure) {
        if (failure instanceof AggregateConflict conflict) {
            for (int i = 0; i < events.size(); i++) {
                NewEvent event = events.get(i);
                if (event.sequence() == conflict.sequence()
                        && event.aggregateId().equals(conflict.aggregateId())) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static NewEvent newEvent(EventMessage<?> message, Serializer serializer) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        boolean ofAggregate = message instanceof DomainEventMessage<?>;
        String type = ofAggregate ? ((DomainEventMessage<?>) message).getType() : null;
        return new NewEvent(
                message.getIdentifier(),
                type == null ? "" : type,
                ofAggregate
                        ? ((DomainEventMessage<?>) message).getAggregateIdentifier()
                        : message.getIdentifier(),
                ofAggregate ? ((DomainEventMessage<?>) message).getSequenceNumber() : 0,
                payload.getType().getName(),
                revisionOf(payload),
                payload.getData(),
                texts(message.getMetaData()),
                message.getTimestamp());
    }

    private static String revisionOf(SerializedObject<?> payload) {
        String revision = payload.getType().getRevision();
        return revision == null ? "" : revision;
    }

    private static Map<String, String> texts(MetaData metadata) {
        Map<String, String> texts = new HashMap<>();
        metadata.forEach(
                (name, value) -> {
                    if (value != null) {
                        texts.put(name, value.toString());
                    }
                });
        return texts;
    }

    /** As far as the log goes; what comes next is fetched while the reader works. */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return StreamSupport.stream(
                        log.stretches(positionOf(trackingToken), STRETCH).spliterator(), false)
                .flatMap(List::stream)
                .map(stored -> LogEntry.tracked(stored, getEventSerializer()));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        return log.follow(positionOf(lastToken), batchSize).stream()
                .map(stored -> LogEntry.tracked(stored, getEventSerializer()))
                .toList();
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    /** All at once: an aggregate's events are read in one query. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return log.aggregate(aggregateIdentifier, firstSequenceNumber).stream()
                .map(stored -> LogEntry.ofAggregate(stored, getEventSerializer()))
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return log.lastSequence(aggregateIdentifier).stream().boxed().findFirst();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (snapshots == null) {
            throw new IllegalStateException(
                    "This engine keeps no snapshots; %s needs one that does"
                            .formatted(snapshot.getType()));
        }
        snapshots.store(newEvent(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        if (snapshots == null) {
            return Stream.empty();
        }
        return snapshots.find(aggregateIdentifier).stream()
                .map(event -> new StoredEvent(0, "", event, new byte[0]))
                .map(stored -> LogEntry.ofAggregate(stored, getSnapshotSerializer()));
    }

    /**
     * Decodes at once, so that a snapshot that cannot be read is found while there is a way round:
     * the whole stream.
     */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        if (snapshots == null) {
            return Optional.empty();
        }
        try {
            Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregateIdentifier);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (MongoException e) {
            // not the snapshot's fault, and the log would not answer either
            throw e;
        } catch (RuntimeException | LinkageError e) {
            snapshots.passOver(aggregateIdentifier, e);
            return Optional.empty();
        }
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

    /** Puts an engine together. */
    public static class Builder extends BatchingEventStorageEngine.Builder {

        private final MongoEventLog log;
        private final @Nullable SnapshotCollection snapshots;
        private @Nullable Serializer content;
        private @Nullable EventNaming naming;
        private @Nullable PayloadReader reader;

        @SuppressWarnings(
                "this-escape") // sets only what the classes above keep in their own fields
        protected Builder(MongoEventLog log, @Nullable SnapshotCollection snapshots) {
            this.log = log;
            this.snapshots = snapshots;
            super.persistenceExceptionResolver(Builder::isConflict);
            super.finalAggregateBatchPredicate(batch -> true);
        }

        private static boolean isConflict(Exception e) {
            return e instanceof AggregateConflict
                    || (e instanceof NotStored notStored
                            && notStored.reason() == NotStored.Reason.DUPLICATE_EVENT);
        }

        /** How payloads become bytes, and under which names they are stored. Required. */
        public Builder payloads(Serializer serializer, EventNaming names) {
            return payloads(serializer, names, PayloadReader.by(serializer));
        }

        /** The same, with a quicker way back from the bytes. */
        public Builder payloads(
                Serializer serializer, EventNaming names, PayloadReader payloadReader) {
            this.content = serializer;
            this.naming = names;
            this.reader = payloadReader;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        @Override
        public Builder finalAggregateBatchPredicate(
                Predicate<List<? extends DomainEventData<?>>> predicate) {
            super.finalAggregateBatchPredicate(predicate);
            return this;
        }

        @Override
        public Builder batchSize(int batchSize) {
            super.batchSize(batchSize);
            return this;
        }

        @Override
        protected void validate() {
            var named =
                    new LogicalNameSerializer(
                            Objects.requireNonNull(content, "an engine needs a serializer"),
                            Objects.requireNonNull(naming, "an engine needs names for its events"),
                            Objects.requireNonNull(reader));
            eventSerializer(named);
            snapshotSerializer(named);
            super.validate();
        }

        /** The engine. */
        public AxonEventStorageEngine build() {
            return new AxonEventStorageEngine(this);
        }
    }
}
