package vn.phutrachho.household.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.WorkTheme;

@Tag("L.3")
class HeldMessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en"})
    void a_household_is_told_each_reason_and_conclusion_in_words(String bundle) throws IOException {
        Properties sentences = new Properties();
        try (Reader text =
                Files.newBufferedReader(
                        Path.of("src", "main", "resources", bundle + ".properties"),
                        StandardCharsets.UTF_8)) {
            sentences.load(text);
        }
        List<String> keys =
                Stream.of(
                                keys("held.end.", EndReason.values()),
                                keys("held.not-visited.", NotVisitedReason.values()),
                                keys("held.conclusion.", Conclusion.values()),
                                keys("theme.work.", WorkTheme.values()))
                        .flatMap(each -> each)
                        .toList();
        assertThat(sentences.stringPropertyNames()).containsAll(keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value);
    }
}
