package vn.phutrachho.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.phutrachho.portable.Folders;

/**
 * Event store, relay and consumers while everything around them fails. As it stands a short run
 * with a fixed seed; {@code fire-tests/long-run} makes the long one (docs/fault-tests.md).
 */
class UnderFireIT {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Scale SCALE =
            new Scale(
                    Long.getLong("fire.seed", 1499),
                    Integer.getInteger("fire.kills", 14),
                    Integer.getInteger("fire.writers", 4),
                    Integer.getInteger("fire.callers", 8),
                    Long.getLong("fire.commits", 0),
                    Long.getLong("fire.pace", 100),
                    Long.getLong("fire.stall", 6_000),
                    Long.getLong("fire.minutes", 60));

    @Test
    @DisabledIfSystemProperty(named = "fire.total", matches = ".+")
    void nothing_is_lost_or_doubled_or_out_of_order() throws Exception {
        Path folder = folder(SCALE);

        judge(UnderFire.run(SCALE, folder));

        Folders.remove(folder);
    }

    /** Until so many processes were killed in all rounds together. */
    @Test
    @EnabledIfSystemProperty(named = "fire.total", matches = ".+")
    void nor_is_anything_in_any_of_many_rounds() throws Exception {
        int wanted = Integer.getInteger("fire.total");
        Path file = Path.of(System.getProperty("fire.results"));
        Path page = Path.of(System.getProperty("fire.report"));
        Rounds rounds = Rounds.read(file);
        for (long seed = SCALE.seed(); rounds.kills() < wanted; seed++) {
            if (!rounds.has(seed)) {
                Scale scale = SCALE.withSeed(seed);
                Path folder = folder(scale);
                Outcome outcome = UnderFire.run(scale, folder);
                // written down before it is judged: a round that went wrong counts as well
                rounds = rounds.with(LocalDate.now(HERE), outcome, file);
                Files.writeString(page, rounds.page(machine()));
                judge(outcome);
                Folders.remove(folder);
            }
        }
        assertThat(rounds.kills()).isGreaterThanOrEqualTo(wanted);
    }

    private static Path folder(Scale scale) throws Exception {
        Path folder = Path.of("target", "fire", "seed-" + scale.seed());
        Folders.remove(folder);
        return folder;
    }

    private static void judge(Outcome outcome) {
        System.out.println(outcome.text());
        assertThat(outcome.verdict().anomalies()).isEmpty();
        assertThat(outcome.verdict().counts().acknowledged()).isPositive();
        if (outcome.scale().commits() == 0) {
            assertThat(outcome.kills()).isGreaterThanOrEqualTo(outcome.scale().kills());
            assertThat(outcome.missed()).as("kinds of fault that were not done").isEmpty();
        }
    }

    private static String machine() {
        return "Linux, %d processors, Java %s"
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
    }
}
