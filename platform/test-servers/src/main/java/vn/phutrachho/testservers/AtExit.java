package vn.phutrachho.testservers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What happens when the JVM ends, and waiting for what a server does by itself. Servers end after
 * whoever used them: hooks run side by side, and a Spring context whose servers are gone waits half
 * a minute for them.
 */
final class AtExit {
    private static final String SPRING = "SpringApplicationShutdownHook";
    private static final Duration HOOKS_BEGIN = Duration.ofMillis(300);
    private static final Duration CONTEXTS_CLOSE = Duration.ofSeconds(20);

    private AtExit() {}

    static void run(Runnable task) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    awaitSpring();
                                    task.run();
                                },
                                "test-servers-end"));
    }

    private static void awaitSpring() {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < HOOKS_BEGIN.toNanos()) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(SPRING)) {
                    join(thread);
                    return;
                }
            }
            Thread.onSpinWait();
        }
    }

    private static void join(Thread hook) {
        try {
            hook.join(CONTEXTS_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
