package vn.phutrachho.assignment.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.plan.command.ApprovePlan;
import vn.phutrachho.assignment.plan.command.ClosePlan;
import vn.phutrachho.assignment.plan.command.DraftPlan;
import vn.phutrachho.assignment.plan.command.MoveLine;
import vn.phutrachho.assignment.plan.command.ProposeLines;
import vn.phutrachho.assignment.plan.command.ReturnPlan;
import vn.phutrachho.assignment.plan.command.SubmitPlan;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanClosed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanDrafted;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanProposed;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanSubmitted;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.events.assignment.PlanLine;
import vn.phutrachho.events.assignment.ProposedLine;
import vn.phutrachho.kit.proof.Refused;

@Tag("M2.1")
class AssignmentPlanTest {
    private static final PlanId PLAN = new PlanId("plan-c1-2026");
    private static final UnitId CELL = new UnitId("c1");
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final HouseholdId TAM = new HouseholdId("h-tam");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId DUNG = new MemberId("m-dung");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private static final PlanDrafted DRAFTED = new PlanDrafted(PLAN, CELL, 2026, TODAY);
    private static final List<ProposedLine> LINES =
            List.of(
                    new ProposedLine(LAI, HUONG, List.of()),
                    new ProposedLine(TAM, null, List.of()));
    private static final PlanProposed PROPOSED =
            new PlanProposed(PLAN, CELL, 2026, LINES, 0, 10, 42, TODAY);
    private static final PlanSubmitted SUBMITTED = new PlanSubmitted(PLAN, CELL, 2026, TODAY);
    private static final PlanApproved APPROVED =
            new PlanApproved(PLAN, CELL, 2026, List.of(new PlanLine(LAI, HUONG)), TODAY, TODAY);

    private final AggregateTestFixture<AssignmentPlan> plan =
            new AggregateTestFixture<>(AssignmentPlan.class);

    @Nested
    class Drafting {
        @Test
        void begins_the_plan_of_a_year() {
            plan.givenNoPriorActivity()
                    .when(new DraftPlan(PLAN, CELL, 2026, TODAY))
                    .expectEvents(DRAFTED);
        }

        @Test
        void is_refused_a_second_time() {
            plan.given(DRAFTED)
                    .when(new DraftPlan(PLAN, CELL, 2026, TODAY))
                    .expectException(Refused.with("plan.already-drafted"))
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M2.3")
    class Proposing {
        @Test
        void keeps_every_line_with_its_reasons() {
            plan.given(DRAFTED).when(propose()).expectEvents(PROPOSED);
        }

        @Test
        void is_refused_while_the_plan_lies_with_the_commune() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED)
                    .when(propose())
                    .expectException(Refused.with("plan.not-open"))
                    .expectNoEvents();
        }

        private ProposeLines propose() {
            return new ProposeLines(PLAN, LINES, 0, 10, 42, TODAY);
        }
    }

    @Nested
    @Tag("M2.3")
    class Moving {
        @Test
        void keeps_who_had_it_and_why() {
            plan.given(DRAFTED, PROPOSED)
                    .when(move(LAI, DUNG, " quen biết lâu năm "))
                    .expectEvents(
                            new LineMoved(PLAN, LAI, HUONG, DUNG, "quen biết lâu năm", TODAY));
        }

        @Test
        void can_leave_a_household_open() {
            plan.given(DRAFTED, PROPOSED)
                    .when(move(LAI, null, "chờ họp"))
                    .expectEvents(new LineMoved(PLAN, LAI, HUONG, null, "chờ họp", TODAY));
        }

        @Test
        void is_refused_without_a_reason() {
            plan.given(DRAFTED, PROPOSED)
                    .when(move(LAI, DUNG, " "))
                    .expectException(Refused.with("plan.reason-missing"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.2")
        void is_refused_when_the_member_is_away() {
            plan.given(DRAFTED, PROPOSED)
                    .when(new MoveLine(PLAN, LAI, DUNG, "gần", Set.of(Obstacle.DUTY), TODAY))
                    .expectException(Refused.with("plan.member-may-not"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_to_whoever_has_it() {
            plan.given(DRAFTED, PROPOSED)
                    .when(move(LAI, HUONG, "gần"))
                    .expectException(Refused.with("plan.same-member"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_for_a_household_of_another_cell() {
            plan.given(DRAFTED, PROPOSED)
                    .when(move(new HouseholdId("h-else"), DUNG, "gần"))
                    .expectException(Refused.with("plan.no-such-line"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_once_in_force() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED, APPROVED)
                    .when(move(LAI, DUNG, "gần"))
                    .expectException(Refused.with("plan.not-open"))
                    .expectNoEvents();
        }

        private MoveLine move(HouseholdId household, @Nullable MemberId to, String reason) {
            return new MoveLine(PLAN, household, to, reason, Set.of(), TODAY);
        }
    }

    @Nested
    class Submitting {
        @Test
        void hands_it_to_the_commune() {
            plan.given(DRAFTED, PROPOSED).when(new SubmitPlan(PLAN, TODAY)).expectEvents(SUBMITTED);
        }

        @Test
        void is_refused_while_there_is_nothing_in_it() {
            plan.given(DRAFTED)
                    .when(new SubmitPlan(PLAN, TODAY))
                    .expectException(Refused.with("plan.not-proposed"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_twice() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED)
                    .when(new SubmitPlan(PLAN, TODAY))
                    .expectException(Refused.with("plan.not-open"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Returning {
        private final List<LineRemark> remarks = List.of(LineRemark.of(LAI, "xa quá"));
        private final PlanReturned returned =
                new PlanReturned(PLAN, CELL, 2026, "xem lại", remarks, TODAY);

        @Test
        void says_what_is_to_be_mended() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED)
                    .when(new ReturnPlan(PLAN, "xem lại", remarks, TODAY))
                    .expectEvents(returned);
        }

        @Test
        void lets_the_cell_mend_and_submit_again() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED, returned)
                    .andGiven(new LineMoved(PLAN, LAI, HUONG, DUNG, "gần hơn", TODAY))
                    .when(new SubmitPlan(PLAN, TODAY))
                    .expectEvents(SUBMITTED);
        }

        @Test
        void is_refused_without_a_remark() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED)
                    .when(new ReturnPlan(PLAN, "", List.of(), TODAY))
                    .expectException(Refused.with("plan.remark-missing"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_it_was_submitted() {
            plan.given(DRAFTED, PROPOSED)
                    .when(new ReturnPlan(PLAN, "xem lại", List.of(), TODAY))
                    .expectException(Refused.with("plan.not-submitted"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Approving {
        @Test
        void puts_in_force_what_was_proposed_and_moved_without_what_is_open() {
            plan.given(DRAFTED, PROPOSED)
                    .andGiven(new LineMoved(PLAN, LAI, HUONG, DUNG, "gần", TODAY), SUBMITTED)
                    .when(new ApprovePlan(PLAN, TODAY, TODAY))
                    .expectEvents(
                            new PlanApproved(
                                    PLAN,
                                    CELL,
                                    2026,
                                    List.of(new PlanLine(LAI, DUNG)),
                                    TODAY,
                                    TODAY));
        }

        @Test
        void is_refused_before_it_was_submitted() {
            plan.given(DRAFTED, PROPOSED)
                    .when(new ApprovePlan(PLAN, TODAY, TODAY))
                    .expectException(Refused.with("plan.not-submitted"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_from_a_day_outside_its_year() {
            plan.given(DRAFTED, PROPOSED, SUBMITTED)
                    .when(new ApprovePlan(PLAN, LocalDate.of(2027, 1, 1), TODAY))
                    .expectException(Refused.with("plan.outside-its-year"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Closing {
        @Test
        void ends_a_plan_in_force_once() {
            PlanClosed closed = new PlanClosed(PLAN, CELL, 2026, TODAY);
            plan.given(DRAFTED, PROPOSED, SUBMITTED, APPROVED)
                    .when(new ClosePlan(PLAN, TODAY))
                    .expectEvents(closed);
            new AggregateTestFixture<>(AssignmentPlan.class)
                    .given(DRAFTED, PROPOSED, SUBMITTED, APPROVED, closed)
                    .when(new ClosePlan(PLAN, TODAY))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_it_is_in_force() {
            plan.given(DRAFTED)
                    .when(new ClosePlan(PLAN, TODAY))
                    .expectException(Refused.with("plan.not-in-force"))
                    .expectNoEvents();
        }
    }
}
