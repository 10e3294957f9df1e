package vn.phutrachho.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the views of a service written and writes down how far they have come: not with each event,
 * but all that came meanwhile together, since most documents change again soon. What is lost when
 * the process is killed before is folded again at the next start. Besides it notices when another
 * process has rebuilt a view.
 */
final class ViewKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(1);
    private static final Duration UNTIL_DONE = Duration.ofSeconds(5);

    private final Collection<LiveView<?>> views;
    private final Places places;
    private final Duration writtenEvery;
    private final Map<LiveView<?>, Place> kept = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("view-places").unstarted(this::keep);

    /**
     * @param writtenEvery so much has to be folded again at most after the process was killed
     */
    ViewKeeper(Collection<LiveView<?>> views, Places places, Duration writtenEvery) {
        this.views = views;
        this.places = places;
        this.writtenEvery = writtenEvery;
    }

    void start() {
        thread.start();
    }

    /** Has everything written once more. */
    void stop() {
        stopped.countDown();
        try {
            if (thread.isAlive() && !thread.join(UNTIL_DONE)) {
                LOG.warn("Views are still being written; what is not is folded again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            long writtenAt = System.nanoTime();
            while (!stopped.await(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                attempt("generations of views", this::look);
                if (System.nanoTime() - writtenAt >= writtenEvery.toNanos()) {
                    write();
                    writtenAt = System.nanoTime();
                }
            }
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        return writtenEvery.compareTo(LOOKED_EVERY) < 0 ? writtenEvery : LOOKED_EVERY;
    }

    /** Whoever was rebuilt by another process goes on with the newer documents. */
    private void look() {
        Map<String, Integer> generations = places.generations();
        for (LiveView<?> view : views) {
            int mine = view.place().generation();
            if (generations.getOrDefault(view.projection().name(), mine) > mine) {
                view.comeBack();
            }
        }
    }

    private void write() {
        Map<LiveView<?>, Place> moved = new LinkedHashMap<>();
        for (LiveView<?> view : views) {
            attempt("documents of view " + view.projection().name(), () -> write(view, moved));
        }
        if (!moved.isEmpty()) {
            attempt("places of views", () -> keep(moved));
        }
    }

    private static void attempt(String what, Runnable doing) {
        try {
            doing.run();
        } catch (RuntimeException e) {
            LOG.warn("The {} are left for the next time: {}", what, e.toString());
        } catch (Error e) {
            // or the thread would end unseen, and nothing be written any more
            LOG.error("The {} are left for the next time", what, e);
        }
    }

    private void write(LiveView<?> view, Map<LiveView<?>, Place> moved) {
        Place written = view.write();
        if (!written.equals(kept.get(view))) {
            moved.put(view, written);
        }
    }

    private void keep(Map<LiveView<?>, Place> moved) {
        Map<Projection<?>, Place> byProjection = new LinkedHashMap<>();
        moved.forEach((view, place) -> byProjection.put(view.projection(), place));
        places.advance(byProjection);
        kept.putAll(moved);
    }
}
