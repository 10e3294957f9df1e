package vn.phutrachho.household.grievance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.grievance.command.Deadlines;
import vn.phutrachho.household.settings.Books;

@Tag("M4.1")
class InForceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    private static RuleScope answer(
            @Nullable UnitKind level, @Nullable GrievanceKind kind, @Nullable Theme theme) {
        return new RuleScope(Stage.ANSWER, level, kind, theme);
    }

    private static String deciding(Books books, LocalDate day) {
        return new InForce(books.book(), day)
                .rule(Stage.ANSWER, UnitKind.COMMUNE, GrievanceKind.FEEDBACK, new Theme("LAND"))
                .stamp()
                .version();
    }

    @Test
    void where_no_rule_was_set_the_one_that_comes_with_the_program_decides_under_its_name() {
        Books books = Books.withTheProgram().rule(answer(null, null, new Theme("ROADS")), 4, TODAY);
        InForce now = new InForce(books.book(), TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("default-1");
        assertThat(deciding(books, LocalDate.of(2020, 1, 1))).isEqualTo("default-1");
        Deadlines deadlines =
                now.from(TODAY, UnitKind.COMMUNE, GrievanceKind.FEEDBACK, new Theme("LAND"));
        assertThat(deadlines.deadline(Stage.ANSWER).rule()).isEqualTo("default-1");
        assertThat(deadlines.of(Stage.ACCEPT)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void the_theme_goes_before_the_kind_and_the_kind_before_the_level() {
        Books books = Books.withTheProgram().rule(answer(null, null, null), 9, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-1");
        books.rule(answer(UnitKind.COMMUNE, null, null), 8, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-2");
        books.rule(answer(null, GrievanceKind.FEEDBACK, null), 7, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-3");
        books.rule(answer(UnitKind.COMMUNE, GrievanceKind.FEEDBACK, null), 6, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-4");
        books.rule(answer(null, null, new Theme("LAND")), 5, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-5");
        books.rule(answer(UnitKind.COMMUNE, null, new Theme("LAND")), 4, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-6");
        books.rule(answer(null, GrievanceKind.FEEDBACK, new Theme("LAND")), 3, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-7");
        books.rule(answer(UnitKind.COMMUNE, GrievanceKind.FEEDBACK, new Theme("LAND")), 2, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-8");
    }

    @Test
    void a_rule_for_something_else_never_decides() {
        Books books =
                Books.withTheProgram()
                        .rule(answer(UnitKind.PROVINCE, null, null), 8, TODAY)
                        .rule(answer(null, GrievanceKind.GRIEVANCE, null), 7, TODAY)
                        .rule(answer(null, null, new Theme("ROADS")), 6, TODAY)
                        .rule(new RuleScope(Stage.ACCEPT, null, null, new Theme("LAND")), 5, TODAY);
        assertThat(deciding(books, TODAY)).isEqualTo("default-1");
    }

    @Test
    void where_the_level_of_a_unit_is_not_known_no_rule_for_a_level_decides() {
        Books books =
                Books.withTheProgram()
                        .rule(answer(UnitKind.COMMUNE, null, new Theme("LAND")), 8, TODAY);
        InForce now = new InForce(books.book(), TODAY);
        assertThat(
                        now.rule(Stage.ANSWER, null, GrievanceKind.FEEDBACK, new Theme("LAND"))
                                .stamp()
                                .version())
                .isEqualTo("default-1");
    }

    @Test
    void a_rule_applies_from_its_day_and_the_later_said_of_two_for_one_day() {
        RuleScope land = answer(null, null, new Theme("LAND"));
        Books books =
                Books.withTheProgram()
                        .rule(land, 9, TODAY)
                        .rule(land, 7, LATER)
                        .rule(land, 8, TOMORROW)
                        .rule(land, 6, LATER);
        assertThat(deciding(books, TODAY.minusDays(1))).isEqualTo("default-1");
        assertThat(deciding(books, TODAY)).isEqualTo("rule-1");
        assertThat(deciding(books, TOMORROW)).isEqualTo("rule-3");
        assertThat(deciding(books, LATER.minusDays(1))).isEqualTo("rule-3");
        assertThat(deciding(books, LATER)).isEqualTo("rule-4");
    }

    @Test
    void when_a_rule_ends_the_more_general_one_decides_again() {
        RuleScope land = answer(null, null, new Theme("LAND"));
        Books books =
                Books.withTheProgram()
                        .rule(answer(UnitKind.COMMUNE, null, null), 8, TODAY)
                        .rule(land, 5, TODAY)
                        .rule(land, null, LATER);
        assertThat(deciding(books, TODAY)).isEqualTo("rule-2");
        assertThat(deciding(books, LATER)).isEqualTo("rule-1");
    }

    @Property
    void whatever_is_asked_one_rule_decides(
            @ForAll Stage stage,
            @ForAll UnitKind level,
            @ForAll GrievanceKind kind,
            @ForAll("themes") Theme theme) {
        Books books =
                Books.withTheProgram()
                        .rule(new RuleScope(stage, level, null, null), 8, TODAY)
                        .rule(new RuleScope(Stage.ANSWER, null, kind, theme), 5, TODAY);
        InForce now = new InForce(books.book(), TODAY);
        assertThat(now.rule(stage, level, kind, theme).stamp().version())
                .isEqualTo(stage == Stage.ANSWER ? "rule-2" : "rule-1");
    }

    @Provide
    Arbitrary<Theme> themes() {
        return Arbitraries.of(FirstThemes.all().keySet());
    }

    @Test
    void a_limit_applies_from_its_day() {
        Books books = Books.withTheProgram().limit(GrievanceLimit.PAUSE_DAYS, 2, TOMORROW);
        InForce today = new InForce(books.book(), TODAY);
        InForce tomorrow = new InForce(books.book(), TOMORROW);
        assertThat(today.limits(TODAY).pauseUntil()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(tomorrow.limits(TOMORROW).pauseUntil()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(tomorrow.limits(TOMORROW).pauses()).isEqualTo(2);
    }

    @Test
    void a_theme_is_retired_and_taken_back_from_a_day_on() {
        Theme roads = new Theme("ROADS");
        Books books = Books.withTheProgram().theme(roads, false, TODAY).theme(roads, true, LATER);
        assertThat(new InForce(books.book(), TODAY.minusDays(1)).retired(roads)).isEmpty();
        assertThat(new InForce(books.book(), TODAY).retired(roads)).isPresent();
        assertThat(new InForce(books.book(), TODAY).retired(Theme.OTHER)).isEmpty();
        assertThat(new InForce(books.book(), LATER).retired(roads)).isEmpty();
    }

    @Test
    void a_theme_is_there_and_called_so_from_a_day_on() {
        Theme water = new Theme("WATER");
        ThemeName clean = new ThemeName("Nước sạch", null);
        Books books = Books.withTheProgram().name(water, clean, LATER);
        assertThat(new InForce(books.book(), LATER.minusDays(1)).themes())
                .hasSize(10)
                .allMatch(named -> named.stamp().comesWithTheProgram());
        assertThat(new InForce(books.book(), LATER).themes().getLast().name()).isEqualTo(clean);
    }

    @Test
    void a_year_is_counted_as_it_was_known_on_the_day() {
        LocalDate bridge = LocalDate.of(2027, 1, 4);
        ExceptionalDay off = new ExceptionalDay(bridge, false, "Nghỉ bù", "TB 1", false);
        Books books = Books.withTheProgram().year(2027, LATER, off);
        InForce before = new InForce(books.book(), TODAY);
        InForce after = new InForce(books.book(), LATER);
        assertThat(before.calendar().isWorkingDay(bridge)).isTrue();
        assertThat(before.calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(after.calendar().isWorkingDay(bridge)).isFalse();
        assertThat(after.calendar().isWorkingDay(LocalDate.of(2027, 1, 1)))
                .as("the announced calendar is the whole of it")
                .isTrue();
        assertThat(after.calendar().isWorkingDay(LocalDate.of(2026, 9, 2)))
                .as("other years stay")
                .isFalse();
    }

    @Test
    void a_year_that_is_not_announced_or_not_known_is_provisional() {
        Books books =
                Books.withTheProgram()
                        .year(
                                2027,
                                LATER,
                                new ExceptionalDay(
                                        LocalDate.of(2027, 1, 1), false, "Tết", "TB 1", false));
        InForce today = new InForce(books.book(), TODAY);
        assertThat(today.isProvisional(2026)).isFalse();
        assertThat(today.isProvisional(2027)).isTrue();
        assertThat(today.isProvisional(2028)).isTrue();
        assertThat(new InForce(books.book(), LATER).isProvisional(2027)).isFalse();
    }
}
