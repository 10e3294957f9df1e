package vn.phutrachho.eventstore.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.AxonEventStorageEngine;
import vn.phutrachho.eventstore.axon.ContractNaming;
import vn.phutrachho.eventstore.axon.SnapshotCollection;
import vn.phutrachho.testservers.TestMongo;

/** The engine of this module, on a real mongod. */
class AxonEngineConformanceIT extends EngineConformance {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));

    private final MongoDatabase database = CLIENT.getDatabase("engine-" + UUID.randomUUID());
    private final List<MongoEventLog> logs = new ArrayList<>();

    @Override
    protected EventStorageEngine open() {
        MongoEventLog log = MongoEventLog.open(database, "events", LogSettings.ofDecisions());
        logs.add(log);
        return AxonEventStorageEngine.builder(log, new SnapshotCollection(database, "snapshots"))
                .payloads(Jackson3Serializer.builder().build(), new ContractNaming())
                .build();
    }

    @Override
    protected void discard() {
        logs.forEach(MongoEventLog::close);
        database.drop();
    }
}
