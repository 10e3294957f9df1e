package vn.phutrachho.events.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.InvalidValue;

@Tag("M4.1")
class ThemesTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void those_that_come_with_the_program_are_pinned_under_the_name_of_their_version() {
        assertThat(FirstThemes.VERSION).isEqualTo("default-themes-1");
        assertThat(FirstThemes.all().keySet())
                .extracting(Theme::value)
                .containsExactly(
                        "LAND",
                        "ROADS",
                        "ENVIRONMENT",
                        "SECURITY",
                        "SOCIAL_POLICY",
                        "HEALTH_CARE",
                        "EDUCATION",
                        "LIVELIHOOD",
                        "PROCEDURES",
                        "OTHER");
        assertThat(FirstThemes.all().get(new Theme("ROADS")))
                .isEqualTo(new ThemeName("Đường sá, điện, nước", "Roads, power, water"));
    }

    @Test
    void a_file_with_a_mistake_or_without_the_theme_for_everything_else_is_not_used() {
        assertThatThrownBy(() -> FirstThemes.read("code;name;english\nLAND;Đất đai;Land\n"))
                .hasMessageContaining("OTHER");
        assertThatThrownBy(() -> FirstThemes.read("code;name;english\nOTHER;Việc khác\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FirstThemes.read("code;name;english\nOTHER; ;Other\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FirstThemes.read("code;name;english\nOTHER;a;\nOTHER;b;\n"))
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "land", "1LAND", "_LAND", "LAND-1", "ĐẤT", "A B"})
    void a_code_is_capitals_digits_and_underscores(String code) {
        assertThatThrownBy(() -> new Theme(code)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_code_has_at_most_40_characters() {
        assertThat(new Theme("A".repeat(40)).value()).hasSize(40);
        assertThatThrownBy(() -> new Theme("A".repeat(41))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void where_there_is_no_english_name_the_vietnamese_one_is_told() {
        ThemeName water = new ThemeName("Nước sạch", null);
        ThemeName land = new ThemeName("Đất đai", "Land");
        assertThat(water.in(Locale.ENGLISH)).isEqualTo("Nước sạch");
        assertThat(land.in(Locale.ENGLISH)).isEqualTo("Land");
        assertThat(land.in(VIETNAMESE)).isEqualTo("Đất đai");
    }
}
