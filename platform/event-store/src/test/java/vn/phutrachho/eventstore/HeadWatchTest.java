package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** When the database is asked for the head, and when it is left alone. */
class HeadWatchTest {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicLong head = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    private HeadWatch watch(Supplier<AppendHints> hints) {
        return watch(OFTEN, hints);
    }

    private HeadWatch watch(Duration every, Supplier<AppendHints> hints) {
        return new HeadWatch(
                "test",
                every,
                () -> {
                    looks.incrementAndGet();
                    return head.get();
                },
                hints);
    }

    /** Hints that come when the test gives them. */
    private static final class Given implements AppendHints {

        final BlockingQueue<Long> hints = new LinkedBlockingQueue<>();
        final CountDownLatch listenedTo = new CountDownLatch(1);
        final CountDownLatch closed = new CountDownLatch(1);
        final AtomicInteger asked = new AtomicInteger();

        /** Until what came so far is dealt with. */
        void awaitDealtWith() {
            int before = asked.get();
            while (!hints.isEmpty() || asked.get() < before + 2) {
                Thread.onSpinWait();
            }
        }

        @Override
        public long await() {
            asked.incrementAndGet();
            listenedTo.countDown();
            try {
                Long hint = hints.poll(50, TimeUnit.MILLISECONDS);
                return hint == null ? NONE : hint;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void whoever_writes_all_the_time_listens_to_no_hints_and_does_not_look() throws Exception {
        Given given = new Given();
        try (HeadWatch watch = watch(() -> given);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(Long.MAX_VALUE - 1, LONG));
            given.listenedTo.await();
            long position = 0;
            while (!given.closed.await(10, TimeUnit.MILLISECONDS)) {
                watch.wrote(++position);
            }
            int before = looks.get();
            int late = 0;
            long last = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                watch.wrote(++position);
                assertThat(watch.awaitBeyond(position, OFTEN.multipliedBy(4))).isEqualTo(position);
                long now = System.nanoTime();
                late += now - last > Duration.ofMillis(200).toNanos() ? 1 : 0;
                last = now;
            }
            assertThat(looks.get() - before).isLessThanOrEqualTo(late);

            watch.advance(Long.MAX_VALUE);
            assertThat(woken.get()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void a_quiet_log_is_looked_at_only_when_there_is_a_hint() throws Exception {
        Given given = new Given();
        try (HeadWatch watch = watch(() -> given);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(0, LONG));
            given.listenedTo.await();
            int before = looks.get();
            head.set(7);
            assertThat(watch.awaitBeyond(0, OFTEN.multipliedBy(20))).isZero();
            assertThat(looks).hasValue(before);

            given.hints.add(7L);

            assertThat(woken.get()).isEqualTo(7);
            assertThat(looks).hasValue(before + 1);
        }
    }

    /** A hint comes once; who waits would be woken by the next append only, some day. */
    @Test
    void a_look_that_fails_after_a_hint_is_tried_again() throws Exception {
        Given given = new Given();
        AtomicInteger failing = new AtomicInteger();
        try (HeadWatch watch =
                        new HeadWatch(
                                "test",
                                OFTEN,
                                () -> {
                                    switch (failing.getAndDecrement()) {
                                        case 2 -> throw new IllegalStateException("no primary");
                                        case 1 -> throw new StackOverflowError();
                                        default -> {
                                            return head.get();
                                        }
                                    }
                                },
                                () -> given);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(0, LONG));
            given.listenedTo.await();
            head.set(7);
            failing.set(2);
            given.hints.add(7L);

            assertThat(woken.get()).isEqualTo(7);
        }
    }

    /** After an election it may be, for a moment, that less is to be seen than was told of. */
    @Test
    void what_a_hint_told_of_is_looked_for_until_it_is_seen() throws Exception {
        Given given = new Given();
        try (HeadWatch watch = watch(() -> given);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(0, LONG));
            given.listenedTo.await();
            given.hints.add(7L);
            given.closed.await();
            head.set(7);

            assertThat(woken.get()).isEqualTo(7);
        }
    }

    @Test
    void a_hint_of_what_this_process_wrote_is_no_news() throws Exception {
        Given given = new Given();
        try (HeadWatch watch = watch(() -> given);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(7, LONG));
            given.listenedTo.await();
            int before = looks.get();
            watch.isAt(7);
            given.hints.add(7L);
            given.awaitDealtWith();
            assertThat(looks).hasValue(before);

            head.set(8);
            given.hints.add(8L);

            assertThat(woken.get()).isEqualTo(8);
            assertThat(looks).hasValue(before + 1);
        }
    }

    @Test
    void an_append_of_this_process_is_as_good_as_a_look() {
        Duration every = Duration.ofMillis(100);
        try (HeadWatch watch =
                watch(
                        every,
                        () -> {
                            throw new IllegalStateException("no change streams here");
                        })) {
            assertThat(watch.awaitBeyond(0, every)).isZero();
            int before = looks.get();
            int late = 0;
            long last = System.nanoTime();
            for (long position = 1; position <= 200; position++) {
                watch.isAt(position);
                assertThat(watch.awaitBeyond(position, Duration.ofMillis(5))).isEqualTo(position);
                long now = System.nanoTime();
                late += now - last > every.toNanos() ? 1 : 0;
                last = now;
            }
            // one may have been due before the first append; each time this thread was held up, one
            assertThat(looks.get() - before).isLessThanOrEqualTo(1 + late);
        }
    }

    @Test
    void a_head_that_went_back_is_not_asked_for_without_a_pause() {
        try (HeadWatch watch =
                watch(
                        () -> {
                            throw new IllegalStateException("no change streams here");
                        })) {
            watch.advance(7);
            head.set(3);
            long begun = System.nanoTime();
            assertThat(watch.awaitBeyond(7, OFTEN.multipliedBy(40))).isEqualTo(7);
            long pauses = (System.nanoTime() - begun) / OFTEN.toNanos();
            assertThat((long) looks.get()).isBetween(1L, pauses + 2);
        }
    }

    @Test
    void without_hints_it_looks_by_itself() {
        try (HeadWatch watch =
                watch(
                        () -> {
                            throw new IllegalStateException("no change streams here");
                        })) {
            assertThat(watch.awaitBeyond(0, Duration.ofMillis(1_500))).isZero();
            head.set(3);
            assertThat(watch.awaitBeyond(0, LONG)).isEqualTo(3);
        }
    }

    @Test
    void when_the_hints_end_it_looks_by_itself() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AppendHints ending =
                new AppendHints() {
                    @Override
                    public long await() {
                        ended.countDown();
                        throw new StackOverflowError();
                    }

                    @Override
                    public void close() {}
                };
        try (HeadWatch watch = watch(() -> ending);
                ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> woken = reader.submit(() -> watch.awaitBeyond(0, LONG));
            ended.await();
            head.set(2);
            assertThat(woken.get()).isEqualTo(2);
        }
    }
}
