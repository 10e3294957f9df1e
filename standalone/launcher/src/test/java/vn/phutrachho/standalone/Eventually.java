package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, not for ever, for what another process does. */
final class Eventually {
    private Eventually() {}

    static void isTrue(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + atMost);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
