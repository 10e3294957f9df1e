package vn.phutrachho.eventstore.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.NewEvent;

/** The newest snapshot of each aggregate. It can be thrown away: the log has everything. */
public final class SnapshotCollection {

    private static final ReplaceOptions OR_INSERT = new ReplaceOptions().upsert(true);

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotCollection.class);

    private final MongoCollection<BsonDocument> collection;
    private final LongAdder unreadable = new LongAdder();

    public SnapshotCollection(MongoDatabase database, String name) {
        this.collection =
                database.getCollection(name, BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Keeps the snapshot unless there is a newer one. */
    void store(NewEvent snapshot) {
        Bson older = and(eq("_id", snapshot.aggregateId()), lt("s", snapshot.sequence()));
        try {
            collection.replaceOne(older, document(snapshot), OR_INSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // there is one that is not older, or an older one that came in at the same moment
            collection.replaceOne(older, document(snapshot));
        }
    }

    Optional<NewEvent> find(String aggregateId) {
        return Optional.ofNullable(collection.find(eq("_id", aggregateId)).first())
                .map(SnapshotCollection::event);
    }

    void passOver(String aggregateId, Throwable why) {
        unreadable.increment();
        LOG.warn(
                "The snapshot of aggregate {} cannot be read; the whole stream is read instead,"
                        + " until a newer snapshot replaces it",
                aggregateId,
                why);
    }

    /** How often a snapshot could not be read since this process began; each costs a long read. */
    public long unreadable() {
        return unreadable.sum();
    }

    private static BsonDocument document(NewEvent snapshot) {
        var metadata = new BsonDocument();
        snapshot.metadata().forEach((name, value) -> metadata.put(name, new BsonString(value)));
        return new BsonDocument("_id", new BsonString(snapshot.aggregateId()))
                .append("s", new BsonInt64(snapshot.sequence()))
                .append("i", new BsonString(snapshot.id()))
                .append("t", new BsonString(snapshot.aggregateType()))
                .append("k", new BsonString(snapshot.name()))
                .append("r", new BsonString(snapshot.revision()))
                .append("p", new BsonBinary(snapshot.payload()))
                .append("m", metadata)
                .append("d", new BsonString(snapshot.recordedAt().toString()));
    }

    private static NewEvent event(BsonDocument stored) {
        Map<String, String> metadata = new HashMap<>();
        stored.getDocument("m")
                .forEach((name, value) -> metadata.put(name, value.asString().getValue()));
        return new NewEvent(
                stored.getString("i").getValue(),
                stored.getString("t").getValue(),
                stored.getString("_id").getValue(),
                stored.getInt64("s").getValue(),
                stored.getString("k").getValue(),
                stored.getString("r").getValue(),
                stored.getBinary("p").getData(),
                metadata,
                Instant.parse(stored.getString("d").getValue()));
    }
}
