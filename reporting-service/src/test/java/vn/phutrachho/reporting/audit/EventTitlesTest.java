package vn.phutrachho.reporting.audit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.EventCatalog;

/** An auditor reads what happened in words, whatever it is that happened. */
@Tag("D13")
class EventTitlesTest {
    private static final String EVENT = "event.";

    @ParameterizedTest
    @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
    void every_event_has_a_title_and_every_title_an_event(String file) throws IOException {
        Set<String> events =
                EventCatalog.records()
                        .map(record -> EventCatalog.nameOf(record).name())
                        .collect(toCollection(TreeSet::new));

        assertThat(titles(file)).isEqualTo(events);
    }

    private static Set<String> titles(String file) throws IOException {
        Properties messages = new Properties();
        try (var in = EventTitlesTest.class.getResourceAsStream(file)) {
            messages.load(
                    new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(EVENT))
                .map(key -> key.substring(EVENT.length()))
                .collect(toCollection(TreeSet::new));
    }
}
