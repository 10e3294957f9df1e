package vn.phutrachho.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.reporting.figures.Province.CELL;
import static vn.phutrachho.reporting.figures.Province.COMMUNE;
import static vn.phutrachho.reporting.figures.Province.NEW_YEAR;
import static vn.phutrachho.reporting.figures.Province.PROVINCE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phutrachho.events.DirectiveId;
import vn.phutrachho.events.DisseminationId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.NominationId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognised;
import vn.phutrachho.events.assignment.GoodPracticeEvent.RecognitionWithdrawn;
import vn.phutrachho.events.assignment.InspectionEvent.HoldingAmended;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.CompetenceTransferred;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.PledgeOutcome;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeNotReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRenewed;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveCorrected;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveReinstated;
import vn.phutrachho.events.member.DirectiveEvent.DirectiveWithdrawn;
import vn.phutrachho.events.member.DisseminationEvent.SessionCorrected;
import vn.phutrachho.events.member.DisseminationEvent.SessionStruckOut;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.NominationEnding;
import vn.phutrachho.events.member.NominationEvent.NominationEnded;
import vn.phutrachho.events.member.NominationEvent.NomineeAdmitted;
import vn.phutrachho.events.member.NominationEvent.StepTakenBack;
import vn.phutrachho.events.member.NominationStep;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.reporting.figures.Dashboard.Lines;
import vn.phutrachho.reporting.figures.Figures.Deeds;

/** What each figure counts. */
@Tag("M6.1")
class FiguresTest {
    private static final UnitId OTHER_CELL = new UnitId("giao-thuy");

    private final Province province = Province.withOneCell();

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    @Nested
    @Tag("M4.1")
    class Themes {
        private final Theme water = new Theme("WATER");
        private final Theme roads = new Theme("ROADS");

        private List<ThemeFigures> themes(UnitId unit, LocalDate day) {
            return province.dashboard(unit, day, LocalDate.of(9000, 1, 1), Lines.THEN, day)
                    .themes();
        }

        @Test
        void count_what_is_open_and_what_was_heard_this_year_whatever_the_code_is_called() {
            province.heard("g-1", CELL, water, day(2, 1))
                    .heard("g-2", CELL, water, day(3, 1))
                    .heard("g-3", CELL, roads, day(3, 2))
                    .tell(new GrievanceClosed(new GrievanceId("g-3"), day(4, 1)));

            assertThat(themes(PROVINCE, day(1, 31))).isEmpty();
            assertThat(themes(PROVINCE, day(2, 1))).containsExactly(new ThemeFigures(water, 1, 1));
            assertThat(themes(COMMUNE, day(4, 1)))
                    .containsExactly(new ThemeFigures(water, 2, 2), new ThemeFigures(roads, 1, 0));
            assertThat(themes(COMMUNE, LocalDate.of(2026, 1, 1)))
                    .as("of last year only what is still open")
                    .containsExactly(new ThemeFigures(water, 0, 2));
        }

        @Test
        void follow_a_correction_once_it_is_known_and_say_what_was_known_before() {
            GrievanceId grievance = new GrievanceId("g-1");
            Personal why = Personal.of(new HouseholdId("ho-1"), "hỏi về đường");
            province.knownOn(day(2, 1))
                    .heard("g-1", CELL, water, day(2, 1))
                    .knownOn(day(2, 10))
                    .tell(new ThemeCorrected(grievance, CELL, water, roads, why, day(2, 10)));

            assertThat(themes(COMMUNE, day(2, 1)))
                    .as("it was about that from the beginning")
                    .containsExactly(new ThemeFigures(roads, 1, 1));
            assertThat(
                            province.dashboard(
                                            COMMUNE, day(2, 20), day(2, 9), Lines.THEN, day(2, 20))
                                    .themes())
                    .containsExactly(new ThemeFigures(water, 1, 1));
        }

        @Test
        void are_not_told_of_one_cell_where_a_single_case_may_be_confidential() {
            province.heard("g-1", CELL, water, day(2, 1));

            assertThat(themes(CELL, day(2, 1))).isEmpty();
            assertThat(province.figures(CELL, day(2, 1)).open()).isEqualTo(1);
            assertThat(themes(COMMUNE, day(2, 1))).containsExactly(new ThemeFigures(water, 1, 1));
        }
    }

    @Nested
    @Tag("M2.4")
    class Coverage {
        @Test
        void counts_households_with_a_responsible_member() {
            province.household("ho-1", CELL, NEW_YEAR)
                    .household("ho-2", CELL, NEW_YEAR)
                    .assigned("ho-1", "an", CELL, day(2, 1));

            assertThat(province.figures(PROVINCE, day(1, 31)).covered()).isZero();
            Figures figures = province.figures(PROVINCE, day(2, 1));
            assertThat(figures.households()).isEqualTo(2);
            assertThat(figures.covered()).isEqualTo(1);
            assertThat(figures.uncovered()).isEqualTo(1);
        }

        @Test
        void falls_on_the_day_a_member_goes_away() {
            province.household("ho-1", CELL, NEW_YEAR)
                    .assigned("ho-1", "an", CELL, NEW_YEAR)
                    .unassigned("ho-1", "an", CELL, day(6, 10));

            assertThat(province.figures(CELL, day(6, 9)).uncovered()).isZero();
            assertThat(province.figures(CELL, day(6, 10)).uncovered()).isEqualTo(1);
        }

        @Test
        void a_duty_that_goes_on_under_the_next_plan_covers_no_second_household() {
            province.member("an", CELL, DutyStatus.FULL, NEW_YEAR)
                    .household("ho-1", CELL, NEW_YEAR)
                    .assigned("ho-1", "an", CELL, NEW_YEAR)
                    .assigned("ho-1", "an", CELL, day(12, 1));
            assertThat(province.figures(CELL, day(12, 1)).covered()).isEqualTo(1);

            province.unassigned("ho-1", "an", CELL, day(12, 10));
            assertThat(province.figures(CELL, day(12, 10)).covered()).isZero();
            assertThat(province.figures(CELL, day(12, 10)).idleMembers()).isEqualTo(1);
        }

        @Test
        void counts_members_in_full_activity_without_a_household() {
            province.member("an", CELL, DutyStatus.FULL, NEW_YEAR)
                    .member("binh", CELL, DutyStatus.FULL, NEW_YEAR)
                    .member("chi", CELL, DutyStatus.EXEMPT, NEW_YEAR)
                    .assigned("ho-1", "an", CELL, day(2, 1));

            Figures figures = province.figures(COMMUNE, day(2, 1));
            assertThat(figures.fullMembers()).isEqualTo(2);
            assertThat(figures.idleMembers()).isEqualTo(1);
        }

        @Test
        @Tag("M2.2")
        void who_is_away_owes_nothing_until_the_day_after_it_ends() {
            province.member("an", CELL, DutyStatus.FULL, NEW_YEAR)
                    .treated("an", CELL, DutyStatus.AWAY, day(3, 1), day(8, 31));

            assertThat(province.figures(CELL, day(2, 28)).idleMembers()).isEqualTo(1);
            assertThat(province.figures(CELL, day(3, 1)).idleMembers()).isZero();
            assertThat(province.figures(CELL, day(8, 31)).fullMembers()).isZero();
            assertThat(province.figures(CELL, day(9, 1)).idleMembers()).isEqualTo(1);
        }

        @Test
        void an_absence_that_is_prolonged_ends_where_activity_was_before() {
            province.member("an", CELL, DutyStatus.FULL, NEW_YEAR)
                    .treated("an", CELL, DutyStatus.AWAY, day(2, 1), day(4, 30))
                    .treated("an", CELL, DutyStatus.AWAY, day(5, 1), day(6, 30));

            assertThat(province.figures(CELL, day(6, 30)).fullMembers()).isZero();
            assertThat(province.figures(CELL, day(7, 1)).fullMembers()).isEqualTo(1);
        }

        @Test
        @Tag("M2.5")
        void a_member_who_is_transferred_keeps_their_status_in_the_new_cell() {
            province.founded(OTHER_CELL, UnitKind.CELL, COMMUNE)
                    .member("an", CELL, DutyStatus.EXEMPT, NEW_YEAR)
                    .member("binh", CELL, DutyStatus.FULL, NEW_YEAR)
                    .transferred("an", CELL, OTHER_CELL, day(4, 1))
                    .transferred("binh", CELL, OTHER_CELL, day(4, 1));

            assertThat(province.figures(CELL, day(3, 31)).fullMembers()).isEqualTo(1);
            assertThat(province.figures(CELL, day(4, 1)).fullMembers()).isZero();
            assertThat(province.figures(OTHER_CELL, day(4, 1)).fullMembers()).isEqualTo(1);
        }
    }

    @Nested
    @Tag("M2.1")
    class Plans {
        @Test
        void are_in_force_from_their_first_day_for_their_year() {
            province.planApproved(CELL, 2025, day(1, 15));

            assertThat(province.figures(PROVINCE, day(1, 14)).plansInForce()).isZero();
            assertThat(province.figures(PROVINCE, day(1, 15)).plansInForce()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, LocalDate.of(2026, 1, 1)).plansInForce())
                    .isZero();
        }

        @Test
        void count_once_however_often_they_are_approved_and_not_once_they_are_closed() {
            province.planApproved(CELL, 2025, day(1, 15))
                    .planApproved(CELL, 2025, day(3, 1))
                    .planClosed(CELL, 2025, day(10, 1));

            assertThat(province.figures(PROVINCE, day(3, 2)).plansInForce()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, day(10, 1)).plansInForce()).isZero();
            assertThat(province.figures(PROVINCE, day(10, 1)).withoutPlan()).isEqualTo(1);
        }
    }

    @Nested
    @Tag("M3.1")
    class Reports {
        @Test
        void are_expected_of_whoever_had_a_household_in_the_month() {
            province.assigned("ho-1", "an", CELL, NEW_YEAR)
                    .assigned("ho-2", "binh", CELL, day(3, 10))
                    .unassigned("ho-1", "an", CELL, day(3, 20));

            assertThat(province.figures(CELL, day(3, 5)).reportsExpected()).isEqualTo(1);
            assertThat(province.figures(CELL, day(4, 5)).reportsExpected()).isEqualTo(2);
            assertThat(province.figures(CELL, day(5, 5)).reportsExpected()).isEqualTo(1);
        }

        @Test
        void a_household_handed_back_and_forth_within_a_month_asks_for_one_report() {
            province.assigned("ho-1", "an", CELL, day(3, 5))
                    .unassigned("ho-1", "an", CELL, day(3, 10))
                    .assigned("ho-1", "an", CELL, day(3, 15));

            assertThat(province.figures(CELL, day(4, 5)).reportsExpected()).isEqualTo(1);
        }

        @Test
        void are_counted_as_received_and_as_in_time() {
            province.assigned("ho-1", "an", CELL, NEW_YEAR)
                    .assigned("ho-2", "binh", CELL, NEW_YEAR)
                    .reported("an", CELL, YearMonth.of(2025, 3), day(3, 30), false)
                    .reported("binh", CELL, YearMonth.of(2025, 3), day(4, 9), true);

            Figures early = province.figures(CELL, day(4, 8));
            assertThat(early.reports()).isEqualTo(1);
            Figures figures = province.figures(CELL, day(4, 9));
            assertThat(figures.reports()).isEqualTo(2);
            assertThat(figures.reportsOnTime()).isEqualTo(1);
            assertThat(figures.reportsLate()).isEqualTo(1);
        }
    }

    @Nested
    @Tag("M3.2")
    class Months {
        @Test
        void are_due_in_every_cell_and_closed_by_those_that_concluded() {
            province.founded(OTHER_CELL, UnitKind.CELL, COMMUNE)
                    .monthClosed(CELL, YearMonth.of(2025, 3), day(4, 3));

            Figures figures = province.figures(COMMUNE, day(4, 10));
            assertThat(figures.monthsDue()).isEqualTo(2);
            assertThat(figures.monthsClosed()).isEqualTo(1);
            assertThat(province.figures(COMMUNE, day(4, 2)).monthsOpen()).isEqualTo(2);
        }
    }

    @Nested
    @Tag("M4.1")
    class Grievances {
        private final GrievanceId grievance = new GrievanceId("kn-1");
        private final HouseholdId household = new HouseholdId("ho-1");

        private GrievanceAnswered answered(LocalDate on) {
            Personal what = Personal.of(household, "đã nạo vét");
            return new GrievanceAnswered(grievance, COMMUNE, AnswerKind.DONE, what, null, on);
        }

        private void referredAndAnswered() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new DeadlineFixed(grievance, Stage.CONCLUDE, CELL, day(3, 31), "1"))
                    .knownOn(day(4, 2))
                    .tell(
                            new GrievanceReferred(
                                    grievance,
                                    CELL,
                                    COMMUNE,
                                    Personal.of(household, "ngoài sức chi bộ"),
                                    day(4, 2)))
                    .tell(new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, day(4, 7), "1"))
                    .knownOn(day(4, 10))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(4, 10)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(5, 10), "1"))
                    .knownOn(day(5, 2))
                    .tell(answered(day(5, 2)))
                    .knownOn(day(5, 8))
                    .tell(new AnswerCarriedBack(grievance, new MemberId("an"), day(5, 8)))
                    .tell(new HouseholdContent(grievance, new MemberId("an"), day(5, 8)))
                    .tell(new GrievanceClosed(grievance, day(5, 8)));
        }

        @Test
        void are_open_from_the_day_they_were_heard_until_their_end() {
            referredAndAnswered();

            assertThat(province.figures(PROVINCE, day(3, 2)).open()).isZero();
            assertThat(province.figures(PROVINCE, day(3, 3)).open()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, day(5, 7)).open()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, day(5, 8)).open()).isZero();
        }

        @Test
        void are_open_no_more_from_the_day_they_were_taken_back_whatever_was_done_since() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .knownOn(day(3, 10))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(3, 10)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(3, 20), "1"))
                    .knownOn(day(3, 12))
                    .tell(
                            new GrievanceWithdrawn(
                                    grievance,
                                    new MemberId("an"),
                                    Personal.of(household, "tự khơi rồi"),
                                    day(3, 8)));

            assertThat(province.figures(PROVINCE, day(3, 7)).open()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, day(3, 8)).open()).isZero();
            assertThat(province.figures(PROVINCE, day(4, 1)).open()).isZero();
            assertThat(province.figures(PROVINCE, day(4, 1)).overdue()).isZero();
        }

        @Test
        void are_overdue_while_a_step_is_past_its_last_day() {
            referredAndAnswered();

            assertThat(province.figures(CELL, day(3, 31)).overdue()).isZero();
            assertThat(province.figures(CELL, day(4, 1)).overdue()).isEqualTo(1);
            assertThat(province.figures(CELL, day(4, 2)).overdue()).isZero();
            assertThat(province.figures(CELL, day(4, 7)).overdue()).isZero();
            assertThat(province.figures(CELL, day(4, 8)).overdue()).isEqualTo(1);
            assertThat(province.figures(CELL, day(4, 10)).overdue()).isZero();
        }

        @Test
        void are_not_overdue_while_the_clock_stands_still() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(3, 5)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(3, 19), "1"))
                    .knownOn(day(3, 18))
                    .tell(
                            new ClockPaused(
                                    grievance,
                                    COMMUNE,
                                    Personal.of(household, "mương dài bao nhiêu"),
                                    day(3, 25),
                                    day(3, 18)))
                    .knownOn(day(3, 25))
                    .tell(
                            new ClockResumed(
                                    grievance, COMMUNE, ResumeGround.TIME_OVER, null, day(3, 25)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(3, 26), "1"));

            assertThat(province.figures(CELL, day(3, 24)).overdue()).isZero();
            assertThat(province.figures(CELL, day(3, 24)).open()).isEqualTo(1);
            assertThat(province.figures(CELL, day(3, 26)).overdue()).isZero();
            assertThat(province.figures(CELL, day(3, 27)).overdue()).isEqualTo(1);
        }

        @Test
        void are_open_again_when_the_household_finds_after_all_that_nothing_was_done() {
            referredAndAnswered();
            province.knownOn(day(6, 1)).tell(new GrievanceReopened(grievance, COMMUNE, day(6, 1)));

            assertThat(province.figures(CELL, day(5, 20)).open()).isZero();
            assertThat(province.figures(CELL, day(6, 1)).open()).isEqualTo(1);
        }

        @Test
        void are_overdue_at_the_cell_when_it_does_not_conclude_again_what_is_reopened_there() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new DeadlineFixed(grievance, Stage.CONCLUDE, CELL, day(3, 31), "1"))
                    .knownOn(day(3, 20))
                    .tell(
                            new GrievanceSettledAtCell(
                                    grievance,
                                    CELL,
                                    Personal.of(household, "đã nạo vét"),
                                    null,
                                    day(3, 20)))
                    .tell(new DeadlineFixed(grievance, Stage.CARRY_BACK, CELL, day(3, 27), "1"));
            reopenedAt(CELL, Stage.CONCLUDE);

            assertThat(province.figures(CELL, day(4, 2)).overdue()).isZero();
            assertThat(province.figures(CELL, day(4, 30)).overdue()).isZero();
            assertThat(province.figures(CELL, day(5, 1)).overdue()).isEqualTo(1);
        }

        @Test
        void are_overdue_when_the_answer_was_carried_back_and_the_households_word_was_not() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(3, 5)))
                    .knownOn(day(3, 18))
                    .tell(answered(day(3, 18)))
                    .tell(new DeadlineFixed(grievance, Stage.CARRY_BACK, COMMUNE, day(3, 25), "1"))
                    .knownOn(day(3, 20))
                    .tell(new AnswerCarriedBack(grievance, new MemberId("an"), day(3, 20)));

            assertThat(province.figures(CELL, day(3, 25)).overdue()).isZero();
            assertThat(province.figures(CELL, day(3, 26)).overdue()).isEqualTo(1);
        }

        @Test
        void are_as_late_as_before_when_they_are_passed_on() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(3, 5)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(3, 19), "1"))
                    .knownOn(day(3, 23))
                    .tell(
                            new CompetenceTransferred(
                                    grievance,
                                    COMMUNE,
                                    PROVINCE,
                                    Personal.of(household, "tỉnh quản lý"),
                                    day(3, 23)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, PROVINCE, day(3, 19), "1"))
                    .tell(new DeadlineFixed(grievance, Stage.ACCEPT, PROVINCE, day(3, 26), "1"));

            assertThat(province.figures(CELL, day(3, 24)).overdue()).isEqualTo(1);
        }

        @Test
        void are_overdue_by_their_own_day_and_not_by_an_earlier_one_when_they_are_reopened() {
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new GrievanceAccepted(grievance, COMMUNE, day(3, 5)))
                    .tell(new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, day(3, 19), "1"))
                    .knownOn(day(3, 18))
                    .tell(answered(day(3, 18)));
            reopenedAt(CELL, Stage.CONCLUDE);

            assertThat(province.figures(CELL, day(4, 30)).overdue()).isZero();
            assertThat(province.figures(CELL, day(5, 1)).overdue()).isEqualTo(1);
        }

        @ParameterizedTest
        @EnumSource(names = {"ACCEPT", "ANSWER"})
        void are_overdue_when_a_desk_does_nothing_about_what_is_reopened_there(Stage stage) {
            province.knownOn(day(3, 5)).heard("kn-1", CELL, day(3, 3));
            reopenedAt(COMMUNE, stage);

            assertThat(province.figures(CELL, day(4, 30)).overdue()).isZero();
            assertThat(province.figures(CELL, day(5, 1)).overdue()).isEqualTo(1);
        }

        /** On 2 April, until the end of the month. */
        private void reopenedAt(UnitId unit, Stage stage) {
            province.knownOn(day(4, 2))
                    .tell(new AnswerCarriedBack(grievance, new MemberId("an"), day(4, 2)))
                    .tell(
                            new HouseholdNotContent(
                                    grievance,
                                    new MemberId("an"),
                                    Personal.of(household, "mương lại tắc"),
                                    day(4, 2)))
                    .tell(new GrievanceReopened(grievance, unit, day(4, 2)))
                    .tell(new DeadlineFixed(grievance, stage, unit, day(4, 30), "1"));
        }

        @Test
        void
                are_overdue_again_by_the_day_they_had_when_they_part_from_the_case_they_were_joined_to() {
            GrievanceId lead = new GrievanceId("kn-2");
            province.knownOn(day(3, 5))
                    .heard("kn-1", CELL, day(3, 3))
                    .tell(new DeadlineFixed(grievance, Stage.CONCLUDE, CELL, day(3, 31), "1"))
                    .knownOn(day(3, 10))
                    .tell(new GrievanceJoined(grievance, lead, household, CELL, day(3, 10)))
                    .knownOn(day(4, 10))
                    .tell(new GrievanceParted(grievance, lead, null, day(4, 10)));

            assertThat(province.figures(CELL, day(4, 9)).overdue()).isZero();
            assertThat(province.figures(CELL, day(4, 10)).overdue()).isEqualTo(1);
        }

        @Test
        void are_counted_as_answered_and_as_confirmed_by_the_household_within_the_year() {
            referredAndAnswered();

            Figures before = province.figures(PROVINCE, day(5, 1));
            assertThat(before.heard()).isEqualTo(1);
            assertThat(before.answered()).isZero();
            Figures after = province.figures(PROVINCE, day(5, 8));
            assertThat(after.answered()).isEqualTo(1);
            assertThat(after.carriedBack()).isEqualTo(1);
            assertThat(after.confirmed()).isEqualTo(1);
            assertThat(province.figures(PROVINCE, LocalDate.of(2026, 2, 1)).confirmed()).isZero();
        }

        @Test
        void of_last_year_that_are_answered_now_are_no_part_of_what_was_heard_this_year() {
            LocalDate lastYear = day(12, 30);
            LocalDate thisYear = LocalDate.of(lastYear.getYear() + 1, 1, 5);
            province.knownOn(lastYear)
                    .heard("kn-1", CELL, lastYear)
                    .knownOn(thisYear)
                    .tell(answered(thisYear));

            Figures figures = province.figures(PROVINCE, thisYear);
            assertThat(figures.heard()).isZero();
            assertThat(figures.answered()).isZero();
            assertThat(figures.open()).isEqualTo(1);
        }
    }

    @Nested
    @Tag("M1.2")
    class Directives {
        private static final String PAPER = "d-38";

        private final DirectiveId paper = new DirectiveId(PAPER);

        private Province asked() {
            return province.knownOn(day(1, 10))
                    .asked(
                            PAPER,
                            PROVINCE,
                            day(1, 10),
                            day(3, 31),
                            UnitKind.COMMUNE,
                            UnitKind.CELL);
        }

        private Deeds deeds(UnitId unit, LocalDate day) {
            return province.figures(unit, day).deeds();
        }

        @Test
        void are_made_known_by_every_unit_that_is_asked_at_whatever_level() {
            asked().madeKnown(PAPER, CELL, day(2, 1)).madeKnown(PAPER, COMMUNE, day(2, 20));

            assertThat(deeds(PROVINCE, day(1, 9)).asked()).isZero();
            assertThat(deeds(PROVINCE, day(1, 10)).asked()).isEqualTo(2);
            assertThat(deeds(PROVINCE, day(1, 31)).madeKnown()).isZero();
            assertThat(deeds(PROVINCE, day(2, 1)).madeKnown()).isEqualTo(1);
            assertThat(deeds(PROVINCE, day(2, 20)).madeKnown()).isEqualTo(2);
            assertThat(deeds(CELL, day(2, 20)).asked()).isEqualTo(1);
        }

        @Test
        void count_for_the_branch_in_which_the_unit_stands() {
            asked().madeKnown(PAPER, COMMUNE, day(2, 1));

            List<Deeds> branches =
                    province
                            .dashboard(PROVINCE, day(2, 1), day(2, 1), Lines.THEN, day(2, 1))
                            .units()
                            .stream()
                            .map(unit -> unit.figures().deeds())
                            .toList();

            assertThat(branches).hasSize(1);
            assertThat(branches.getFirst().asked()).isEqualTo(2);
            assertThat(branches.getFirst().madeKnown()).isEqualTo(1);
        }

        @Test
        void add_no_cell_and_no_month_to_be_closed_where_a_commune_is_asked() {
            Figures before = province.figures(COMMUNE, day(2, 1));
            asked();

            Figures figures = province.figures(COMMUNE, day(2, 1));
            assertThat(figures.cells()).isEqualTo(before.cells()).isEqualTo(1);
            assertThat(figures.monthsDue()).isEqualTo(before.monthsDue());
        }

        @Test
        void belong_to_the_year_of_their_last_day() {
            asked().madeKnown(PAPER, CELL, day(2, 1));

            assertThat(deeds(PROVINCE, LocalDate.of(2026, 1, 1))).isEqualTo(Deeds.NONE);
        }

        @Test
        void are_not_made_known_by_a_session_that_was_struck_out_or_is_of_a_later_day() {
            asked().madeKnown(PAPER, CELL, day(2, 1));
            DisseminationId done = new DisseminationId("q-" + PAPER + "-" + CELL);
            province.knownOn(day(2, 10))
                    .tell(
                            new SessionCorrected(
                                    done,
                                    paper,
                                    CELL,
                                    1,
                                    Province.session(day(2, 5)),
                                    CELL,
                                    "ghi nhầm ngày",
                                    day(2, 10)));

            assertThat(deeds(CELL, day(2, 4)).madeKnown()).isZero();
            assertThat(deeds(CELL, day(2, 5)).madeKnown()).isEqualTo(1);
            province.knownOn(day(2, 15))
                    .tell(new SessionStruckOut(done, paper, CELL, 1, CELL, "chưa họp", day(2, 15)));
            assertThat(deeds(CELL, day(3, 1)).madeKnown()).isZero();
            assertThat(province.figures(CELL, day(3, 1), day(2, 14)).deeds().madeKnown())
                    .as("as known before it was struck out")
                    .isEqualTo(1);
        }

        @Test
        void count_no_more_from_the_day_on_which_they_are_withdrawn_until_that_was_a_mistake() {
            asked().madeKnown(PAPER, CELL, day(2, 1));
            province.knownOn(day(2, 20))
                    .tell(
                            new DirectiveWithdrawn(
                                    paper, PROVINCE, day(3, 1), null, "có văn bản mới"));

            assertThat(deeds(PROVINCE, day(2, 28)).asked()).isEqualTo(2);
            assertThat(deeds(PROVINCE, day(3, 1))).isEqualTo(Deeds.NONE);
            province.knownOn(day(3, 10))
                    .tell(new DirectiveReinstated(paper, PROVINCE, "rút nhầm", day(3, 10)));
            assertThat(deeds(PROVINCE, day(3, 1)).asked()).isEqualTo(2);
            assertThat(deeds(PROVINCE, day(3, 1)).madeKnown()).isEqualTo(1);
        }

        @Test
        void ask_others_once_the_register_is_put_right() {
            asked().madeKnown(PAPER, CELL, day(2, 1));
            province.knownOn(day(2, 20))
                    .tell(
                            new DirectiveCorrected(
                                    paper,
                                    PROVINCE,
                                    Province.paper(day(3, 31), List.of(UnitKind.COMMUNE)),
                                    "chỉ cấp xã",
                                    day(2, 20)));

            assertThat(deeds(PROVINCE, day(2, 20)).asked()).isEqualTo(1);
            assertThat(deeds(PROVINCE, day(2, 20)).madeKnown()).isZero();
        }
    }

    @Nested
    @Tag("M4.3")
    class Pledges {
        private Figures.Pledges pledges(UnitId unit, LocalDate day) {
            return province.figures(unit, day).pledges();
        }

        @Test
        void are_open_from_the_registration_until_the_household_has_left_poverty() {
            province.pledged("ho-1", CELL, day(2, 1)).leftPoverty("ho-1", CELL, day(11, 20));

            assertThat(pledges(PROVINCE, day(1, 31)).open()).isZero();
            assertThat(pledges(PROVINCE, day(2, 1)).open()).isEqualTo(1);
            assertThat(pledges(PROVINCE, day(11, 20))).isEqualTo(new Figures.Pledges(0, 1, 0));
            assertThat(pledges(PROVINCE, LocalDate.of(2026, 1, 1)))
                    .as("of last year")
                    .isEqualTo(Figures.Pledges.NONE);
        }

        @Test
        void go_with_the_household_to_another_cell() {
            province.founded(OTHER_CELL, UnitKind.CELL, COMMUNE)
                    .pledged("ho-1", CELL, day(2, 1))
                    .moved("ho-1", CELL, OTHER_CELL, day(6, 1))
                    .leftPoverty("ho-1", OTHER_CELL, day(11, 20));

            assertThat(pledges(CELL, day(5, 31)).open()).isEqualTo(1);
            assertThat(pledges(CELL, day(6, 1)).open()).isZero();
            assertThat(pledges(OTHER_CELL, day(6, 1)).open()).isEqualTo(1);
            assertThat(pledges(COMMUNE, day(6, 1)).open()).isEqualTo(1);
            assertThat(pledges(CELL, day(12, 31)).reached()).isZero();
            assertThat(pledges(OTHER_CELL, day(12, 31)).reached()).isEqualTo(1);
        }

        @Test
        void are_open_again_where_what_came_of_them_was_a_mistake() {
            HouseholdId household = new HouseholdId("ho-1");
            province.knownOn(day(11, 20))
                    .pledged("ho-1", CELL, day(2, 1))
                    .leftPoverty("ho-1", CELL, day(11, 20))
                    .knownOn(day(12, 5))
                    .tell(
                            new OutcomeStruckOut(
                                    Province.pledge("ho-1"),
                                    household,
                                    CELL,
                                    PledgeOutcome.REACHED,
                                    day(11, 20),
                                    Personal.of(household, "nhầm hộ"),
                                    day(12, 5)));

            assertThat(pledges(CELL, day(12, 31))).isEqualTo(new Figures.Pledges(1, 0, 0));
            assertThat(province.figures(CELL, day(12, 1), day(12, 4)).pledges())
                    .isEqualTo(new Figures.Pledges(0, 1, 0));
        }

        @Test
        void that_were_not_reached_go_on_when_they_are_renewed() {
            HouseholdId household = new HouseholdId("ho-1");
            LocalDate over = LocalDate.of(2026, 1, 10);
            province.pledged("ho-1", CELL, day(2, 1))
                    .tell(
                            new PledgeNotReached(
                                    Province.pledge("ho-1"),
                                    household,
                                    CELL,
                                    2025,
                                    Personal.of(household, "mất mùa"),
                                    over))
                    .tell(
                            new PledgeRenewed(
                                    Province.pledge("ho-1"),
                                    household,
                                    CELL,
                                    2025,
                                    2027,
                                    Personal.of(household, "nuôi thêm dê"),
                                    over.plusDays(5)));

            assertThat(pledges(CELL, over).open()).isZero();
            assertThat(pledges(CELL, over.plusDays(5)).open()).isEqualTo(1);
        }

        @Test
        void that_were_reached_and_did_not_last_are_told_in_the_year_of_the_relapse() {
            LocalDate relapse = LocalDate.of(2026, 11, 15);
            province.pledged("ho-1", CELL, day(2, 1))
                    .leftPoverty("ho-1", CELL, day(11, 20))
                    .tell(
                            new HouseholdRelapsed(
                                    Province.pledge("ho-1"),
                                    new HouseholdId("ho-1"),
                                    CELL,
                                    PovertyStatus.POOR,
                                    "20/QĐ-UBND",
                                    relapse,
                                    2026,
                                    day(11, 20),
                                    relapse));

            assertThat(pledges(PROVINCE, relapse)).isEqualTo(new Figures.Pledges(0, 0, 1));
        }
    }

    @Nested
    class Done {
        private Deeds deeds(LocalDate day) {
            return province.figures(PROVINCE, day).deeds();
        }

        @Test
        @Tag("M4.4")
        void people_are_counted_in_the_year_in_which_they_were_nominated_and_admitted() {
            NominationId nomination = new NominationId("gt-1");
            LocalDate nextYear = LocalDate.of(2026, 2, 3);
            province.nominated("gt-1", CELL, day(3, 1))
                    .tell(new NomineeAdmitted(nomination, CELL, COMMUNE, "12-QĐ/ĐU", nextYear));

            assertThat(deeds(day(12, 31)).nominated()).isEqualTo(1);
            assertThat(deeds(day(12, 31)).admitted()).isZero();
            assertThat(deeds(nextYear).nominated()).isZero();
            assertThat(deeds(nextYear).admitted()).isEqualTo(1);
            province.tell(
                    new StepTakenBack(
                            nomination,
                            CELL,
                            NominationStep.ADMITTED,
                            nextYear,
                            Personal.of(nomination, "nhầm người"),
                            nextYear));
            assertThat(deeds(nextYear).admitted()).isZero();
        }

        @ParameterizedTest
        @EnumSource(NominationEnding.class)
        @Tag("M4.4")
        void a_nomination_that_was_none_does_not_count(NominationEnding ground) {
            NominationId nomination = new NominationId("gt-1");
            province.knownOn(day(3, 1))
                    .nominated("gt-1", CELL, day(3, 1))
                    .knownOn(day(4, 1))
                    .tell(
                            new NominationEnded(
                                    nomination,
                                    CELL,
                                    ground,
                                    Personal.of(nomination, "lý do"),
                                    day(3, 1),
                                    day(4, 1)));

            assertThat(deeds(day(12, 31)).nominated()).isEqualTo(ground.isVoid() ? 0 : 1);
            assertThat(province.figures(PROVINCE, day(4, 1), day(3, 31)).deeds().nominated())
                    .isEqualTo(1);
        }

        @Test
        @Tag("M5.1")
        void an_inspection_counts_on_the_day_that_was_told_of_it_at_last() {
            InspectionId inspection = new InspectionId("kt-1");
            province.inspected("kt-1", CELL, day(12, 30))
                    .tell(
                            new HoldingAmended(
                                    inspection,
                                    CELL,
                                    day(12, 29),
                                    "Phó bí thư",
                                    List.of(),
                                    "ghi nhầm ngày",
                                    day(12, 31)));

            assertThat(deeds(day(12, 28)).inspections()).isZero();
            assertThat(deeds(day(12, 29)).inspections()).isEqualTo(1);
            assertThat(deeds(day(12, 31)).inspections()).isEqualTo(1);
        }

        @Test
        @Tag("M5.2")
        void a_practice_counts_while_it_is_recognised() {
            PracticeId practice = new PracticeId("ch-1");
            province.tell(
                    new PracticeRecognised(
                            practice, CELL, "Tổ thăm hộ", "Đi hai người", null, null, day(5, 1)));

            assertThat(deeds(day(5, 1)).practices()).isEqualTo(1);
            province.tell(new RecognitionWithdrawn(practice, CELL, "không còn làm", day(7, 1)));
            assertThat(deeds(day(12, 31)).practices()).isZero();
        }
    }
}
