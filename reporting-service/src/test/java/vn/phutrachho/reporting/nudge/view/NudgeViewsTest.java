package vn.phutrachho.reporting.nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.reporting.NudgeEvent.MemberNudged;
import vn.phutrachho.events.reporting.NudgeEvent.NudgesSeen;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.events.reporting.OwedKind;
import vn.phutrachho.projections.ProjectionFixture;
import vn.phutrachho.reporting.nudge.command.NudgeMember;
import vn.phutrachho.reporting.nudge.view.MemberNudges.Nudge;
import vn.phutrachho.reporting.nudge.view.NudgedMonth.ByMember;

@Tag("M3.3")
class NudgeViewsTest {
    private static final MemberId MEMBER = new MemberId("dv-1");
    private static final MemberId OTHER = new MemberId("dv-2");
    private static final UnitId CELL = new UnitId("long-binh");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final YearMonth MONTH = YearMonth.of(2026, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 25);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 27);
    private static final GrievanceId CASE = new GrievanceId("kn-1");
    private static final HouseholdId HOUSEHOLD = new HouseholdId("ho-1");

    private static MemberNudged nudged(MemberId member, LocalDate on, OwedKind kind) {
        return new MemberNudged(
                NudgeMember.idOf(member), member, CELL, List.of(Owed.report(kind, MONTH, DUE)), on);
    }

    private static MonthlyReportSent sent(MemberId member, LocalDate on) {
        return new MonthlyReportSent(
                new ReportId("bc-" + member), member, CELL, MONTH, List.of(), on, false);
    }

    @Test
    void a_members_reminders_stand_newest_first_and_the_next_is_unseen() {
        Owed report = Owed.report(OwedKind.REPORT_SOON, MONTH, DUE);
        Owed late = Owed.report(OwedKind.REPORT_OVERDUE, MONTH, DUE);
        ProjectionFixture.given(new MemberNudgesProjection())
                .own(nudged(MEMBER, DAY, OwedKind.REPORT_SOON))
                .own(new NudgesSeen(NudgeMember.idOf(MEMBER), MEMBER, DAY))
                .own(nudged(MEMBER, DUE.plusDays(3), OwedKind.REPORT_OVERDUE))
                .whenAsked(MEMBER.value())
                .thenAnswers(
                        new MemberNudges(
                                MEMBER,
                                List.of(
                                        new Nudge(DUE.plusDays(3), List.of(late)),
                                        new Nudge(DAY, List.of(report))),
                                false));
    }

    @Test
    void reports_stand_beside_the_reminders_whichever_was_heard_of_first() {
        ProjectionFixture.given(new NudgedMonthProjection())
                .own(nudged(MEMBER, DAY, OwedKind.REPORT_SOON))
                .inbox(sent(MEMBER, DUE))
                .own(nudged(OTHER, DAY, OwedKind.REPORT_SOON))
                .whenAsked(NudgedMonth.idOf(CELL, MONTH))
                .thenAnswers(
                        new NudgedMonth(
                                CELL,
                                MONTH,
                                List.of(new ByMember(MEMBER, DAY), new ByMember(OTHER, DAY)),
                                List.of(new ByMember(MEMBER, DUE))));
    }

    @Test
    void a_report_follows_a_reminder_for_so_many_days_and_then_it_comes_later_or_not_at_all() {
        NudgedMonth month =
                new NudgedMonth(
                        CELL,
                        MONTH,
                        List.of(
                                new ByMember(MEMBER, DAY),
                                new ByMember(MEMBER, DAY.plusDays(5)),
                                new ByMember(OTHER, DAY),
                                new ByMember(new MemberId("dv-3"), DAY)),
                        List.of(
                                new ByMember(MEMBER, DAY.plusDays(12)),
                                new ByMember(OTHER, DAY.plusDays(8)),
                                new ByMember(new MemberId("dv-4"), DAY)));

        assertThat(month.effect(7)).isEqualTo(new NudgeEffect(3, 1, 1));
        assertThat(month.effect(7).open()).isEqualTo(1);
    }

    /** Which step of a grievance somebody owes. */
    @Nested
    class Waiting {
        private static final GrievanceReported REPORTED =
                new GrievanceReported(
                        CASE,
                        HOUSEHOLD,
                        CELL,
                        GrievanceKind.GRIEVANCE,
                        new Theme("LAND"),
                        Personal.of(HOUSEHOLD, "Đường ngập"),
                        true,
                        MEMBER,
                        DAY);
        private static final DeadlineFixed TO_CONCLUDE =
                new DeadlineFixed(CASE, Stage.CONCLUDE, CELL, DUE, "r1");

        private static WaitingMatter matter(Stage owed, UnitId holder, LocalDate due) {
            return new WaitingMatter(CASE, HOUSEHOLD, CELL, owed, holder, due, null, null, false);
        }

        private static Personal words() {
            return Personal.of(HOUSEHOLD, "lời");
        }

        @Test
        void the_cell_is_to_conclude_until_its_day() {
            ProjectionFixture.given(new WaitingMatterProjection())
                    .inbox(REPORTED)
                    .inbox(TO_CONCLUDE)
                    .whenAsked(CASE.value())
                    .thenAnswers(matter(Stage.CONCLUDE, CELL, DUE));
        }

        @Test
        void what_is_settled_is_to_be_carried_back_by_the_cells_member_and_then_nobody_owes() {
            var settled =
                    ProjectionFixture.given(new WaitingMatterProjection())
                            .inbox(REPORTED)
                            .inbox(TO_CONCLUDE)
                            .inbox(new GrievanceSettledAtCell(CASE, CELL, words(), null, DUE))
                            .inbox(
                                    new DeadlineFixed(
                                            CASE, Stage.CARRY_BACK, CELL, DUE.plusDays(10), "r1"));
            settled.whenAsked(CASE.value())
                    .thenAnswers(matter(Stage.CARRY_BACK, CELL, DUE.plusDays(10)));
            settled.inbox(new AnswerCarriedBack(CASE, MEMBER, DUE.plusDays(2)))
                    .whenAsked(CASE.value())
                    .thenAnswers(
                            new WaitingMatter(
                                    CASE, HOUSEHOLD, CELL, null, null, null, null, null, false));
        }

        @Test
        void what_nobody_took_up_is_held_by_nobody_until_somebody_does() {
            var referred =
                    ProjectionFixture.given(new WaitingMatterProjection())
                            .inbox(REPORTED)
                            .inbox(TO_CONCLUDE)
                            .inbox(new GrievanceReferred(CASE, CELL, COMMUNE, words(), DUE))
                            .inbox(new DeadlineFixed(CASE, Stage.ACCEPT, COMMUNE, DUE, "r1"))
                            .inbox(
                                    new GrievanceEscalated(
                                            CASE,
                                            EscalationGround.HELD_BY_NOBODY,
                                            COMMUNE,
                                            COMMUNE,
                                            DUE,
                                            DUE.plusDays(1)));
            referred.whenAsked(CASE.value())
                    .thenAnswers(matter(Stage.ACCEPT, COMMUNE, DUE).heldByNobody());
            referred.inbox(new GrievanceAccepted(CASE, COMMUNE, DUE.plusDays(2)))
                    .inbox(new DeadlineFixed(CASE, Stage.ANSWER, COMMUNE, DUE.plusDays(20), "r1"))
                    .whenAsked(CASE.value())
                    .thenAnswers(
                            new WaitingMatter(
                                    CASE,
                                    HOUSEHOLD,
                                    CELL,
                                    Stage.ANSWER,
                                    COMMUNE,
                                    DUE.plusDays(20),
                                    DUE.plusDays(20),
                                    null,
                                    false));
        }

        @Test
        void while_a_clock_stands_still_nobody_owes_a_step() {
            ProjectionFixture.given(new WaitingMatterProjection())
                    .inbox(REPORTED)
                    .inbox(new GrievanceReferred(CASE, CELL, COMMUNE, words(), DUE))
                    .inbox(new GrievanceAccepted(CASE, COMMUNE, DUE))
                    .inbox(new ClockPaused(CASE, COMMUNE, words(), DUE.plusDays(5), DUE))
                    .whenAsked(CASE.value())
                    .thenAnswers(
                            new WaitingMatter(
                                    CASE, HOUSEHOLD, CELL, null, COMMUNE, null, null, null, false));
        }

        @Test
        void what_was_joined_stands_again_where_it_stood_once_it_is_parted() {
            GrievanceId lead = new GrievanceId("kn-2");
            ProjectionFixture.given(new WaitingMatterProjection())
                    .inbox(REPORTED)
                    .inbox(TO_CONCLUDE)
                    .inbox(new GrievanceJoined(CASE, lead, HOUSEHOLD, CELL, DAY))
                    .inbox(new GrievanceParted(CASE, lead, null, DAY.plusDays(1)))
                    .whenAsked(CASE.value())
                    .thenAnswers(matter(Stage.CONCLUDE, CELL, DUE));
        }
    }
}
