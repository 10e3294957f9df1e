package vn.phutrachho.relay;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.OptionalLong;
import vn.phutrachho.eventstore.Lease;

/**
 * What only one process may do at a time, for as long as that one holds the lease. All but the
 * giving back is for the thread that does it.
 */
final class Duty {

    static final Duration LASTS = Duration.ofSeconds(15);

    private final Lease lease;
    private final String what;
    private long fence;

    /** When the lease was asked for that is held: the database counts from there or later. */
    private long heldFrom;

    /**
     * @param name of the lease
     * @param what is done, for who hears that another does it now
     */
    Duty(MongoDatabase database, String name, String what) {
        this.lease = new Lease(database, name, LASTS);
        this.what = what;
    }

    /**
     * @return whether it is ours to do; false if another process does it
     */
    boolean begin() {
        long asked = System.nanoTime();
        OptionalLong taken = lease.take();
        if (taken.isEmpty()) {
            return false;
        }
        fence = taken.getAsLong();
        heldFrom = asked;
        return true;
    }

    /** Grows with each change of holder. */
    long fence() {
        return fence;
    }

    /**
     * Prolongs the lease.
     *
     * @throws LeaseLost if another has had it since it was ours, also if it could be had again
     */
    void demand() {
        long before = fence;
        if (!begin() || fence != before) {
            throw new LeaseLost(what);
        }
    }

    /**
     * Prolongs the lease when a third of it is over.
     *
     * @return whether that was due
     * @throws LeaseLost as {@link #demand()}
     */
    boolean demandWhenDue() {
        if (System.nanoTime() - heldFrom < LASTS.dividedBy(3).toNanos()) {
            return false;
        }
        demand();
        return true;
    }

    /** So that the next need not wait for its end. */
    void giveBack() {
        lease.giveBack();
    }
}
