package vn.phutrachho.projections;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** One view made anew in a set of documents of its own (blue/green). */
public final class Rebuild<D extends Record> {
    private static final int BATCH = 5_000;

    private final Projection<D> projection;
    private final History history;
    private final MongoDatabase database;
    private final Fold<D> fold;

    /** For the next part of what is set aside, while the one before is being written. */
    private final Fold<D> other;

    private final Wanted wanted;
    private final Supplier<Optional<SetAside>> room;
    private Place place;
    private long events;
    private @Nullable SetAside aside;

    Rebuild(Projection<D> projection, History history, MongoDatabase database, int generation) {
        this(
                projection,
                history,
                database,
                generation,
                documents -> new ShareOfHeap<>(documents::size),
                SetAside::whereThereIsRoom);
    }

    /**
     * @param holding how long documents are held back
     * @param room where events are set aside once not all documents can be held back
     */
    Rebuild(
            Projection<D> projection,
            History history,
            MongoDatabase database,
            int generation,
            Function<MongoDocuments<D>, Fold.Holding<D>> holding,
            Supplier<Optional<SetAside>> room) {
        this.projection = projection;
        this.history = history;
        this.database = database;
        this.room = room;
        MongoDocuments<D> documents = new MongoDocuments<>(projection, database, generation);
        this.wanted = Wanted.by(projection);
        this.fold = new Fold<>(projection, wanted, documents, holding.apply(documents));
        this.other = new Fold<>(projection, wanted, documents, holding.apply(documents));
        this.place = new Place(generation, 0, 0, Place.START.asOf());
        MongoDocuments.drop(projection, database, generation);
    }

    /** To be called once most is folded: to keep indexes while documents come costs more. */
    void index() {
        MongoDocuments.createIndexes(projection, database, place.generation());
    }

    /** Told of how many events were read so far. */
    @FunctionalInterface
    public interface Progress extends LongConsumer {}

    Place place() {
        return place;
    }

    /** How many were read so far. */
    long events() {
        return events;
    }

    void foldTo(Place target, Progress progress) {
        try {
            for (Log log : Log.values()) {
                long from = place.at(log);
                for (History.Stretch next :
                        history.stretches(wanted, log, from, target.at(log), BATCH)) {
                    take(log, next);
                    progress.accept(events);
                }
            }
            if (aside != null) {
                foldWhatIsSetAside(aside);
            }
            fold.flush();
        } finally {
            if (aside != null) {
                aside.close();
                aside = null;
            }
        }
    }

    private void take(Log log, History.Stretch next) {
        if (aside != null) {
            setAside(aside, log, next);
        } else if (fold.apply(next.events())) {
            // not all documents can be held back: without this each would be read and written again
            // and again
            aside = room.get().orElse(null);
        }
        events += next.last() - place.at(log);
        place = place.after(log, next.last(), next.newest());
    }

    private void setAside(SetAside to, Log log, History.Stretch next) {
        for (int i = 0; i < next.events().size(); i++) {
            Set<String> documents = projection.documentsOf(next.events().get(i));
            to.add(log, next.stored().get(i), documents);
        }
        if (to.isFull()) {
            foldWhatIsSetAside(to);
        }
    }

    private void foldWhatIsSetAside(SetAside from) {
        try (ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> before = CompletableFuture.completedFuture(null);
            for (int i = 0; i < SetAside.PARTS; i++) {
                int part = i;
                Fold<D> now = i % 2 == 0 ? fold : other;
                from.take(
                        part,
                        BATCH,
                        (log, stored) ->
                                now.apply(
                                        history.decoded(log, stored),
                                        id -> SetAside.partOf(id) == part));
                done(before);
                before = writing.submit(now::flush);
            }
            done(before);
        }
        from.begin();
    }

    private static void done(Future<?> writing) {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while documents were written", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        }
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
