package vn.phutrachho.eventstore.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The 28 contract tests that Axon publishes for storage engines that read in batches. */
class AxonStorageContractIT
        extends BatchingEventStorageEngineTest<
                AxonEventStorageEngine, AxonEventStorageEngine.Builder> {

    private final FreshEngine fresh = new FreshEngine();

    @BeforeEach
    void engine() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Override
    protected AxonEventStorageEngine createEngine(
            UnaryOperator<AxonEventStorageEngine.Builder> customization) {
        return customization.apply(fresh.builder()).build();
    }
}
