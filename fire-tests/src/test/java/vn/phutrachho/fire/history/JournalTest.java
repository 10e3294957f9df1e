package vn.phutrachho.fire.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phutrachho.fire.history.PlannedCommit.Slot;

class JournalTest {

    private static final PlannedCommit COMMIT =
            new PlannedCommit(
                    "w0.1-c2-3",
                    Instant.parse("2026-03-02T05:06:07.123456789Z"),
                    List.of(new Slot("shared-0-1", 12), new Slot("w0.1-c2-a0", 0)));

    @TempDir private Path folder;
    private final AtomicLong now = new AtomicLong();

    private Path written(JournalLine... lines) {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.create(file, now::get)) {
            List.of(lines).forEach(journal::write);
        }
        return file;
    }

    @Test
    void every_line_is_read_as_it_was_written() {
        JournalLine[] lines = {
            new JournalLine.Intent(1, 15, COMMIT),
            new JournalLine.Stored(2, "a", 77),
            new JournalLine.Conflicting(3, "b"),
            new JournalLine.NotStored(4, "c", "BUSY"),
            new JournalLine.Unknown(5, "d"),
            new JournalLine.Broken(6, "e", "java.lang.IllegalStateException"),
            new JournalLine.Held(7, 3)
        };

        assertThat(Journal.read(written(lines))).containsExactly(lines);
    }

    @Test
    void a_line_that_a_kill_has_cut_off_counts_as_never_written() throws IOException {
        Path file = written(new JournalLine.Stored(2, "a", 77));
        Files.writeString(file, "S 3 b 7", StandardOpenOption.APPEND);

        assertThat(Journal.read(file)).containsExactly(new JournalLine.Stored(2, "a", 77));
    }

    @Test
    void what_was_not_answered_for_good_is_open() {
        PlannedCommit other = new PlannedCommit("other", Instant.EPOCH, COMMIT.slots());
        Path file =
                written(
                        new JournalLine.Intent(1, 15, COMMIT),
                        new JournalLine.Intent(2, 15, other),
                        new JournalLine.Broken(3, COMMIT.id(), "java.lang.Exception"),
                        new JournalLine.Unknown(3, COMMIT.id()),
                        new JournalLine.Stored(4, "other", 9));

        assertThat(Journal.open(Journal.read(file))).containsExactly(COMMIT);
    }

    @Test
    void a_commit_is_the_same_when_it_is_told_again_from_its_line() {
        JournalLine read = JournalLine.of(new JournalLine.Intent(1, 15, COMMIT).text().strip());

        assertThat(read)
                .isInstanceOfSatisfying(
                        JournalLine.Intent.class,
                        intent -> assertThat(intent.commit().seen()).isEqualTo(COMMIT.seen()));
    }

    @Test
    void a_process_that_was_stopped_has_it_written_down_before_what_it_writes_next() {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.create(file, now::get)) {
            now.set(400_000_000);
            journal.beat();
            now.set(800_000_000);
            journal.write(new JournalLine.Unknown(8, "a"));
            now.set(3_800_000_000L);
            journal.write(new JournalLine.Unknown(38, "b"));
        }

        assertThat(Journal.read(file))
                .containsExactly(
                        new JournalLine.Unknown(8, "a"),
                        new JournalLine.Held(3_800_000_000L, 3_000_000_000L),
                        new JournalLine.Unknown(38, "b"));
    }
}
