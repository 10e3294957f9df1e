package vn.phutrachho.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.NotStored.Reason;

/**
 * The commits that wait, and how many of them go together.
 *
 * <p>A command costs many times what one more commit in it costs. Callers that were just answered
 * are likely to come back at once, so a batch waits a moment for them: a fraction of the time that
 * the last insert took, not at all for a single caller, and no longer than they keep coming.
 */
final class CommitQueue {

    private static final int BATCH_BYTES = 12 * 1024 * 1024;
    private static final long LONGEST_GATHERING = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE = 4;
    private static final long HASTE = 16;

    private static final Gathering NOBODY_GATHERS = new Gathering(null, Integer.MAX_VALUE);

    private final BlockingQueue<PendingCommit> waiting;
    private final int batchCommits;
    private volatile @Nullable PendingCommit carriedOver;
    private volatile int callers = 1;
    private volatile Gathering gathering = NOBODY_GATHERS;
    private long lastInsert;

    CommitQueue(LogSettings settings) {
        this.waiting = new LinkedBlockingQueue<>(settings.waitingCommits());
        this.batchCommits = settings.batchCommits();
    }

    /** Waits for room until the commit's deadline. */
    void put(PendingCommit pending) {
        try {
            if (!waiting.offer(pending, pending.nanosLeft(), TimeUnit.NANOSECONDS)) {
                throw pending.keptOut(Reason.BUSY, "too many commits are waiting", null);
            }
            gathering.came(size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw pending.keptOut(Reason.BUSY, "its caller was interrupted before it was sent", e);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty() && carriedOver == null;
    }

    /** Whether a commit that comes now is likely to be the only one. */
    boolean hasOneCaller() {
        return callers <= 1 && isEmpty();
    }

    /** Waits until there is something, or for the time. */
    void await(long millis) throws InterruptedException {
        if (carriedOver == null) {
            carriedOver = waiting.poll(millis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * For the writer: what goes into one insert. Empty if nothing waits.
     *
     * @param fromAfar whether other processes send commits too: their way back here is longer
     */
    List<PendingCommit> nextBatch(boolean fromAfar) {
        if (isEmpty()) {
            return List.of();
        }
        gather(fromAfar ? HASTE / 2 : HASTE);
        List<PendingCommit> batch = new ArrayList<>();
        PendingCommit next = carriedOver == null ? waiting.poll() : carriedOver;
        carriedOver = null;
        long bytes = 0;
        while (next != null) {
            bytes += next.document().size();
            if (!batch.isEmpty() && bytes > BATCH_BYTES) {
                carriedOver = next;
                break;
            }
            if (next.take()) {
                batch.add(next);
            }
            next = batch.size() < batchCommits ? waiting.poll() : null;
        }
        return batch;
    }

    private int size() {
        return waiting.size() + (carriedOver == null ? 0 : 1);
    }

    /**
     * @param haste the larger, the sooner it no longer waits when nobody comes
     */
    private void gather(long haste) {
        gathering = new Gathering(Thread.currentThread(), Math.min(callers, batchCommits));
        long now = System.nanoTime();
        long end = now + Math.min(lastInsert / PATIENCE, LONGEST_GATHERING);
        int here = size();
        long patience = now + lastInsert / haste;
        while (here < gathering.wanted() && now < Math.min(end, patience)) {
            LockSupport.parkNanos(Math.min(end, patience) - now);
            now = System.nanoTime();
            if (size() > here) {
                here = size();
                patience = now + lastInsert / haste;
            }
        }
        gathering = NOBODY_GATHERS;
    }

    /** Who waits for how many to be there; whoever completes them wakes it. */
    private record Gathering(@Nullable Thread writer, int wanted) {
        void came(int here) {
            if (here >= wanted) {
                LockSupport.unpark(writer);
            }
        }
    }

    /** For the writer: an insert of so many commits took so long, and now they are answered. */
    void inserted(int commits, long nanos) {
        callers = commits + size();
        lastInsert = nanos;
    }
}
