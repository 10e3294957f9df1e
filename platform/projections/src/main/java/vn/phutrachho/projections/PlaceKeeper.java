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
 * Has the views of a service written and writes down how far they have come, not with each event
 * but all that came within a second together. What is lost when the process ends before is folded
 * again at the next start.
 */
final class PlaceKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceKeeper.class);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(1);
    private static final Duration UNTIL_DONE = Duration.ofSeconds(5);

    private final Collection<LiveView<?>> views;
    private final Places places;
    private final Map<LiveView<?>, Place> kept = new HashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("view-places").unstarted(this::keep);

    PlaceKeeper(Collection<LiveView<?>> views, Places places) {
        this.views = views;
        this.places = places;
    }

    void start() {
        thread.start();
    }

    /** Lets it finish what it is at. */
    void stop() {
        stopped.countDown();
        try {
            if (thread.isAlive() && !thread.join(UNTIL_DONE)) {
                LOG.warn("Views are still being written; that ends with the process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!stopped.await(KEPT_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                keepMoved();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepMoved() {
        Map<LiveView<?>, Place> moved = new LinkedHashMap<>();
        for (LiveView<?> view : views) {
            attempt("documents of " + view.projection().name(), () -> write(view, moved));
        }
        if (!moved.isEmpty()) {
            attempt("places", () -> keep(moved));
        }
    }

    private static void attempt(String what, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            LOG.warn("The {} are not written for now: {}", what, e.toString());
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
        if (!places.advance(byProjection)) {
            // one of them was rebuilt by another process: it goes on with the newer documents
            moved.keySet().forEach(LiveView::comeBack);
        }
        kept.putAll(moved);
    }
}
