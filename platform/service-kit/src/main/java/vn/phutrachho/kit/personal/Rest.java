package vn.phutrachho.kit.personal;

import java.time.Duration;
import java.util.function.LongSupplier;

/** After long work a long rest: so the work takes a fifth of all time at most. */
final class Rest {
    private static final int TIMES_THE_WORK = 4;

    /** However long the work took. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final LongSupplier nanoTime;
    private long begun;
    private long until;

    /**
     * @param nanoTime as {@link System#nanoTime} says it
     */
    Rest(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = nanoTime.getAsLong();
    }

    synchronized void begin() {
        begun = nanoTime.getAsLong();
    }

    /** The work that was begun is done. */
    synchronized void after() {
        long now = nanoTime.getAsLong();
        until = now + Math.min(TIMES_THE_WORK * (now - begun), LONGEST.toNanos());
    }

    synchronized boolean isOver() {
        return nanoTime.getAsLong() - until >= 0;
    }
}
