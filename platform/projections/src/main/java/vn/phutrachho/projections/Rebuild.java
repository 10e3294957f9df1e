package vn.phutrachho.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.LongConsumer;
import org.bson.RawBsonDocument;

/** One view made anew in a set of documents of its own (blue/green). */
public final class Rebuild<D extends Record> {
    private static final int BATCH = 5_000;

    private final Projection<D> projection;
    private final History history;
    private final MongoDatabase database;
    private final Fold<D> fold;
    private final Wanted wanted;
    private Place place;
    private long events;

    Rebuild(Projection<D> projection, History history, MongoDatabase database, int generation) {
        this.projection = projection;
        this.history = history;
        this.database = database;
        MongoDocuments<D> documents = new MongoDocuments<>(projection, database, generation);
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

    /** Compares all documents, as far as those made anew are folded now. */
    Comparison compareWith(int liveGeneration) {
        Comparison comparison = new Comparison(raw(place.generation()), raw(liveGeneration));
        comparison.begin(place);
        return comparison;
    }

    private MongoCollection<RawBsonDocument> raw(int generation) {
        return database.getCollection(
                MongoDocuments.collection(projection, generation), RawBsonDocument.class);
    }

    Rebuilt result(Comparison comparison) {
        return new Rebuilt(
                projection.name(), events, comparison.documents(), comparison.differing());
    }
}
