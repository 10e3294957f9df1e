package vn.phutrachho.reporting.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.Personal;

/** An auditor reads what an event says in words, whatever event it is. */
@Tag("D13")
class EventWordsTest {
    private static final List<String> CODES = List.of("word.Why.", "word.ConclusionNotFollowed.");

    /** What the words of a bundle have to be, by their keys. */
    private record Demanded(Set<String> components, Set<String> constants) {
        static Demanded byAllEvents() {
            Demanded demanded = new Demanded(new TreeSet<>(), new TreeSet<>());
            EventCatalog.records().forEach(demanded::walk);
            EventWords.OWN_CODES.values().forEach(demanded::choice);
            return demanded;
        }

        private void choice(Class<?> type) {
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .forEach(name -> constants.add(EventWords.word(type, name)));
        }

        private void walk(Class<?> record) {
            for (var component : record.getRecordComponents()) {
                Class<?> type = EventWords.type(component);
                components.add(EventWords.named(component.getName(), type));
                if (type.isEnum()) {
                    choice(type);
                }
                if (type.isRecord()
                        && type != Personal.class
                        && !Identifier.class.isAssignableFrom(type)) {
                    walk(type);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void every_component_of_every_event_has_a_word_and_every_word_a_component(String file)
            throws IOException {
        assertThat(startingWith("said.", words(file)))
                .isEqualTo(Demanded.byAllEvents().components());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everything_that_can_be_chosen_has_a_word_and_every_word_is_of_something(String file)
            throws IOException {
        Set<String> words = words(file);
        Set<String> demanded = Demanded.byAllEvents().constants();

        assertThat(words).containsAll(demanded);
        assertThat(startingWith("word.", words).stream())
                .filteredOn(key -> CODES.stream().noneMatch(key::startsWith))
                .allMatch(demanded::contains);
    }

    private static Set<String> startingWith(String beginning, Set<String> keys) {
        Set<String> found = new TreeSet<>(keys);
        found.removeIf(key -> !key.startsWith(beginning));
        return found;
    }

    /** Those of the service and those of the kit. */
    private static Set<String> words(String file) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : List.of("/" + file, "/kit-" + file)) {
            Properties words = new Properties();
            try (var in = EventWordsTest.class.getResourceAsStream(bundle)) {
                words.load(
                        new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
            assertThat(words.values().stream().map(Object::toString)).noneMatch(String::isBlank);
            Stream.of(words.stringPropertyNames()).forEach(keys::addAll);
        }
        return keys;
    }
}
