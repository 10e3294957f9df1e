package vn.phutrachho.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.LongQuestions;

/**
 * Documents in a collection: {@code _id}, the positions {@code own} and {@code inbox}, the view's
 * record under {@code d}; a document that is gone keeps its positions and says {@code gone}.
 */
final class MongoDocuments<D extends Record> implements Documents<D> {
    /** Many enough for one command, few enough for the memory that their bytes take. */
    private static final int AT_ONCE = 1_000;

    private final String projection;
    private final int generation;
    private final MongoCollection<BsonDocument> collection;
    private final Codec<D> codec;

    MongoDocuments(Projection<D> projection, MongoDatabase database, int generation) {
        this.projection = projection.name();
        this.generation = generation;
        this.collection =
                database.getCollection(collection(projection, generation), BsonDocument.class)
                        .withCodecRegistry(ViewCodecs.registry())
                        .withWriteConcern(WriteConcern.MAJORITY);
        this.codec = ViewCodecs.registry().get(projection.document());
    }

    static String collection(Projection<?> projection, int generation) {
        return projection.name() + "." + generation;
    }

    static void drop(Projection<?> projection, MongoDatabase database, int generation) {
        LongQuestions.to(database.getCollection(collection(projection, generation))).drop();
    }

    /**
     * Drops the sets that are older than a generation: also those that a rebuild left behind which
     * died when its own had just become the live one.
     */
    static void dropBefore(Projection<?> projection, MongoDatabase database, int generation) {
        Pattern sets = Pattern.compile(Pattern.quote(projection.name()) + "\\.(\\d+)");
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            Matcher set = sets.matcher(name);
            if (set.matches() && Integer.parseInt(set.group(1)) < generation) {
                drop(projection, database, Integer.parseInt(set.group(1)));
            }
        }
    }

    static void createIndexes(Projection<?> projection, MongoDatabase database, int generation) {
        var collection =
                LongQuestions.to(database.getCollection(collection(projection, generation)));
        for (List<String> fields : projection.indexes()) {
            collection.createIndex(
                    Indexes.ascending(fields.stream().map(MongoDocuments::stored).toList()));
        }
        if (projection.followed()) {
            for (Log log : Log.values()) {
                collection.createIndex(Indexes.ascending(positionIn(log)));
            }
        }
    }

    private static String stored(String field) {
        return field.equals(Projection.ID) ? field : "d." + field;
    }

    static String positionIn(Log log) {
        return log == Log.OWN ? "own" : "inbox";
    }

    int generation() {
        return generation;
    }

    MongoCollection<BsonDocument> collection() {
        return collection;
    }

    @Override
    public Map<String, Versioned<D>> load(Set<String> ids) {
        Map<String, Versioned<D>> found = new HashMap<>();
        collection
                .find(in("_id", ids))
                .forEach(
                        stored -> found.put(stored.getString("_id").getValue(), versioned(stored)));
        return found;
    }

    /** Bytes of a document as it is stored. */
    long size(D document) {
        return new RawBsonDocument(encode(document), new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
    }

    @Override
    public void save(Map<String, Versioned<D>> changed, Map<String, Versioned<D>> before) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        for (Map.Entry<String, Versioned<D>> each : changed.entrySet()) {
            String id = each.getKey();
            writes.add(write(id, each.getValue(), requireNonNull(before.get(id))));
            if (writes.size() == AT_ONCE) {
                save(writes);
                writes.clear();
            }
        }
        if (!writes.isEmpty()) {
            save(writes);
        }
    }

    private void save(List<WriteModel<BsonDocument>> writes) {
        try {
            var written = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (written.getMatchedCount() + written.getInsertedCount() < writes.size()) {
                throw new FoldedElsewhere(projection, new IllegalStateException("newer document"));
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == 11_000)
                    && !e.getWriteErrors().isEmpty()) {
                throw new FoldedElsewhere(projection, e);
            }
            throw e;
        }
    }

    /**
     * What is new is inserted, which costs the server a third of an update that may insert. What
     * was there is updated as if it could be many: updates of one the driver repeats after a lost
     * line, for which the server writes a note of each. Folding again needs no notes.
     */
    private WriteModel<BsonDocument> write(String id, Versioned<D> now, Versioned<D> before) {
        boolean isNew = before.own() == 0 && before.inbox() == 0;
        return isNew
                ? new InsertOneModel<>(whole(id, now))
                : new UpdateManyModel<>(
                        and(eq("_id", id), eq("own", before.own()), eq("inbox", before.inbox())),
                        stored(now));
    }

    private BsonDocument whole(String id, Versioned<D> versioned) {
        D document = versioned.document();
        BsonDocument whole =
                new BsonDocument("_id", new BsonString(id))
                        .append("own", new BsonInt64(versioned.own()))
                        .append("inbox", new BsonInt64(versioned.inbox()));
        return document == null
                ? whole.append("gone", BsonBoolean.TRUE)
                : whole.append("d", encode(document));
    }

    private Bson stored(Versioned<D> versioned) {
        D document = versioned.document();
        return combine(
                set("own", versioned.own()),
                set("inbox", versioned.inbox()),
                document == null ? set("gone", true) : set("d", encode(document)),
                document == null ? unset("d") : unset("gone"));
    }

    private BsonDocument encode(D document) {
        BsonDocument encoded = new BsonDocument();
        codec.encode(new BsonDocumentWriter(encoded), document, EncoderContext.builder().build());
        return encoded;
    }

    private Versioned<D> versioned(BsonDocument stored) {
        return new Versioned<>(
                decode(stored.getDocument("d", null)),
                stored.getInt64("own").getValue(),
                stored.getInt64("inbox").getValue());
    }

    @Nullable D decode(@Nullable BsonDocument document) {
        return document == null
                ? null
                : codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
