package vn.phutrachho.portable;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition outside this process that nobody signals. */
final class Await {
    private Await() {}

    /**
     * False when the condition has not come true within the time, or the thread was interrupted.
     */
    static boolean until(BooleanSupplier condition, Duration atMost, Duration between) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(between);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
