package vn.phutrachho.assignment.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class ThemeChoicesProjectionTest {
    private static final SettingsId SETTINGS = new SettingsId("grievances");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void a_theme_cannot_be_chosen_from_the_day_it_is_retired_until_it_returns() {
        ThemeChoice roads =
                ProjectionFixture.given(new ThemeChoicesProjection())
                        .inbox(
                                new ThemeRetired(SETTINGS, Theme.ROADS, "theme-1", MAY, "x", MAY),
                                new ThemeReturned(SETTINGS, Theme.ROADS, "theme-2", JULY, "x", MAY))
                        .whenAsked("ROADS")
                        .thenAnswer();
        assertThat(roads.isOffered(MAY.minusDays(1))).isTrue();
        assertThat(roads.isOffered(MAY)).isFalse();
        assertThat(roads.isOffered(JULY.minusDays(1))).isFalse();
        assertThat(roads.isOffered(JULY)).isTrue();
    }

    @Test
    void of_two_that_begin_on_one_day_the_one_decided_later_counts() {
        ThemeChoice roads =
                ProjectionFixture.given(new ThemeChoicesProjection())
                        .inbox(
                                new ThemeRetired(SETTINGS, Theme.ROADS, "theme-1", JULY, "x", MAY),
                                new ThemeReturned(SETTINGS, Theme.ROADS, "theme-2", JULY, "x", MAY))
                        .whenAsked("ROADS")
                        .thenAnswer();
        assertThat(roads.isOffered(JULY)).isTrue();
    }
}
