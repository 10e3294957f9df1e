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
 * them. Twice: the set of documents before the live one stays until the next rebuild. What fails is
 * tried again at the next look, and only who was forgotten whole is noted as forgotten.
 */
public final class Forgetting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);

    private final String service;
    private final PersonalKeys keys;
    private final Views views;
    private final Clock clock;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("forgetting").factory());

    /**
     * @param service name of the service, for example {@code household}
     */
    public Forgetting(String service, PersonalKeys keys, Views views, Clock clock) {
        this.service = service;
        this.keys = keys;
        this.views = views;
        this.clock = clock;
    }

    public void start() {
        long every = LOOKED_EVERY.toMillis();
        var unused =
                looking.scheduleWithFixedDelay(
                        this::lookSafely, every, every, TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (RebuiltElsewhere e) {
            LOG.debug("Another process rebuilds a view: forgetting waits", e);
        } catch (RuntimeException | Error e) {
            LOG.error("Erased texts may still be shown; this is tried again", e);
        }
    }

    /** Forgets whom it has to, if there is anybody. */
    public synchronized void look() {
        List<String> erased = keys.destroyedUnknownTo(service);
        if (erased.isEmpty()) {
            return;
        }
        List<? extends LiveView<?>> showing =
                views.all().stream()
                        .filter(view -> PersonalRecords.areIn(view.projection()))
                        .toList();
        for (LiveView<?> view : showing) {
            view.rebuild(events -> {});
            view.rebuild(events -> {});
        }
        Instant now = clock.instant();
        erased.forEach(of -> keys.forgotten(of, service, now));
        LOG.info(
                "{} views were built anew without {} who were erased",
                showing.size(),
                erased.size());
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
