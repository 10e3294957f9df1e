package vn.phutrachho.kit.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
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
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Of a few hundred kilobytes at most, where those of a stretch of history are asked for. */
    private static final int AT_ONCE = 5_000;

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
    public Map<String, Optional<SecretKey>> toOpen(Collection<String> whose) {
        Map<String, Optional<SecretKey>> known = new HashMap<>(held.getAllPresent(whose));
        List<String> missing = whose.stream().filter(of -> !known.containsKey(of)).toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            int to = Math.min(missing.size(), from + AT_ONCE);
            keys.find(in("_id", missing.subList(from, to)))
                    .forEach(found -> known.put(whose(found), hold(found)));
        }
        for (String of : missing) {
            if (!known.containsKey(of)) {
                throw new MissingPersonalKey(of);
            }
        }
        return known;
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
        return Optional.ofNullable(found).map(MongoPersonalKeys::erasure);
    }

    @Override
    public Map<String, Erasure> erasures() {
        Map<String, Erasure> all = new LinkedHashMap<>();
        keys.find(exists(DESTROYED))
                .sort(descending(DESTROYED))
                .forEach(found -> all.put(whose(found), erasure(found)));
        return all;
    }

    private static Erasure erasure(Document found) {
        return new Erasure(
                found.getDate(DESTROYED).toInstant(),
                List.copyOf(found.get(FORGOTTEN, new Document()).keySet()));
    }
}
