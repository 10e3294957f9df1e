package vn.phutrachho.household.grievance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.household.grievance.Grievances.ACCEPTED;
import static vn.phutrachho.household.grievance.Grievances.ANSWERED;
import static vn.phutrachho.household.grievance.Grievances.BAU_SEN;
import static vn.phutrachho.household.grievance.Grievances.BINH_SON;
import static vn.phutrachho.household.grievance.Grievances.CARRIED_OVER;
import static vn.phutrachho.household.grievance.Grievances.CLOSED;
import static vn.phutrachho.household.grievance.Grievances.CONTENT;
import static vn.phutrachho.household.grievance.Grievances.DEADLINES;
import static vn.phutrachho.household.grievance.Grievances.DITCH;
import static vn.phutrachho.household.grievance.Grievances.HEARD;
import static vn.phutrachho.household.grievance.Grievances.HUONG;
import static vn.phutrachho.household.grievance.Grievances.LAI;
import static vn.phutrachho.household.grievance.Grievances.MET;
import static vn.phutrachho.household.grievance.Grievances.NOT_CONTENT;
import static vn.phutrachho.household.grievance.Grievances.NOVEMBER;
import static vn.phutrachho.household.grievance.Grievances.PROVINCE;
import static vn.phutrachho.household.grievance.Grievances.REFERRED;
import static vn.phutrachho.household.grievance.Grievances.REPLIED;
import static vn.phutrachho.household.grievance.Grievances.REPORTED;
import static vn.phutrachho.household.grievance.Grievances.SETTLED;
import static vn.phutrachho.household.grievance.Grievances.TAKEN_ON;
import static vn.phutrachho.household.grievance.Grievances.THANH;
import static vn.phutrachho.household.grievance.Grievances.TOLD;
import static vn.phutrachho.household.grievance.Grievances.TOLD_BACK;
import static vn.phutrachho.household.grievance.Grievances.WITHDRAWN;
import static vn.phutrachho.household.grievance.Grievances.WRITTEN;
import static vn.phutrachho.household.grievance.Grievances.due;
import static vn.phutrachho.household.grievance.Grievances.passedOn;
import static vn.phutrachho.household.grievance.Grievances.reopenedAt;
import static vn.phutrachho.household.grievance.Grievances.said;

import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;

@Tag("M4.1")
class GrievanceTest {
    private static final SettleAtCell SETTLE =
            new SettleAtCell(DITCH, BAU_SEN, SETTLED.conclusion(), MET, DEADLINES);
    private static final CarryOver CARRY_OVER =
            new CarryOver(DITCH, BAU_SEN, CARRIED_OVER.conclusion(), NOVEMBER, MET);
    private static final ReferGrievance REFER =
            new ReferGrievance(DITCH, BAU_SEN, BINH_SON, REFERRED.reason(), MET, DEADLINES);
    private static final AcceptGrievance ACCEPT =
            new AcceptGrievance(DITCH, BINH_SON, TAKEN_ON, DEADLINES);
    private static final AnswerGrievance ANSWER =
            new AnswerGrievance(DITCH, BINH_SON, ANSWERED.answer(), null, REPLIED, DEADLINES);
    private static final CarryAnswerBack CARRY_BACK = new CarryAnswerBack(DITCH, HUONG, TOLD);
    private static final ConfirmContent CONFIRM = new ConfirmContent(DITCH, HUONG, TOLD);
    private static final ConfirmNotContent DISPUTE =
            new ConfirmNotContent(DITCH, HUONG, NOT_CONTENT.why(), TOLD, DEADLINES);
    private static final WithdrawGrievance WITHDRAW = new WithdrawGrievance(DITCH, HUONG, MET);

    private AggregateTestFixture<Grievance> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Grievance.class);
    }

    private TestExecutor<Grievance> given(GrievanceEvent... events) {
        return fixture.given((Object[]) events);
    }

    private void isRefused(
            TestExecutor<Grievance> given, Object command, Class<? extends Refusal> refusal) {
        given.when(command).expectException(refusal).expectNoEvents();
    }

    @Nested
    class ReportingAGrievance {
        private ReportGrievance report(LocalDate writtenOn) {
            return new ReportGrievance(
                    DITCH,
                    LAI,
                    BAU_SEN,
                    GrievanceKind.RECOMMENDATION,
                    Theme.ENVIRONMENT,
                    REPORTED.words(),
                    true,
                    HUONG,
                    HEARD,
                    writtenOn,
                    DEADLINES);
        }

        @Test
        void lays_it_before_the_cell_with_a_deadline() {
            fixture.givenNoPriorActivity()
                    .when(report(WRITTEN))
                    .expectEvents(REPORTED, due(Stage.CONCLUDE, BAU_SEN));
        }

        @Test
        void changes_nothing_when_the_policy_sees_its_event_again() {
            given(REPORTED).when(report(WRITTEN)).expectNoEvents();
        }

        @Test
        void is_refused_under_the_id_of_another() {
            isRefused(
                    given(
                            new GrievanceEvent.GrievanceReported(
                                    DITCH,
                                    LAI,
                                    BAU_SEN,
                                    GrievanceKind.FEEDBACK,
                                    Theme.LAND,
                                    said("Ranh đất."),
                                    false,
                                    THANH,
                                    HEARD)),
                    report(WRITTEN),
                    GrievanceRefusal.AlreadyReported.class);
        }

        @Test
        void is_refused_before_it_was_heard() {
            isRefused(
                    fixture.givenNoPriorActivity(),
                    report(HEARD.minusDays(1)),
                    GrievanceRefusal.HeardLater.class);
        }

        @Test
        void needs_words() {
            assertThatThrownBy(
                            () ->
                                    new ReportGrievance(
                                            DITCH,
                                            LAI,
                                            BAU_SEN,
                                            GrievanceKind.FEEDBACK,
                                            Theme.LAND,
                                            said(" "),
                                            false,
                                            HUONG,
                                            HEARD,
                                            WRITTEN,
                                            DEADLINES))
                    .hasMessageStartingWith("grievance.words-missing");
        }
    }

    @Nested
    @Tag("M3.2")
    class SettlingAtTheCell {
        @Test
        void leads_to_an_answer_that_is_to_be_carried_back() {
            given(REPORTED).when(SETTLE).expectEvents(SETTLED, due(Stage.CARRY_BACK, BAU_SEN));
        }

        @Test
        void changes_nothing_the_second_time_not_even_after_the_household_disputed_it() {
            given(REPORTED, SETTLED, TOLD_BACK, NOT_CONTENT, reopenedAt(BAU_SEN))
                    .when(SETTLE)
                    .expectNoEvents();
        }

        @Test
        void is_refused_to_a_cell_that_does_not_hold_it() {
            isRefused(given(REPORTED, REFERRED), SETTLE, GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void is_refused_when_it_was_never_reported() {
            fixture.givenNoPriorActivity()
                    .when(SETTLE)
                    .expectException(AggregateNotFoundException.class)
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M3.2")
    class CarryingOver {
        @Test
        void keeps_it_at_the_cell_under_the_deadline_it_has() {
            given(REPORTED).when(CARRY_OVER).expectEvents(CARRIED_OVER);
        }

        @Test
        void lets_a_later_meeting_settle_it() {
            given(REPORTED, CARRIED_OVER)
                    .when(SETTLE)
                    .expectEvents(SETTLED, due(Stage.CARRY_BACK, BAU_SEN));
        }

        @Test
        void changes_nothing_the_second_time() {
            given(REPORTED, CARRIED_OVER).when(CARRY_OVER).expectNoEvents();
        }

        @Test
        void is_refused_after_its_end() {
            isRefused(given(REPORTED, WITHDRAWN), CARRY_OVER, GrievanceRefusal.AlreadyEnded.class);
        }
    }

    @Nested
    class ReferringAGrievance {
        @Test
        void leaves_it_with_nobody_until_it_is_accepted() {
            given(REPORTED).when(REFER).expectEvents(REFERRED, due(Stage.ACCEPT, BINH_SON));
        }

        @Test
        void changes_nothing_the_second_time() {
            given(REPORTED, REFERRED, ACCEPTED).when(REFER).expectNoEvents();
        }

        @Test
        void is_open_to_a_desk_that_is_not_competent() {
            given(REPORTED, REFERRED)
                    .when(
                            new ReferGrievance(
                                    DITCH,
                                    BINH_SON,
                                    PROVINCE,
                                    said("Không thuộc thẩm quyền."),
                                    TAKEN_ON,
                                    DEADLINES))
                    .expectEvents(passedOn(BINH_SON, PROVINCE), due(Stage.ACCEPT, PROVINCE));
        }

        @Test
        void is_refused_to_itself() {
            isRefused(
                    given(REPORTED),
                    new ReferGrievance(DITCH, BAU_SEN, BAU_SEN, said("x"), MET, DEADLINES),
                    GrievanceRefusal.ReferredToItself.class);
        }

        @Test
        void is_refused_to_a_unit_that_does_not_hold_it() {
            isRefused(
                    given(REPORTED, REFERRED, passedOn(BINH_SON, PROVINCE)),
                    new ReferGrievance(DITCH, BINH_SON, BAU_SEN, said("x"), MET, DEADLINES),
                    GrievanceRefusal.NotHeldHere.class);
        }
    }

    @Nested
    class AcceptingAGrievance {
        @Test
        void makes_the_desk_hold_it_with_a_deadline_for_the_answer() {
            given(REPORTED, REFERRED)
                    .when(ACCEPT)
                    .expectEvents(ACCEPTED, due(Stage.ANSWER, BINH_SON));
        }

        @Test
        void changes_nothing_on_a_double_tap() {
            given(REPORTED, REFERRED, ACCEPTED).when(ACCEPT).expectNoEvents();
        }

        @Test
        void is_refused_before_it_was_referred() {
            isRefused(
                    given(REPORTED),
                    new AcceptGrievance(DITCH, BAU_SEN, TAKEN_ON, DEADLINES),
                    GrievanceRefusal.NotReferred.class);
        }

        @Test
        void is_refused_to_a_unit_that_it_was_not_referred_to() {
            isRefused(
                    given(REPORTED, REFERRED),
                    new AcceptGrievance(DITCH, PROVINCE, TAKEN_ON, DEADLINES),
                    GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void is_refused_on_another_day_once_it_is_accepted() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new AcceptGrievance(DITCH, BINH_SON, REPLIED, DEADLINES),
                    GrievanceRefusal.AlreadyAccepted.class);
        }
    }

    @Nested
    class AnsweringAGrievance {
        @Test
        void leaves_the_last_step_to_the_member() {
            given(REPORTED, REFERRED, ACCEPTED)
                    .when(ANSWER)
                    .expectEvents(ANSWERED, due(Stage.CARRY_BACK, BINH_SON));
        }

        @Test
        void is_refused_before_it_is_accepted() {
            isRefused(given(REPORTED, REFERRED), ANSWER, GrievanceRefusal.NotAccepted.class);
        }

        @Test
        void is_refused_to_the_second_of_two_officers() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, ANSWERED),
                    new AnswerGrievance(DITCH, BINH_SON, said("Khác."), null, REPLIED, DEADLINES),
                    GrievanceRefusal.AlreadyAnswered.class);
        }

        @Test
        void is_refused_to_another_unit() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new AnswerGrievance(DITCH, PROVINCE, said("Khác."), null, REPLIED, DEADLINES),
                    GrievanceRefusal.NotHeldHere.class);
        }
    }

    @Nested
    class CarryingTheAnswerBack {
        @Test
        void is_done_by_whoever_is_responsible_by_now() {
            given(REPORTED, REFERRED, ACCEPTED, ANSWERED)
                    .when(new CarryAnswerBack(DITCH, THANH, TOLD))
                    .expectEvents(new AnswerCarriedBack(DITCH, THANH, TOLD));
        }

        @Test
        void follows_a_settlement_at_the_cell_too() {
            given(REPORTED, SETTLED).when(CARRY_BACK).expectEvents(TOLD_BACK);
        }

        @Test
        void is_refused_before_there_is_an_answer() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    CARRY_BACK,
                    GrievanceRefusal.NotAnswered.class);
        }

        @Test
        void is_refused_on_a_day_before_the_answer() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, ANSWERED),
                    new CarryAnswerBack(DITCH, HUONG, REPLIED.minusDays(1)),
                    GrievanceRefusal.CarriedBackTooEarly.class);
        }

        @Test
        void happens_again_after_a_reopened_case_is_answered_on_the_same_day() {
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            ANSWERED,
                            TOLD_BACK,
                            NOT_CONTENT,
                            reopenedAt(BINH_SON),
                            ANSWERED)
                    .when(CARRY_BACK)
                    .expectEvents(TOLD_BACK);
        }
    }

    @Nested
    class TheHouseholdsWord {
        @Test
        void closes_it_when_they_are_content() {
            given(REPORTED, SETTLED, TOLD_BACK).when(CONFIRM).expectEvents(CONTENT, CLOSED);
        }

        @Test
        void is_not_asked_before_they_have_heard_the_answer() {
            isRefused(given(REPORTED, SETTLED), CONFIRM, GrievanceRefusal.NotCarriedBack.class);
        }

        @Test
        void reopens_it_at_the_desk_that_answered_when_they_are_not() {
            given(REPORTED, REFERRED, ACCEPTED, ANSWERED, TOLD_BACK)
                    .when(DISPUTE)
                    .expectEvents(NOT_CONTENT, reopenedAt(BINH_SON), due(Stage.ANSWER, BINH_SON));
        }

        @Test
        void reopens_it_at_the_cell_that_settled_it_when_they_are_not() {
            given(REPORTED, SETTLED, TOLD_BACK)
                    .when(DISPUTE)
                    .expectEvents(NOT_CONTENT, reopenedAt(BAU_SEN), due(Stage.CONCLUDE, BAU_SEN));
        }

        @Test
        void changes_nothing_on_a_double_tap() {
            given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED).when(CONFIRM).expectNoEvents();
        }

        @Test
        void is_final_once_it_is_closed() {
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED),
                    DISPUTE,
                    GrievanceRefusal.AlreadyEnded.class);
        }
    }

    @Nested
    class WithdrawingAGrievance {
        @Test
        void is_open_to_the_household_at_any_time() {
            given(REPORTED, REFERRED, ACCEPTED).when(WITHDRAW).expectEvents(WITHDRAWN);
        }

        @Test
        void is_refused_after_its_end() {
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED),
                    WITHDRAW,
                    GrievanceRefusal.AlreadyEnded.class);
        }
    }
}
