package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TailTest {
    private long head;
    private final List<Long> fetchedAfter = new ArrayList<>();
    private long bytesOfEach = 100;
    private final Tail<Long> tail =
            new Tail<>(this::fetch, Long::longValue, position -> bytesOfEach);

    @Test
    void are_fetched_once_for_all_who_follow() {
        head = 3;
        for (int reader = 0; reader < 8; reader++) {
            assertThat(tail.read(0, 100)).containsExactly(1L, 2L, 3L);
        }
        head = 5;
        for (int reader = 0; reader < 8; reader++) {
            assertThat(tail.read(3, 100)).containsExactly(4L, 5L);
        }
        assertThat(fetchedAfter).containsExactly(0L, 3L);
    }

    @Test
    void are_all_there_for_whoever_reads_in_other_steps() {
        head = 10;
        tail.read(0, 100);
        assertThat(tail.read(4, 3)).containsExactly(5L, 6L, 7L);
        assertThat(tail.read(8, 100)).containsExactly(9L, 10L);
        assertThat(tail.read(10, 100)).isEmpty();
    }

    @Test
    void before_what_is_held_are_read_from_the_log() {
        head = 20;
        tail.read(10, 100);
        assertThat(tail.read(2, 3)).containsExactly(3L, 4L, 5L);
        assertThat(tail.read(9, 100)).hasSize(11).startsWith(10L);
        assertThat(tail.read(10, 100)).hasSize(10).startsWith(11L);
        assertThat(fetchedAfter).containsExactly(10L, 2L, 9L);
    }

    @Test
    void begin_anew_where_somebody_is_further_than_what_is_held() {
        head = 5;
        tail.read(0, 100);
        head = 30;
        assertThat(tail.read(20, 100)).hasSize(10).startsWith(21L);
        assertThat(tail.read(5, 100)).hasSize(25).startsWith(6L);
    }

    @Test
    void are_let_go_when_there_are_many() {
        head = 10_000;
        for (long place = 0; place < head; ) {
            List<Long> batch = tail.read(place, 1_000);
            assertThat(batch.getFirst()).isEqualTo(place + 1);
            place = batch.getLast();
        }
        fetchedAfter.clear();
        tail.read(1_000, 10);
        tail.read(9_500, 10);
        assertThat(fetchedAfter).containsExactly(1_000L);
    }

    @Test
    void are_let_go_when_they_are_large() {
        bytesOfEach = 1024 * 1024;
        head = 9;
        tail.read(0, 100);
        fetchedAfter.clear();

        assertThat(tail.read(5, 100)).containsExactly(6L, 7L, 8L, 9L);
        assertThat(fetchedAfter).isEmpty();
        assertThat(tail.read(4, 1)).containsExactly(5L);
        assertThat(fetchedAfter).containsExactly(4L);
    }

    @Test
    void of_those_that_are_as_large_as_may_be_the_newest_is_held() {
        bytesOfEach = 16 * 1024 * 1024;
        head = 3;
        tail.read(0, 100);
        fetchedAfter.clear();

        assertThat(tail.read(2, 100)).containsExactly(3L);
        assertThat(fetchedAfter).isEmpty();
        assertThat(tail.read(1, 100)).containsExactly(2L, 3L);
        assertThat(fetchedAfter).containsExactly(1L);
    }

    private List<Long> fetch(long after, int atMost) {
        fetchedAfter.add(after);
        return LongStream.rangeClosed(after + 1, Math.min(head, after + atMost)).boxed().toList();
    }
}
