package vn.phutrachho.assignment.responsibility.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.responsibility.view.Holdings.Holding;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M2.5")
class HoldingsProjectionTest {
    private static final HouseholdId LAI = new HouseholdId("h1");
    private static final MemberId HUONG = new MemberId("m1");
    private static final MemberId DUNG = new MemberId("m2");
    private static final UnitId CELL = new UnitId("c1");
    private static final PlanId PLAN = new PlanId("plan-c1-2026");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void history_keeps_both_when_a_household_is_handed_over() {
        Holdings held =
                ProjectionFixture.given(new HoldingsProjection())
                        .own(
                                new AssignmentMade(LAI, HUONG, CELL, PLAN, MARCH),
                                new AssignmentEnded(LAI, HUONG, CELL, EndReason.HANDED_OVER, JUNE),
                                new AssignmentMade(
                                        LAI,
                                        DUNG,
                                        CELL,
                                        PLAN,
                                        JUNE,
                                        Personal.of(LAI, "Đồng chí Hương đi học")))
                        .whenAsked("h1")
                        .thenAnswer();

        assertThat(held.holder()).isEqualTo(DUNG);
        assertThat(held.holdings())
                .containsExactly(
                        new Holding(HUONG, CELL, PLAN, MARCH, null, JUNE, EndReason.HANDED_OVER, 1),
                        new Holding(
                                DUNG, CELL, PLAN, JUNE, "Đồng chí Hương đi học", null, null, 3));
        assertThat(held.lastChange()).isEqualTo(JUNE);
        assertThat(held.on(JUNE.minusDays(1))).map(Holding::member).contains(HUONG);
        assertThat(held.on(JUNE)).map(Holding::member).contains(DUNG);
    }

    @Test
    void a_household_without_anybody_keeps_its_history() {
        ProjectionFixture.given(new HoldingsProjection())
                .own(
                        new AssignmentMade(LAI, HUONG, CELL, PLAN, MARCH),
                        new AssignmentEnded(LAI, HUONG, CELL, EndReason.MEMBER_AWAY, JUNE))
                .whenAsked("h1")
                .thenAnswers(
                        new Holdings(
                                LAI,
                                null,
                                CELL,
                                List.of(
                                        new Holding(
                                                HUONG,
                                                CELL,
                                                PLAN,
                                                MARCH,
                                                null,
                                                JUNE,
                                                EndReason.MEMBER_AWAY,
                                                1))));
    }
}
