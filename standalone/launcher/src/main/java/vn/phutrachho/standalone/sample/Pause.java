package vn.phutrachho.standalone.sample;

import java.time.Duration;

/** Waiting on another process that cannot tell when it is ready. */
final class Pause {
    private Pause() {}

    static void seconds(int seconds) {
        millis(seconds * 1_000L);
    }

    static void millis(long millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
