package vn.phutrachho.kit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;

@Tag("L.2")
class PersonalSealTest {
    private static final Path GOLDEN =
            Path.of("../domain-events/src/test/resources/golden").toAbsolutePath().normalize();
    private static final Instant NOW = Instant.parse("2026-11-28T05:00:00Z");
    private static final HouseholdId HOUSEHOLD = new HouseholdId("h1");
    private static final HouseholdId OTHER = new HouseholdId("h2");

    private final KeysInMemory keys = new KeysInMemory();
    private final PersonalSeal seal = new PersonalSeal(keys);

    private static DomainEvent event(String head, String address) {
        return new HouseholdDetailsCorrected(
                HOUSEHOLD,
                new UnitId("cell-1"),
                Personal.of(HOUSEHOLD, head),
                Personal.of(OTHER, address),
                "",
                "",
                4,
                10,
                false,
                false,
                null,
                List.of(),
                LocalDate.of(2026, 1, 5));
    }

    static Stream<Path> everyEvent() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_there_is_comes_back_byte_for_byte(Path golden) throws IOException {
        byte[] written = EventJson.mapper().writeValueAsBytes(EventJson.mapper().readTree(golden));

        byte[] stored = seal.seal(written);

        assertThat(seal.open(stored)).isEqualTo(written);
        boolean personal = texts(written, "\",\"text\":\"").anyMatch(text -> !text.isEmpty());
        assertThat(new String(stored, UTF_8).contains("\"sealed\"")).isEqualTo(personal);
        texts(written, "\",\"text\":\"")
                .filter(text -> text.length() > 3)
                .forEach(text -> assertThat(new String(stored, UTF_8)).doesNotContain(text));
    }

    /** What stands behind each mark, up to the next quote. */
    private static Stream<String> texts(byte[] json, String mark) {
        String[] parts = new String(json, UTF_8).split(Pattern.quote(mark), -1);
        return Stream.of(parts).skip(1).map(part -> part.substring(0, part.indexOf('"')));
    }

    @Test
    void whatever_a_text_holds_it_is_sealed_whole_and_nothing_beside_it() {
        String nasty = "\"},{\"of\":\"household:h1\",\"text\":\"đ\\ \n\u0001 \\\" 😀";
        byte[] written = EventJson.write(event(nasty, "12 đường Hùng Vương \\"));

        byte[] stored = seal.seal(written);

        assertThat(new String(stored, UTF_8))
                .contains("\"cell\":\"cell-1\"", "\"of\":\"household:h1\",\"sealed\":")
                .doesNotContain("Hùng Vương");
        assertThat(texts(stored, "\",\"text\":\"")).hasSize(2).allMatch(String::isEmpty);
        assertThat(seal.open(stored)).isEqualTo(written);
    }

    @Test
    void one_persons_texts_go_with_their_key_and_the_others_stay() {
        byte[] stored = seal.seal(EventJson.write(event("Nguyễn Văn An", "Xóm Trên")));

        keys.destroy("household:h1", NOW);

        assertThat(EventJson.read(HouseholdDetailsCorrected.class, seal.open(stored)))
                .isEqualTo(event(Personal.ERASED, "Xóm Trên"));
        assertThat(EventJson.read(HouseholdDetailsCorrected.class, seal.open(stored)).head())
                .matches(Personal::wasErased);
    }

    @Test
    void many_are_opened_as_each_is_by_itself() {
        List<byte[]> stored =
                List.of(
                        seal.seal(EventJson.write(event("Nguyễn Văn An", "Xóm Trên"))),
                        EventJson.write(event("", "")),
                        seal.seal(EventJson.write(event("Trần Văn Bình", ""))));
        keys.destroy("household:h2", NOW);

        assertThat(seal.openAll(stored))
                .containsExactly(
                        EventJson.write(event("Nguyễn Văn An", Personal.ERASED)),
                        EventJson.write(event("", "")),
                        EventJson.write(event("Trần Văn Bình", "")));
    }

    @Test
    void nothing_personal_is_written_of_somebody_who_was_erased() {
        keys.destroy("household:h1", NOW);

        assertThatExceptionOfType(PersonErased.class)
                .isThrownBy(() -> seal.seal(EventJson.write(event("Nguyễn Văn An", ""))));
    }

    @Test
    void a_key_that_is_missing_is_not_taken_for_one_that_was_destroyed() {
        byte[] stored = seal.seal(EventJson.write(event("Nguyễn Văn An", "")));

        assertThatExceptionOfType(MissingPersonalKey.class)
                .isThrownBy(() -> new PersonalSeal(new KeysInMemory()).open(stored));
    }

    @Test
    void a_text_put_under_anothers_name_cannot_be_read() {
        byte[] stored = seal.seal(EventJson.write(event("Nguyễn Văn An", "Xóm Trên")));
        byte[] swapped =
                new String(stored, UTF_8).replace("household:h1", "household:h2").getBytes(UTF_8);

        assertThatThrownBy(() -> seal.open(swapped)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_empty_text_and_one_from_before_there_were_keys_stay_as_they_are() {
        byte[] empty = EventJson.write(event("", ""));
        byte[] old = EventJson.write(event("Nguyễn Văn An", "Xóm Trên"));

        assertThat(seal.seal(empty)).isEqualTo(empty);
        assertThat(seal.open(old)).isEqualTo(old);
    }
}
