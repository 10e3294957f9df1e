package vn.phutrachho.projections;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import vn.phutrachho.eventstore.LongQuestions;

/**
 * Asks a view for documents. Filters and sorts name fields as {@code d.<field>}; documents that are
 * gone are never found.
 */
public final class View<D extends Record> {
    private static final Bson THERE = Filters.exists("d");

    private final LiveView<D> live;

    View(LiveView<D> live) {
        this.live = live;
    }

    /**
     * The same view, once it holds all that is recorded by now: a policy may see an event before
     * the view does, and must not decide by what was so before.
     *
     * @throws ViewLagsBehind when it does not get there in time: the policy tries again
     */
    public View<D> asRecorded() {
        live.awaitAllRecorded();
        return this;
    }

    /** A question about this view whose answers are kept until the view changes. */
    public <K, V> Remembered<K, V> remembered(Function<K, V> question) {
        return new Remembered<>(live::changes, question);
    }

    public Optional<D> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those of the ids that there are, in no order. */
    public List<D> findAll(Collection<String> ids) {
        return live.documents().load(Set.copyOf(ids)).values().stream()
                .flatMap(versioned -> Stream.ofNullable(versioned.document()))
                .toList();
    }

    /** All documents there are; for small views, and for whoever keeps a copy. */
    public List<D> all() {
        return listAll(THERE);
    }

    public List<D> where(Bson filter) {
        return list(filter, found -> found);
    }

    public List<D> where(Bson filter, Bson sort) {
        return list(filter, found -> found.sort(sort));
    }

    public List<D> where(Bson filter, Bson sort, int skip, int atMost) {
        return list(filter, found -> found.sort(sort).skip(skip).limit(atMost));
    }

    /**
     * Documents into which an event of the log after the position was folded. Quick only for a view
     * that is {@link Projection#followed}; the first time it is most of them.
     */
    public List<D> changedAfter(Log log, long position) {
        return listAll(Filters.and(THERE, Filters.gt(MongoDocuments.positionIn(log), position)));
    }

    public long count(Bson filter) {
        return live.stored().collection().countDocuments(Filters.and(THERE, filter));
    }

    /**
     * How many there are, but no more than so many. The filter must ask for a field that only a
     * document that is there has: then an index that has all its fields answers without a look at
     * the documents.
     */
    public long countUpTo(int most, Bson filter) {
        return live.stored().collection().countDocuments(filter, new CountOptions().limit(most));
    }

    /**
     * The ids alone, in order, no more than so many. The filter as in {@link #countUpTo}: then an
     * index that has all its fields and those of the order answers by itself.
     */
    public List<String> ids(Bson filter, Bson sort, int atMost) {
        return live.stored()
                .collection()
                .find(filter)
                .projection(Projections.include(Projection.ID))
                .sort(sort)
                .limit(atMost)
                .map(found -> found.getString(Projection.ID).getValue())
                .into(new ArrayList<>());
    }

    private List<D> list(Bson filter, UnaryOperator<FindIterable<BsonDocument>> how) {
        MongoDocuments<D> documents = live.stored();
        return list(documents, how.apply(documents.collection().find(Filters.and(THERE, filter))));
    }

    private List<D> listAll(Bson filter) {
        MongoDocuments<D> documents = live.stored();
        return list(documents, LongQuestions.through(documents.collection(), filter));
    }

    private static <D extends Record> List<D> list(
            MongoDocuments<D> documents, FindIterable<BsonDocument> found) {
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
