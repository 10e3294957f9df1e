package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final List<List<Integer>> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    /** Has squares for numbers; the first request takes its time. */
    private final Together<Integer, Integer> squares =
            new Together<>(
                    numbers -> {
                        requests.add(numbers);
                        if (numbers.contains(0)) {
                            awaitEnd();
                        }
                        if (numbers.contains(13)) {
                            throw new IllegalArgumentException("thirteen");
                        }
                        return numbers.stream().map(number -> number * number).toList();
                    });

    private void awaitEnd() {
        firstIsUnderWay.countDown();
        try {
            firstMayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for these while the first is under way. */
    private List<Future<Integer>> whileOneIsUnderWay(List<Integer> numbers) throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            results.add(threads.submit(() -> squares.ask(0)));
            firstIsUnderWay.await();
            for (int number : numbers) {
                results.add(threads.submit(() -> squares.ask(number)));
            }
            awaitWaiting(squares, numbers.size());
            firstMayEnd.countDown();
        }
        return results;
    }

    @Test
    void one_that_comes_alone_goes_alone() {
        assertThat(squares.ask(3)).isEqualTo(9);
        assertThat(squares.ask(4)).isEqualTo(16);

        assertThat(requests).containsExactly(List.of(3), List.of(4));
    }

    @Test
    void those_that_come_meanwhile_go_together_and_each_gets_its_own() throws Exception {
        List<Future<Integer>> results = whileOneIsUnderWay(List.of(1, 2, 3, 4, 5));

        for (int number = 0; number <= 5; number++) {
            assertThat(results.get(number).get()).isEqualTo(number * number);
        }
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void a_request_that_fails_fails_for_all_in_it_and_for_nobody_else() throws Exception {
        List<Future<Integer>> results = whileOneIsUnderWay(List.of(1, 13));

        assertThat(results.getFirst().get()).isZero();
        for (Future<Integer> failed : results.subList(1, 3)) {
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
        assertThat(squares.ask(2)).isEqualTo(4);
    }

    @Test
    void whoever_is_told_to_stop_stops_alone() throws Exception {
        List<List<Integer>> asked = new CopyOnWriteArrayList<>();
        var asking = new CompletableFuture<Thread>();
        Together<Integer, Integer> doubles =
                new Together<>(
                        numbers -> {
                            asked.add(numbers);
                            switch (asked.size()) {
                                case 1 -> awaitEnd();
                                case 2 -> awaitInterrupt(asking);
                                default -> {}
                            }
                            return numbers.stream().map(number -> number * 2).toList();
                        });
        List<Future<Integer>> both = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = threads.submit(() -> doubles.ask(0));
            firstIsUnderWay.await();
            both.add(threads.submit(() -> doubles.ask(1)));
            both.add(threads.submit(() -> doubles.ask(2)));
            awaitWaiting(doubles, 2);
            firstMayEnd.countDown();
            asking.get().interrupt();
            assertThat(first.get()).isZero();
        }

        assertThat(both)
                .extracting(Future::state)
                .containsExactlyInAnyOrder(Future.State.FAILED, Future.State.SUCCESS);
        int other = both.getFirst().state() == Future.State.SUCCESS ? 1 : 2;
        assertThat(both.get(other - 1).get()).isEqualTo(other * 2);
        assertThat(asked).hasSize(3).last().isEqualTo(List.of(other));
    }

    private static void awaitInterrupt(CompletableFuture<Thread> of) {
        of.complete(Thread.currentThread());
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
        throw new IllegalStateException("interrupted");
    }

    private static void awaitWaiting(Together<?, ?> together, int many) {
        while (together.waiting() < many) {
            Thread.onSpinWait();
        }
    }
}
