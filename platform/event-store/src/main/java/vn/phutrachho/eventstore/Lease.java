package vn.phutrachho.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The right to be the one that does something, for a while. Times are the database's, so clocks of
 * machines do not matter; the fencing number grows with each change of holder, so that a holder
 * that overslept is known by its number.
 */
public final class Lease {

    private static final FindOneAndUpdateOptions TAKEN =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<BsonDocument> leases;
    private final String name;
    private final Duration lasts;
    private final String holder = UUID.randomUUID().toString();
    private volatile boolean there;

    /**
     * A lease that nobody holds yet.
     *
     * @param name of what only one may do
     * @param lasts how long it is held without being renewed
     */
    public Lease(MongoDatabase database, String name, Duration lasts) {
        this.leases =
                database.getCollection("leases", BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY)
                        // an answer that comes later is about a lease that is over
                        .withTimeout(lasts.toMillis(), TimeUnit.MILLISECONDS);
        this.name = name;
        this.lasts = lasts;
    }

    /** How long it is held without being renewed. */
    public Duration lasts() {
        return lasts;
    }

    /**
     * Takes the lease, or prolongs it if it is held already.
     *
     * @return the fencing number; nothing if somebody else holds it
     */
    public OptionalLong take() {
        if (!there) {
            makeFreeOne();
            there = true;
        }
        BsonDocument taken = leases.findOneAndUpdate(freeOrMine(), List.of(claim()), TAKEN);
        return taken == null
                ? OptionalLong.empty()
                : OptionalLong.of(taken.getInt64("fence").getValue());
    }

    /** Apart from the taking, since an upsert may not compare with the database's clock. */
    private void makeFreeOne() {
        leases.updateOne(
                new Document("_id", name),
                Updates.combine(
                        Updates.setOnInsert("holder", ""),
                        Updates.setOnInsert("fence", 0L),
                        Updates.setOnInsert("until", Instant.EPOCH)),
                new UpdateOptions().upsert(true));
    }

    /**
     * Tells whoever asks about the holder; forgotten when somebody else takes the lease.
     *
     * @return false if somebody else has taken it meanwhile
     */
    boolean say(Document words) {
        return leases.updateOne(
                                new Document("_id", name).append("holder", holder),
                                Updates.set("says", words))
                        .getMatchedCount()
                == 1;
    }

    /** What the holder tells; nothing if nobody holds the lease now, or has told anything. */
    Optional<BsonDocument> told() {
        var lasts = new Document("$expr", new Document("$gt", List.of("$until", "$$NOW")));
        BsonDocument held = leases.find(lasts.append("_id", name)).first();
        return Optional.ofNullable(held).map(it -> it.getDocument("says", null));
    }

    /** Gives it back, so that the next need not wait for its end. */
    public void giveBack() {
        leases.updateOne(
                new Document("_id", name).append("holder", holder),
                List.of(new Document("$set", new Document("until", "$$NOW"))));
    }

    private Bson freeOrMine() {
        var over = new Document("$expr", new Document("$lte", List.of("$until", "$$NOW")));
        return new Document("_id", name)
                .append("$or", List.of(new Document("holder", holder), over));
    }

    private Bson claim() {
        var mine = new Document("$eq", List.of("$holder", holder));
        var next = new Document("$add", List.of("$fence", 1L));
        return new Document(
                "$set",
                new Document("fence", new Document("$cond", List.of(mine, "$fence", next)))
                        .append("holder", holder)
                        .append("says", new Document("$cond", List.of(mine, "$says", "$$REMOVE")))
                        .append("until", new Document("$add", List.of("$$NOW", lasts.toMillis()))));
    }
}
