package vn.phutrachho.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;

class RecentEventsTest {
    private long head;
    private final List<Long> fetchedAfter = new ArrayList<>();
    private final RecentEvents recent = new RecentEvents(this::fetch);

    @Test
    void are_fetched_once_for_all_who_follow() {
        head = 3;
        for (int reader = 0; reader < 8; reader++) {
            assertThat(positions(recent.read(0, 100))).containsExactly(1L, 2L, 3L);
        }
        head = 5;
        for (int reader = 0; reader < 8; reader++) {
            assertThat(positions(recent.read(3, 100))).containsExactly(4L, 5L);
        }
        assertThat(fetchedAfter).containsExactly(0L, 3L);
    }

    @Test
    void are_all_there_for_whoever_reads_in_other_steps() {
        head = 10;
        recent.read(0, 100);
        assertThat(positions(recent.read(4, 3))).containsExactly(5L, 6L, 7L);
        assertThat(positions(recent.read(8, 100))).containsExactly(9L, 10L);
        assertThat(recent.read(10, 100)).isEmpty();
    }

    @Test
    void before_what_is_held_are_read_from_the_log() {
        head = 20;
        recent.read(10, 100);
        assertThat(positions(recent.read(2, 3))).containsExactly(3L, 4L, 5L);
        assertThat(positions(recent.read(9, 100))).hasSize(11).startsWith(10L);
        assertThat(positions(recent.read(10, 100))).hasSize(10).startsWith(11L);
        assertThat(fetchedAfter).containsExactly(10L, 2L, 9L);
    }

    @Test
    void begin_anew_where_somebody_is_further_than_what_is_held() {
        head = 5;
        recent.read(0, 100);
        head = 30;
        assertThat(positions(recent.read(20, 100))).hasSize(10).startsWith(21L);
        assertThat(positions(recent.read(5, 100))).hasSize(25).startsWith(6L);
    }

    @Test
    void are_let_go_when_there_are_many() {
        head = 10_000;
        for (long place = 0; place < head; ) {
            List<RecordedEvent> batch = recent.read(place, 1_000);
            assertThat(batch.getFirst().position()).isEqualTo(place + 1);
            place = batch.getLast().position();
        }
        fetchedAfter.clear();
        recent.read(1_000, 10);
        recent.read(9_500, 10);
        assertThat(fetchedAfter).containsExactly(1_000L);
    }

    private List<RecordedEvent> fetch(long after, int atMost) {
        fetchedAfter.add(after);
        return LongStream.rangeClosed(after + 1, Math.min(head, after + atMost))
                .mapToObj(RecentEventsTest::event)
                .toList();
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    private static RecordedEvent event(long position) {
        return new RecordedEvent(
                Log.OWN,
                "assignment",
                position,
                Instant.EPOCH,
                "h-1",
                position - 1,
                Map.of(),
                new AssignmentEnded(
                        new HouseholdId("h-1"),
                        new MemberId("m-1"),
                        new UnitId("c-1"),
                        EndReason.HANDED_OVER,
                        LocalDate.of(2026, 1, 5)));
    }
}
