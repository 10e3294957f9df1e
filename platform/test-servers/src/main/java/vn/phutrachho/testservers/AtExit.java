package vn.phutrachho.testservers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What happens when the JVM ends, and waiting for what a server does by itself. */
final class AtExit {
    private AtExit() {}

    static void run(Runnable task) {
        Runtime.getRuntime().addShutdownHook(new Thread(task, "test-servers-end"));
    }

    static void await(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + atMost);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
