package vn.phutrachho.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D12")
class IdentifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"m", "7", "cb-bau-sen", "A.b_c:d-9", "51-01-1"})
    void letters_digits_and_four_marks_make_an_id(String id) {
        assertThat(new MemberId(id).value()).isEqualTo(id).matches(Identifier.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-m", ".m", "_m", ":m", "hai chữ", "m/1", "m\n", "ẩn", "{", "@", "[", "`"
            })
    void anything_else_is_refused(String id) {
        assertThat(id).doesNotMatch(Identifier.FORM);
        assertThatThrownBy(() -> new MemberId(id))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo("id.malformed"));
    }

    @Test
    void eighty_characters_are_the_most() {
        assertThat(new MemberId("m".repeat(80)).value()).hasSize(80);
        assertThatThrownBy(() -> new MemberId("m".repeat(81))).isInstanceOf(InvalidValue.class);
    }
}
