package vn.phutrachho.household.settings.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleEnded;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.LimitSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeReturned;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class SettingsBookProjectionTest {
    private static final SettingsId SETTINGS = new SettingsId("grievances");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final RuleScope LAND =
            new RuleScope(Stage.ANSWER, null, null, new Theme("LAND"));

    @Test
    void every_version_is_kept_with_its_day_its_reason_and_who_said_so() {
        SettingsBook book =
                ProjectionFixture.given(new SettingsBookProjection())
                        .recordedAt("2026-11-25T02:00:00Z")
                        .own(
                                new DeadlineRuleSet(
                                        SETTINGS, LAND, 15, "rule-1", NEXT_YEAR, "QĐ 12", TODAY),
                                new DeadlineRuleEnded(
                                        SETTINGS, LAND, "rule-2", NEXT_YEAR, "QĐ 13", TODAY))
                        .whenAsked("grievances")
                        .thenAnswer();
        assertThat(book.rules())
                .containsExactly(
                        new Version.Rule(
                                new Stamp(
                                        "rule-1",
                                        NEXT_YEAR,
                                        "QĐ 12",
                                        "somebody",
                                        Instant.parse("2026-11-25T02:00:00Z")),
                                LAND,
                                15),
                        new Version.Rule(
                                new Stamp(
                                        "rule-2",
                                        NEXT_YEAR,
                                        "QĐ 13",
                                        "somebody",
                                        Instant.parse("2026-11-25T02:00:01Z")),
                                LAND,
                                null));
    }

    @Test
    void limits_years_and_themes_stand_beside_the_rules() {
        ExceptionalDay day = new ExceptionalDay(NEXT_YEAR, false, "Tết", "TB 1", false);
        SettingsBook book =
                ProjectionFixture.given(new SettingsBookProjection())
                        .own(
                                new LimitSet(
                                        SETTINGS,
                                        GrievanceLimit.PAUSES,
                                        1,
                                        "limit-1",
                                        TODAY,
                                        "x",
                                        TODAY),
                                new WorkingYearSet(
                                        SETTINGS,
                                        2027,
                                        List.of(day),
                                        "calendar-2",
                                        TODAY,
                                        "x",
                                        TODAY),
                                new ThemeNamed(
                                        SETTINGS,
                                        new Theme("WATER"),
                                        new ThemeName("Nước sạch", null),
                                        "theme-5",
                                        TODAY,
                                        "x",
                                        TODAY),
                                new ThemeRetired(
                                        SETTINGS, new Theme("ROADS"), "theme-3", TODAY, "x", TODAY),
                                new ThemeReturned(
                                        SETTINGS,
                                        new Theme("ROADS"),
                                        "theme-4",
                                        NEXT_YEAR,
                                        "x",
                                        TODAY))
                        .whenAsked("grievances")
                        .thenAnswer();
        assertThat(book.all())
                .extracting(version -> version.stamp().version())
                .containsExactly("limit-1", "calendar-2", "theme-5", "theme-3", "theme-4");
        assertThat(book.lastName(new Theme("WATER")))
                .map(Version.Naming::name)
                .contains(new ThemeName("Nước sạch", null));
        assertThat(book.calendars().getFirst().days()).containsExactly(day);
        assertThat(book.themes()).extracting(Version.Choice::offered).containsExactly(false, true);
    }
}
