package vn.phutrachho.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Long histories, the same for whoever writes them, each event a commit of its own. */
final class History {
    private static final int WRITERS = 1_000;
    private static final long SEED = 1499;

    private History() {}

    /** Events of so many households, in no order among households, in order within each. */
    static void write(Store store, long events, int households) {
        int writers = Math.min(WRITERS, households);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running =
                    IntStream.range(0, writers)
                            .<Future<?>>mapToObj(
                                    writer ->
                                            threads.submit(
                                                    () ->
                                                            write(
                                                                    store,
                                                                    events,
                                                                    households,
                                                                    writer,
                                                                    writers)))
                            .toList();
            for (Future<?> writer : running) {
                writer.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a history could not be written", e.getCause());
        }
    }

    /** One writer's share: households that no other writer has. */
    private static void write(Store store, long events, int households, int writer, int writers) {
        SplittableRandom random = new SplittableRandom(SEED + writer);
        int own = households / writers + (writer < households % writers ? 1 : 0);
        long share = events / writers + (writer < events % writers ? 1 : 0);
        int[] sequences = new int[own];
        for (long i = 0; i < share; i++) {
            int household = random.nextInt(own);
            store.append(
                    List.of(
                            Happening.now(
                                    "h-" + (writer + (long) household * writers),
                                    sequences[household]++)));
        }
    }
}
