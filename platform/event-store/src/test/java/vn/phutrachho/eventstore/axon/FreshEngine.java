package vn.phutrachho.eventstore.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.testservers.TestMongo;

/** A log in a database of its own, and engines on it. */
final class FreshEngine implements AutoCloseable {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));

    private final MongoDatabase database;
    private final MongoEventLog log;

    FreshEngine() {
        this(CLIENT.getDatabase("axon-" + UUID.randomUUID()));
    }

    private FreshEngine(MongoDatabase database) {
        this.database = database;
        this.log = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    }

    /** The same log as another process has it, which knows nothing but what is stored. */
    FreshEngine another() {
        return new FreshEngine(database);
    }

    AxonEventStorageEngine.Builder builder() {
        return AxonEventStorageEngine.builder(log, new SnapshotCollection(database, "snapshots"))
                .payloads(Jackson3Serializer.builder().build(), new ContractNaming());
    }

    MongoEventLog log() {
        return log;
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        log.close();
        database.drop();
    }
}
