package vn.phutrachho.projections;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** All views of a service, kept up to date from start to close. */
public final class Views implements AutoCloseable {
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

    /** What is shorter is folded in a few seconds. */
    private static final long LONG_HISTORY = 50_000;

    private final Map<String, LiveView<?>> views = new LinkedHashMap<>();
    private final History history;
    private final ViewKeeper keeper;
    private volatile @Nullable Map<Log, Long> begunAt;
    private volatile boolean caughtUp;

    public Views(
            Collection<? extends Projection<?>> projections,
            History history,
            MongoDatabase database) {
        this(projections, history, database, WRITTEN_EVERY, LONG_HISTORY);
    }

    /**
     * @param writtenEvery unless somebody asks before
     * @param longHistory events from which on a view that is new is built as a rebuild builds it
     */
    Views(
            Collection<? extends Projection<?>> projections,
            History history,
            MongoDatabase database,
            Duration writtenEvery,
            long longHistory) {
        this.history = history;
        Semaphore turn = new Semaphore(1);
        for (Projection<?> projection : projections) {
            LiveView<?> twin =
                    views.put(
                            projection.name(),
                            new LiveView<>(projection, history, database, turn, longHistory));
            if (twin != null) {
                throw new IllegalArgumentException("two views are called " + projection.name());
            }
        }
        keeper = new ViewKeeper(views.values(), new Places(database), writtenEvery);
    }

    public void start() {
        Map<Log, Long> heads = new EnumMap<>(Log.class);
        for (Log log : Log.values()) {
            heads.put(log, history.log(log).head());
        }
        begunAt = heads;
        views.values().forEach(LiveView::start);
        keeper.start();
    }

    /**
     * Whether all views hold what was recorded before they were started. Until then they show what
     * was so at some time in the past, rights among it: a view that is built from the beginning
     * goes through all of it. One that stands still is not waited for; it has said so.
     */
    public boolean haveCaughtUp() {
        if (!caughtUp) {
            Map<Log, Long> heads = begunAt;
            caughtUp =
                    heads != null && views.values().stream().allMatch(view -> holds(view, heads));
        }
        return caughtUp;
    }

    /**
     * How much the views have read of what was recorded before they were started, in percent,
     * rounded down: 100 is said only once they have caught up, and they may have read all and still
     * be writing.
     */
    public int percentRead() {
        if (haveCaughtUp()) {
            return 100;
        }
        Map<Log, Long> heads = begunAt;
        if (heads == null) {
            return 0;
        }
        long each = heads.values().stream().mapToLong(Long::longValue).sum();
        long read = views.values().stream().mapToLong(view -> Math.min(view.read(), each)).sum();
        return (int) Math.min(99, 100 * read / Math.max(1, each * views.size()));
    }

    private static boolean holds(LiveView<?> view, Map<Log, Long> heads) {
        return view.stoppedBy() != null
                || heads.entrySet().stream()
                        .allMatch(each -> view.place().at(each.getKey()) >= each.getValue());
    }

    public Collection<LiveView<?>> all() {
        return views.values();
    }

    /**
     * @throws IllegalArgumentException when no view is called so
     */
    public LiveView<?> named(String name) {
        LiveView<?> view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view is called " + name);
        }
        return view;
    }

    /** The documents of a view, as far as they are folded. */
    @SuppressWarnings("unchecked") // a view is kept under the name of its own projection
    public <D extends Record> View<D> of(Projection<D> projection) {
        return ((LiveView<D>) named(projection.name())).view();
    }

    /**
     * Waits until all views hold the event at the position of the own log, so that whoever acted
     * sees what they did.
     *
     * @return whether all do
     */
    public boolean awaitOwn(long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        for (LiveView<?> view : views.values()) {
            all &= view.await(Log.OWN, position, Duration.ofNanos(deadline - System.nanoTime()));
        }
        return all;
    }

    @Override
    public void close() {
        keeper.stop();
        views.values().forEach(LiveView::close);
    }
}
