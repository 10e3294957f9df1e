package vn.phutrachho.systemtests;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what crosses from one service to another. */
final class Eventually {
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private Eventually() {}

    static void isTrue(String what, BooleanSupplier condition) {
        isTrue(what, AT_MOST, condition);
    }

    static void isTrue(String what, Duration atMost, BooleanSupplier condition) {
        becomes(what, atMost, condition::getAsBoolean, yes -> yes);
    }

    /** The first answer that is as wanted; fails with the last one when none is in time. */
    static <T> T becomes(String what, Supplier<T> asked, Predicate<T> wanted) {
        return becomes(what, AT_MOST, asked, wanted);
    }

    private static <T> T becomes(
            String what, Duration atMost, Supplier<T> asked, Predicate<T> wanted) {
        long end = System.nanoTime() + atMost.toNanos();
        T answer = asked.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        what + ": not within " + atMost.toSeconds() + " s, at last " + answer);
            }
            pause();
            answer = asked.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
