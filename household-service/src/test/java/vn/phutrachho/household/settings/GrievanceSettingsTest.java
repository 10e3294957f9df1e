package vn.phutrachho.household.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phutrachho.events.InvalidValue;
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
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.command.AddTheme;
import vn.phutrachho.household.settings.command.EndDeadlineRule;
import vn.phutrachho.household.settings.command.RetireTheme;
import vn.phutrachho.household.settings.command.ReturnTheme;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.SetDeadlineRules;
import vn.phutrachho.household.settings.command.SetLimit;
import vn.phutrachho.household.settings.command.SetThemes;
import vn.phutrachho.household.settings.command.SetWorkingYears;
import vn.phutrachho.household.settings.command.SettingsRefusal;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.command.WorkingYear;

@Tag("M4.1")
class GrievanceSettingsTest {
    private static final SettingsId SETTINGS = new SettingsId("grievances");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);
    private static final String WHY = "Quyết định 12-QĐ/TU";
    private static final RuleScope LAND =
            new RuleScope(Stage.ANSWER, UnitKind.COMMUNE, null, new Theme("LAND"));
    private static final RuleScope ACCEPT = new RuleScope(Stage.ACCEPT, null, null, null);
    private static final ExceptionalDay NEW_YEARS_DAY =
            new ExceptionalDay(LocalDate.of(2027, 1, 1), false, "Tết Dương lịch", "TB 1", false);

    private static final Theme WATER = new Theme("WATER");
    private static final ThemeName CLEAN = new ThemeName("Nước sạch", "Clean water");

    private AggregateTestFixture<GrievanceSettings> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(GrievanceSettings.class);
    }

    private static DeadlineRuleSet ruleSet(
            RuleScope scope, int days, String version, LocalDate from) {
        return new DeadlineRuleSet(SETTINGS, scope, days, version, from, WHY, TODAY);
    }

    private static SetDeadlineRules set(LocalDate from, RuleLine... rules) {
        return new SetDeadlineRules(SETTINGS, List.of(rules), from, WHY, TODAY);
    }

    @Nested
    class Setting_rules {
        @Test
        void gives_each_a_version_of_its_own() {
            fixture.givenNoPriorActivity()
                    .when(set(NEXT_YEAR, new RuleLine(LAND, 15), new RuleLine(ACCEPT, 2)))
                    .expectEvents(
                            ruleSet(LAND, 15, "rule-1", NEXT_YEAR),
                            ruleSet(ACCEPT, 2, "rule-2", NEXT_YEAR));
        }

        @Test
        void numbers_on_whatever_was_set_before() {
            fixture.given(
                            ruleSet(LAND, 15, "rule-1", TODAY),
                            new LimitSet(
                                    SETTINGS,
                                    GrievanceLimit.PAUSES,
                                    1,
                                    "limit-2",
                                    TODAY,
                                    WHY,
                                    TODAY))
                    .when(set(NEXT_YEAR, new RuleLine(LAND, 12)))
                    .expectEvents(ruleSet(LAND, 12, "rule-3", NEXT_YEAR));
        }

        @Test
        void again_exactly_so_changes_nothing_but_the_rest_is_set() {
            fixture.given(ruleSet(LAND, 15, "rule-1", NEXT_YEAR))
                    .when(set(NEXT_YEAR, new RuleLine(LAND, 15), new RuleLine(ACCEPT, 2)))
                    .expectEvents(ruleSet(ACCEPT, 2, "rule-2", NEXT_YEAR));
        }

        @Test
        void from_a_day_that_has_passed_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(set(TODAY.minusDays(1), new RuleLine(LAND, 15)))
                    .expectException(SettingsRefusal.FromThePast.class)
                    .expectNoEvents();
        }

        @Test
        void needs_a_reason_days_that_can_be_kept_and_each_rule_once() {
            assertThatThrownBy(
                            () ->
                                    new SetDeadlineRules(
                                            SETTINGS,
                                            List.of(new RuleLine(LAND, 15)),
                                            TODAY,
                                            "  ",
                                            TODAY))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("settings.reason-missing");
            assertThatThrownBy(() -> new RuleLine(LAND, 0))
                    .hasMessageContaining("settings.days-out-of-range");
            assertThatThrownBy(() -> new RuleLine(LAND, 121))
                    .hasMessageContaining("settings.days-out-of-range");
            assertThatThrownBy(() -> set(TODAY, new RuleLine(LAND, 1), new RuleLine(LAND, 2)))
                    .hasMessageContaining("settings.rules-wrong");
        }
    }

    @Nested
    class Ending_a_rule {
        private final EndDeadlineRule end =
                new EndDeadlineRule(SETTINGS, LAND, NEXT_YEAR, WHY, TODAY);

        @Test
        void lets_a_more_general_one_apply() {
            fixture.given(ruleSet(LAND, 15, "rule-1", TODAY))
                    .when(end)
                    .expectEvents(
                            new DeadlineRuleEnded(SETTINGS, LAND, "rule-2", NEXT_YEAR, WHY, TODAY));
        }

        @Test
        void that_was_never_set_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(end)
                    .expectException(SettingsRefusal.NoSuchRule.class)
                    .expectNoEvents();
        }

        @Test
        void twice_is_ending_it_once() {
            fixture.given(
                            ruleSet(LAND, 15, "rule-1", TODAY),
                            new DeadlineRuleEnded(SETTINGS, LAND, "rule-2", NEXT_YEAR, WHY, TODAY))
                    .when(end)
                    .expectNoEvents();
        }
    }

    @Nested
    class Setting_a_limit {
        private SetLimit limit(GrievanceLimit limit, int most) {
            return new SetLimit(SETTINGS, limit, most, TODAY, WHY, TODAY);
        }

        @Test
        void applies_from_its_day() {
            fixture.givenNoPriorActivity()
                    .when(limit(GrievanceLimit.PAUSE_DAYS, 5))
                    .expectEvents(
                            new LimitSet(
                                    SETTINGS,
                                    GrievanceLimit.PAUSE_DAYS,
                                    5,
                                    "limit-1",
                                    TODAY,
                                    WHY,
                                    TODAY));
        }

        @ParameterizedTest
        @CsvSource({
            "PAUSE_DAYS, 0",
            "PAUSE_DAYS, 61",
            "PAUSES, -1",
            "PAUSES, 11",
            "REOPENINGS, 11",
            "SOON_DAYS, -1",
            "LEVEL_DAYS, 0"
        })
        void with_which_something_never_ends_is_refused(GrievanceLimit limit, int most) {
            fixture.givenNoPriorActivity()
                    .when(limit(limit, most))
                    .expectException(SettingsRefusal.LimitOutOfRange.class)
                    .expectNoEvents();
        }

        @Test
        void from_a_day_that_has_passed_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(
                            new SetLimit(
                                    SETTINGS,
                                    GrievanceLimit.PAUSES,
                                    1,
                                    TODAY.minusDays(1),
                                    WHY,
                                    TODAY))
                    .expectException(SettingsRefusal.FromThePast.class)
                    .expectNoEvents();
        }
    }

    @Nested
    class Setting_the_calendar_of_a_year {
        private final SetWorkingYears set =
                new SetWorkingYears(
                        SETTINGS,
                        List.of(new WorkingYear(2027, List.of(NEW_YEARS_DAY))),
                        TODAY,
                        WHY,
                        TODAY);
        private final WorkingYearSet done =
                new WorkingYearSet(
                        SETTINGS, 2027, List.of(NEW_YEARS_DAY), "calendar-1", TODAY, WHY, TODAY);

        @Test
        void holds_all_its_days() {
            fixture.givenNoPriorActivity().when(set).expectEvents(done);
        }

        @Test
        void twice_is_setting_it_once() {
            fixture.given(done).when(set).expectNoEvents();
        }

        @Test
        void with_a_day_of_another_year_or_one_that_is_so_anyway_is_refused() {
            assertThatThrownBy(() -> new WorkingYear(2026, List.of(NEW_YEARS_DAY)))
                    .hasMessageContaining("settings.calendar-wrong");
            LocalDate saturday = LocalDate.of(2027, 1, 2);
            assertThatThrownBy(
                            () ->
                                    new WorkingYear(
                                            2027,
                                            List.of(
                                                    new ExceptionalDay(
                                                            saturday, false, "x", "y", false))))
                    .hasMessageContaining("settings.calendar-wrong");
            assertThatThrownBy(() -> new WorkingYear(2027, List.of(NEW_YEARS_DAY, NEW_YEARS_DAY)))
                    .hasMessageContaining("settings.calendar-wrong");
        }
    }

    @Nested
    class Adding_a_theme {
        private final AddTheme add = new AddTheme(SETTINGS, WATER, CLEAN, NEXT_YEAR, WHY, TODAY);
        private final ThemeNamed named =
                new ThemeNamed(SETTINGS, WATER, CLEAN, "theme-1", NEXT_YEAR, WHY, TODAY);

        @Test
        void names_it_from_a_day_on() {
            fixture.givenNoPriorActivity().when(add).expectEvents(named);
        }

        @Test
        void twice_is_adding_it_once() {
            fixture.given(named).when(add).expectNoEvents();
        }

        @Test
        void with_a_code_that_another_was_given_is_refused() {
            fixture.given(
                            new ThemeNamed(
                                    SETTINGS,
                                    WATER,
                                    new ThemeName("Nước mưa", null),
                                    "theme-1",
                                    TODAY,
                                    WHY,
                                    TODAY))
                    .when(add)
                    .expectException(SettingsRefusal.ThemeExists.class)
                    .expectNoEvents();
        }

        @Test
        void from_a_day_that_has_passed_is_refused() {
            fixture.givenNoPriorActivity()
                    .when(new AddTheme(SETTINGS, WATER, CLEAN, TODAY.minusDays(1), WHY, TODAY))
                    .expectException(SettingsRefusal.FromThePast.class)
                    .expectNoEvents();
        }

        @Test
        void needs_a_name_that_fits_into_a_choice() {
            assertThatThrownBy(() -> new ThemeLine(WATER, new ThemeName(" ", null), null))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("settings.theme-name-wrong");
            assertThatThrownBy(
                            () -> new ThemeLine(WATER, new ThemeName("x".repeat(61), null), null))
                    .hasMessageContaining("settings.theme-name-wrong");
            assertThat(new ThemeLine(WATER, new ThemeName(" Nước ", " "), null).name())
                    .isEqualTo(new ThemeName("Nước", null));
        }
    }

    @Nested
    class Setting_themes {
        private final Theme roads = new Theme("ROADS");
        private final ThemeName traffic = new ThemeName("Giao thông", null);

        private SetThemes set(ThemeLine... lines) {
            return new SetThemes(SETTINGS, List.of(lines), TODAY, WHY, TODAY);
        }

        @Test
        void names_new_ones_and_those_that_are_there_and_retires_what_is_not_to_be_chosen() {
            fixture.givenNoPriorActivity()
                    .when(
                            set(
                                    new ThemeLine(WATER, CLEAN, null),
                                    new ThemeLine(roads, traffic, false)))
                    .expectEvents(
                            new ThemeNamed(SETTINGS, WATER, CLEAN, "theme-1", TODAY, WHY, TODAY),
                            new ThemeNamed(SETTINGS, roads, traffic, "theme-2", TODAY, WHY, TODAY),
                            new ThemeRetired(SETTINGS, roads, "theme-3", TODAY, WHY, TODAY));
        }

        @Test
        void takes_back_only_what_was_retired() {
            fixture.given(
                            new ThemeNamed(SETTINGS, roads, traffic, "theme-1", TODAY, WHY, TODAY),
                            new ThemeRetired(SETTINGS, roads, "theme-2", TODAY, WHY, TODAY))
                    .when(
                            set(
                                    new ThemeLine(roads, traffic, true),
                                    new ThemeLine(WATER, CLEAN, true)))
                    .expectEvents(
                            new ThemeReturned(SETTINGS, roads, "theme-3", TODAY, WHY, TODAY),
                            new ThemeNamed(SETTINGS, WATER, CLEAN, "theme-4", TODAY, WHY, TODAY));
        }

        @Test
        void is_refused_whole_when_it_retires_the_one_that_everything_else_goes_under() {
            fixture.givenNoPriorActivity()
                    .when(
                            set(
                                    new ThemeLine(WATER, CLEAN, null),
                                    new ThemeLine(Theme.OTHER, traffic, false)))
                    .expectException(SettingsRefusal.ThemeNeeded.class)
                    .expectNoEvents();
        }

        @Test
        void one_twice_or_none_is_refused() {
            assertThatThrownBy(
                            () ->
                                    set(
                                            new ThemeLine(WATER, CLEAN, null),
                                            new ThemeLine(WATER, traffic, null)))
                    .hasMessageContaining("settings.themes-wrong");
            assertThatThrownBy(this::set).hasMessageContaining("settings.themes-wrong");
        }
    }

    @Nested
    class Retiring_a_theme {
        private final ThemeRetired retired =
                new ThemeRetired(SETTINGS, new Theme("ROADS"), "theme-1", TODAY, WHY, TODAY);

        @Test
        void is_a_setting_with_a_day_and_a_reason() {
            fixture.givenNoPriorActivity()
                    .when(new RetireTheme(SETTINGS, new Theme("ROADS"), TODAY, WHY, TODAY))
                    .expectEvents(retired);
        }

        @Test
        void is_refused_for_the_one_that_everything_else_goes_under() {
            fixture.givenNoPriorActivity()
                    .when(new RetireTheme(SETTINGS, Theme.OTHER, TODAY, WHY, TODAY))
                    .expectException(SettingsRefusal.ThemeNeeded.class)
                    .expectNoEvents();
        }

        @Test
        void is_taken_back_from_a_day_on() {
            fixture.given(retired)
                    .when(new ReturnTheme(SETTINGS, new Theme("ROADS"), NEXT_YEAR, WHY, TODAY))
                    .expectEvents(
                            new ThemeReturned(
                                    SETTINGS,
                                    new Theme("ROADS"),
                                    "theme-2",
                                    NEXT_YEAR,
                                    WHY,
                                    TODAY));
        }

        @Test
        void is_taken_back_only_where_it_was_done() {
            fixture.givenNoPriorActivity()
                    .when(new ReturnTheme(SETTINGS, new Theme("ROADS"), NEXT_YEAR, WHY, TODAY))
                    .expectException(SettingsRefusal.ThemeNotRetired.class)
                    .expectNoEvents();
        }
    }
}
