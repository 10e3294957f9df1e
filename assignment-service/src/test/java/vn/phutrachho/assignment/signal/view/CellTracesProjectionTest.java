package vn.phutrachho.assignment.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.signal.view.CellTraces.DutyYear;
import vn.phutrachho.assignment.signal.view.CellTraces.MonthTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.PlanTrace;
import vn.phutrachho.assignment.signal.view.CellTraces.Sitting;
import vn.phutrachho.assignment.signal.view.CellTraces.SittingMonth;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.CellMeetingEvent.MonthClosed;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M5.3")
class CellTracesProjectionTest {
    private static final UnitId CELL = new UnitId("c1");
    private static final PlanId PLAN = new PlanId("plan-c1-2026");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final PlanApproved APPROVED =
            new PlanApproved(PLAN, CELL, 2026, List.of(), DAY, DAY);

    private static CellTraces of(DomainEvent... events) {
        return ProjectionFixture.given(new CellTracesProjection())
                .own(events)
                .whenAsked(CELL.value())
                .thenAnswer();
    }

    private static AssignmentMade made(String household, @Nullable String reason) {
        HouseholdId id = new HouseholdId(household);
        return new AssignmentMade(
                id,
                new MemberId("m2"),
                CELL,
                PLAN,
                DAY.plusDays(5),
                reason == null ? null : Personal.of(id, reason));
    }

    private static AssignmentEnded ended(String household, EndReason reason) {
        return new AssignmentEnded(
                new HouseholdId(household), new MemberId("m1"), CELL, reason, DAY.plusDays(5));
    }

    private static MonthlyReportSent sent(String member, int month, boolean late) {
        YearMonth of = YearMonth.of(2025, month);
        return new MonthlyReportSent(
                new ReportId("report-" + member + "-" + of),
                new MemberId(member),
                CELL,
                of,
                List.of(
                        new ReportEntry(
                                new HouseholdId("h1"), of.atDay(month), null, List.of(), null)),
                DAY,
                late);
    }

    @Test
    void what_a_plan_says_is_by_plan() {
        assertThat(of(APPROVED, made("h1", null), made("h2", null)).duties(2026))
                .isEqualTo(new DutyYear(2026, 2, 0, 0, 0, null));
    }

    @Test
    void a_household_that_is_taken_from_one_and_given_to_another_is_handed_over() {
        assertThat(
                        of(APPROVED, ended("h1", EndReason.HANDED_OVER), made("h1", "ở gần hơn"))
                                .duties(2026))
                .isEqualTo(new DutyYear(2026, 0, 1, 0, 0, DAY.plusDays(5)));
    }

    @Test
    void a_household_that_had_nobody_any_more_is_filled() {
        assertThat(
                        of(APPROVED, ended("h1", EndReason.MEMBER_AWAY), made("h1", "đi làm xa"))
                                .duties(2026))
                .isEqualTo(new DutyYear(2026, 0, 0, 1, 0, null));
        assertThat(of(APPROVED, made("h9", "hộ mới đến")).duties(2026).byDemand()).isZero();
    }

    @Test
    void what_is_given_while_no_plan_is_in_force_is_without_plan_even_where_nobody_was() {
        assertThat(of(made("h1", "xã yêu cầu")).duties(2026))
                .isEqualTo(new DutyYear(2026, 0, 0, 0, 1, DAY.plusDays(5)));
        assertThat(
                        of(
                                        APPROVED,
                                        new PlanClosed(PLAN, CELL, 2026, DAY),
                                        made("h1", "xã yêu cầu"))
                                .duties(2026)
                                .withoutPlan())
                .isEqualTo(1);
    }

    @Test
    void last_years_plan_is_in_force_until_it_is_closed() {
        PlanApproved last =
                new PlanApproved(new PlanId("plan-c1-2025"), CELL, 2025, List.of(), DAY, DAY);
        assertThat(of(last, ended("h1", EndReason.HANDED_OVER), made("h1", "ốm")).duties(2026))
                .isEqualTo(new DutyYear(2026, 0, 1, 0, 0, DAY.plusDays(5)));
    }

    @Test
    void a_plan_waits_from_when_it_is_submitted_until_it_is_returned() {
        PlanSubmitted submitted = new PlanSubmitted(PLAN, CELL, 2026, DAY);
        assertThat(of(submitted).plan(2026)).contains(new PlanTrace(2026, DAY, null, null));
        assertThat(
                        of(submitted, new PlanReturned(PLAN, CELL, 2026, "xem lại", List.of(), DAY))
                                .plan(2026))
                .contains(new PlanTrace(2026, null, null, null));
        assertThat(of(submitted, APPROVED, new PlanClosed(PLAN, CELL, 2026, DAY)).plan(2026))
                .contains(new PlanTrace(2026, DAY, DAY, DAY));
    }

    @Test
    void reports_that_one_account_writes_on_one_day_are_one_sitting() {
        CellTraces it =
                of(
                        sent("m1", 8, true),
                        sent("m2", 8, true),
                        sent("m1", 9, true),
                        new MonthClosed(
                                new MeetingId("meeting-c1-2025-09"),
                                CELL,
                                YearMonth.of(2025, 9),
                                DAY));

        Sitting sitting = it.sittings().getFirst();
        assertThat(it.sittings()).hasSize(1);
        assertThat(sitting.day()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(sitting.months())
                .containsExactly(
                        new SittingMonth(YearMonth.of(2025, 8), 2),
                        new SittingMonth(YearMonth.of(2025, 9), 1));
        assertThat(sitting.members()).containsExactly(new MemberId("m1"), new MemberId("m2"));
        assertThat(sitting.firstVisit()).isEqualTo(LocalDate.of(2025, 8, 8));
        assertThat(sitting.lastVisit()).isEqualTo(LocalDate.of(2025, 9, 9));
        assertThat(it.months())
                .containsExactly(
                        new MonthTrace(YearMonth.of(2025, 8), 2, 2, null),
                        new MonthTrace(YearMonth.of(2025, 9), 1, 1, DAY));
    }

    @Test
    void a_day_is_a_day_in_vietnam() {
        CellTraces it =
                ProjectionFixture.given(new CellTracesProjection())
                        .recordedAt("2026-01-05T16:59:59Z")
                        .own(sent("m1", 8, true), sent("m1", 9, true))
                        .whenAsked(CELL.value())
                        .thenAnswer();

        assertThat(it.sittings())
                .extracting(Sitting::day)
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6));
    }

    @Test
    void what_was_written_of_few_months_is_forgotten_after_two_days_and_the_rest_after_a_year() {
        ProjectionFixture<CellTraces> written =
                ProjectionFixture.given(new CellTracesProjection())
                        .recordedAt("2026-01-05T01:00:00Z")
                        .own(sent("m1", 6, true), sent("m1", 7, true), sent("m1", 8, true))
                        .recordedAt("2026-01-06T01:00:00Z")
                        .own(sent("m1", 9, true))
                        .recordedAt("2026-01-08T01:00:00Z")
                        .own(sent("m1", 10, true));
        assertThat(written.whenAsked(CELL.value()).thenAnswer().sittings())
                .extracting(Sitting::day)
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 8));
        assertThat(
                        written.recordedAt("2027-01-08T01:00:00Z")
                                .own(sent("m1", 11, true))
                                .whenAsked(CELL.value())
                                .thenAnswer()
                                .sittings())
                .hasSize(1);
    }

    @Test
    void it_stays_small() {
        DomainEvent[] years =
                Stream.iterate(2020, year -> year + 1)
                        .limit(7)
                        .flatMap(
                                year ->
                                        Stream.of(
                                                (DomainEvent)
                                                        new PlanSubmitted(PLAN, CELL, year, DAY)))
                        .toArray(DomainEvent[]::new);
        assertThat(of(years).plans()).extracting(PlanTrace::year).containsExactly(2024, 2025, 2026);
    }
}
