package vn.phutrachho.household;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does the same with many numbers, some at a time. */
final class AtOnce {
    private static final int SOME = 64;

    private AtOnce() {}

    static void each(int from, int until, IntConsumer work) throws Exception {
        try (ExecutorService some =
                Executors.newFixedThreadPool(SOME, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(from, until)
                    .forEach(number -> all.add(some.submit(() -> work.accept(number))));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
