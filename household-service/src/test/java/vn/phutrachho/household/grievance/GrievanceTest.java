package vn.phutrachho.household.grievance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.phutrachho.household.grievance.Grievances.ACCEPTED;
import static vn.phutrachho.household.grievance.Grievances.ACCEPT_BY;
import static vn.phutrachho.household.grievance.Grievances.ANSWERED;
import static vn.phutrachho.household.grievance.Grievances.ANSWER_BY;
import static vn.phutrachho.household.grievance.Grievances.ASKED;
import static vn.phutrachho.household.grievance.Grievances.BAU_SEN;
import static vn.phutrachho.household.grievance.Grievances.BINH_SON;
import static vn.phutrachho.household.grievance.Grievances.CARRIED_OVER;
import static vn.phutrachho.household.grievance.Grievances.CARRY_BACK_BY;
import static vn.phutrachho.household.grievance.Grievances.CLOSED;
import static vn.phutrachho.household.grievance.Grievances.CONFIDENTIAL;
import static vn.phutrachho.household.grievance.Grievances.CONTENT;
import static vn.phutrachho.household.grievance.Grievances.DE;
import static vn.phutrachho.household.grievance.Grievances.DEADLINES;
import static vn.phutrachho.household.grievance.Grievances.DITCH;
import static vn.phutrachho.household.grievance.Grievances.HEARD;
import static vn.phutrachho.household.grievance.Grievances.HUONG;
import static vn.phutrachho.household.grievance.Grievances.LAI;
import static vn.phutrachho.household.grievance.Grievances.LATEST_PAUSE;
import static vn.phutrachho.household.grievance.Grievances.LIMITS;
import static vn.phutrachho.household.grievance.Grievances.LY_SON;
import static vn.phutrachho.household.grievance.Grievances.MET;
import static vn.phutrachho.household.grievance.Grievances.NEXT_DOOR;
import static vn.phutrachho.household.grievance.Grievances.NOT_CONTENT;
import static vn.phutrachho.household.grievance.Grievances.NOVEMBER;
import static vn.phutrachho.household.grievance.Grievances.PAUSED;
import static vn.phutrachho.household.grievance.Grievances.PAUSED_UNTIL;
import static vn.phutrachho.household.grievance.Grievances.PROMISED;
import static vn.phutrachho.household.grievance.Grievances.PROVINCE;
import static vn.phutrachho.household.grievance.Grievances.REFERRED;
import static vn.phutrachho.household.grievance.Grievances.REPLIED;
import static vn.phutrachho.household.grievance.Grievances.REPORTED;
import static vn.phutrachho.household.grievance.Grievances.SETTLED;
import static vn.phutrachho.household.grievance.Grievances.TAKEN_IN;
import static vn.phutrachho.household.grievance.Grievances.TAKEN_ON;
import static vn.phutrachho.household.grievance.Grievances.THANH;
import static vn.phutrachho.household.grievance.Grievances.TOLD;
import static vn.phutrachho.household.grievance.Grievances.TOLD_BACK;
import static vn.phutrachho.household.grievance.Grievances.WITHDRAWN;
import static vn.phutrachho.household.grievance.Grievances.WRITTEN;
import static vn.phutrachho.household.grievance.Grievances.allBy;
import static vn.phutrachho.household.grievance.Grievances.answerBy;
import static vn.phutrachho.household.grievance.Grievances.due;
import static vn.phutrachho.household.grievance.Grievances.passedOn;
import static vn.phutrachho.household.grievance.Grievances.reopenedAt;
import static vn.phutrachho.household.grievance.Grievances.resumed;
import static vn.phutrachho.household.grievance.Grievances.said;
import static vn.phutrachho.household.grievance.Grievances.transferred;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.AnswerGivenToJoinedCase;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.EntrustedToMember;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceDirected;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseLetGo;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceEvent.OutsideAnswered;
import vn.phutrachho.events.household.GrievanceEvent.PromiseGivenUp;
import vn.phutrachho.events.household.GrievanceEvent.PromiseKept;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceEvent.ThemeCorrected;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.household.grievance.command.AcceptGrievance;
import vn.phutrachho.household.grievance.command.AnswerGrievance;
import vn.phutrachho.household.grievance.command.AnswerJoinedCase;
import vn.phutrachho.household.grievance.command.CarryAnswerBack;
import vn.phutrachho.household.grievance.command.CarryOver;
import vn.phutrachho.household.grievance.command.ConfirmContent;
import vn.phutrachho.household.grievance.command.ConfirmNotContent;
import vn.phutrachho.household.grievance.command.CorrectTheme;
import vn.phutrachho.household.grievance.command.DirectGrievance;
import vn.phutrachho.household.grievance.command.EntrustToMember;
import vn.phutrachho.household.grievance.command.EscalateGrievance;
import vn.phutrachho.household.grievance.command.GiveUpPromise;
import vn.phutrachho.household.grievance.command.GrievanceRefusal;
import vn.phutrachho.household.grievance.command.JoinGrievance;
import vn.phutrachho.household.grievance.command.KeepConfidential;
import vn.phutrachho.household.grievance.command.KeepPromise;
import vn.phutrachho.household.grievance.command.LetJoinedCaseGo;
import vn.phutrachho.household.grievance.command.NoteConclusion;
import vn.phutrachho.household.grievance.command.OpenName;
import vn.phutrachho.household.grievance.command.PartGrievance;
import vn.phutrachho.household.grievance.command.PauseForFacts;
import vn.phutrachho.household.grievance.command.RecordOutsideAnswer;
import vn.phutrachho.household.grievance.command.ReferGrievance;
import vn.phutrachho.household.grievance.command.ReportGrievance;
import vn.phutrachho.household.grievance.command.ResumeClock;
import vn.phutrachho.household.grievance.command.SendOutside;
import vn.phutrachho.household.grievance.command.SettleAtCell;
import vn.phutrachho.household.grievance.command.TakeInJoinedCase;
import vn.phutrachho.household.grievance.command.TransferCompetence;
import vn.phutrachho.household.grievance.command.WithdrawGrievance;

@Tag("M4.1")
class GrievanceTest {
    private static final SettleAtCell SETTLE =
            new SettleAtCell(DITCH, BAU_SEN, SETTLED.conclusion(), null, MET, DEADLINES);
    private static final CarryOver CARRY_OVER =
            new CarryOver(DITCH, BAU_SEN, CARRIED_OVER.conclusion(), NOVEMBER, MET);
    private static final ReferGrievance REFER =
            new ReferGrievance(DITCH, BAU_SEN, BINH_SON, REFERRED.reason(), MET, DEADLINES);
    private static final AcceptGrievance ACCEPT =
            new AcceptGrievance(DITCH, BINH_SON, TAKEN_ON, DEADLINES);
    private static final AnswerGrievance ANSWER =
            answer(BINH_SON, AnswerKind.DONE, ANSWERED.answer(), null);
    private static final CarryAnswerBack CARRY_BACK = new CarryAnswerBack(DITCH, HUONG, TOLD);
    private static final ConfirmContent CONFIRM = new ConfirmContent(DITCH, HUONG, TOLD);
    private static final ConfirmNotContent DISPUTE =
            new ConfirmNotContent(DITCH, HUONG, NOT_CONTENT.why(), null, TOLD, DEADLINES, LIMITS);
    private static final WithdrawGrievance WITHDRAW = withdraw(MET);

    private static final GrievanceEscalated IN_A_CIRCLE =
            new GrievanceEscalated(
                    DITCH, EscalationGround.IN_A_CIRCLE, LY_SON, PROVINCE, null, TAKEN_ON);

    private AggregateTestFixture<Grievance> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(Grievance.class);
    }

    private static WithdrawGrievance withdraw(LocalDate on) {
        return new WithdrawGrievance(
                DITCH, HUONG, requireNonNull(WITHDRAWN.words()), on, TOLD.plusDays(1));
    }

    private TestExecutor<Grievance> given(GrievanceEvent... events) {
        return fixture.given((Object[]) events);
    }

    private static AnswerGrievance answer(
            UnitId at, AnswerKind kind, Personal text, @Nullable LocalDate doneBy) {
        return new AnswerGrievance(DITCH, at, kind, text, doneBy, REPLIED, DEADLINES);
    }

    private void isRefused(
            TestExecutor<Grievance> given, Object command, Class<? extends Refusal> refusal) {
        given.when(command).expectException(refusal).expectNoEvents();
    }

    @Nested
    class ReportingAGrievance {
        private ReportGrievance report(LocalDate writtenOn) {
            return report(writtenOn, false);
        }

        private ReportGrievance report(LocalDate writtenOn, boolean confidential) {
            return new ReportGrievance(
                    DITCH,
                    LAI,
                    BAU_SEN,
                    GrievanceKind.RECOMMENDATION,
                    new Theme("ENVIRONMENT"),
                    REPORTED.words(),
                    true,
                    confidential,
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
        void keeps_it_confidential_from_its_first_moment_on_when_asked_to() {
            fixture.givenNoPriorActivity()
                    .when(report(WRITTEN, true))
                    .expectEvents(REPORTED, CONFIDENTIAL, due(Stage.CONCLUDE, BAU_SEN));
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
                                    new Theme("LAND"),
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
                                            new Theme("LAND"),
                                            said(" "),
                                            false,
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
    class AConclusionThatCannotBeFollowed {
        private static final NoteConclusion NOTE =
                new NoteConclusion(
                        DITCH,
                        new MeetingId("meeting"),
                        new MatterId("matter"),
                        "grievance.already-ended",
                        MET);
        private static final ConclusionNotFollowed NOTED =
                new ConclusionNotFollowed(DITCH, NOTE.meeting(), NOTE.matter(), NOTE.code(), MET);

        @Test
        void is_kept_with_the_case_once() {
            given(REPORTED, WITHDRAWN).when(NOTE).expectEvents(NOTED);
            given(REPORTED, WITHDRAWN, NOTED).when(NOTE).expectNoEvents();
        }
    }

    @Nested
    @Tag("M3.2")
    class EntrustingIt {
        private static final EntrustToMember ENTRUST =
                new EntrustToMember(DITCH, BAU_SEN, HUONG, MET);
        private static final EntrustedToMember ENTRUSTED =
                new EntrustedToMember(DITCH, BAU_SEN, HUONG, MET);

        @Test
        void is_kept_with_the_case_once_wherever_it_stands() {
            given(REPORTED, SETTLED).when(ENTRUST).expectEvents(ENTRUSTED);
            given(REPORTED, REFERRED, ENTRUSTED).when(ENTRUST).expectNoEvents();
        }

        @Test
        void is_refused_for_what_was_never_reported() {
            fixture.givenNoPriorActivity()
                    .when(ENTRUST)
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
        void is_refused_to_itself() {
            isRefused(
                    given(REPORTED),
                    new ReferGrievance(DITCH, BAU_SEN, BAU_SEN, said("x"), MET, DEADLINES),
                    GrievanceRefusal.ReferredToItself.class);
        }

        @Test
        void is_refused_to_a_unit_that_does_not_hold_it() {
            isRefused(
                    given(REPORTED, REFERRED, transferred(BINH_SON, PROVINCE)),
                    new ReferGrievance(DITCH, BINH_SON, BAU_SEN, said("x"), MET, DEADLINES),
                    GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void is_read_from_a_history_in_which_a_desk_had_referred_it_on() {
            given(REPORTED, REFERRED, passedOn(BINH_SON, PROVINCE))
                    .when(new AcceptGrievance(DITCH, PROVINCE, TAKEN_ON, DEADLINES))
                    .expectEvents(
                            new GrievanceAccepted(DITCH, PROVINCE, TAKEN_ON),
                            due(Stage.ANSWER, PROVINCE));
        }
    }

    @Nested
    class TransferringCompetence {
        private TransferCompetence transfer(UnitId from, UnitId to) {
            return transfer(from, to, "Không thuộc thẩm quyền.");
        }

        private TransferCompetence transfer(UnitId from, UnitId to, String why) {
            return new TransferCompetence(
                    DITCH, from, to, said(why), PROVINCE, TAKEN_ON, DEADLINES);
        }

        @Test
        void starts_the_clock_of_the_answer_before_anybody_has_accepted() {
            given(REPORTED, REFERRED)
                    .when(transfer(BINH_SON, LY_SON))
                    .expectEvents(
                            transferred(BINH_SON, LY_SON),
                            due(Stage.ANSWER, LY_SON),
                            due(Stage.ACCEPT, LY_SON));
        }

        @Test
        void keeps_the_clock_that_runs_already() {
            LocalDate running = LocalDate.of(2026, 10, 19);
            given(REPORTED, REFERRED, ACCEPTED, answerBy(BINH_SON, running))
                    .when(transfer(BINH_SON, LY_SON))
                    .expectEvents(
                            transferred(BINH_SON, LY_SON),
                            answerBy(LY_SON, running),
                            due(Stage.ACCEPT, LY_SON));
        }

        @Test
        void changes_no_running_deadline_though_the_rules_have_changed_meanwhile() {
            LocalDate running = LocalDate.of(2026, 10, 19);
            Map<Stage, LocalDate> sooner = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                sooner.put(stage, ASKED);
            }
            given(REPORTED, REFERRED, ACCEPTED, answerBy(BINH_SON, running))
                    .when(
                            new TransferCompetence(
                                    DITCH,
                                    BINH_SON,
                                    LY_SON,
                                    said("Không thuộc thẩm quyền."),
                                    PROVINCE,
                                    TAKEN_ON,
                                    Grievances.allBy("rule-9", sooner)))
                    .expectEvents(
                            transferred(BINH_SON, LY_SON),
                            new DeadlineFixed(DITCH, Stage.ANSWER, LY_SON, running, "default-1"),
                            new DeadlineFixed(DITCH, Stage.ACCEPT, LY_SON, ASKED, "rule-9"));
        }

        @Test
        void leaves_the_next_desk_no_more_days_than_were_left_when_it_accepts() {
            LocalDate running = LocalDate.of(2026, 10, 19);
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            answerBy(BINH_SON, running),
                            transferred(BINH_SON, LY_SON))
                    .when(new AcceptGrievance(DITCH, LY_SON, ASKED, DEADLINES))
                    .expectEvents(
                            new GrievanceAccepted(DITCH, LY_SON, ASKED), answerBy(LY_SON, running));
        }

        @Test
        void lays_it_before_the_meeting_again_when_the_cell_is_competent() {
            given(REPORTED, REFERRED)
                    .when(transfer(BINH_SON, BAU_SEN))
                    .expectEvents(
                            transferred(BINH_SON, BAU_SEN),
                            due(Stage.ANSWER, BAU_SEN),
                            due(Stage.CONCLUDE, BAU_SEN));
            given(REPORTED, REFERRED, transferred(BINH_SON, BAU_SEN))
                    .when(SETTLE)
                    .expectEvents(SETTLED, due(Stage.CARRY_BACK, BAU_SEN));
        }

        @Test
        void may_come_back_once_to_each_desk() {
            given(REPORTED, REFERRED, transferred(BINH_SON, LY_SON))
                    .when(transfer(LY_SON, BINH_SON))
                    .expectEvents(
                            transferred(LY_SON, BINH_SON),
                            due(Stage.ANSWER, BINH_SON),
                            due(Stage.ACCEPT, BINH_SON));
            given(
                            REPORTED,
                            REFERRED,
                            transferred(BINH_SON, PROVINCE),
                            transferred(PROVINCE, BINH_SON))
                    .when(transfer(BINH_SON, BAU_SEN))
                    .expectEvents(
                            transferred(BINH_SON, BAU_SEN),
                            due(Stage.ANSWER, BAU_SEN),
                            due(Stage.CONCLUDE, BAU_SEN));
        }

        @Test
        void is_not_done_in_a_circle_the_third_time_and_whoever_stands_above_is_told() {
            given(
                            REPORTED,
                            REFERRED,
                            transferred(BINH_SON, LY_SON),
                            transferred(LY_SON, BINH_SON),
                            transferred(BINH_SON, LY_SON))
                    .when(transfer(LY_SON, BINH_SON, "Vẫn không thuộc."))
                    .expectEvents(IN_A_CIRCLE);
        }

        @Test
        void goes_to_one_that_has_not_had_it_even_then() {
            given(
                            REPORTED,
                            REFERRED,
                            transferred(BINH_SON, LY_SON),
                            transferred(LY_SON, BINH_SON),
                            transferred(BINH_SON, LY_SON))
                    .when(transfer(LY_SON, PROVINCE))
                    .expectEvents(
                            transferred(LY_SON, PROVINCE),
                            due(Stage.ANSWER, PROVINCE),
                            due(Stage.ACCEPT, PROVINCE));
        }

        @Test
        void is_refused_once_they_have_been_told() {
            isRefused(
                    given(
                            REPORTED,
                            REFERRED,
                            transferred(BINH_SON, LY_SON),
                            transferred(LY_SON, BINH_SON),
                            transferred(BINH_SON, LY_SON),
                            IN_A_CIRCLE),
                    transfer(LY_SON, BINH_SON, "Vẫn không thuộc."),
                    GrievanceRefusal.InACircle.class);
        }

        @Test
        void is_refused_while_the_clock_stands() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PAUSED),
                    transfer(BINH_SON, LY_SON),
                    GrievanceRefusal.ClockStands.class);
        }

        @Test
        void is_refused_to_a_desk_that_does_not_hold_it() {
            isRefused(
                    given(REPORTED, REFERRED),
                    transfer(LY_SON, PROVINCE),
                    GrievanceRefusal.NotHeldHere.class);
        }
    }

    @Nested
    class DirectingAGrievance {
        private static final DirectGrievance DIRECT =
                new DirectGrievance(
                        DITCH, PROVINCE, LY_SON, said("Việc của đặc khu."), TAKEN_ON, DEADLINES);

        private static GrievanceDirected directed(UnitId from) {
            return new GrievanceDirected(DITCH, PROVINCE, from, LY_SON, DIRECT.reason(), TAKEN_ON);
        }

        @Test
        void takes_it_from_whoever_lets_it_lie_and_gives_it_to_another() {
            given(REPORTED)
                    .when(DIRECT)
                    .expectEvents(
                            directed(BAU_SEN),
                            due(Stage.ANSWER, LY_SON),
                            due(Stage.ACCEPT, LY_SON));
            given(REPORTED, REFERRED)
                    .when(DIRECT)
                    .expectEvents(
                            directed(BINH_SON),
                            due(Stage.ANSWER, LY_SON),
                            due(Stage.ACCEPT, LY_SON));
        }

        @Test
        void gives_nobody_more_time() {
            given(REPORTED, REFERRED, ACCEPTED, answerBy(BINH_SON, ASKED))
                    .when(DIRECT)
                    .expectEvents(
                            directed(BINH_SON), answerBy(LY_SON, ASKED), due(Stage.ACCEPT, LY_SON));
        }

        @Test
        void changes_nothing_on_a_double_tap() {
            given(REPORTED, REFERRED, directed(BINH_SON)).when(DIRECT).expectNoEvents();
        }

        @Test
        void leaves_what_lies_there_or_waits_for_others_where_it_is() {
            isRefused(
                    given(REPORTED, passedOn(BAU_SEN, LY_SON)),
                    DIRECT,
                    GrievanceRefusal.ReferredToItself.class);
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PAUSED),
                    DIRECT,
                    GrievanceRefusal.NotHeldHere.class);
            isRefused(given(REPORTED, SETTLED), DIRECT, GrievanceRefusal.AlreadyAnswered.class);
        }
    }

    @Nested
    class PausingTheClock {
        private PauseForFacts pause(LocalDate until) {
            return new PauseForFacts(DITCH, BINH_SON, PAUSED.facts(), until, ASKED, LIMITS);
        }

        @Test
        void asks_for_facts_and_has_an_end() {
            given(REPORTED, REFERRED, ACCEPTED).when(pause(PAUSED_UNTIL)).expectEvents(PAUSED);
        }

        @Test
        void is_refused_without_an_end_that_lies_ahead() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    pause(ASKED),
                    GrievanceRefusal.PauseOver.class);
        }

        @Test
        void is_ended_by_its_own_last_day_only() {
            LocalDate earlier = PAUSED_UNTIL.minusDays(1);
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PAUSED),
                    new ResumeClock(DITCH, ResumeGround.TIME_OVER, null, ANSWER_BY, earlier),
                    GrievanceRefusal.ClockStands.class);
        }

        @Test
        void is_refused_beyond_the_limit() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    pause(LATEST_PAUSE.plusDays(1)),
                    GrievanceRefusal.PauseTooLong.class);
        }

        @Test
        void is_refused_again_and_again() {
            ClockResumed byDesk = resumed(ResumeGround.BY_DESK, ASKED);
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PAUSED, byDesk, PAUSED, byDesk),
                    pause(PAUSED_UNTIL.plusDays(1)),
                    GrievanceRefusal.PausedTooOften.class);
        }

        @Test
        void is_refused_before_the_desk_has_accepted() {
            isRefused(
                    given(REPORTED, REFERRED),
                    pause(PAUSED_UNTIL),
                    GrievanceRefusal.NotAccepted.class);
        }

        @Test
        void ends_with_the_facts_and_the_deadline_has_the_days_added() {
            LocalDate later = LocalDate.of(2026, 10, 23);
            given(REPORTED, REFERRED, ACCEPTED, due(Stage.ANSWER, BINH_SON), PAUSED)
                    .when(
                            new ResumeClock(
                                    DITCH,
                                    ResumeGround.FACTS_SUPPLIED,
                                    said("120 m."),
                                    later,
                                    PAUSED_UNTIL))
                    .expectEvents(
                            new ClockResumed(
                                    DITCH,
                                    BINH_SON,
                                    ResumeGround.FACTS_SUPPLIED,
                                    said("120 m."),
                                    PAUSED_UNTIL),
                            answerBy(BINH_SON, later));
        }

        @Test
        void lets_the_desk_answer_only_once_the_clock_goes_on() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PAUSED),
                    ANSWER,
                    GrievanceRefusal.ClockStands.class);
        }

        @Test
        void cannot_be_ended_when_there_is_none() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new ResumeClock(DITCH, ResumeGround.TIME_OVER, null, ANSWER_BY, ASKED),
                    GrievanceRefusal.ClockRuns.class);
        }
    }

    @Nested
    class AskingOutside {
        private static final Addressee BOARD =
                new Addressee(AddresseeKind.PEOPLES_COMMITTEE, "UBND xã Bình Sơn");
        private static final SentOutside SENT =
                new SentOutside(DITCH, BINH_SON, BOARD, said("Khi nào nạo vét?"), ASKED);
        private static final OutsideAnswered CAME_BACK =
                new OutsideAnswered(DITCH, BINH_SON, BOARD, said("Tuần sau."), PAUSED_UNTIL);

        @Test
        void leaves_the_case_with_the_desk_that_asks() {
            given(REPORTED, REFERRED, ACCEPTED)
                    .when(new SendOutside(DITCH, BINH_SON, BOARD, SENT.what(), ASKED))
                    .expectEvents(SENT);
            given(REPORTED, REFERRED, ACCEPTED, SENT)
                    .when(ANSWER)
                    .expectEvents(ANSWERED, due(Stage.CARRY_BACK, BINH_SON));
        }

        @Test
        void is_refused_to_a_desk_that_does_not_hold_it() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new SendOutside(DITCH, LY_SON, BOARD, SENT.what(), ASKED),
                    GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void brings_back_what_they_said_however_late() {
            given(REPORTED, REFERRED, ACCEPTED, SENT, ANSWERED)
                    .when(
                            new RecordOutsideAnswer(
                                    DITCH, BINH_SON, BOARD, CAME_BACK.what(), PAUSED_UNTIL))
                    .expectEvents(CAME_BACK);
        }

        @Test
        void brings_back_nothing_from_somebody_who_was_not_asked() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new RecordOutsideAnswer(DITCH, BINH_SON, BOARD, CAME_BACK.what(), PAUSED_UNTIL),
                    GrievanceRefusal.NotSentOutside.class);
        }
    }

    @Nested
    class FollowingWhatTheCellPromised {
        private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

        @Test
        void goes_on_until_it_is_kept() {
            var settled =
                    new GrievanceSettledAtCell(DITCH, BAU_SEN, SETTLED.conclusion(), DECEMBER, MET);
            var kept = new KeepPromise(DITCH, BAU_SEN, DECEMBER, said("Đã làm."), TOLD);
            given(REPORTED)
                    .when(
                            new SettleAtCell(
                                    DITCH, BAU_SEN, SETTLED.conclusion(), DECEMBER, MET, DEADLINES))
                    .expectEvents(settled, due(Stage.CARRY_BACK, BAU_SEN));
            given(REPORTED, settled)
                    .when(kept)
                    .expectEvents(new PromiseKept(DITCH, BAU_SEN, DECEMBER, kept.what(), TOLD));
            isRefused(given(REPORTED, SETTLED), kept, GrievanceRefusal.NothingPromised.class);
        }

        @Test
        void is_refused_for_a_day_that_has_passed() {
            isRefused(
                    given(REPORTED),
                    new SettleAtCell(
                            DITCH, BAU_SEN, SETTLED.conclusion(), MET.minusDays(1), MET, DEADLINES),
                    GrievanceRefusal.PromisedForThePast.class);
        }
    }

    @Nested
    class FollowingAPromise {
        private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
        private static final LocalDate LATER = LocalDate.of(2026, 12, 20);
        private static final LocalDate ASKED_AGAIN = LocalDate.of(2026, 11, 2);
        private static final KeepPromise KEEP =
                new KeepPromise(DITCH, BINH_SON, DECEMBER, said("Đã thay."), TOLD);
        private static final GiveUpPromise GIVE_UP =
                new GiveUpPromise(DITCH, BINH_SON, DECEMBER, said("Không còn tiền."), TOLD);
        private static final GrievanceAnswered PROMISED_MORE =
                new GrievanceAnswered(
                        DITCH,
                        BINH_SON,
                        AnswerKind.PROMISED,
                        said("Thay cả tấm thứ ba."),
                        LATER,
                        ASKED_AGAIN);

        @Test
        void goes_on_after_the_case_is_closed() {
            given(REPORTED, REFERRED, ACCEPTED, PROMISED, TOLD_BACK, CONTENT, CLOSED)
                    .when(KEEP)
                    .expectEvents(new PromiseKept(DITCH, BINH_SON, DECEMBER, KEEP.what(), TOLD));
        }

        @Test
        void ends_with_a_reason_when_it_will_not_be_done() {
            given(REPORTED, REFERRED, ACCEPTED, PROMISED)
                    .when(GIVE_UP)
                    .expectEvents(
                            new PromiseGivenUp(DITCH, BINH_SON, DECEMBER, GIVE_UP.why(), TOLD));
        }

        @Test
        void ends_once() {
            isRefused(
                    given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            PROMISED,
                            new PromiseKept(DITCH, BINH_SON, DECEMBER, KEEP.what(), TOLD)),
                    GIVE_UP,
                    GrievanceRefusal.NothingPromised.class);
        }

        @Test
        void is_the_business_of_the_unit_that_promised() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, PROMISED),
                    new KeepPromise(DITCH, LY_SON, DECEMBER, said("Đã thay."), TOLD),
                    GrievanceRefusal.NotPromisedHere.class);
        }

        @Test
        void goes_on_beside_another_that_was_given_later() {
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            PROMISED,
                            TOLD_BACK,
                            NOT_CONTENT,
                            reopenedAt(BINH_SON),
                            PROMISED_MORE)
                    .when(KEEP)
                    .expectEvents(KEEP.kept());
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            PROMISED,
                            TOLD_BACK,
                            NOT_CONTENT,
                            reopenedAt(BINH_SON),
                            PROMISED_MORE,
                            KEEP.kept())
                    .when(new GiveUpPromise(DITCH, BINH_SON, LATER, said("Hết tiền."), TOLD))
                    .expectEvents(
                            new PromiseGivenUp(DITCH, BINH_SON, LATER, said("Hết tiền."), TOLD));
        }

        @Test
        void has_ended_for_all_that_the_unit_had_promised_where_old_history_says_no_day() {
            isRefused(
                    given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            PROMISED,
                            PROMISED_MORE,
                            new PromiseKept(DITCH, BINH_SON, null, KEEP.what(), TOLD)),
                    GIVE_UP,
                    GrievanceRefusal.NothingPromised.class);
        }

        @Test
        void is_not_begun_for_a_day_that_has_passed() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    answer(BINH_SON, AnswerKind.PROMISED, PROMISED.answer(), REPLIED.minusDays(1)),
                    GrievanceRefusal.PromisedForThePast.class);
        }
    }

    @Nested
    class JoiningAGrievance {
        private static final GrievanceJoined JOINED =
                new GrievanceJoined(DITCH, NEXT_DOOR, LAI, BINH_SON, TAKEN_ON);
        private static final JoinGrievance JOIN =
                new JoinGrievance(DITCH, NEXT_DOOR, BINH_SON, TAKEN_ON);
        private static final AnswerJoinedCase ANSWER_TOO =
                new AnswerJoinedCase(
                        DITCH,
                        NEXT_DOOR,
                        BINH_SON,
                        AnswerKind.DONE,
                        ANSWERED.answer(),
                        null,
                        REPLIED,
                        DEADLINES);

        @Test
        void keeps_its_words_and_its_place() {
            given(REPORTED, REFERRED, ACCEPTED).when(JOIN).expectEvents(JOINED);
        }

        @Test
        void lets_no_desk_work_it_apart() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, JOINED),
                    ANSWER,
                    GrievanceRefusal.IsJoined.class);
        }

        @Test
        void brings_the_answer_of_the_other_to_its_household() {
            given(REPORTED, REFERRED, ACCEPTED, JOINED)
                    .when(ANSWER_TOO)
                    .expectEvents(ANSWERED, due(Stage.CARRY_BACK, BINH_SON));
        }

        @Test
        void leaves_the_household_its_own_say() {
            given(REPORTED, REFERRED, ACCEPTED, JOINED, ANSWERED, TOLD_BACK)
                    .when(DISPUTE)
                    .expectEvents(NOT_CONTENT, reopenedAt(BINH_SON), due(Stage.ANSWER, BINH_SON));
        }

        @Test
        void changes_nothing_any_more_once_the_household_has_withdrawn_it() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, JOINED, WITHDRAWN),
                    ANSWER_TOO,
                    GrievanceRefusal.AlreadyEnded.class);
        }

        @Test
        void is_refused_with_itself() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    new JoinGrievance(DITCH, DITCH, BINH_SON, TAKEN_ON),
                    GrievanceRefusal.JoinedToItself.class);
        }

        @Test
        void is_refused_when_others_are_joined_to_it() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, TAKEN_IN),
                    JOIN,
                    GrievanceRefusal.HasJoined.class);
        }

        @Test
        void gives_the_answer_to_those_that_are_joined_in_words_that_are_theirs() {
            given(REPORTED, REFERRED, ACCEPTED, TAKEN_IN)
                    .when(ANSWER)
                    .expectEvents(
                            ANSWERED,
                            due(Stage.CARRY_BACK, BINH_SON),
                            new AnswerGivenToJoinedCase(
                                    DITCH,
                                    NEXT_DOOR,
                                    BINH_SON,
                                    AnswerKind.DONE,
                                    Personal.of(DE, ANSWERED.answer().text()),
                                    null,
                                    REPLIED));
        }

        @Test
        void
                gives_them_a_promise_where_the_cell_settled_it_with_one_and_says_nothing_else_for_it() {
            LocalDate day = LocalDate.of(2026, 12, 1);
            assertGivesFromCell(day, AnswerKind.PROMISED);
            assertGivesFromCell(null, null);
        }

        private void assertGivesFromCell(@Nullable LocalDate doneBy, @Nullable AnswerKind kind) {
            GrievanceSettledAtCell settled =
                    new GrievanceSettledAtCell(DITCH, BAU_SEN, SETTLED.conclusion(), doneBy, MET);
            given(REPORTED, TAKEN_IN)
                    .when(
                            new SettleAtCell(
                                    DITCH, BAU_SEN, SETTLED.conclusion(), doneBy, MET, DEADLINES))
                    .expectEvents(
                            settled,
                            due(Stage.CARRY_BACK, BAU_SEN),
                            new AnswerGivenToJoinedCase(
                                    DITCH,
                                    NEXT_DOOR,
                                    BAU_SEN,
                                    kind,
                                    Personal.of(DE, SETTLED.conclusion().text()),
                                    doneBy,
                                    MET));
        }

        @Test
        void lets_those_that_are_joined_go_when_it_is_withdrawn() {
            given(REPORTED, REFERRED, ACCEPTED, TAKEN_IN)
                    .when(WITHDRAW)
                    .expectEvents(
                            WITHDRAWN, new JoinedCaseLetGo(DITCH, NEXT_DOOR, TOLD.plusDays(1)));
        }

        @Test
        void takes_nothing_in_any_more_once_it_is_answered() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, ANSWERED),
                    new TakeInJoinedCase(DITCH, NEXT_DOOR, DE, TAKEN_ON),
                    GrievanceRefusal.CannotTakeIn.class);
        }

        @Test
        void stands_where_it_stood_when_they_part() {
            given(REPORTED, REFERRED, ACCEPTED, JOINED)
                    .when(new PartGrievance(DITCH, NEXT_DOOR, TOLD))
                    .expectEvents(new GrievanceParted(DITCH, NEXT_DOOR, null, TOLD));
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            JOINED,
                            new GrievanceParted(DITCH, NEXT_DOOR, null, TOLD))
                    .when(ANSWER)
                    .expectEvents(ANSWERED, due(Stage.CARRY_BACK, BINH_SON));
        }

        @Test
        void is_undone_by_a_person_with_a_reason_and_leaves_the_clock_as_it_was() {
            given(REPORTED, REFERRED, ACCEPTED, answerBy(BINH_SON, ANSWER_BY), JOINED)
                    .when(new PartGrievance(DITCH, NEXT_DOOR, said("Mương khác."), TOLD))
                    .expectEvents(new GrievanceParted(DITCH, NEXT_DOOR, said("Mương khác."), TOLD));
            assertThatThrownBy(() -> new PartGrievance(DITCH, NEXT_DOOR, said(" "), TOLD))
                    .isInstanceOf(InvalidValue.class);
        }

        @Test
        void lets_one_go_that_was_parted_once() {
            given(REPORTED, REFERRED, ACCEPTED, TAKEN_IN)
                    .when(new LetJoinedCaseGo(DITCH, NEXT_DOOR, TOLD))
                    .expectEvents(new JoinedCaseLetGo(DITCH, NEXT_DOOR, TOLD));
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            TAKEN_IN,
                            new JoinedCaseLetGo(DITCH, NEXT_DOOR, MET))
                    .when(new LetJoinedCaseGo(DITCH, NEXT_DOOR, TOLD))
                    .expectNoEvents();
        }
    }

    @Nested
    class KeepingItConfidential {
        @Test
        void is_done_once() {
            given(REPORTED, REFERRED)
                    .when(new KeepConfidential(DITCH, WRITTEN))
                    .expectEvents(CONFIDENTIAL);
            given(REPORTED, CONFIDENTIAL).when(new KeepConfidential(DITCH, TOLD)).expectNoEvents();
        }
    }

    @Nested
    class KeepingItConfidentialAtItsEnd {
        @Test
        void is_refused() {
            isRefused(
                    given(REPORTED, WITHDRAWN),
                    new KeepConfidential(DITCH, TOLD),
                    GrievanceRefusal.AlreadyEnded.class);
        }
    }

    @Nested
    class OpeningAName {
        private static final OpenName OPEN =
                new OpenName(DITCH, new AccountId("province"), "Đoàn kiểm tra về thôn", TOLD);

        @Test
        void is_an_event_with_its_reason() {
            given(REPORTED, REFERRED)
                    .when(OPEN)
                    .expectEvents(new NameOpened(DITCH, OPEN.by(), OPEN.reason(), TOLD));
        }

        @Test
        void needs_a_reason() {
            assertThatThrownBy(() -> new OpenName(DITCH, OPEN.by(), " ", TOLD))
                    .hasMessageStartingWith("grievance.opening-reason-missing");
        }
    }

    @Nested
    class Escalating {
        private static final GrievanceEscalated TOLD_THEM =
                new GrievanceEscalated(
                        DITCH, EscalationGround.OVERDUE, BINH_SON, PROVINCE, ANSWER_BY, REPLIED);

        private EscalateGrievance escalate(LocalDate on) {
            return new EscalateGrievance(
                    DITCH, EscalationGround.OVERDUE, BINH_SON, PROVINCE, ANSWER_BY, on);
        }

        private final DeadlineFixed fixed = due(Stage.ANSWER, BINH_SON);

        @Test
        void tells_whoever_stands_above() {
            given(REPORTED, REFERRED, ACCEPTED, fixed)
                    .when(escalate(REPLIED))
                    .expectEvents(TOLD_THEM);
        }

        @Test
        void tells_them_once_however_often_it_is_asked() {
            given(REPORTED, REFERRED, ACCEPTED, fixed, TOLD_THEM)
                    .when(escalate(TOLD))
                    .expectNoEvents();
        }

        @Test
        void tells_nobody_of_a_day_that_runs_no_more() {
            DeadlineFixed later =
                    new DeadlineFixed(
                            DITCH, Stage.ANSWER, BINH_SON, ANSWER_BY.plusDays(1), fixed.rule());
            given(REPORTED, REFERRED, ACCEPTED, fixed, later)
                    .when(escalate(REPLIED))
                    .expectNoEvents();
            given(REPORTED, REFERRED, ACCEPTED, fixed, WITHDRAWN)
                    .when(escalate(REPLIED))
                    .expectNoEvents();
        }

        @Test
        void tells_nobody_while_the_clock_stands_still() {
            given(REPORTED, REFERRED, ACCEPTED, fixed, PAUSED)
                    .when(escalate(REPLIED))
                    .expectNoEvents();
        }

        @Test
        void tells_nobody_of_a_promise_that_is_done() {
            LocalDate day = requireNonNull(PROMISED.doneBy());
            EscalateGrievance broken =
                    new EscalateGrievance(
                            DITCH,
                            EscalationGround.PROMISE_OVERDUE,
                            BINH_SON,
                            PROVINCE,
                            day,
                            day.plusDays(1));
            given(REPORTED, REFERRED, ACCEPTED, PROMISED).when(broken).expectEvents(broken.told());
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            PROMISED,
                            new PromiseKept(DITCH, BINH_SON, day, said("Xong."), day))
                    .when(broken)
                    .expectNoEvents();
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
                    answer(BINH_SON, AnswerKind.DONE, said("Khác."), null),
                    GrievanceRefusal.AlreadyAnswered.class);
        }

        @Test
        void is_refused_to_another_unit() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    answer(PROVINCE, AnswerKind.DONE, said("Khác."), null),
                    GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void promises_for_a_day() {
            given(REPORTED, REFERRED, ACCEPTED)
                    .when(
                            answer(
                                    BINH_SON,
                                    AnswerKind.PROMISED,
                                    PROMISED.answer(),
                                    PROMISED.doneBy()))
                    .expectEvents(PROMISED, due(Stage.CARRY_BACK, BINH_SON));
        }

        @Test
        void is_refused_as_a_promise_without_a_day() {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    answer(BINH_SON, AnswerKind.PROMISED, PROMISED.answer(), null),
                    GrievanceRefusal.PromisedWithoutDay.class);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROMISED")
        void is_refused_with_a_day_where_nothing_is_promised(AnswerKind kind) {
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED),
                    answer(BINH_SON, kind, said("Không có tiền."), PROMISED.doneBy()),
                    GrievanceRefusal.DayWithoutPromise.class);
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROMISED")
        void says_which_it_is_and_leaves_nothing_to_follow_where_nothing_is_promised(
                AnswerKind kind) {
            GrievanceAnswered answered =
                    new GrievanceAnswered(
                            DITCH, BINH_SON, kind, said("Đường do tỉnh quản lý."), null, REPLIED);
            given(REPORTED, REFERRED, ACCEPTED)
                    .when(answer(BINH_SON, kind, answered.answer(), null))
                    .expectEvents(answered, due(Stage.CARRY_BACK, BINH_SON));
            isRefused(
                    given(REPORTED, REFERRED, ACCEPTED, answered),
                    new KeepPromise(DITCH, BINH_SON, TOLD, said("Đã thay."), TOLD),
                    GrievanceRefusal.NothingPromised.class);
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
        void is_of_no_day_before_they_heard_the_answer_or_before_the_end() {
            LocalDate before = TOLD.minusDays(1);
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK),
                    new ConfirmContent(DITCH, HUONG, before),
                    GrievanceRefusal.WordTooEarly.class);
            ConfirmNotContent dispute =
                    new ConfirmNotContent(
                            DITCH, HUONG, NOT_CONTENT.why(), null, before, DEADLINES, LIMITS);
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK),
                    dispute,
                    GrievanceRefusal.WordTooEarly.class);
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED),
                    dispute,
                    GrievanceRefusal.WordTooEarly.class);
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
        void takes_it_one_level_up_when_they_ask_for_that() {
            given(REPORTED, REFERRED, ACCEPTED, ANSWERED, TOLD_BACK)
                    .when(
                            new ConfirmNotContent(
                                    DITCH,
                                    HUONG,
                                    NOT_CONTENT.why(),
                                    PROVINCE,
                                    TOLD,
                                    DEADLINES,
                                    LIMITS))
                    .expectEvents(NOT_CONTENT, reopenedAt(PROVINCE), due(Stage.ACCEPT, PROVINCE));
            given(
                            REPORTED,
                            REFERRED,
                            ACCEPTED,
                            ANSWERED,
                            TOLD_BACK,
                            NOT_CONTENT,
                            reopenedAt(PROVINCE))
                    .when(new AcceptGrievance(DITCH, PROVINCE, TOLD, DEADLINES))
                    .expectEvents(
                            new GrievanceAccepted(DITCH, PROVINCE, TOLD),
                            due(Stage.ANSWER, PROVINCE));
        }

        @Test
        void changes_nothing_on_a_double_tap() {
            given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED).when(CONFIRM).expectNoEvents();
        }

        @Test
        void opens_it_again_after_it_was_closed() {
            given(REPORTED, SETTLED, TOLD_BACK, CONTENT, CLOSED)
                    .when(DISPUTE)
                    .expectEvents(NOT_CONTENT, reopenedAt(BAU_SEN), due(Stage.CONCLUDE, BAU_SEN));
        }

        @Test
        void closes_it_when_it_has_been_opened_again_as_often_as_it_may() {
            given(
                            REPORTED,
                            SETTLED,
                            TOLD_BACK,
                            reopenedAt(BAU_SEN),
                            SETTLED,
                            TOLD_BACK,
                            reopenedAt(BAU_SEN),
                            SETTLED,
                            TOLD_BACK)
                    .when(DISPUTE)
                    .expectEvents(NOT_CONTENT, CLOSED);
        }

        @Test
        void opens_a_closed_case_only_up_to_the_limit() {
            isRefused(
                    given(
                            REPORTED,
                            SETTLED,
                            TOLD_BACK,
                            reopenedAt(BAU_SEN),
                            SETTLED,
                            TOLD_BACK,
                            reopenedAt(BAU_SEN),
                            SETTLED,
                            TOLD_BACK,
                            CONTENT,
                            CLOSED),
                    DISPUTE,
                    GrievanceRefusal.ReopenedTooOften.class);
        }

        @Test
        void is_not_asked_again_once_it_is_withdrawn() {
            isRefused(given(REPORTED, WITHDRAWN), DISPUTE, GrievanceRefusal.AlreadyEnded.class);
        }
    }

    @Nested
    class CorrectingTheTheme {
        private static final Theme LAND = new Theme("LAND");
        private static final LocalDate SOONER = MET.plusDays(1);
        private static final CorrectTheme CORRECT = correct(BAU_SEN, LAND);
        private static final ThemeCorrected CORRECTED = CORRECT.corrected(REPORTED.theme());
        private static final DeadlineFixed FIXED =
                new DeadlineFixed(DITCH, Stage.CONCLUDE, BAU_SEN, SOONER, "rule-2");

        private static CorrectTheme correct(UnitId cell, Theme theme) {
            return new CorrectTheme(
                    DITCH,
                    cell,
                    theme,
                    said("Mương nằm trên đất đang tranh chấp."),
                    MET,
                    allBy(
                            "rule-2",
                            Map.of(
                                    Stage.CONCLUDE, SOONER,
                                    Stage.ACCEPT, ACCEPT_BY,
                                    Stage.ANSWER, ANSWER_BY,
                                    Stage.CARRY_BACK, CARRY_BACK_BY)));
        }

        @Test
        void keeps_the_old_and_the_right_one_and_the_cells_deadline_follows() {
            given(REPORTED, due(Stage.CONCLUDE, BAU_SEN))
                    .when(CORRECT)
                    .expectEvents(CORRECTED, FIXED);
        }

        @Test
        void needs_a_reason() {
            assertThatThrownBy(
                            () -> new CorrectTheme(DITCH, BAU_SEN, LAND, said(" "), MET, DEADLINES))
                    .hasMessageStartingWith("grievance.reason-missing");
        }

        @Test
        void changes_nothing_the_second_time() {
            given(REPORTED, CORRECTED, FIXED).when(CORRECT).expectNoEvents();
        }

        @Test
        void is_done_again_when_it_was_set_back_meanwhile() {
            CorrectTheme back = correct(BAU_SEN, REPORTED.theme());
            given(REPORTED, CORRECTED, FIXED, back.corrected(LAND))
                    .when(CORRECT)
                    .expectEvents(CORRECTED, FIXED);
        }

        @Test
        void is_refused_to_what_it_is_about_already() {
            isRefused(
                    given(REPORTED),
                    correct(BAU_SEN, REPORTED.theme()),
                    GrievanceRefusal.ThemeAsBefore.class);
        }

        @Test
        void is_refused_to_another_cell() {
            isRefused(given(REPORTED), correct(LY_SON, LAND), GrievanceRefusal.NotHeldHere.class);
        }

        @Test
        void is_refused_once_it_has_been_passed_on_or_answered() {
            isRefused(given(REPORTED, REFERRED), CORRECT, GrievanceRefusal.NotHeldHere.class);
            isRefused(given(REPORTED, SETTLED), CORRECT, GrievanceRefusal.AlreadyAnswered.class);
        }

        @Test
        void is_refused_when_it_came_back_and_the_clock_of_its_answer_runs() {
            isRefused(
                    given(
                            REPORTED,
                            REFERRED,
                            transferred(BINH_SON, BAU_SEN),
                            answerBy(BAU_SEN, ANSWER_BY)),
                    CORRECT,
                    GrievanceRefusal.ThemeTooLate.class);
        }
    }

    @Nested
    class WithdrawingAGrievance {
        @Test
        void is_open_to_the_household_at_any_time() {
            given(REPORTED, REFERRED, ACCEPTED).when(WITHDRAW).expectEvents(WITHDRAWN);
        }

        @Test
        void parts_it_from_the_one_that_goes_on_for_it() {
            given(REPORTED, new GrievanceJoined(DITCH, NEXT_DOOR, LAI, BAU_SEN, MET))
                    .when(WITHDRAW)
                    .expectEvents(
                            new GrievanceParted(DITCH, NEXT_DOOR, null, TOLD.plusDays(1)),
                            WITHDRAWN);
        }

        @Test
        void needs_their_words() {
            assertThatThrownBy(
                            () ->
                                    new WithdrawGrievance(
                                            DITCH, HUONG, said(" "), MET, TOLD.plusDays(1)))
                    .hasMessageStartingWith("grievance.withdraw-words-missing");
        }

        @Test
        void keeps_the_day_on_which_they_said_so_though_it_has_been_passed_on_since() {
            given(REPORTED, REFERRED, ACCEPTED)
                    .when(withdraw(HEARD))
                    .expectEvents(new GrievanceWithdrawn(DITCH, HUONG, WITHDRAWN.words(), HEARD));
        }

        @Test
        void is_refused_on_a_day_before_they_had_said_it() {
            isRefused(
                    given(REPORTED),
                    withdraw(HEARD.minusDays(1)),
                    GrievanceRefusal.WithdrawnTooEarly.class);
        }

        @Test
        void is_refused_on_a_day_before_they_heard_the_answer_or_were_not_content_with_it() {
            isRefused(
                    given(REPORTED, SETTLED, TOLD_BACK),
                    withdraw(TOLD.minusDays(1)),
                    GrievanceRefusal.WithdrawnTooEarly.class);
            given(REPORTED, SETTLED, TOLD_BACK)
                    .when(withdraw(TOLD))
                    .expectEvents(new GrievanceWithdrawn(DITCH, HUONG, WITHDRAWN.words(), TOLD));
        }

        @Test
        void changes_nothing_the_second_time() {
            given(REPORTED, WITHDRAWN).when(WITHDRAW).expectNoEvents();
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
