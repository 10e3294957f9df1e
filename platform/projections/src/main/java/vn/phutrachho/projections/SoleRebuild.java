package vn.phutrachho.projections;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.Lease;

/**
 * The right to rebuild a view, which one process has for as long as its rebuild lasts. Two that
 * made the same set of documents anew would empty it for one another.
 */
final class SoleRebuild implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoleRebuild.class);
    private static final Duration LASTS = Duration.ofSeconds(15);
    private static final Duration UNTIL_DONE = Duration.ofSeconds(5);
    private static final long NONE = -1;

    private final String view;
    private final Lease lease;
    private final long fence;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread prolonging;

    /**
     * @throws RebuiltElsewhere if another process has the right
     */
    SoleRebuild(Projection<?> projection, MongoDatabase database) {
        this.view = projection.name();
        this.lease = new Lease(database, "rebuild-" + view, LASTS);
        this.fence = lease.take().orElseThrow(() -> new RebuiltElsewhere(view));
        this.prolonging = Thread.ofVirtual().name("rebuild-lease").start(this::prolong);
    }

    private void prolong() {
        try {
            while (!over.await(LASTS.toMillis() / 3, TimeUnit.MILLISECONDS)) {
                take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        try {
            lease.take();
        } catch (MongoException e) {
            LOG.warn(
                    "Whether view {} may go on being rebuilt is asked again: {}",
                    view,
                    e.toString());
        }
    }

    /**
     * To be called before the rebuilt documents become the live ones.
     *
     * @throws RebuiltElsewhere if another process has had the right meanwhile
     */
    void demand() {
        if (lease.take().orElse(NONE) != fence) {
            throw new RebuiltElsewhere(view);
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            prolonging.join(UNTIL_DONE);
            lease.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MongoException e) {
            LOG.debug("The right to rebuild {} was not given back; it ends by itself", view, e);
        }
    }
}
