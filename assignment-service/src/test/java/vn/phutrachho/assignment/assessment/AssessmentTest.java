package vn.phutrachho.assignment.assessment;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.assessment.command.CorrectResult;
import vn.phutrachho.assignment.assessment.command.GiveOwnWordBack;
import vn.phutrachho.assignment.assessment.command.GiveResult;
import vn.phutrachho.assignment.assessment.command.NoteOwnWord;
import vn.phutrachho.assignment.assessment.command.WithdrawResult;
import vn.phutrachho.assignment.assessment.command.WriteOwnWord;
import vn.phutrachho.assignment.assessment.command.WriteRemark;
import vn.phutrachho.events.AssessmentId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordGivenBack;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordNoted;
import vn.phutrachho.events.assignment.AssessmentEvent.OwnWordWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.RemarkWritten;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultCorrected;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultGiven;
import vn.phutrachho.events.assignment.AssessmentEvent.ResultWithdrawn;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.FactCount;
import vn.phutrachho.kit.proof.Refused;

@Tag("M4.5")
class AssessmentTest {
    private static final MemberId MEMBER = new MemberId("m1");
    private static final UnitId CELL = new UnitId("c1");
    private static final Whose WHOSE = new Whose(MEMBER, CELL, 2026);
    private static final AssessmentId IT = WHOSE.id();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    private static final Given GOOD =
            new Given("GOOD", "Hoàn thành tốt nhiệm vụ", "2025-08-30", TODAY.minusDays(2));
    private static final List<FactCount> FACTS =
            List.of(
                    new FactCount(DutyFact.REPORT_ON_TIME, 10),
                    new FactCount(DutyFact.REPORT_LATE, 1));

    private static final OwnWordWritten WRITTEN =
            new OwnWordWritten(IT, MEMBER, CELL, 2026, word("Đi đủ năm hộ"), false, DAY);
    private static final OwnWordNoted NOTED = new OwnWordNoted(IT, MEMBER, CELL, 2026, TODAY);
    private static final ResultGiven RESULT =
            new ResultGiven(
                    IT,
                    MEMBER,
                    CELL,
                    2026,
                    GOOD.level(),
                    GOOD.levelName(),
                    GOOD.rules(),
                    GOOD.meetingOn(),
                    FACTS,
                    TODAY);

    private final AggregateTestFixture<Assessment> it =
            new AggregateTestFixture<>(Assessment.class);

    private static Personal word(String text) {
        return Personal.of(MEMBER, text);
    }

    private static void refused(TestExecutor<Assessment> given, Object command, String code) {
        given.when(command).expectException(Refused.with(code)).expectNoEvents();
    }

    private static WriteOwnWord write(String text) {
        return new WriteOwnWord(IT, WHOSE, word(text), false, DAY);
    }

    @Nested
    class WritingTheOwnWord {
        @Test
        void keeps_what_the_member_said() {
            it.givenNoPriorActivity().when(write("  Đi đủ năm hộ ")).expectEvents(WRITTEN);
        }

        @Test
        void says_that_the_secretary_wrote_it_down_where_they_did() {
            it.givenNoPriorActivity()
                    .when(new WriteOwnWord(IT, WHOSE, word("Đi đủ"), true, DAY))
                    .expectEvents(
                            new OwnWordWritten(IT, MEMBER, CELL, 2026, word("Đi đủ"), true, DAY));
        }

        @Test
        void can_be_put_right_as_long_as_the_cell_took_no_note() {
            it.given(WRITTEN)
                    .when(write("Đi bốn hộ"))
                    .expectEvents(
                            new OwnWordWritten(
                                    IT, MEMBER, CELL, 2026, word("Đi bốn hộ"), false, DAY));
        }

        @Test
        void that_the_member_wrote_themselves_is_theirs_alone() {
            refused(
                    it.given(WRITTEN),
                    new WriteOwnWord(IT, WHOSE, word("Khác"), true, DAY),
                    "assessment.word-is-theirs");
        }

        @Test
        void that_was_told_can_be_told_otherwise_and_be_written_by_the_member() {
            OwnWordWritten told =
                    new OwnWordWritten(IT, MEMBER, CELL, 2026, word("Đi ba hộ"), true, DAY);
            it.given(told)
                    .when(new WriteOwnWord(IT, WHOSE, word("Đi bốn hộ"), true, DAY))
                    .expectEvents(
                            new OwnWordWritten(
                                    IT, MEMBER, CELL, 2026, word("Đi bốn hộ"), true, DAY));
            it.given(told).when(write("Đi đủ năm hộ")).expectEvents(WRITTEN);
        }

        @Test
        void in_the_same_words_changes_nothing_even_when_it_stands() {
            it.given(WRITTEN, NOTED, RESULT).when(write("Đi đủ năm hộ")).expectNoEvents();
        }

        @Test
        void is_refused_when_empty_of_a_year_to_come_once_noted_and_once_there_is_a_result() {
            refused(it.givenNoPriorActivity(), write("  "), "assessment.word-missing");
            Whose next = new Whose(MEMBER, CELL, 2027);
            refused(
                    it.givenNoPriorActivity(),
                    new WriteOwnWord(IT, next, word("Sẽ đi đủ"), false, DAY),
                    "assessment.year-to-come");
            refused(it.given(WRITTEN, NOTED), write("Khác"), "assessment.word-stands");
            refused(it.given(RESULT), write("Khác"), "assessment.word-stands");
        }
    }

    @Nested
    class TakingNote {
        @Test
        void makes_the_word_stand() {
            it.given(WRITTEN).when(note()).expectEvents(NOTED);
        }

        @Test
        void a_second_time_changes_nothing_and_without_a_word_is_refused() {
            it.given(WRITTEN, NOTED).when(note()).expectNoEvents();
            refused(it.givenNoPriorActivity(), note(), "assessment.nothing-to-note");
        }

        private NoteOwnWord note() {
            return new NoteOwnWord(IT, WHOSE, TODAY);
        }
    }

    @Nested
    class GivingTheWordBack {
        private final OwnWordGivenBack given =
                new OwnWordGivenBack(IT, MEMBER, CELL, 2026, word("Ghi nhầm năm"), TODAY);

        @Test
        void opens_it_for_the_member_once_more() {
            it.given(WRITTEN, NOTED).when(back("Ghi nhầm năm ")).expectEvents(given);
            it.given(WRITTEN, NOTED, given)
                    .when(write("Đi bốn hộ"))
                    .expectEvents(
                            new OwnWordWritten(
                                    IT, MEMBER, CELL, 2026, word("Đi bốn hộ"), false, DAY));
        }

        @Test
        void is_refused_without_a_reason_while_it_is_open_and_once_there_is_a_result() {
            refused(it.given(WRITTEN, NOTED), back(" "), "assessment.reason-missing");
            refused(it.given(WRITTEN), back("Ghi nhầm"), "assessment.not-noted");
            refused(it.given(WRITTEN, NOTED, RESULT), back("Nhầm"), "assessment.result-stands");
        }

        private GiveOwnWordBack back(String reason) {
            return new GiveOwnWordBack(IT, WHOSE, word(reason), TODAY);
        }
    }

    @Nested
    class Remarking {
        private final RemarkWritten remarked =
                new RemarkWritten(IT, MEMBER, CELL, 2026, word("Bám hộ, báo cáo đều"), TODAY);

        @Test
        void keeps_what_the_cell_says_and_the_same_again_changes_nothing() {
            it.givenNoPriorActivity().when(remark("Bám hộ, báo cáo đều ")).expectEvents(remarked);
            it.given(remarked).when(remark("Bám hộ, báo cáo đều")).expectNoEvents();
        }

        @Test
        void is_refused_when_empty() {
            refused(it.givenNoPriorActivity(), remark(" "), "assessment.remark-missing");
        }

        private WriteRemark remark(String text) {
            return new WriteRemark(IT, WHOSE, word(text), TODAY);
        }
    }

    @Nested
    class GivingTheResult {
        @Test
        void keeps_the_level_the_day_of_the_meeting_and_what_was_known_then() {
            it.givenNoPriorActivity().when(give(GOOD)).expectEvents(RESULT);
        }

        @Test
        void takes_note_of_the_word_with_it() {
            it.given(WRITTEN).when(give(GOOD)).expectEvents(NOTED, RESULT);
        }

        @Test
        void a_second_time_changes_nothing_and_another_is_a_correction() {
            it.given(RESULT).when(give(GOOD)).expectNoEvents();
            refused(
                    it.given(RESULT),
                    give(new Given("DONE", "Hoàn thành", "2025-08-30", GOOD.meetingOn())),
                    "assessment.result-stands");
        }

        @Test
        void is_refused_by_a_meeting_to_come_or_before_the_year() {
            refused(
                    it.givenNoPriorActivity(),
                    give(on(TODAY.plusDays(1))),
                    "assessment.meeting-to-come");
            refused(
                    it.givenNoPriorActivity(),
                    give(on(LocalDate.of(2025, 12, 31))),
                    "assessment.meeting-too-early");
        }

        private Given on(LocalDate meeting) {
            return new Given(GOOD.level(), GOOD.levelName(), GOOD.rules(), meeting);
        }

        private GiveResult give(Given given) {
            return new GiveResult(IT, WHOSE, given, FACTS, TODAY);
        }
    }

    @Nested
    class PuttingTheResultRight {
        private final Given done =
                new Given("DONE", "Hoàn thành nhiệm vụ", "2025-08-30", GOOD.meetingOn());

        @Test
        void keeps_why_and_what_is_known_by_now() {
            it.given(RESULT)
                    .when(correct(done, "Ghi nhầm mức"))
                    .expectEvents(
                            new ResultCorrected(
                                    IT,
                                    MEMBER,
                                    CELL,
                                    2026,
                                    "DONE",
                                    "Hoàn thành nhiệm vụ",
                                    "2025-08-30",
                                    GOOD.meetingOn(),
                                    FACTS,
                                    word("Ghi nhầm mức"),
                                    TODAY));
        }

        @Test
        void is_refused_without_a_reason_or_a_result_and_the_same_changes_nothing() {
            refused(it.given(RESULT), correct(done, " "), "assessment.reason-missing");
            refused(it.given(WRITTEN), correct(done, "Nhầm"), "assessment.no-result");
            it.given(RESULT).when(correct(GOOD, "Nhầm")).expectNoEvents();
        }

        private CorrectResult correct(Given given, String reason) {
            return new CorrectResult(IT, WHOSE, given, FACTS, word(reason), TODAY);
        }
    }

    @Nested
    class WithdrawingTheResult {
        private final ResultWithdrawn withdrawn =
                new ResultWithdrawn(IT, MEMBER, CELL, 2026, word("Ghi nhầm người"), TODAY);

        @Test
        void leaves_none_and_another_can_be_given() {
            it.given(RESULT).when(withdraw("Ghi nhầm người")).expectEvents(withdrawn);
            it.given(RESULT, withdrawn)
                    .when(new GiveResult(IT, WHOSE, GOOD, FACTS, TODAY))
                    .expectEvents(RESULT);
        }

        @Test
        void is_refused_without_a_reason_or_a_result() {
            refused(it.given(RESULT), withdraw(" "), "assessment.reason-missing");
            refused(it.given(WRITTEN), withdraw("Nhầm"), "assessment.no-result");
        }

        private WithdrawResult withdraw(String reason) {
            return new WithdrawResult(IT, WHOSE, word(reason), TODAY);
        }
    }
}
