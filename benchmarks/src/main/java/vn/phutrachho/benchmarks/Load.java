package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers that do one thing again and again, each waiting for its answer. */
final class Load {

    /** What one caller does, time after time. */
    @FunctionalInterface
    interface Caller {
        void call() throws Exception;
    }

    /** What all callers together did. */
    record Outcome(double perSecond, Latencies latencies) {}

    private Load() {}

    /**
     * Runs as many callers for the time. They are virtual threads, as the services' requests are.
     */
    static Outcome of(int callers, Duration time, IntFunction<Caller> caller) {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Latencies>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Caller one = caller.apply(i);
                running.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    return repeated(one, System.nanoTime() + time.toNanos());
                                }));
            }
            long started = System.nanoTime();
            begin.countDown();
            List<Latencies> parts = new ArrayList<>();
            for (Future<Latencies> part : running) {
                parts.add(part.get());
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            Latencies all = Latencies.merged(parts);
            return new Outcome(all.count() / seconds, all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    /** Done by one caller, who says what came of it. */
    static <T> T byACaller(Callable<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    /** What is done with a number of a turn and of one who has a turn. */
    @FunctionalInterface
    interface Turn {
        void take(int turn, int who);
    }

    /** All take their first turn, at the same time, then all their second, and so on. */
    static void times(int turns, int all, Turn turn) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < turns; i++) {
                int now = i;
                threads.invokeAll(
                                IntStream.range(0, all)
                                        .mapToObj(
                                                who ->
                                                        Executors.callable(
                                                                () -> turn.take(now, who)))
                                        .toList())
                        .forEach(Load::demand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing", e);
        }
    }

    private static void demand(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    private static Latencies repeated(Caller caller, long end) throws Exception {
        Latencies latencies = new Latencies();
        long before = System.nanoTime();
        while (before < end) {
            caller.call();
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies;
    }
}
