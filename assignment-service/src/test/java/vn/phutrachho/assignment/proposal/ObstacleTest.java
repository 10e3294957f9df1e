package vn.phutrachho.assignment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("M2.2")
class ObstacleTest {
    @ParameterizedTest
    @CsvSource({
        "messages,plan",
        "messages,responsibility",
        "messages_en,plan",
        "messages_en,responsibility"
    })
    void a_refusal_names_each_obstacle_and_no_other(String bundle, String of) throws IOException {
        Properties sentences = new Properties();
        try (Reader text =
                Files.newBufferedReader(
                        Path.of("src", "main", "resources", bundle + ".properties"),
                        StandardCharsets.UTF_8)) {
            sentences.load(text);
        }
        MessageFormat refusal =
                new MessageFormat(
                        sentences.getProperty("refusal." + of + ".member-may-not"), Locale.ROOT);
        for (Obstacle there : Obstacle.values()) {
            String said = refusal.format(Obstacle.flags(Set.of(there)));
            assertThat(said).contains(" " + sentence(sentences, there) + ".");
            for (Obstacle other : EnumSet.complementOf(EnumSet.of(there))) {
                assertThat(said).doesNotContain(sentence(sentences, other));
            }
        }
    }

    private static String sentence(Properties sentences, Obstacle of) {
        return sentences.getProperty("obstacle." + of);
    }
}
