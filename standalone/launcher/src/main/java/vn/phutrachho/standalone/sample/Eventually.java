package vn.phutrachho.standalone.sample;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What one service knows comes to the others a moment later. */
final class Eventually {
    private static final long AT_MOST_NANOS = 300_000_000_000L;

    private Eventually() {}

    /** Tries again while it is not allowed yet, since the roles may still be on their way. */
    static void untilAllowed(Runnable work) {
        long end = System.nanoTime() + AT_MOST_NANOS;
        while (true) {
            try {
                work.run();
                return;
            } catch (Api.Refused refused) {
                boolean onTheWay =
                        refused.status() == 403
                                || refused.status() == 404
                                || refused.status() == 422;
                if (!onTheWay || System.nanoTime() > end) {
                    throw refused;
                }
                Pause.millis(500);
            }
        }
    }

    /** Waits a little for what may come: on a holiday, for one, it does not. */
    static void given(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Pause.millis(300);
        }
    }

    /** Waits for what must come. */
    static void until(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + AT_MOST_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " did not come within five minutes");
            }
            Pause.millis(300);
        }
    }
}
