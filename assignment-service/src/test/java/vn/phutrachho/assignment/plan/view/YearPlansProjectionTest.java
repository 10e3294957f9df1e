package vn.phutrachho.assignment.plan.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.plan.view.YearPlan.Line;
import vn.phutrachho.assignment.plan.view.YearPlan.State;
import vn.phutrachho.assignment.plan.view.YearPlan.Step;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanProposed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.events.assignment.ProposedLine;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M2.1")
class YearPlansProjectionTest {
    private static final PlanId PLAN = new PlanId("plan-c1-2026");
    private static final UnitId CELL = new UnitId("c1");
    private static final HouseholdId LAI = new HouseholdId("h1");
    private static final MemberId HUONG = new MemberId("m1");
    private static final MemberId DUNG = new MemberId("m2");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final PlanSubmitted SUBMITTED = new PlanSubmitted(PLAN, CELL, 2026, DAY);

    private final ProjectionFixture<YearPlan> fixture =
            ProjectionFixture.given(new YearPlansProjection())
                    .own(
                            new PlanDrafted(PLAN, CELL, 2026, DAY),
                            new PlanProposed(
                                    PLAN,
                                    CELL,
                                    2026,
                                    List.of(new ProposedLine(LAI, HUONG, List.of())),
                                    0,
                                    0,
                                    7,
                                    DAY));

    @Test
    @Tag("M2.3")
    void a_move_keeps_what_was_proposed_and_the_reason() {
        YearPlan plan =
                fixture.own(new LineMoved(PLAN, LAI, HUONG, DUNG, "quen", DAY))
                        .whenAsked(PLAN.value())
                        .thenAnswer();

        assertThat(plan.lines()).containsExactly(new Line(LAI, DUNG, HUONG, "quen", null));
        assertThat(plan.moves()).isEqualTo(1);
        assertThat(plan.covered()).isEqualTo(1);
    }

    @Test
    void a_returned_plan_says_what_is_to_be_mended_line_by_line() {
        YearPlan plan =
                fixture.own(
                                SUBMITTED,
                                new PlanReturned(
                                        PLAN,
                                        CELL,
                                        2026,
                                        "xem lại",
                                        List.of(LineRemark.of(LAI, "xa")),
                                        DAY))
                        .whenAsked(PLAN.value())
                        .thenAnswer();

        assertThat(plan.state()).isEqualTo(State.RETURNED);
        assertThat(plan.remark()).isEqualTo("xem lại");
        assertThat(plan.line(LAI)).map(Line::remark).contains("xa");
    }

    @Test
    void an_approved_plan_is_in_force_from_its_day_with_every_step_kept() {
        YearPlan plan =
                fixture.own(
                                SUBMITTED,
                                new PlanApproved(
                                        PLAN,
                                        CELL,
                                        2026,
                                        List.of(new PlanLine(LAI, HUONG)),
                                        DAY.plusDays(3),
                                        DAY))
                        .whenAsked(PLAN.value())
                        .thenAnswer();

        assertThat(plan.state()).isEqualTo(State.IN_FORCE);
        assertThat(plan.from()).isEqualTo(DAY.plusDays(3));
        assertThat(plan.steps())
                .extracting(Step::what)
                .containsExactly("drafted", "proposed", "submitted", "approved");
    }
}
