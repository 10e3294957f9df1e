package vn.phutrachho.projections;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.NotYetVisible;
import vn.phutrachho.eventstore.StoreFailure;

/**
 * Keeps one view up to date: reads each log from the view's place and folds. What is folded can be
 * asked for by its id at once; it is written when somebody asks in another way, or else together
 * with all that came meanwhile ({@link ViewKeeper}).
 *
 * <p>Several processes may fold the same view: a document is only written by whoever loaded its
 * newest form, and whoever comes late folds again.
 */
public final class LiveView<D extends Record> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final int BATCH = 1_000;
    private static final int FAR = 5_000;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** Shorter than the time after which another process takes over a policy that waits here. */
    private static final Duration UNTIL_CAUGHT_UP = Duration.ofSeconds(5);

    /** As often as a log is looked at for what others append. */
    private static final Duration LOOKED_EVERY = Duration.ofMillis(20);

    private final Projection<D> projection;
    private final History history;
    private final Wanted wanted;
    private final MongoDatabase database;
    private final Places places;
    private final Semaphore turn;
    private final long longHistory;

    /** Taken before {@link #folding} by whoever needs both. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock folding = new ReentrantLock();

    /**
     * Guards the place, and is held for no longer than that takes: whoever waits for a view must
     * not wait for whatever it is busy with. Taken last.
     */
    private final ReentrantLock waiting = new ReentrantLock();

    private final Condition moved = waiting.newCondition();
    private volatile Place place = Place.START;
    private Place written = Place.START;
    private @Nullable HeldDocuments<D> documents;
    private final AtomicLong changes = new AtomicLong();

    /** Events read by the building that goes on; none when there is none. */
    private volatile long built;

    private volatile boolean open = true;
    private volatile @Nullable Throwable stoppedBy;

    /**
     * @param turn of all views of the process: one is built at a time, since it takes as much
     *     memory as it may
     * @param longHistory events from which on a view that is new is built as a rebuild builds it
     */
    LiveView(
            Projection<D> projection,
            History history,
            MongoDatabase database,
            Semaphore turn,
            long longHistory) {
        this.projection = projection;
        this.history = history;
        this.wanted = Wanted.by(projection);
        this.database = database;
        this.places = new Places(database);
        this.turn = turn;
        this.longHistory = longHistory;
    }

    void start() {
        places.begin(projection);
        place = places.of(projection);
        written = place;
        MongoDocuments.createIndexes(projection, database, place.generation());
        if (isNew() && eventsThereAre() > longHistory) {
            Thread.ofVirtual().name("view-" + projection.name()).start(this::buildAndFollow);
        } else {
            follow();
        }
    }

    private boolean isNew() {
        return place.own() == 0 && place.inbox() == 0;
    }

    private long eventsThereAre() {
        return Stream.of(Log.values()).mapToLong(log -> history.log(log).head()).sum();
    }

    private void follow() {
        for (Log log : Log.values()) {
            Thread.ofVirtual()
                    .name("view-" + projection.name() + "-" + log)
                    .start(() -> follow(log));
        }
    }

    /** Of several processes one builds; the others wait for what it has made. */
    private void buildAndFollow() {
        while (open && stoppedBy == null && isNew()) {
            try {
                build();
            } catch (RebuiltElsewhere e) {
                LOG.debug("{}", e.getMessage());
                pause(IDLE);
                comeBack();
            } catch (MongoException | StoreFailure | NotYetVisible e) {
                LOG.warn("View {} waits for the database: {}", projection.name(), e.toString());
                pause(PAUSE);
                comeBack();
            } catch (CancellationException e) {
                LOG.info("View {} is built another time: {}", projection.name(), e.getMessage());
            } catch (RuntimeException | Error e) {
                stop(e);
            }
        }
        follow();
    }

    private void goOn(long read) {
        built = read;
        if (!open) {
            throw new CancellationException("the service stops");
        }
    }

    /** What is live is empty and nobody's yet: there is nothing to compare with. */
    private void build() {
        turn.acquireUninterruptibly();
        try (var alone = new SoleRebuild(projection, database)) {
            takePlace();
            if (!isNew()) {
                return;
            }
            Rebuild<D> rebuild =
                    new Rebuild<>(projection, history, database, place.generation() + 1);
            rebuild.foldTo(heads(), this::goOn);
            rebuild.index();
            alone.demand();
            places.takeOver(projection, rebuild.place());
            takePlace();
            MongoDocuments.dropBefore(projection, database, place.generation() - 1);
            LOG.info("View {} was built from {} events", projection.name(), rebuild.events());
        } finally {
            built = 0;
            turn.release();
        }
    }

    /** How many events of both logs it has read, be it to build what will be asked later. */
    long read() {
        return Math.max(built, place.own() + place.inbox());
    }

    private Place heads() {
        return new Place(
                0, history.log(Log.OWN).head(), history.log(Log.INBOX).head(), Instant.now());
    }

    public Projection<D> projection() {
        return projection;
    }

    public Place place() {
        return place;
    }

    /**
     * A number that grows whenever a document may have changed; whoever keeps a copy of the
     * documents reads them again when it has.
     */
    public long changes() {
        return changes.get();
    }

    /**
     * Why the view stands still, if it does. An event that cannot be folded stops the view: it is
     * never skipped.
     */
    public @Nullable Throwable stoppedBy() {
        return stoppedBy;
    }

    /** The documents, as far as they are folded. */
    public View<D> view() {
        return new View<>(this);
    }

    /**
     * The set of documents that is the live one now. One for all threads: what is folded must not
     * be held in one and asked for in another.
     */
    synchronized HeldDocuments<D> documents() {
        int generation = place.generation();
        HeldDocuments<D> live = documents;
        if (live == null || live.stored().generation() != generation) {
            live = held(generation);
            documents = live;
        }
        return live;
    }

    /** The documents as they are stored, after all that is folded was written. */
    MongoDocuments<D> stored() {
        if (documents().isHoldingBack()) {
            write();
        }
        return documents().stored();
    }

    /**
     * Writes what is folded.
     *
     * @return how far the view is written
     */
    Place write() {
        writing.lock();
        try {
            while (!isWritten()) {
                foldAgain();
            }
            return written;
        } finally {
            writing.unlock();
        }
    }

    /** Whether nobody else came first. */
    private boolean isWritten() {
        // looked at before the documents: what is folded meanwhile may be written, and not counted
        Place reached = place;
        try {
            documents().write();
            written = reached.orRebuilt(written);
            return true;
        } catch (FoldedElsewhere e) {
            LOG.debug("{}", e.getMessage());
            return false;
        }
    }

    /**
     * What was held in memory was older than what is stored: up to here it is folded into that. In
     * a set of its own, so that whoever reads meanwhile finds what was there before, and never
     * something older.
     */
    private void foldAgain() {
        folding.lock();
        try {
            Place reached = place;
            HeldDocuments<D> anew = held(reached.generation());
            Fold<D> fold = new Fold<>(projection, wanted, anew, (held, one) -> true);
            for (Log log : Log.values()) {
                long from = written.at(log);
                for (History.Stretch next :
                        history.stretches(wanted, log, from, reached.at(log), BATCH)) {
                    fold.apply(next.events());
                }
            }
            takeUp(anew);
            move(reached, fold.touched());
        } finally {
            folding.unlock();
        }
    }

    private synchronized void takeUp(HeldDocuments<D> anew) {
        documents = anew;
    }

    private HeldDocuments<D> held(int generation) {
        return new HeldDocuments<>(new MongoDocuments<>(projection, database, generation));
    }

    /**
     * Waits until the view holds all that is recorded by now.
     *
     * @throws ViewLagsBehind when it does not get there in time
     */
    void awaitAllRecorded() {
        for (Log log : Log.values()) {
            long head = history.log(log).head();
            if (!await(log, head, UNTIL_CAUGHT_UP)) {
                throw new ViewLagsBehind(projection.name(), log, head);
            }
        }
    }

    /**
     * Waits until the view holds the event at the position, and no longer than it may, whatever the
     * view is busy with.
     *
     * @return whether it does; false when the time was over or the view stands still
     */
    public boolean await(Log log, long position, Duration atMost) {
        long left = atMost.toNanos();
        waiting.lock();
        try {
            while (place.at(log) < position && stoppedBy == null && left > 0) {
                left = moved.awaitNanos(left);
            }
            return place.at(log) >= position;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.unlock();
        }
    }

    /**
     * Whoever waited for the place also finds that the documents have changed.
     *
     * @param changed how many documents may have
     */
    private void move(Place to, long changed) {
        waiting.lock();
        try {
            place = to;
            changes.addAndGet(changed);
            moved.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    /**
     * Builds the documents anew beside the live ones, compares both and lets the new ones take
     * their place. The view stays readable and goes on being folded meanwhile; it stands still only
     * for what came to it since they were compared.
     *
     * @param progress told of the events read so far
     * @throws RebuiltElsewhere if another process does the same
     */
    public Rebuilt rebuild(Rebuild.Progress progress) {
        turn.acquireUninterruptibly();
        try (var alone = new SoleRebuild(projection, database)) {
            return rebuild(alone, progress);
        } finally {
            turn.release();
        }
    }

    private Rebuilt rebuild(SoleRebuild alone, Rebuild.Progress progress) {
        places.begin(projection);
        // as it is stored: another process may have rebuilt, and its set must not be emptied
        int generation = places.of(projection).generation() + 1;
        Rebuild<D> rebuild = new Rebuild<>(projection, history, database, generation);
        rebuild.foldTo(heads(), progress);
        rebuild.index();
        // what takes the longer the larger the view is comes before the locks
        takePlace();
        Place live = write();
        rebuild.foldTo(live, progress);
        Comparison comparison = rebuild.compareWith(live.generation());
        rebuild.foldTo(write(), progress);
        comparison.goOn(rebuild.place());
        takeOver(rebuild, comparison, alone, progress);
        // the set before may still be read by another process, those before that by nobody
        MongoDocuments.dropBefore(projection, database, generation - 1);
        return rebuild.result(comparison);
    }

    /**
     * Drops what was rebuilt before the next rebuild would do so. Another process that has not
     * noticed the rebuild finds nothing there; it looks once a second.
     */
    public void dropReplaced() {
        MongoDocuments.dropBefore(projection, database, place.generation());
    }

    private void takeOver(
            Rebuild<D> rebuild,
            Comparison comparison,
            SoleRebuild alone,
            Rebuild.Progress progress) {
        writing.lock();
        folding.lock();
        try {
            write();
            rebuild.foldTo(place, progress);
            comparison.goOn(rebuild.place());
            alone.demand();
            places.takeOver(projection, rebuild.place());
            written = rebuild.place();
            move(written, 1);
        } finally {
            folding.unlock();
            writing.unlock();
        }
    }

    @Override
    public void close() {
        open = false;
    }

    private void follow(Log log) {
        while (open && stoppedBy == null) {
            try {
                long head = history.log(log).awaitBeyond(place.at(log), IDLE);
                if (head - place.at(log) > FAR) {
                    catchUp(log, head);
                } else if (head > place.at(log)) {
                    foldNext(log);
                }
            } catch (MongoException | StoreFailure | NotYetVisible e) {
                LOG.warn("View {} waits for the database: {}", projection.name(), e.toString());
                pause(PAUSE);
                comeBack();
            } catch (RuntimeException | Error e) {
                stop(e);
            }
        }
    }

    /** Reads ahead, and decodes only what the view is about. */
    private void catchUp(Log log, long head) {
        long expected = place.at(log);
        for (History.Stretch next : history.stretches(wanted, log, expected, head, FAR)) {
            folding.lock();
            try {
                // it may have been rebuilt by another process
                if (!open || place.at(log) != expected) {
                    return;
                }
                fold(next.events(), place.after(log, next.last(), next.newest()));
                expected = next.last();
            } finally {
                folding.unlock();
            }
            writeIfMany();
        }
    }

    private void foldNext(Log log) {
        List<RecordedEvent> events = history.read(log, place.at(log), BATCH);
        if (events.isEmpty()) {
            // they are known to be there, and a new primary may show less for a moment
            pause(LOOKED_EVERY);
            return;
        }
        folding.lock();
        try {
            List<RecordedEvent> news =
                    events.stream().filter(e -> e.position() > place.at(log)).toList();
            // the view may have gone back meanwhile: nothing is left out, they are read once more
            if (!news.isEmpty() && news.getFirst().position() == place.at(log) + 1) {
                Place after = place;
                for (RecordedEvent event : news) {
                    after = after.after(event);
                }
                fold(news, after);
            }
        } finally {
            folding.unlock();
        }
        writeIfMany();
    }

    private void writeIfMany() {
        if (documents().isHoldingBackMany()) {
            write();
        }
    }

    private void fold(List<RecordedEvent> events, Place after) {
        Fold<D> fold = new Fold<>(projection, wanted, documents(), (held, one) -> true);
        fold.apply(events);
        move(after, fold.touched());
    }

    /** Takes up again from what is stored: another process may have rebuilt. */
    void comeBack() {
        try {
            takePlace();
        } catch (MongoException e) {
            LOG.warn("View {} waits for the database: {}", projection.name(), e.toString());
        } catch (RuntimeException | Error e) {
            stop(e);
        }
    }

    /** The place that is stored, if another process has rebuilt the view. */
    private void takePlace() {
        Place stored = places.of(projection);
        writing.lock();
        folding.lock();
        try {
            written = written.orRebuilt(stored);
            move(place.orRebuilt(stored), 1);
        } finally {
            folding.unlock();
            writing.unlock();
        }
    }

    private void stop(Throwable reason) {
        if (!open) {
            LOG.debug("View {} was closed meanwhile", projection.name(), reason);
            return;
        }
        LOG.error(
                "View {} stands still at own {} and inbox {}: {}",
                projection.name(),
                place.own(),
                place.inbox(),
                reason.toString(),
                reason);
        waiting.lock();
        try {
            stoppedBy = reason;
            moved.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
