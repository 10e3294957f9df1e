package vn.phutrachho.eventstore.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.UUID;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.testservers.TestMongo;

/** The log of this module, on a real mongod. */
class MongoEventLogConformanceIT extends EventLogConformance {

    private static final MongoClient CLIENT = MongoClients.create(TestMongo.uri("admin"));

    private final MongoDatabase database = CLIENT.getDatabase("conformance-" + UUID.randomUUID());

    @Override
    protected EventLog open() {
        return MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    }

    @Override
    protected void discard() {
        database.drop();
    }

    @Override
    protected Optional<String> faultInChain() {
        ChainVerifier.Break broken = new ChainVerifier(database, "events").verify().broken();
        return Optional.ofNullable(broken).map(at -> "position " + at.position() + ": " + at.why());
    }
}
