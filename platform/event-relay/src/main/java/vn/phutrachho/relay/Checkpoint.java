package vn.phutrachho.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HexFormat;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.phutrachho.eventstore.StoredEvent;

/** How far a relay has come: every event up to there is acknowledged by Kafka. */
final class Checkpoint {

    private static final String REFILL = "refill";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<BsonDocument> checkpoints;
    private final String relay;

    Checkpoint(MongoDatabase database, String relay) {
        this.checkpoints =
                database.getCollection("relay-checkpoints", BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY);
        this.relay = relay;
    }

    /**
     * A place in the log.
     *
     * @param position of the last event up to there; 0 at the beginning
     * @param hash of the chain at that event; empty where none was kept
     */
    record Place(long position, String hash) {

        static Place of(StoredEvent event) {
            return new Place(event.position(), HexFormat.of().formatHex(event.commitHash()));
        }

        boolean isAt(StoredEvent event) {
            return hash.isEmpty() ? position == event.position() : equals(of(event));
        }
    }

    Place read() {
        BsonDocument found = checkpoints.find(eq("_id", relay)).first();
        return found == null
                ? new Place(0, "")
                : new Place(
                        found.getInt64("position").getValue(),
                        found.getString("hash", new BsonString("")).getValue());
    }

    /** Asks whoever holds the lease, now or next, to fill the topic again. */
    void askToRefill() {
        checkpoints.updateOne(
                eq("_id", relay),
                Updates.combine(
                        Updates.set(REFILL, true),
                        Updates.setOnInsert("position", 0L),
                        Updates.setOnInsert("fence", 0L)),
                OR_INSERT);
    }

    boolean isRefillAsked() {
        return checkpoints.find(and(eq("_id", relay), eq(REFILL, true))).first() != null;
    }

    /**
     * Goes back to the beginning, and forgets that somebody asked for it.
     *
     * @throws LeaseLost if a later holder has written already
     */
    void startAgain(long fence) {
        var ours = and(eq("_id", relay), lte("fence", fence));
        var begin =
                Updates.combine(
                        Updates.set("position", 0L),
                        Updates.set("fence", fence),
                        Updates.unset("hash"),
                        Updates.unset(REFILL));
        if (checkpoints.updateOne(ours, begin).getMatchedCount() == 0) {
            throw new LeaseLost("Relay " + relay);
        }
    }

    /**
     * Keeps the place.
     *
     * @throws LeaseLost if a later holder has written already
     */
    void write(Place place, long fence) {
        try {
            checkpoints.updateOne(
                    and(eq("_id", relay), lte("fence", fence)),
                    Updates.combine(
                            Updates.set("position", place.position()),
                            Updates.set("hash", place.hash()),
                            Updates.set("fence", fence)),
                    OR_INSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new LeaseLost("Relay " + relay);
            }
            throw e;
        }
    }
}
