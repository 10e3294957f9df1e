package vn.phutrachho.eventstore.axon;

import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The 21 contract tests that Axon publishes for its event store on an engine. */
class EmbeddedStoreContractIT extends EmbeddedEventStoreTest {

    private final FreshEngine fresh = new FreshEngine();

    /**
     * One of the contract tests gives 100 ms: too little for a Java that has loaded no class yet.
     */
    @BeforeAll
    static void warmUp() throws InterruptedException {
        try (FreshEngine engine = new FreshEngine()) {
            EmbeddedEventStore store =
                    EmbeddedEventStore.builder().storageEngine(engine.builder().build()).build();
            try (TrackingEventStream stream = store.openStream(null)) {
                for (int i = 0; i < 100; i++) {
                    store.publish(createEvent("warm-up", i));
                    stream.nextAvailable();
                }
            } finally {
                store.shutDown();
            }
        }
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        return fresh.builder().build();
    }

    @AfterEach
    void close() {
        fresh.close();
    }
}
