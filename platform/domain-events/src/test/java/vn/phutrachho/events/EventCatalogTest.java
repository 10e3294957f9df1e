package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdErased;
import vn.phutrachho.events.member.PartyUnitEvent;

/**
 * History stays readable: the JSON of every event record is pinned under its logical name and
 * revision. A new record writes its file on the first run with {@code -Dgolden.write=true}; a file,
 * once released, is never changed: the form gets a new revision.
 */
class EventCatalogTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Class<? extends DomainEvent>> records() {
        return EventCatalog.records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_event_is_written_as_its_golden_json_and_read_from_it(
            Class<? extends DomainEvent> record) throws IOException {
        DomainEvent example = Examples.of(record);
        EventName name = EventCatalog.nameOf(record);
        Path golden = GOLDEN.resolve(name.name() + "-" + name.revision() + ".json");
        if (Boolean.getBoolean("golden.write") && Files.notExists(golden)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, EventJson.text(example) + "\n");
        }
        assertThat(EventJson.text(example)).isEqualTo(Files.readString(golden).strip());
        assertThat(EventJson.read(name.name(), name.revision(), Files.readAllBytes(golden)))
                .isEqualTo(example);
    }

    @Test
    void no_golden_json_is_left_without_a_record_that_reads_it() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(
                            files.filter(Files::isRegularFile)
                                    .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            EventCatalog.records().map(EventCatalog::nameOf),
                                            Upcasters.published().all().stream()
                                                    .map(Upcaster::from))
                                    .map(name -> name.name() + "-" + name.revision() + ".json")
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_name_begins_with_its_aggregate_and_is_not_a_java_name(
            Class<? extends DomainEvent> record) {
        assertThat(EventCatalog.nameOf(record).name())
                .matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    }

    @Test
    void a_vocabulary_has_its_records_and_a_record_is_itself() {
        assertThat(EventCatalog.recordsOf(PartyUnitEvent.class))
                .hasSize(PartyUnitEvent.class.getPermittedSubclasses().length)
                .allMatch(PartyUnitEvent.class::isAssignableFrom);
        assertThat(EventCatalog.recordsOf(HouseholdErased.class))
                .containsExactly(HouseholdErased.class);
        assertThat(EventCatalog.recordsOf(DomainEvent.class))
                .containsExactlyElementsOf(EventCatalog.records().toList());
    }

    @Test
    void what_several_vocabularies_say_is_found_in_all_of_them() {
        assertThat(EventCatalog.recordsOf(Erased.class))
                .contains(HouseholdErased.class)
                .allMatch(Erased.class::isAssignableFrom);
    }

    @Test
    void whoever_asks_for_records_of_what_no_vocabulary_says_is_told() {
        interface Forgotten extends DomainEvent {}
        assertThatThrownBy(() -> EventCatalog.recordsOf(Forgotten.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Forgotten");
    }

    @Test
    void an_unknown_name_stops_the_reader() {
        assertThatThrownBy(() -> EventJson.read("grievance.grievance-forgotten", "1", json("{}")))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("grievance.grievance-forgotten/1");
    }

    @Test
    void an_unknown_revision_stops_the_reader() {
        assertThatThrownBy(() -> EventJson.read("grievance.grievance-reported", "99", json("{}")))
                .isInstanceOf(UnknownEvent.class);
    }

    @Test
    void an_unknown_property_stops_the_reader() {
        assertThatThrownBy(
                        () ->
                                EventJson.read(
                                        "access-grant.access-ended",
                                        "1",
                                        json("{\"mood\":\"good\"}")))
                .hasMessageContaining("mood");
    }

    @Test
    void personal_data_never_shows_in_a_log() {
        assertThat(
                        Examples.of(
                                records()
                                        .filter(r -> r.getSimpleName().equals("GrievanceReported"))
                                        .findFirst()
                                        .orElseThrow()))
                .hasToString(
                        "GrievanceReported[grievance=grievance-1, household=household-1,"
                                + " cell=cell-1, kind=GRIEVANCE, theme=LAND,"
                                + " words=Personal[household:h-1], nameMayTravel=true, by=by-1,"
                                + " heardOn=2026-03-02]");
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
