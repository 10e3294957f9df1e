package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoClient;
import java.util.Set;
import org.occurrent.eventstore.mongodb.nativedriver.EventStoreConfig;
import org.occurrent.eventstore.mongodb.nativedriver.MongoEventStore;
import org.occurrent.mongodb.timerepresentation.TimeRepresentation;

/** Occurrent's event store on MongoDB's synchronous driver, with a place for each event or none. */
public final class Occurrent implements Peer {
    private static final String COLLECTION = "events";

    @Override
    public Set<String> names() {
        return Set.of(Names.OCCURRENT, Names.OCCURRENT_UNPLACED);
    }

    @Override
    public Store open(String name, MongoClient mongo, String database) {
        EventStoreConfig.Builder config =
                new EventStoreConfig.Builder()
                        .timeRepresentation(TimeRepresentation.RFC_3339_STRING)
                        .queryOptions(query -> query.batchSize(AxonStore.BATCH));
        if (name.equals(Names.OCCURRENT_UNPLACED)) {
            config.withoutStreamPosition();
        }
        return new OccurrentStore(
                new MongoEventStore(mongo, database, COLLECTION, config.build()));
    }
}
