package vn.phutrachho.kit.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.RebuiltElsewhere;
import vn.phutrachho.projections.Views;

/**
 * A service forgets the texts of whose keys were destroyed: what it holds of the keys goes at once,
 * and the views that may show the texts are built anew from the histories, which no longer say
 * them. The documents of before go as soon as no process reads them any more. What fails is tried
 * again at the next look, and only who was forgotten whole is noted as forgotten.
 *
 * <p>A province's views take minutes to be built. So it rests for a while afterwards, and forgets
 * together whoever was erased meanwhile.
 */
public final class Forgetting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);

    /** Other processes look once a second whether a view was rebuilt. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(5);

    private final String service;
    private final PersonalKeys keys;
    private final Views views;
    private final Clock clock;
    private final Duration untilNoticed;
    private final Rest rest = new Rest(System::nanoTime);
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("forgetting").factory());

    /**
     * @param service name of the service, for example {@code household}
     */
    public Forgetting(String service, PersonalKeys keys, Views views, Clock clock) {
        this(service, keys, views, clock, UNTIL_NOTICED);
    }

    /**
     * @param untilNoticed how long other processes may go on reading what was rebuilt
     */
    Forgetting(String service, PersonalKeys keys, Views views, Clock clock, Duration untilNoticed) {
        this.service = service;
        this.keys = keys;
        this.views = views;
        this.clock = clock;
        this.untilNoticed = untilNoticed;
    }

    public void start() {
        long every = LOOKED_EVERY.toMillis();
        var unused =
                looking.scheduleWithFixedDelay(
                        this::lookSafely, every, every, TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            lookUnlessResting();
        } catch (RebuiltElsewhere e) {
            LOG.debug("Another process rebuilds a view: forgetting waits", e);
        } catch (RuntimeException | Error e) {
            LOG.error("Erased texts may still be shown; this is tried again", e);
        }
    }

    private synchronized void lookUnlessResting() {
        // what is held of keys goes in any case
        List<String> erased = keys.destroyedUnknownTo(service);
        if (rest.isOver()) {
            forget(erased);
        }
    }

    /** Forgets whom it has to, if there is anybody, whether it rests or not. */
    public synchronized void look() {
        forget(keys.destroyedUnknownTo(service));
    }

    private void forget(List<String> erased) {
        if (erased.isEmpty()) {
            return;
        }
        rest.begin();
        List<? extends LiveView<?>> showing =
                views.all().stream()
                        .filter(view -> PersonalRecords.areIn(view.projection()))
                        .toList();
        for (LiveView<?> view : showing) {
            view.rebuild(events -> {});
        }
        waitUntilNoticed();
        showing.forEach(LiveView::dropReplaced);
        Instant now = clock.instant();
        erased.forEach(of -> keys.forgotten(of, service, now));
        rest.after();
        LOG.info(
                "{} views were built anew without {} who were erased",
                showing.size(),
                erased.size());
    }

    private void waitUntilNoticed() {
        try {
            Thread.sleep(untilNoticed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended before it had forgotten", e);
        }
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
