package vn.phutrachho.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M4.1")
class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private final WorkingCalendar week = WorkingCalendar.MONDAY_TO_FRIDAY;

    @Test
    void three_working_days_after_a_friday_end_on_wednesday() {
        assertThat(week.after(FRIDAY, 3)).isEqualTo(LocalDate.of(2026, 10, 7));
    }

    @Test
    void a_weekend_leaves_nothing_and_a_passed_deadline_counts_below_nothing() {
        assertThat(week.between(FRIDAY, FRIDAY.plusDays(2))).isZero();
        assertThat(week.between(FRIDAY, MONDAY)).isEqualTo(1);
        assertThat(week.between(MONDAY, FRIDAY)).isEqualTo(-1);
    }

    @Test
    void a_holiday_does_not_count_and_the_saturday_worked_for_it_does() {
        WorkingCalendar swapped =
                new WorkingCalendar(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Set.of(MONDAY),
                        Set.of(FRIDAY.plusDays(1)));
        assertThat(swapped.isWorkingDay(MONDAY)).isFalse();
        assertThat(swapped.after(FRIDAY, 1)).isEqualTo(FRIDAY.plusDays(1));
        assertThat(swapped.after(FRIDAY, 2)).isEqualTo(MONDAY.plusDays(1));
    }

    @Property
    void as_many_days_are_left_as_were_allowed(
            @ForAll @IntRange(min = 0, max = 400) int from,
            @ForAll @IntRange(min = 0, max = 60) int allowed) {
        LocalDate day = FRIDAY.plusDays(from);
        assertThat(week.between(day, week.after(day, allowed))).isEqualTo(allowed);
    }
}
