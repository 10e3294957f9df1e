package vn.phutrachho.kit.web.once;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import vn.phutrachho.eventstore.Together;

/**
 * The keys of the last days with what was answered, in collection {@code idempotency}. Who claims a
 * key first may work; the claim is a lease, so that one who died does not block the key for ever.
 * Always by the real clock: a simulated one may jump.
 */
final class Keys {
    static final String COLLECTION = "idempotency";
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final long KEPT_DAYS = 7;

    private final MongoCollection<Document> keys;
    private final Duration lease;

    /**
     * Not waited for until they are on a majority: where the primary is lost, a claim is lost as
     * with a process that died, and the work may be begun again.
     */
    private final Together<WriteModel<Document>, Optional<BulkWriteError>> claims;

    private final Together<WriteModel<Document>, Optional<BulkWriteError>> answers;

    Keys(MongoDatabase database) {
        this(database, LEASE);
    }

    Keys(MongoDatabase database, Duration lease) {
        this.keys = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY);
        this.lease = lease;
        MongoCollection<Document> claimed = keys.withWriteConcern(WriteConcern.W1);
        this.claims = new Together<>(writes -> written(claimed, writes));
        this.answers = new Together<>(writes -> written(keys, writes));
        keys.createIndex(
                Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
    }

    /**
     * @param fingerprint of the whole request: the same key with another is refused
     */
    Claim claim(String account, String key, String fingerprint) {
        String id = account + " " + key;
        String owner = UUID.randomUUID().toString();
        Optional<BulkWriteError> error =
                claims.ask(new InsertOneModel<>(running(id, fingerprint, owner)));
        if (error.isEmpty()) {
            return new Claim.Granted(owner);
        }
        if (error.get().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw asException(error.get());
        }
        Document known = keys.find(Filters.eq(id)).first();
        return known == null ? new Claim.Running() : judged(known, id, fingerprint, owner);
    }

    private Claim judged(Document known, String id, String fingerprint, String owner) {
        if (!fingerprint.equals(known.getString("f"))) {
            return new Claim.Foreign();
        }
        if (known.containsKey("status")) {
            return new Claim.Done(answer(known));
        }
        if (owner.equals(known.getString("owner"))) {
            // written by a first attempt that was not answered
            return new Claim.Granted(owner);
        }
        return takenOver(known, id, owner) ? new Claim.Granted(owner) : new Claim.Running();
    }

    /** Only one of those who find a lease run out gets it. */
    private boolean takenOver(Document known, String id, String owner) {
        Date until = known.getDate("until");
        if (until.toInstant().isAfter(Instant.now())) {
            return false;
        }
        Bson same = Filters.and(Filters.eq(id), Filters.eq("owner", known.getString("owner")));
        Bson mine =
                Updates.combine(
                        Updates.set("owner", owner),
                        Updates.set("until", Date.from(Instant.now().plus(lease))));
        return keys.updateOne(same, mine).getModifiedCount() == 1;
    }

    /** Keeps the answer for whoever asks again. */
    void done(String account, String key, String owner, StoredAnswer answer) {
        Bson kept =
                Updates.combine(
                        Updates.set("status", answer.status()),
                        Updates.set("headers", new Document(new HashMap<>(answer.headers()))),
                        Updates.set("body", answer.body()),
                        Updates.unset("until"));
        answers.ask(new UpdateOneModel<>(mine(account, key, owner), kept))
                .ifPresent(
                        error -> {
                            throw asException(error);
                        });
    }

    /** What went wrong with each, if anything did. */
    private static List<Optional<BulkWriteError>> written(
            MongoCollection<Document> keys, List<WriteModel<Document>> writes) {
        List<Optional<BulkWriteError>> errors =
                new ArrayList<>(Collections.nCopies(writes.size(), Optional.empty()));
        try {
            keys.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            e.getWriteErrors().forEach(error -> errors.set(error.getIndex(), Optional.of(error)));
        }
        return errors;
    }

    private static MongoException asException(BulkWriteError error) {
        return new MongoException(error.getCode(), error.getMessage());
    }

    /** Nothing was done: the same key may be tried again. */
    void release(String account, String key, String owner) {
        keys.deleteOne(mine(account, key, owner));
    }

    private static Bson mine(String account, String key, String owner) {
        return Filters.and(Filters.eq(account + " " + key), Filters.eq("owner", owner));
    }

    private Document running(String id, String fingerprint, String owner) {
        Instant now = Instant.now();
        return new Document("_id", id)
                .append("f", fingerprint)
                .append("owner", owner)
                .append("at", Date.from(now))
                .append("until", Date.from(now.plus(lease)));
    }

    private static StoredAnswer answer(Document known) {
        Map<String, String> headers = new HashMap<>();
        known.get("headers", Document.class)
                .forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return new StoredAnswer(
                known.getInteger("status"), headers, known.get("body", Binary.class));
    }
}
