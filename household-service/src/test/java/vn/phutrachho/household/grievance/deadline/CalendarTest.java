package vn.phutrachho.household.grievance.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.Books;
import vn.phutrachho.kit.calendar.WorkingCalendar;

/** The calendar that comes with the program. */
@Tag("M4.1")
class CalendarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 12);
    private final InForce now = new InForce(Books.withTheProgram().book(), TODAY);
    private final WorkingCalendar vietnams = now.calendar();

    @Test
    void an_answer_is_not_due_in_the_week_of_tet() {
        assertThat(vietnams.after(TODAY, 2)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(
                        now.from(TODAY, UnitKind.COMMUNE, GrievanceKind.FEEDBACK, new Theme("LAND"))
                                .of(Stage.ANSWER))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_saturday_that_is_worked_for_a_bridge_day_counts() {
        assertThat(vietnams.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(vietnams.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(vietnams.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(vietnams.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
    }

    @Test
    void an_answer_on_a_public_holiday_is_in_time_and_costs_no_working_day() {
        LocalDate accepted = LocalDate.of(2026, 8, 28);
        LocalDate holiday = LocalDate.of(2026, 9, 2);
        assertThat(vietnams.between(accepted, holiday)).isZero();
    }

    @Test
    void a_year_that_is_not_announced_yet_says_so() {
        assertThat(now.years())
                .extracting(year -> year.year() + " " + year.isProvisional())
                .containsExactly(
                        "2023 false", "2024 false", "2025 false", "2026 false", "2027 true");
    }

    @Test
    void working_days_are_counted_back_over_a_weekend() {
        LocalDate tuesday = LocalDate.of(2026, 10, 6);
        assertThat(WorkingCalendar.MONDAY_TO_FRIDAY.before(tuesday, 3))
                .isEqualTo(LocalDate.of(2026, 10, 1));
    }
}
