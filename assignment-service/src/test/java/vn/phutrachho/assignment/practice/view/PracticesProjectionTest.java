package vn.phutrachho.assignment.practice.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.practice.PracticeStage;
import vn.phutrachho.assignment.practice.view.Practice.Act;
import vn.phutrachho.assignment.practice.view.Practice.Step;
import vn.phutrachho.assignment.practice.view.Practice.Taker;
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
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M5.2")
class PracticesProjectionTest {
    private static final PracticeId IT = new PracticeId("p1");
    private static final UnitId CELL = new UnitId("c1");
    private static final UnitId OTHER = new UnitId("c2");
    private static final UnitId PROVINCE = new UnitId("p");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final PracticeProposed PROPOSED =
            new PracticeProposed(IT, CELL, "Cụm", "Hai người", DAY);
    private static final PracticeRecognised RECOGNISED =
            new PracticeRecognised(IT, CELL, "Cụm", "Hai người", null, null, DAY.plusDays(1));

    private final ProjectionFixture<Practice> fixture =
            ProjectionFixture.given(new PracticesProjection());

    @Test
    void a_proposal_waits_and_keeps_its_answer() {
        Practice it =
                fixture.own(PROPOSED, new ProposalDeclined(IT, CELL, "đã có", DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();

        assertThat(it.stage()).isEqualTo(PracticeStage.DECLINED);
        assertThat(it.steps()).last().extracting(Step::reason).isEqualTo("đã có");
    }

    @Test
    void a_recognised_one_stands_on_the_day_of_its_recognition() {
        Practice it = fixture.own(PROPOSED, RECOGNISED).whenAsked(IT.value()).thenAnswer();

        assertThat(it.isRecognised()).isTrue();
        assertThat(it.day()).isEqualTo(DAY.plusDays(1));
        assertThat(it.steps()).extracting(Step::act).containsExactly(Act.PROPOSED, Act.RECOGNISED);
    }

    @Test
    void a_found_one_says_in_which_inspection() {
        InspectionId inspection = new InspectionId("i1");
        Practice it =
                fixture.own(
                                new PracticeRecognised(
                                        IT,
                                        CELL,
                                        "Cụm",
                                        "Hai người",
                                        inspection,
                                        new FindingId("f1"),
                                        DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();

        assertThat(it.inspection()).isEqualTo(inspection);
    }

    @Test
    void who_took_it_up_stands_once_as_it_was_told_last() {
        Practice it =
                fixture.own(
                                RECOGNISED,
                                new PracticeRecognisedForProvince(IT, CELL, PROVINCE, DAY),
                                new PracticeTakenUp(IT, OTHER, DAY.plusDays(2), "đủ hộ"),
                                new PracticeAmended(IT, CELL, "Cụm", "Ba người", "thiếu", DAY),
                                new TakingUpAmended(
                                        IT, OTHER, DAY.plusDays(3), "sớm hơn", "thêm", DAY),
                                new RecognitionWithdrawn(IT, CELL, "không hợp", DAY))
                        .whenAsked(IT.value())
                        .thenAnswer();

        assertThat(it.takers()).containsExactly(new Taker(OTHER, DAY.plusDays(3), "sớm hơn"));
        assertThat(it.words()).isEqualTo("Ba người");
        assertThat(it.province()).isEqualTo(PROVINCE);
        assertThat(it.stage()).isEqualTo(PracticeStage.WITHDRAWN);
        assertThat(it.steps()).extracting(Step::words).contains("đủ hộ", "sớm hơn");
    }
}
