package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private final BlockingQueue<Long> begunAfter = new LinkedBlockingQueue<>();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private long brokenAt = Long.MAX_VALUE;
    private long end = 1_000;

    private final EventLog log =
            new EventLog() {
                @Override
                public List<StoredEvent> read(long afterPosition, int atMost) {
                    begunAfter.add(afterPosition);
                    readers.add(Thread.currentThread());
                    if (afterPosition >= brokenAt) {
                        throw new BrokenLog("log", brokenAt, brokenAt + 1);
                    }
                    return LongStream.rangeClosed(
                                    afterPosition + 1, Math.min(end, afterPosition + atMost))
                            .mapToObj(StretchesTest::event)
                            .toList();
                }

                @Override
                public long append(Commit commit) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public long head() {
                    return end;
                }

                @Override
                public long awaitBeyond(long position, Duration atMost) {
                    return end;
                }

                @Override
                public Subscription onAppend(LongConsumer listener) {
                    throw new UnsupportedOperationException();
                }
            };

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position, "c" + position, Commits.event("a", position), new byte[] {}, true);
    }

    private static List<Long> positions(List<StoredEvent> stretch) {
        return stretch.stream().map(StoredEvent::position).toList();
    }

    @Test
    void gives_the_part_of_the_log_whole_and_in_order() {
        List<List<Long>> stretches = new ArrayList<>();
        log.stretches(2, 9, 3).forEach(stretch -> stretches.add(positions(stretch)));

        assertThat(stretches)
                .containsExactly(List.of(3L, 4L, 5L), List.of(6L, 7L, 8L), List.of(9L));
    }

    @Test
    void gives_nothing_of_a_part_that_is_empty() {
        assertThat(log.stretches(9, 9, 3)).isEmpty();
        assertThat(begunAfter).isEmpty();
    }

    @Test
    void fetches_one_stretch_while_the_one_before_is_worked_on_and_no_further() throws Exception {
        Iterator<List<StoredEvent>> stretches = log.stretches(0, 100, 10).iterator();
        assertThat(begunAfter.poll(10, TimeUnit.SECONDS)).isZero();
        stretches.next();
        assertThat(begunAfter.poll(10, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(begunAfter).isEmpty();
        stretches.next();
        assertThat(begunAfter.poll(10, TimeUnit.SECONDS)).isEqualTo(20);
    }

    @Test
    void in_turn_fetches_none_before_it_is_asked_for_and_then_by_whoever_asks() {
        Iterator<List<StoredEvent>> stretches = log.stretchesInTurn(0, 400).iterator();
        assertThat(begunAfter).isEmpty();
        assertThat(stretches.next()).hasSize(400);
        assertThat(stretches.hasNext()).isTrue();
        assertThat(begunAfter).containsExactly(0L);
        assertThat(stretches.next()).hasSize(400);
        assertThat(stretches.next()).hasSize(200);
        assertThat(stretches.hasNext()).isFalse();
        assertThat(begunAfter).containsExactly(0L, 400L, 800L);
        assertThat(readers).containsOnly(Thread.currentThread());
    }

    @Test
    void goes_on_with_what_came_meanwhile_where_the_end_is_open() {
        assertThat(readWhileGrowing(log.stretches(0, 3))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(readWhileGrowing(log.stretchesInTurn(0, 3)))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    private List<Long> readWhileGrowing(Iterable<List<StoredEvent>> stretches) {
        end = 4;
        List<Long> read = new ArrayList<>();
        for (List<StoredEvent> stretch : stretches) {
            read.addAll(positions(stretch));
            end = 6;
        }
        return read;
    }

    @Test
    void stops_at_what_the_fetching_stopped_at() {
        brokenAt = 20;

        assertThatThrownBy(() -> log.stretches(0, 100, 10).forEach(stretch -> {}))
                .isInstanceOfSatisfying(
                        BrokenLog.class, e -> assertThat(e.position()).isEqualTo(20));
        assertThatThrownBy(() -> log.stretchesInTurn(0, 10).forEach(stretch -> {}))
                .isInstanceOfSatisfying(
                        BrokenLog.class, e -> assertThat(e.position()).isEqualTo(20));
    }

    @Test
    void says_so_when_the_log_ends_before_the_part_does() {
        end = 15;

        assertThatThrownBy(() -> log.stretches(0, 100, 10).forEach(stretch -> {}))
                .isInstanceOf(NotYetVisible.class)
                .hasMessageContaining("ends at 15, before 100");
    }
}
