package vn.phutrachho.kit.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.kit.web.Due;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M3.1")
@Tag("M4.1")
class CalendarsTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 4);

    private static WorkingYearSet set(LocalDate from, ExceptionalDay... days) {
        return new WorkingYearSet(
                new SettingsId("grievances"), 2026, List.of(days), "calendar-1", from, "x", MAY);
    }

    private static ExceptionalDay off(LocalDate day) {
        return new ExceptionalDay(day, false, "nghỉ", "thông báo", false);
    }

    private static KnownYear told(WorkingYearSet... events) {
        return ProjectionFixture.given(new CalendarsProjection())
                .inbox(events)
                .whenAsked("2026")
                .thenAnswer();
    }

    @Test
    void what_was_decided_last_applies_from_its_day_on() {
        KnownYear year = told(set(JULY, off(WEDNESDAY)), set(MAY, off(WEDNESDAY.plusDays(1))));
        assertThat(year.on(MAY.minusDays(1))).isEmpty();
        assertThat(days(year, MAY)).containsExactly(WEDNESDAY.plusDays(1));
        assertThat(days(year, JULY)).containsExactly(WEDNESDAY);
    }

    @Test
    void of_two_that_begin_on_one_day_the_later_said_applies() {
        KnownYear year = told(set(MAY, off(WEDNESDAY)), set(MAY, off(WEDNESDAY.plusDays(1))));
        assertThat(days(year, MAY)).containsExactly(WEDNESDAY.plusDays(1));
    }

    private static List<LocalDate> days(KnownYear year, LocalDate day) {
        return year.on(day).orElseThrow().days().stream().map(ExceptionalDay::day).toList();
    }

    @Test
    void the_one_that_comes_with_the_program_knows_that_april_ends_with_a_holiday()
            throws IOException {
        WorkingCalendar first = WorkingCalendar.with(all(FirstCalendar.read(file())));
        assertThat(first.lastOf(YearMonth.of(2026, 4))).isEqualTo(LocalDate.of(2026, 4, 29));
        assertThat(first.lastOf(YearMonth.of(2026, 10))).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    private static List<ExceptionalDay> all(Map<Integer, List<ExceptionalDay>> years) {
        return years.values().stream().flatMap(List::stream).toList();
    }

    private static byte[] file() throws IOException {
        try (var file = CalendarsTest.class.getResourceAsStream("/settings/working-calendar.csv")) {
            return requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void a_file_with_a_mistake_is_not_used_at_all() {
        byte[] wrong =
                "day,works,what,source\n2026-11-07,off,x,y\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FirstCalendar.read(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar.off-anyway");
    }

    @Test
    void a_holiday_between_is_no_day_that_is_left() {
        var left =
                new DaysLeft(WorkingCalendar.with(List.of(off(WEDNESDAY))), WEDNESDAY.minusDays(1));
        assertThat(left.until(WEDNESDAY.plusDays(1))).isEqualTo(new Due(Due.State.LEFT, 1, null));
        assertThat(left.until(WEDNESDAY.minusDays(2)).over()).isTrue();
    }
}
