package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Old forms stay readable. Each upcaster has two files: the golden JSON of the form it begins with,
 * as it was once pinned, and under {@code golden/upcast} what the newest form has to be.
 */
class UpcastersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final EventName FIRST = new EventName("access-grant.access-closed", "1");
    private static final EventName SECOND = new EventName("access-grant.access-closed", "2");
    private static final EventName NOW = new EventName("access-grant.access-ended", "1");

    /** For the test: a property that got another name, and an event that did. */
    private static final Upcaster RENAMED_PROPERTY =
            new Upcaster(
                    FIRST,
                    SECOND,
                    old -> {
                        old.set("grant", old.remove("access"));
                        return old;
                    });

    private static final Upcaster RENAMED_EVENT = new Upcaster(SECOND, NOW, old -> old);
    private static final Upcasters BOTH = new Upcasters(List.of(RENAMED_PROPERTY, RENAMED_EVENT));

    @TempDir private Path folder = Path.of("");

    @Test
    void every_upcaster_that_exists_has_its_old_form_and_what_becomes_of_it() throws IOException {
        assertThat(faults(Upcasters.published(), GOLDEN)).isEmpty();
    }

    @Test
    void one_without_its_files_is_found() throws IOException {
        assertThat(faults(BOTH, folder))
                .hasSize(2)
                .first()
                .asString()
                .contains("access-grant.access-closed-1.json is missing");
    }

    @Test
    void one_that_makes_something_else_of_its_old_form_is_found() throws IOException {
        String now = EventJson.text(Examples.of(EventCatalog.recordOf(NOW.name(), NOW.revision())));
        Files.createDirectories(folder.resolve("upcast"));
        for (EventName form : List.of(FIRST, SECOND)) {
            Files.writeString(folder.resolve(file(form)), form.equals(FIRST) ? old(now) : now);
            Files.writeString(folder.resolve("upcast").resolve(file(form)), now);
        }
        assertThat(faults(BOTH, folder)).isEmpty();

        Files.writeString(
                folder.resolve("upcast").resolve(file(FIRST)), now.replace("-1\"", "-2\""));
        assertThat(faults(BOTH, folder))
                .singleElement()
                .asString()
                .contains("access-grant.access-closed/1 becomes");
    }

    @Test
    void an_old_form_is_read_through_every_step() {
        DomainEvent event = Examples.of(EventCatalog.recordOf(NOW.name(), NOW.revision()));
        String now = EventJson.text(event);

        assertThat(BOTH.read(FIRST, bytes(old(now)))).isEqualTo(event);
        assertThat(BOTH.read(SECOND, bytes(now))).isEqualTo(event);
        assertThat(BOTH.read(NOW, bytes(now))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"grievance.grievance-answered", "grievance.answer-given-to-joined-case"})
    void of_an_old_answer_without_a_day_nothing_is_made_up(String name) throws IOException {
        EventName old = new EventName(name, "1");
        String withDay = Files.readString(GOLDEN.resolve(file(old)));
        String day = ",\"doneBy\":\"2026-03-02\"";
        assertThat(withDay).contains(day);

        DomainEvent read = Upcasters.published().read(old, bytes(withDay.replace(day, "")));

        assertThat(EventJson.text(read)).doesNotContain("kind", "doneBy");
    }

    @Test
    void a_form_that_no_step_begins_with_stops_the_reader() {
        EventName unknown = new EventName(FIRST.name(), "3");

        assertThatThrownBy(() -> BOTH.read(unknown, bytes("{}"))).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void two_ways_on_and_ways_without_end_are_refused() {
        assertThatThrownBy(
                        () ->
                                new Upcasters(
                                        List.of(
                                                RENAMED_EVENT,
                                                new Upcaster(SECOND, FIRST, o -> o))))
                .hasMessageContaining("two upcasters from access-grant.access-closed/2");
        assertThatThrownBy(
                        () ->
                                new Upcasters(
                                        List.of(
                                                RENAMED_PROPERTY,
                                                new Upcaster(SECOND, FIRST, o -> o))))
                .hasMessageContaining("round and round");
    }

    /** Walks all upcasters; for each that lacks a file or does not fit it, a sentence. */
    private static List<String> faults(Upcasters upcasters, Path golden) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Upcaster each : upcasters.all()) {
            Path old = golden.resolve(file(each.from()));
            Path expected = golden.resolve("upcast").resolve(file(each.from()));
            if (Files.notExists(old) || Files.notExists(expected)) {
                faults.add((Files.notExists(old) ? old : expected) + " is missing");
                continue;
            }
            String found = EventJson.text(upcasters.read(each.from(), Files.readAllBytes(old)));
            if (!found.equals(Files.readString(expected).strip())) {
                faults.add("%s becomes %s".formatted(each.from(), found));
            }
        }
        return faults;
    }

    private static String file(EventName form) {
        return form.name() + "-" + form.revision() + ".json";
    }

    private static String old(String now) {
        assertThat(now).contains("\"grant\":");
        return now.replace("\"grant\":", "\"access\":");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
