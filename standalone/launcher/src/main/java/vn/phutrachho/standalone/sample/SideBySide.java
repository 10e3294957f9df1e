package vn.phutrachho.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for many, some at a time. */
final class SideBySide {
    /** Every cell of the sample and every officer: none begins when others are done. */
    private static final int AT_ONCE = 33;

    private static final int FEW = 3;

    private SideBySide() {}

    /** Returns when all are done; throws the first failure, after all have come to an end. */
    static <T> void each(List<T> all, Consumer<T> work) {
        each(all, AT_ONCE, work);
    }

    /** The same, for work that keeps a core busy by itself. */
    static <T> void eachOfFew(List<T> all, Consumer<T> work) {
        each(all, FEW, work);
    }

    private static <T> void each(List<T> all, int atOnce, Consumer<T> work) {
        try (ExecutorService some =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> begun = new ArrayList<>();
            for (T one : all) {
                begun.add(some.submit(() -> work.accept(one)));
            }
            for (Future<?> each : begun) {
                await(each);
            }
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
