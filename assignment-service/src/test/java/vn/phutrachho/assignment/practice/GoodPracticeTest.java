package vn.phutrachho.assignment.practice;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.practice.command.AmendPractice;
import vn.phutrachho.assignment.practice.command.AmendTakingUp;
import vn.phutrachho.assignment.practice.command.DeclineProposal;
import vn.phutrachho.assignment.practice.command.ProposePractice;
import vn.phutrachho.assignment.practice.command.RecogniseFinding;
import vn.phutrachho.assignment.practice.command.RecogniseForProvince;
import vn.phutrachho.assignment.practice.command.RecogniseProposal;
import vn.phutrachho.assignment.practice.command.TakeUpPractice;
import vn.phutrachho.assignment.practice.command.WithdrawRecognition;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.PracticeId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeAmended;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeProposed;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognised;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeRecognisedForProvince;
import vn.phutrachho.events.assignment.GoodPracticeEvent.PracticeTakenUp;
import vn.phutrachho.events.assignment.GoodPracticeEvent.ProposalDeclined;
import vn.phutrachho.events.assignment.GoodPracticeEvent.RecognitionWithdrawn;
import vn.phutrachho.events.assignment.GoodPracticeEvent.TakingUpAmended;
import vn.phutrachho.kit.proof.Refused;

@Tag("M5.2")
class GoodPracticeTest {
    private static final PracticeId IT = new PracticeId("p1");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId OTHER = new UnitId("c2");
    private static final UnitId PROVINCE = new UnitId("p");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate TODAY = DAY.plusDays(20);

    private static final PracticeProposed PROPOSED =
            new PracticeProposed(IT, CELL, "Thăm theo cụm", "Hai người một cụm", DAY);
    private static final PracticeRecognised RECOGNISED =
            new PracticeRecognised(IT, CELL, "Thăm theo cụm", "Hai người một cụm", null, null, DAY);
    private static final PracticeTakenUp TAKEN_UP =
            new PracticeTakenUp(IT, OTHER, DAY.plusDays(3), "Đi đủ hộ");
    private static final RecognitionWithdrawn WITHDRAWN =
            new RecognitionWithdrawn(IT, CELL, "không còn hợp", TODAY);

    private final AggregateTestFixture<GoodPractice> practice =
            new AggregateTestFixture<>(GoodPractice.class);

    private static void refused(TestExecutor<GoodPractice> given, Object command, String code) {
        given.when(command).expectException(Refused.with(code)).expectNoEvents();
    }

    @Nested
    class Proposing {
        @Test
        void waits_for_the_commune() {
            practice.givenNoPriorActivity()
                    .when(propose("Thăm theo cụm", " Hai người một cụm "))
                    .expectEvents(PROPOSED);
        }

        @Test
        void is_refused_without_title_or_words_or_a_second_time() {
            refused(
                    practice.givenNoPriorActivity(),
                    propose(" ", "Hai người"),
                    "practice.title-missing");
            refused(
                    practice.givenNoPriorActivity(),
                    propose("Thăm theo cụm", " "),
                    "practice.words-missing");
            refused(
                    practice.given(PROPOSED),
                    propose("Thăm theo cụm", "Hai người"),
                    "practice.already-proposed");
        }

        @Test
        void changes_nothing_when_exactly_that_is_said_again() {
            practice.given(PROPOSED)
                    .when(propose("Thăm theo cụm", " Hai người một cụm "))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        private ProposePractice propose(String title, String words) {
            return new ProposePractice(IT, CELL, title, words, DAY);
        }
    }

    @Nested
    class Recognising {
        @Test
        void what_a_cell_proposed_takes_it_as_it_was_proposed() {
            practice.given(PROPOSED).when(new RecogniseProposal(IT, DAY)).expectEvents(RECOGNISED);
        }

        @Test
        void what_an_inspection_found_says_where_it_was_found() {
            InspectionId inspection = new InspectionId("i1");
            FindingId finding = new FindingId("f1");
            practice.givenNoPriorActivity()
                    .when(
                            new RecogniseFinding(
                                    IT, CELL, "Cụm", "Hai người", inspection, finding, DAY))
                    .expectEvents(
                            new PracticeRecognised(
                                    IT, CELL, "Cụm", "Hai người", inspection, finding, DAY));
        }

        @Test
        void changes_nothing_a_second_time() {
            practice.given(PROPOSED, RECOGNISED)
                    .when(new RecogniseProposal(IT, DAY))
                    .expectNoEvents();
        }

        @Test
        void is_declined_with_a_reason_and_not_after_it_was_recognised() {
            practice.given(PROPOSED)
                    .when(new DeclineProposal(IT, "đã có", DAY))
                    .expectEvents(new ProposalDeclined(IT, CELL, "đã có", DAY));
            refused(
                    practice.given(PROPOSED),
                    new DeclineProposal(IT, " ", DAY),
                    "practice.reason-missing");
            refused(
                    practice.given(PROPOSED, RECOGNISED),
                    new DeclineProposal(IT, "đã có", DAY),
                    "practice.not-proposed");
        }

        @Test
        void is_refused_once_it_was_declined() {
            refused(
                    practice.given(PROPOSED, new ProposalDeclined(IT, CELL, "đã có", DAY)),
                    new RecogniseProposal(IT, DAY),
                    "practice.not-proposed");
        }

        @Test
        void for_the_province_follows_the_communes() {
            practice.given(PROPOSED, RECOGNISED)
                    .when(new RecogniseForProvince(IT, PROVINCE, TODAY))
                    .expectEvents(new PracticeRecognisedForProvince(IT, CELL, PROVINCE, TODAY));
            refused(
                    practice.given(PROPOSED),
                    new RecogniseForProvince(IT, PROVINCE, TODAY),
                    "practice.not-recognised");
        }

        @Test
        void is_withdrawn_with_a_reason() {
            practice.given(RECOGNISED)
                    .when(new WithdrawRecognition(IT, "không còn hợp", TODAY))
                    .expectEvents(WITHDRAWN);
            refused(
                    practice.given(RECOGNISED),
                    new WithdrawRecognition(IT, "", TODAY),
                    "practice.reason-missing");
        }

        @Test
        void is_put_right_with_a_reason() {
            practice.given(RECOGNISED)
                    .when(new AmendPractice(IT, "Cụm", "Ba người", "ghi thiếu", TODAY))
                    .expectEvents(
                            new PracticeAmended(IT, CELL, "Cụm", "Ba người", "ghi thiếu", TODAY));
        }
    }

    @Nested
    class TakingUp {
        @Test
        void says_since_when_and_what_came_of_it() {
            practice.given(RECOGNISED).when(takeUp(OTHER, DAY.plusDays(3))).expectEvents(TAKEN_UP);
        }

        @Test
        void is_refused_for_the_own_practice_and_a_second_time() {
            refused(practice.given(RECOGNISED), takeUp(CELL, TODAY), "practice.own-practice");
            refused(
                    practice.given(RECOGNISED, TAKEN_UP),
                    takeUp(OTHER, TODAY),
                    "practice.already-taken-up");
        }

        @Test
        void is_refused_before_it_was_recognised_after_today_and_once_it_is_withdrawn() {
            refused(
                    practice.given(RECOGNISED),
                    takeUp(OTHER, DAY.minusDays(1)),
                    "practice.too-early");
            refused(
                    practice.given(RECOGNISED),
                    takeUp(OTHER, TODAY.plusDays(1)),
                    "practice.still-to-come");
            refused(practice.given(PROPOSED), takeUp(OTHER, TODAY), "practice.not-recognised");
            refused(
                    practice.given(RECOGNISED, WITHDRAWN),
                    takeUp(OTHER, TODAY),
                    "practice.not-recognised");
        }

        @Test
        void is_told_anew_with_a_reason_also_when_it_is_withdrawn() {
            practice.given(RECOGNISED, TAKEN_UP, WITHDRAWN)
                    .when(again(OTHER))
                    .expectEvents(
                            new TakingUpAmended(
                                    IT,
                                    OTHER,
                                    DAY.plusDays(4),
                                    "Đi đủ hộ, sớm hơn",
                                    "thêm kết quả",
                                    TODAY));
        }

        @Test
        void is_told_anew_only_by_who_took_it_up() {
            refused(practice.given(RECOGNISED), again(OTHER), "practice.not-taken-up");
        }

        private TakeUpPractice takeUp(UnitId cell, LocalDate day) {
            return new TakeUpPractice(IT, cell, day, "Đi đủ hộ", TODAY);
        }

        private AmendTakingUp again(UnitId cell) {
            return new AmendTakingUp(
                    IT, cell, DAY.plusDays(4), "Đi đủ hộ, sớm hơn", "thêm kết quả", TODAY);
        }
    }
}
