package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the published language must not be able to say, since it is about people. */
@Tag("L.1")
class LimitsTest {
    private static final Set<String> NEVER =
            Set.of(
                    "score",
                    "rank",
                    "rating",
                    "opinion",
                    "political",
                    "religion",
                    "ethnic",
                    "diagnosis",
                    "idnumber",
                    "phone",
                    "birthday");

    @Test
    void no_event_scores_or_ranks_anybody_or_asks_for_their_views() {
        Set<Class<?>> records = new HashSet<>();
        EventCatalog.records().forEach(type -> collect(type, records));

        assertThat(records).contains(Personal.class).hasSizeGreaterThan(100);
        assertThat(records)
                .flatExtracting(type -> Arrays.asList(type.getRecordComponents()))
                .extracting(component -> component.getName().toLowerCase(Locale.ROOT))
                .allSatisfy(name -> assertThat(NEVER).noneMatch(name::contains));
    }

    /** Whatever else begins like it would be taken for a personal text when it is stored. */
    @Test
    @Tag("L.2")
    void nothing_but_a_personal_text_looks_like_one() {
        Set<Class<?>> records = new HashSet<>();
        EventCatalog.records().forEach(type -> collect(type, records));

        assertThat(records)
                .filteredOn(type -> type.getRecordComponents().length > 0)
                .filteredOn(type -> type.getRecordComponents()[0].getName().equals("of"))
                .containsExactly(Personal.class);
    }

    @Test
    void free_text_about_people_is_short() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(
                        () -> Personal.of(new MemberId("m1"), "x".repeat(Personal.LONGEST + 1)));
    }

    private static void collect(Type type, Set<Class<?>> records) {
        switch (type) {
            case Class<?> it when it.isRecord() -> {
                if (records.add(it)) {
                    Stream.of(it.getRecordComponents())
                            .map(RecordComponent::getGenericType)
                            .forEach(part -> collect(part, records));
                }
            }
            case Class<?> it when it.isSealed() ->
                    Stream.of(it.getPermittedSubclasses()).forEach(part -> collect(part, records));
            case ParameterizedType it ->
                    Stream.of(it.getActualTypeArguments()).forEach(part -> collect(part, records));
            default -> {}
        }
    }
}
