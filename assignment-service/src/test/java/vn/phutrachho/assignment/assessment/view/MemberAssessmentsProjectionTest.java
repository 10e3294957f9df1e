package vn.phutrachho.assignment.assessment.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.assessment.Given;
import vn.phutrachho.assignment.assessment.Whose;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Act;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.OwnWord;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Result;
import vn.phutrachho.assignment.assessment.view.MemberAssessment.Step;
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
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.5")
class MemberAssessmentsProjectionTest {
    private static final MemberId MEMBER = new MemberId("m1");
    private static final UnitId CELL = new UnitId("c1");
    private static final AssessmentId IT = Whose.idOf(MEMBER, 2026);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<FactCount> FACTS = List.of(new FactCount(DutyFact.VISIT, 40));

    private static final OwnWordWritten WRITTEN =
            new OwnWordWritten(IT, MEMBER, CELL, 2026, said("Đi đủ"), true, DAY);
    private static final OwnWordNoted NOTED = new OwnWordNoted(IT, MEMBER, CELL, 2026, DAY);
    private static final ResultGiven GIVEN =
            new ResultGiven(IT, MEMBER, CELL, 2026, "GOOD", "Tốt", "2025-08-30", DAY, FACTS, DAY);

    private final ProjectionFixture<MemberAssessment> fixture =
            ProjectionFixture.given(new MemberAssessmentsProjection());

    private static Personal said(String text) {
        return Personal.of(MEMBER, text);
    }

    @Test
    void the_word_is_open_until_it_is_noted_and_again_when_it_is_given_back() {
        MemberAssessment noted =
                ProjectionFixture.given(new MemberAssessmentsProjection())
                        .own(WRITTEN, NOTED)
                        .whenAsked(IT.value())
                        .thenAnswer();
        assertThat(noted.isOpen()).isFalse();
        assertThat(noted.word()).isEqualTo(new OwnWord("Đi đủ", true, DAY));

        MemberAssessment back =
                fixture.own(
                                WRITTEN,
                                NOTED,
                                new OwnWordGivenBack(IT, MEMBER, CELL, 2026, said("nhầm"), DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();
        assertThat(back.isOpen()).isTrue();
    }

    @Test
    void the_result_is_the_last_that_was_given_with_what_was_known_then() {
        MemberAssessment it =
                fixture.own(
                                GIVEN,
                                new ResultCorrected(
                                        IT,
                                        MEMBER,
                                        CELL,
                                        2026,
                                        "DONE",
                                        "Hoàn thành",
                                        "2025-08-30",
                                        DAY,
                                        FACTS,
                                        said("ghi nhầm"),
                                        DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();

        assertThat(it.result())
                .isEqualTo(
                        new Result(
                                new Given("DONE", "Hoàn thành", "2025-08-30", DAY),
                                FACTS,
                                DAY,
                                true));
        assertThat(it.steps())
                .extracting(Step::act)
                .containsExactly(Act.RESULT_GIVEN, Act.RESULT_CORRECTED);
        assertThat(it.isOpen()).isFalse();
    }

    @Test
    void without_words_nothing_is_left_that_anybody_wrote() {
        MemberAssessment it =
                fixture.own(
                                WRITTEN,
                                new RemarkWritten(IT, MEMBER, CELL, 2026, said("Bám hộ"), DAY),
                                GIVEN,
                                new ResultWithdrawn(IT, MEMBER, CELL, 2026, said("nhầm"), DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();
        assertThat(it.result()).isNull();

        assertThat(it.withoutWords().toString())
                .doesNotContain("Đi đủ", "Bám hộ", "nhầm")
                .contains("Tốt");
    }
}
