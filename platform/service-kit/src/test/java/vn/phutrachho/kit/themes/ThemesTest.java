package vn.phutrachho.kit.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceSettingsEvent;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class ThemesTest {
    private static final SettingsId SETTINGS = new SettingsId("grievances");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Theme ROADS = new Theme("ROADS");
    private static final Theme WATER = new Theme("WATER");
    private static final ThemeName CLEAN = new ThemeName("Nước sạch", "Clean water");

    private static KnownTheme told(Theme theme, GrievanceSettingsEvent... events) {
        return ProjectionFixture.given(new ThemesProjection())
                .inbox(events)
                .whenAsked(theme.value())
                .thenAnswer();
    }

    private static Themes themes(Theme theme, GrievanceSettingsEvent... events) {
        return new Themes(List.of(told(theme, events)));
    }

    private static ThemeNamed named(Theme theme, ThemeName name, LocalDate from) {
        return new ThemeNamed(SETTINGS, theme, name, "theme-1", from, "x", MAY);
    }

    @Test
    void before_anything_was_told_there_are_those_that_come_with_the_program() {
        Themes themes = new Themes(List.of());
        assertThat(themes.offered(MAY)).containsExactlyElementsOf(FirstThemes.all().keySet());
        assertThat(themes.offered(LocalDate.of(2020, 1, 1))).hasSize(10);
        assertThat(themes.name(ROADS, MAY).vietnamese()).isEqualTo("Đường sá, điện, nước");
    }

    @Test
    void a_new_one_can_be_chosen_from_its_day_before_the_one_for_everything_else() {
        Themes themes = themes(WATER, named(WATER, CLEAN, JULY));
        assertThat(themes.has(WATER, JULY.minusDays(1))).isFalse();
        assertThat(themes.isOffered(WATER, JULY.minusDays(1))).isFalse();
        assertThat(themes.offered(JULY)).hasSize(11).endsWith(WATER, Theme.OTHER);
        assertThat(themes.ever()).contains(WATER);
    }

    @Test
    void it_is_called_otherwise_from_a_day_on_and_keeps_its_code() {
        ThemeName later = new ThemeName("Nước sinh hoạt", null);
        Themes themes = themes(WATER, named(WATER, CLEAN, MAY), named(WATER, later, JULY));
        assertThat(themes.name(WATER, MAY.minusDays(1))).isEqualTo(CLEAN);
        assertThat(themes.name(WATER, JULY.minusDays(1))).isEqualTo(CLEAN);
        assertThat(themes.name(WATER, JULY)).isEqualTo(later);
    }

    @Test
    void one_that_comes_with_the_program_can_be_called_otherwise() {
        ThemeName roads = new ThemeName("Giao thông", null);
        Themes themes = themes(ROADS, named(ROADS, roads, JULY));
        assertThat(themes.name(ROADS, MAY).vietnamese()).isEqualTo("Đường sá, điện, nước");
        assertThat(themes.name(ROADS, JULY)).isEqualTo(roads);
        assertThat(themes.offered(JULY)).hasSize(10);
    }

    @Test
    void it_cannot_be_chosen_from_the_day_it_is_retired_until_it_returns_and_is_there_all_along() {
        Themes themes =
                themes(
                        ROADS,
                        new ThemeRetired(SETTINGS, ROADS, "theme-1", MAY, "x", MAY),
                        new ThemeReturned(SETTINGS, ROADS, "theme-2", JULY, "x", MAY));
        assertThat(themes.isOffered(ROADS, MAY.minusDays(1))).isTrue();
        assertThat(themes.isOffered(ROADS, MAY)).isFalse();
        assertThat(themes.has(ROADS, MAY)).isTrue();
        assertThat(themes.isOffered(ROADS, JULY.minusDays(1))).isFalse();
        assertThat(themes.isOffered(ROADS, JULY)).isTrue();
    }

    @Test
    void what_is_not_there_or_retired_on_the_day_is_refused_with_its_own_reason() {
        Themes all = themes(ROADS, new ThemeRetired(SETTINGS, ROADS, "theme-1", JULY, "x", MAY));
        all.demandOffered(ROADS, JULY.minusDays(1));
        assertThatThrownBy(() -> all.demandOffered(ROADS, JULY))
                .isInstanceOf(ThemeRefusal.Retired.class);
        assertThatThrownBy(() -> all.demandOffered(WATER, JULY))
                .isInstanceOf(ThemeRefusal.Unknown.class)
                .hasMessageContaining("WATER");
    }

    @Test
    void of_two_that_begin_on_one_day_the_one_decided_later_counts() {
        Themes themes =
                themes(
                        ROADS,
                        new ThemeRetired(SETTINGS, ROADS, "theme-1", JULY, "x", MAY),
                        new ThemeReturned(SETTINGS, ROADS, "theme-2", JULY, "x", MAY));
        assertThat(themes.isOffered(ROADS, JULY)).isTrue();
    }

    @Test
    void one_that_is_not_known_is_called_by_its_code() {
        assertThat(new Themes(List.of()).name(WATER, MAY).in(Locale.ENGLISH)).isEqualTo("WATER");
    }
}
