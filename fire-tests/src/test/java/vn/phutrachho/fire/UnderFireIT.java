package vn.phutrachho.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.phutrachho.portable.Folders;

/**
 * Event store, relay and consumers while everything around them fails. As it stands a short run
 * with a fixed seed; {@code -Dfire.kills=1000} and its like make the long one
 * (docs/fault-tests.md).
 */
class UnderFireIT {

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
    void nothing_is_lost_or_doubled_or_out_of_order() throws Exception {
        Path folder = Path.of("target", "fire", "seed-" + SCALE.seed());
        Folders.remove(folder);

        Outcome outcome = UnderFire.run(SCALE, folder);

        System.out.println(outcome.text());
        String report = System.getProperty("fire.report");
        if (report != null) {
            Files.writeString(Path.of(report), page(outcome));
        }
        assertThat(outcome.verdict().anomalies()).isEmpty();
        assertThat(outcome.verdict().counts().acknowledged()).isPositive();
        if (SCALE.commits() == 0) {
            assertThat(outcome.kills()).isGreaterThanOrEqualTo(SCALE.kills());
        }
        Folders.remove(folder);
    }

    private static String page(Outcome outcome) {
        return """
        # Measured: under fire

        %s, Linux, %d processors, Java %s. How it is made, and how this seed is repeated: [fault-tests](../fault-tests.md).

        ```
        %s```
        """
                .formatted(
                        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        outcome.text());
    }
}
