package vn.phutrachho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
    @TempDir private Path folder;

    @Test
    void the_first_frame_from_the_top_that_tells_anything_says_what_time_was_spent_on() {
        assertThat(
                        Part.of(
                                List.of(
                                        "java.lang.String.<init>",
                                        "vn.phutrachho.eventstore.StoredBytes.text",
                                        "com.mongodb.internal.operation.QueryBatchCursor.next",
                                        "java.util.concurrent.CompletableFuture$AsyncSupply.run")))
                .isEqualTo(Part.BYTES);
        assertThat(
                        Part.of(
                                List.of(
                                        "jdk.internal.misc.Unsafe.park",
                                        "java.util.concurrent.CompletableFuture.join",
                                        "vn.phutrachho.eventstore.Stretches.next")))
                .isEqualTo(Part.WAITING);
        assertThat(Part.of(List.of("java.lang.String.hashCode"))).isEqualTo(Part.OTHER);
        assertThat(Part.of(List.of())).isEqualTo(Part.OTHER);
    }

    @Test
    void a_new_id_is_the_callers_work_down_to_its_hashes() {
        assertThat(
                        Part.of(
                                List.of(
                                        "sun.security.provider.SHA.implCompress0",
                                        "java.security.SecureRandom.nextBytes",
                                        "java.util.UUID.randomUUID")))
                .isEqualTo(Part.CALLERS);
    }

    @Test
    void what_is_not_in_any_sample_java_needed_for_itself() {
        Profiled one = profiled();

        assertThat(one.perSecond()).isEqualTo(500_000);
        assertThat(one.micros(one.used().here())).isEqualTo(3);
        assertThat(one.used().elsewhere()).isEqualTo(2);
        assertThat(one.ofJava()).isEqualTo(1);
    }

    @Test
    void what_was_said_by_hand_outlives_the_next_profiles() throws IOException {
        Path page = folder.resolve("measured/profiles.md");
        ProfilePage profiles =
                new ProfilePage(
                        new Machine(Instant.EPOCH, "p", 2, 24, "s", "j", "m", "none"),
                        List.of(profiled()));
        profiles.write(page);
        String first = Files.readString(page);
        assertThat(first)
                .contains("| replay | a | 500,000 | 3.0 | 1.0 | 2.0 | 1.50 | 0.50 | 1.00 |")
                .contains("`Parser.next` 75 %, `String.<init>` 25 %");

        String said = first.replace("# Profiles", "# Profiles\n\nIt is bound by JSON.");
        Files.writeString(page, said);
        profiles.write(page);

        assertThat(page).hasContent(said);
    }

    private static Profiled profiled() {
        return new Profiled(
                "replay",
                "a",
                1_000_000,
                new Used(3, 1, 6, 2),
                new Samples(
                        200,
                        Map.of(Part.JSON, 150, Part.BYTES, 50),
                        Map.of("tools.jackson.Parser.next", 150, "java.lang.String.<init>", 50),
                        Map.of()));
    }
}
