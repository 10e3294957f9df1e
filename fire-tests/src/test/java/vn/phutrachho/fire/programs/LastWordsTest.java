package vn.phutrachho.fire.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phutrachho.portable.GuardedProcess;
import vn.phutrachho.portable.Jvm;

class LastWordsTest {

    private static final int DEFECT = 1;

    @TempDir private Path folder;

    /** A program that ends as it is told. */
    static final class Ending {

        private Ending() {}

        public static void main(String[] args) throws InterruptedException {
            LastWords.ofThisProcess(new UntilAsked());
            switch (args[0]) {
                case "no-database" -> throw new MongoException("away");
                case "defect" -> throw new IllegalStateException("a defect");
                default -> {
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        throw new MongoException("not caught");
                                    });
                    Thread.sleep(Duration.ofMinutes(2));
                }
            }
        }
    }

    private int codeOf(String ending) {
        GuardedProcess process =
                GuardedProcess.start(
                        new GuardedProcess.Start(
                                List.of(
                                        Jvm.java(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Ending.class.getName(),
                                        ending),
                                Map.of(),
                                folder,
                                folder.resolve("log"),
                                null));
        assertThat(process.ended(Duration.ofMinutes(1))).isTrue();
        return process.exitCode();
    }

    @Test
    void whoever_finds_no_database_gives_up() {
        assertThat(codeOf("no-database")).isEqualTo(LastWords.GAVE_UP);
    }

    @Test
    void anything_else_is_a_defect() {
        assertThat(codeOf("defect")).isEqualTo(DEFECT);
    }

    @Test
    void a_thread_that_dies_is_a_defect_of_its_process() {
        assertThat(codeOf("thread")).isEqualTo(DEFECT);
    }
}
