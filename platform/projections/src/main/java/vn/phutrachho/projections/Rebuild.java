package vn.phutrachho.projections;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.function.LongConsumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.LongQuestions;

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
        MongoDocuments.drop(projection, database, generation);
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
            long from = place.at(log);
            for (History.Stretch next :
                    history.stretches(wanted, log, from, target.at(log), BATCH)) {
                fold(log, next);
                progress.accept(events);
            }
        }
        fold.flush();
    }

    private void fold(Log log, History.Stretch next) {
        fold.apply(next.events());
        events += next.last() - place.at(log);
        place = place.after(log, next.last(), next.newest());
    }

    Rebuilt compareWith(int liveGeneration) {
        long differing = 0;
        try (MongoCursor<RawBsonDocument> anew = sorted(place.generation());
                MongoCursor<RawBsonDocument> live = sorted(liveGeneration)) {
            RawBsonDocument left = next(anew);
            RawBsonDocument right = next(live);
            while (left != null || right != null) {
                int order = compare(left, right);
                differing += isSame(left, right) ? 0 : 1;
                left = order <= 0 ? next(anew) : left;
                right = order >= 0 ? next(live) : right;
            }
        }
        long all = LongQuestions.to(documents.collection()).countDocuments();
        return new Rebuilt(projection.name(), events, all, differing);
    }

    private MongoCursor<RawBsonDocument> sorted(int generation) {
        return LongQuestions.through(
                        database.getCollection(
                                MongoDocuments.collection(projection, generation),
                                RawBsonDocument.class),
                        Filters.empty())
                .sort(ascending("_id"))
                .iterator();
    }

    /** Mostly the very same bytes, which need not be looked into; else the order may differ. */
    private static boolean isSame(@Nullable RawBsonDocument left, @Nullable RawBsonDocument right) {
        if (left == null || right == null) {
            return false;
        }
        return left.getByteBuffer().asNIO().equals(right.getByteBuffer().asNIO())
                || left.equals(right);
    }

    private static int compare(@Nullable RawBsonDocument left, @Nullable RawBsonDocument right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return left.getString("_id").getValue().compareTo(right.getString("_id").getValue());
    }

    private static @Nullable RawBsonDocument next(MongoCursor<RawBsonDocument> cursor) {
        return cursor.hasNext() ? cursor.next() : null;
    }
}
