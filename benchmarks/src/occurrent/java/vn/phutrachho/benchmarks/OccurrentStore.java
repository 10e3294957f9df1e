package vn.phutrachho.benchmarks;

import static java.util.Objects.requireNonNull;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.occurrent.eventstore.api.PositionRange;
import org.occurrent.eventstore.api.WriteCondition;
import org.occurrent.eventstore.mongodb.nativedriver.MongoEventStore;
import org.occurrent.filter.Filter;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.NewEvent;

/**
 * A stream for each household. Payloads are kept as bytes: under the media type of JSON the store
 * would parse each into a document when it is written and write it as text again when it is read.
 */
final class OccurrentStore implements Store {
    private static final String BYTES = "application/octet-stream";
    private static final String REVISION = "revision";

    private final MongoEventStore store;

    OccurrentStore(MongoEventStore store) {
        this.store = store;
    }

    /** All events of one household: a stream is what one write is of. */
    @Override
    public void append(List<Happening> commit) {
        Happening first = commit.getFirst();
        store.write(
                first.household(),
                WriteCondition.streamVersionEq(first.sequence()),
                commit.stream().map(OccurrentStore::cloudEvent).toList());
    }

    private static CloudEvent cloudEvent(Happening happening) {
        NewEvent event = happening.newEvent();
        CloudEventBuilder builder =
                CloudEventBuilder.v1()
                        .withId(event.id())
                        .withSource(URI.create(event.aggregateType()))
                        .withType(event.name())
                        .withTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                        .withExtension(REVISION, event.revision())
                        .withData(BYTES, event.payload());
        event.metadata().forEach(builder::withExtension);
        return builder.build();
    }

    @Override
    public int readAggregate(String household) {
        List<CloudEvent> events = store.read(household).eventList();
        events.forEach(OccurrentStore::decode);
        return events.size();
    }

    @Override
    public long replay(long end) {
        long read = 0;
        try (Stream<CloudEvent> all =
                store.readInPositionOrder(Filter.all(), PositionRange.fromBeginning())) {
            Iterator<CloudEvent> each = all.iterator();
            while (System.nanoTime() < end && each.hasNext()) {
                decode(each.next());
                read++;
            }
        }
        return read;
    }

    private static void decode(CloudEvent event) {
        EventJson.read(
                event.getType(),
                (String) requireNonNull(event.getExtension(REVISION)),
                requireNonNull(event.getData()).toBytes());
    }

    /** Its subscriptions are a library of their own, on change streams, and were not measured. */
    @Override
    public Tail tail() {
        throw new UnsupportedOperationException("nobody follows Occurrent's store here");
    }

    @Override
    public void close() {
        // holds nothing but the driver's client, which is not its own
    }
}
