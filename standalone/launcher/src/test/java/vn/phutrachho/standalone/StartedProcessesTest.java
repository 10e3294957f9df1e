package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartedProcessesTest {
    @TempDir Path folder;
    private StartedProcesses started;
    private Process child;

    @BeforeEach
    void aChild() throws IOException {
        started = new StartedProcesses(folder);
        child = new ProcessBuilder("/bin/sh", "-c", "exec sleep 300").start();
    }

    @AfterEach
    void noChild() {
        child.destroyForcibly();
    }

    @Test
    void a_remembered_process_is_recognised_and_ended() {
        started.remember("part", child.toHandle());
        assertThat(started.alive("part")).contains(child.toHandle());

        assertThat(started.end("part", Duration.ofSeconds(10))).isTrue();

        assertThat(child.isAlive()).isFalse();
        assertThat(started.parts()).isEmpty();
    }

    @Test
    void a_stranger_with_the_same_number_is_left_alone() throws IOException {
        started.remember("part", child.toHandle());
        Files.writeString(folder.resolve("part"), child.pid() + " 1000000");

        assertThat(started.alive("part")).isEmpty();
        assertThat(started.end("part", Duration.ofSeconds(1))).isFalse();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void one_that_will_not_end_is_ended_by_force() throws IOException {
        Process stubborn =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "trap '' TERM; echo ready; while :; do sleep 1; done")
                        .start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("ready");
        started.remember("part", stubborn.toHandle());

        assertThat(started.end("part", Duration.ofMillis(200))).isTrue();

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void a_half_written_note_is_nobody() throws IOException {
        Files.writeString(folder.resolve("part"), "12");
        assertThat(started.alive("part")).isEmpty();
    }
}
