package vn.phutrachho.kit.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Keys in a database of their own, which is backed up apart from the histories and not for long:
 * what is in a backup is erased when that is thrown away (runbook erase-a-person). One document for
 * each person: {@code _id} whose it is; {@code key}, 32 bytes; {@code made}; and once it is
 * destroyed no key, but {@code destroyed} and {@code forgotten}, by service.
 */
public final class MongoPersonalKeys implements PersonalKeys {
    private static final String KEY = "key";
    private static final String MADE = "made";
    private static final String DESTROYED = "destroyed";
    private static final String FORGOTTEN = "forgotten";

    private static final int KEY_BYTES = 32;
    private static final int HELD = 100_000;

    /** Keys that were made one after the other are asked for so by whoever reads a history. */
    private static final int FETCHED_ALONG = 500;

    private final MongoCollection<Document> keys;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<SecretKey>> held =
            Caffeine.newBuilder().maximumSize(HELD).build();

    public MongoPersonalKeys(MongoDatabase database) {
        keys =
                database.getCollection("keys")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        keys.createIndex(Indexes.ascending(MADE));
        keys.createIndex(Indexes.ascending(DESTROYED), new IndexOptions().sparse(true));
    }

    @Override
    public SecretKey toSeal(String of) {
        Optional<SecretKey> known = held.getIfPresent(of);
        return (known == null ? hold(madeOrFound(of)) : known).orElseThrow(PersonErased::new);
    }

    private Document madeOrFound(String of) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Bson made =
                combine(
                        setOnInsert(KEY, new Binary(key)),
                        setOnInsert(MADE, Date.from(Instant.now())));
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Objects.requireNonNull(keys.findOneAndUpdate(eq(of), made, options));
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // somebody else made it in the same moment
            return Objects.requireNonNull(keys.findOneAndUpdate(eq(of), made, options));
        }
    }

    @Override
    public Optional<SecretKey> toOpen(String of) {
        Optional<SecretKey> known = held.getIfPresent(of);
        return known == null ? fetched(of) : known;
    }

    private Optional<SecretKey> fetched(String of) {
        Document found = keys.find(eq(of)).first();
        if (found == null) {
            throw new MissingPersonalKey(of);
        }
        Optional<SecretKey> key = hold(found);
        if (key.isPresent()) {
            keys.find(and(gte(MADE, found.getDate(MADE)), exists(KEY)))
                    .sort(ascending(MADE))
                    .limit(FETCHED_ALONG)
                    .forEach(this::hold);
        }
        return key;
    }

    /** A key that was read before it was destroyed does not take the place of that it was. */
    private Optional<SecretKey> hold(Document found) {
        Optional<SecretKey> key = keyIn(found);
        Optional<SecretKey> before = held.asMap().putIfAbsent(whose(found), key);
        return before == null ? key : before;
    }

    private static String whose(Document of) {
        return of.getString("_id");
    }

    private static Optional<SecretKey> keyIn(Document found) {
        Binary key = found.get(KEY, Binary.class);
        return key == null
                ? Optional.empty()
                : Optional.of(new SecretKeySpec(key.getData(), "AES"));
    }

    @Override
    public void destroy(String of, Instant at) {
        try {
            keys.updateOne(
                    and(eq(of), exists(DESTROYED, false)),
                    combine(unset(KEY), set(DESTROYED, Date.from(at))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // it was destroyed before
        }
        held.put(of, Optional.empty());
    }

    @Override
    public List<String> destroyedUnknownTo(String service) {
        List<Document> all =
                keys.find(exists(DESTROYED)).projection(include(FORGOTTEN)).into(new ArrayList<>());
        all.forEach(destroyed -> held.put(whose(destroyed), Optional.empty()));
        return all.stream()
                .filter(it -> !it.get(FORGOTTEN, new Document()).containsKey(service))
                .map(MongoPersonalKeys::whose)
                .toList();
    }

    @Override
    public void forgotten(String of, String service, Instant at) {
        keys.updateOne(
                and(eq(of), exists(DESTROYED)), set(FORGOTTEN + "." + service, Date.from(at)));
    }

    @Override
    public Optional<Erasure> erasureOf(String of) {
        Document found = keys.find(and(eq(of), exists(DESTROYED))).first();
        return Optional.ofNullable(found)
                .map(
                        it ->
                                new Erasure(
                                        it.getDate(DESTROYED).toInstant(),
                                        List.copyOf(it.get(FORGOTTEN, new Document()).keySet())));
    }
}
