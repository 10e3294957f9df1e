package vn.phutrachho.projections;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Asks a view for documents. Filters and sorts name fields as {@code d.<field>}; documents that are
 * gone are never found.
 */
public final class View<D extends Record> {
    private static final Bson THERE = Filters.exists("d");

    private final MongoDocuments<D> documents;

    View(MongoDocuments<D> documents) {
        this.documents = documents;
    }

    public Optional<D> find(String id) {
        return Optional.ofNullable(documents.collection().find(Filters.eq("_id", id)).first())
                .map(stored -> documents.decode(stored.getDocument("d", null)));
    }

    /** Those of the ids that there are, in no order. */
    public List<D> findAll(Collection<String> ids) {
        return list(documents.collection().find(Filters.in("_id", ids)));
    }

    /** All documents there are; for small views. */
    public List<D> all() {
        return list(documents.collection().find(THERE));
    }

    public List<D> where(Bson filter) {
        return list(documents.collection().find(Filters.and(THERE, filter)));
    }

    public List<D> where(Bson filter, Bson sort, int skip, int atMost) {
        return list(
                documents
                        .collection()
                        .find(Filters.and(THERE, filter))
                        .sort(sort)
                        .skip(skip)
                        .limit(atMost));
    }

    /**
     * Documents into which an event of the log after the position was folded. Quick only for a view
     * that is {@link Projection#followed}.
     */
    public List<D> changedAfter(Log log, long position) {
        return where(Filters.gt(MongoDocuments.positionIn(log), position));
    }

    public long count(Bson filter) {
        return documents.collection().countDocuments(Filters.and(THERE, filter));
    }

    private List<D> list(FindIterable<BsonDocument> found) {
        List<D> listed = new ArrayList<>();
        for (BsonDocument stored : found) {
            D document = documents.decode(stored.getDocument("d", null));
            if (document != null) {
                listed.add(document);
            }
        }
        return listed;
    }
}
