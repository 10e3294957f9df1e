package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JustWrittenTest {
    private final JustWritten written = new JustWritten();
    private Head head = Head.ofEmptyLog();

    @Test
    void comes_back_with_its_place_and_the_hash_of_the_chain() {
        Commit commit = Commits.ofAggregate("a", 0, 2);
        write(commit);

        assertThat(written.after(0, 10))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        new StoredEvent(1, commit.id(), commit.events().get(0), head.hash(), false),
                        new StoredEvent(2, commit.id(), commit.events().get(1), head.hash(), true));
        assertThat(written.after(0, 10)).as("handed out once").isEmpty();
    }

    @Test
    void is_handed_out_in_whole_commits_up_to_the_number_asked_for() {
        write(Commits.ofAggregate("a", 0, 3));
        write(Commits.ofAggregate("b", 0, 3));
        write(Commits.ofAggregate("c", 0, 3));

        assertThat(positions(written.after(0, 2))).as("not the first half of one").isEmpty();
        assertThat(positions(written.after(0, 8))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(positions(written.after(6, 8))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void is_not_known_from_the_midst_of_a_commit() {
        write(Commits.ofAggregate("a", 0, 3));
        write(Commits.ofAggregate("b", 0, 3));

        assertThat(written.after(1, 10)).isEmpty();
        assertThat(positions(written.after(3, 10))).containsExactly(4L, 5L, 6L);
    }

    @Test
    void ends_where_another_process_was_between() {
        write(Commits.ofAggregate("a", 0, 2));
        head = new Head(head.position() + 5, head.hash());
        write(Commits.ofAggregate("b", 0, 2));

        assertThat(positions(written.after(0, 10))).containsExactly(1L, 2L);
        assertThat(written.after(2, 10)).as("what stands between is not known here").isEmpty();
        assertThat(positions(written.after(7, 10))).containsExactly(8L, 9L);
    }

    @Test
    void is_let_go_where_nobody_takes_it() {
        for (int commit = 0; commit < 1_500; commit++) {
            write(Commits.ofAggregate("a" + commit, 0, 1));
        }
        assertThat(written.after(0, 10)).isEmpty();
        assertThat(written.after(499, 10)).isEmpty();
        assertThat(written.after(500, 2_000)).hasSize(1_000);
    }

    @Test
    void is_let_go_where_it_is_large() {
        String large = "{\"words\":\"" + "x".repeat(3_000_000) + "\"}";
        write(Commits.of(Commits.event("a", 0, large)));
        write(Commits.of(Commits.event("b", 0, large)));

        assertThat(written.after(0, 10)).isEmpty();
        assertThat(positions(written.after(1, 10))).containsExactly(2L);
    }

    private void write(Commit commit) {
        PendingCommit pending =
                new PendingCommit(commit, CommitDocument.of(commit), Duration.ofSeconds(1));
        head = pending.placeBehind(head);
        written.add(new ArrayList<>(List.of(pending)));
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }
}
