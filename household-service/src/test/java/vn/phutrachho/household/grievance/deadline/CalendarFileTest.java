package vn.phutrachho.household.grievance.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.household.Stage;

@Tag("M4.1")
class CalendarFileTest {
    private static final Path FILE = Path.of("src/main/resources/settings/working-calendar.csv");
    private static final String HEADING = "day,works,what,source,provisional\n";

    private static WorkingCalendar vietnams() throws IOException {
        return CalendarFile.read(Files.readString(FILE, StandardCharsets.UTF_8)).calendar();
    }

    @Test
    void an_answer_is_not_due_in_the_week_of_tet() throws IOException {
        LocalDate before = LocalDate.of(2026, 2, 12);
        assertThat(vietnams().after(before, 2)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(DeadlineRule.DEFAULT.from(before, vietnams()).of(Stage.ANSWER))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_saturday_that_is_worked_for_a_bridge_day_counts() throws IOException {
        assertThat(vietnams().isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(vietnams().isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(vietnams().isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(vietnams().isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
    }

    @Test
    void an_answer_on_a_public_holiday_is_in_time_and_costs_no_working_day() throws IOException {
        LocalDate accepted = LocalDate.of(2026, 8, 28);
        LocalDate holiday = LocalDate.of(2026, 9, 2);
        assertThat(vietnams().between(accepted, holiday)).isZero();
    }

    @Test
    void a_year_that_is_not_announced_yet_says_so() throws IOException {
        assertThat(CalendarFile.read(Files.readString(FILE)).provisional())
                .containsExactly(Year.of(2027));
    }

    @Test
    void a_file_that_is_wrong_is_not_used_at_all() {
        assertThatThrownBy(() -> CalendarFile.read("day\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CalendarFile.read(HEADING + "2026-02-30,off,x,y,\n"))
                .hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> CalendarFile.read(HEADING + "2026-10-03,off,Saturday,y,\n"))
                .hasMessageContaining("Not an exception");
        assertThatThrownBy(() -> CalendarFile.read(HEADING + "2026-10-05,off,x,,\n"))
                .hasMessageContaining("source");
    }

    @Test
    void working_days_are_counted_back_over_a_weekend() {
        LocalDate tuesday = LocalDate.of(2026, 10, 6);
        assertThat(WorkingCalendar.MONDAY_TO_FRIDAY.before(tuesday, 3))
                .isEqualTo(LocalDate.of(2026, 10, 1));
    }
}
