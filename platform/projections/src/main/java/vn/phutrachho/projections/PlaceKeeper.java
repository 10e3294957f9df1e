package vn.phutrachho.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how far the views of a service have come, all of them together and not with each
 * event: documents know themselves what they hold, so that a place behind them costs a few repeats
 * at the next start and nothing else.
 */
final class PlaceKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PlaceKeeper.class);
    private static final Duration KEPT_EVERY = Duration.ofSeconds(1);

    private final Collection<LiveView<?>> views;
    private final Places places;
    private final Map<LiveView<?>, Place> kept = new HashMap<>();
    private final Thread thread = Thread.ofVirtual().name("view-places").unstarted(this::keep);

    PlaceKeeper(Collection<LiveView<?>> views, Places places) {
        this.views = views;
        this.places = places;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void keep() {
        try {
            while (true) {
                Thread.sleep(KEPT_EVERY);
                keepMoved();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepMoved() {
        Map<LiveView<?>, Place> moved = new LinkedHashMap<>();
        for (LiveView<?> view : views) {
            Place place = view.place();
            if (!place.equals(kept.get(view))) {
                moved.put(view, place);
            }
        }
        try {
            if (!moved.isEmpty()) {
                keep(moved);
            }
        } catch (RuntimeException e) {
            LOG.warn("The places of views are not kept for now: {}", e.toString());
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
