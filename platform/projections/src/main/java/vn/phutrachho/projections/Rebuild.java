package vn.phutrachho.projections;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** One view made anew in a set of documents of its own (blue/green). */
public final class Rebuild<D extends Record> {
    private static final int BATCH = 5_000;

    private final Projection<D> projection;
    private final History history;
    private final MongoDatabase database;
    private final MongoDocuments<D> documents;
    private final Fold<D> fold;
    private final Wanted wanted;
    private Place place;
    private long events;

    Rebuild(Projection<D> projection, History history, MongoDatabase database, int generation) {
        this.projection = projection;
        this.history = history;
        this.database = database;
        this.documents = new MongoDocuments<>(projection, database, generation);
        this.wanted = Wanted.by(projection);
        this.fold = new Fold<>(projection, wanted, documents, new ShareOfHeap<>(documents::size));
        this.place = new Place(generation, 0, 0, Place.START.asOf());
        documents.collection().drop();
        MongoDocuments.createIndexes(projection, database, generation);
    }

    /** Told of how many events were read so far. */
    @FunctionalInterface
    public interface Progress extends LongConsumer {}

    Place place() {
        return place;
    }

    void foldTo(Place target, Progress progress) {
        for (Log log : Log.values()) {
            while (place.at(log) < target.at(log)) {
                foldBatch(log, target.at(log));
                progress.accept(events);
            }
        }
        fold.flush();
    }

    private void foldBatch(Log log, long until) {
        History.Stretch next = history.stretch(wanted, log, place.at(log), until, BATCH);
        fold.apply(next.events());
        events += next.last() - place.at(log);
        place = place.after(log, next.last(), next.newest());
    }

    Rebuilt compareWith(int liveGeneration) {
        long differing = 0;
        try (MongoCursor<BsonDocument> anew = sorted(place.generation());
                MongoCursor<BsonDocument> live = sorted(liveGeneration)) {
            BsonDocument left = next(anew);
            BsonDocument right = next(live);
            while (left != null || right != null) {
                int order = compare(left, right);
                differing += Objects.equals(left, right) ? 0 : 1;
                left = order <= 0 ? next(anew) : left;
                right = order >= 0 ? next(live) : right;
            }
        }
        return new Rebuilt(
                projection.name(), events, documents.collection().countDocuments(), differing);
    }

    private MongoCursor<BsonDocument> sorted(int generation) {
        return database.getCollection(
                        MongoDocuments.collection(projection, generation), BsonDocument.class)
                .find()
                .sort(ascending("_id"))
                .iterator();
    }

    private static int compare(@Nullable BsonDocument left, @Nullable BsonDocument right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return left.getString("_id").getValue().compareTo(right.getString("_id").getValue());
    }

    private static @Nullable BsonDocument next(MongoCursor<BsonDocument> cursor) {
        return cursor.hasNext() ? cursor.next() : null;
    }
}
