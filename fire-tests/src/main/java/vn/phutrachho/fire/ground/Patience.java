package vn.phutrachho.fire.ground;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what must come true by itself, and says what did not. */
public final class Patience {

    private static final long LOOK_MILLIS = 20;

    private Patience() {}

    /** Something did not come about within its time: the system has not recovered. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted(String what, Duration atMost) {
            super("Not within " + atMost + ": " + what);
        }
    }

    /**
     * Returns when the condition holds.
     *
     * @throws Exhausted if it does not within the time
     */
    public static void await(String what, Duration atMost, BooleanSupplier condition) {
        if (!holds(atMost, condition)) {
            throw new Exhausted(what, atMost);
        }
    }

    /** Whether the condition comes to hold within the time. */
    public static boolean holds(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pass(LOOK_MILLIS);
        }
        return true;
    }

    /** Lets so much time go by: how long a fault lasts, or when it comes. */
    public static void pass(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was broken off", e);
        }
    }
}
