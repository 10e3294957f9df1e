package vn.phutrachho.eventstore;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How a log is best watched, judged once a second by who appended lately and how often. */
final class Pace {

    private static final long JUDGED_EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final int MANY_WRITES = 4;
    private static final long RESTS_AFTER = TimeUnit.SECONDS.toNanos(5);
    private static final long ALONE_AFTER = TimeUnit.SECONDS.toNanos(10);

    /** From what costs the database most to what costs it least where it is right. */
    enum Way {
        /** Looks at the head in short intervals: others append often. */
        OFTEN,
        /** Waits to be told: the log grows slowly. */
        BY_HINTS,
        /**
         * Looks at the head in long intervals: this process appends all the time, and would meet
         * whatever others append.
         */
        SELDOM
    }

    private final long everyNanos;
    private final LongSupplier nanoTime;
    private long moves;
    private long writes;
    private long judgedAt;
    private long wroteAt;
    private long metAt;
    private Way way = Way.OFTEN;

    /**
     * @param everyNanos between two looks, where it is looked at often
     */
    Pace(long everyNanos, LongSupplier nanoTime) {
        this.everyNanos = everyNanos;
        this.nanoTime = nanoTime;
        this.judgedAt = nanoTime.getAsLong();
        this.wroteAt = judgedAt - RESTS_AFTER;
        this.metAt = judgedAt - ALONE_AFTER;
    }

    /** The log has grown, whoever appended. */
    synchronized void moved() {
        moves++;
    }

    /** This process has appended. */
    synchronized void wrote() {
        writes++;
        wroteAt = nanoTime.getAsLong();
    }

    /** This process wanted to append where another was first. */
    synchronized void met() {
        metAt = nanoTime.getAsLong();
        if (way == Way.SELDOM) {
            way = Way.OFTEN;
        }
    }

    synchronized Way way() {
        long now = nanoTime.getAsLong();
        long over = now - judgedAt;
        if (over >= JUDGED_EVERY) {
            way = judged(now, over);
            moves = 0;
            writes = 0;
            judgedAt = now;
        }
        return way;
    }

    private Way judged(long now, long over) {
        boolean alone = now - metAt >= ALONE_AFTER;
        boolean atWork =
                writes >= MANY_WRITES || (way == Way.SELDOM && now - wroteAt < RESTS_AFTER);
        if (alone && atWork) {
            return Way.SELDOM;
        }
        // to be told of each move is less than to look if it moves at every other look at most
        return moves * 2 * everyNanos <= over ? Way.BY_HINTS : Way.OFTEN;
    }
}
