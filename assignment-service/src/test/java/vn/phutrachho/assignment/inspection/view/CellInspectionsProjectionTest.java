package vn.phutrachho.assignment.inspection.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.inspection.CorrectionStage;
import vn.phutrachho.assignment.inspection.InspectionStage;
import vn.phutrachho.assignment.inspection.view.CellInspection.Act;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.assignment.inspection.view.CellInspection.Kind;
import vn.phutrachho.assignment.inspection.view.CellInspection.Step;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionEvent.AnnouncementAmended;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionNotAccepted;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionReported;
import vn.phutrachho.events.assignment.InspectionEvent.CorrectionVerified;
import vn.phutrachho.events.assignment.InspectionEvent.FindingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.FindingWithdrawn;
import vn.phutrachho.events.assignment.InspectionEvent.FindingsConcluded;
import vn.phutrachho.events.assignment.InspectionEvent.HoldingAmended;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionAnnounced;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionCancelled;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionEnded;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionHeld;
import vn.phutrachho.events.assignment.InspectionEvent.ShortcomingFound;
import vn.phutrachho.events.assignment.InspectionEvent.StrengthFound;
import vn.phutrachho.events.assignment.InspectionSubject;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M5.1")
class CellInspectionsProjectionTest {
    private static final InspectionId IT = new InspectionId("i1");
    private static final UnitId CELL = new UnitId("c1");
    private static final FindingId WELL = new FindingId("f-well");
    private static final FindingId LATE = new FindingId("f-late");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final List<MemberId> THERE = List.of(new MemberId("m1"));

    private final ProjectionFixture<CellInspection> announced =
            ProjectionFixture.given(new CellInspectionsProjection())
                    .own(
                            new InspectionAnnounced(
                                    IT,
                                    CELL,
                                    DAY.minusDays(9),
                                    DAY,
                                    List.of(InspectionSubject.PLAN),
                                    ""));

    private ProjectionFixture<CellInspection> found() {
        return announced.own(
                new InspectionHeld(IT, CELL, DAY, "Bí thư", THERE),
                new StrengthFound(IT, CELL, WELL, InspectionSubject.PLAN, "theo cụm", DAY),
                new ShortcomingFound(
                        IT, CELL, LATE, InspectionSubject.REPORTS, "trễ", "nhắc", DUE, DAY));
    }

    private static CellInspection of(ProjectionFixture<CellInspection> fixture) {
        return fixture.whenAsked(IT.value()).thenAnswer();
    }

    @Test
    void what_is_planned_for_another_day_stands_on_that_day() {
        CellInspection it =
                of(
                        announced.own(
                                new AnnouncementAmended(
                                        IT,
                                        CELL,
                                        DAY.plusDays(7),
                                        List.of(InspectionSubject.REPORTS),
                                        "mang sổ",
                                        "bão",
                                        DAY)));

        assertThat(it.day()).isEqualTo(DAY.plusDays(7));
        assertThat(it.announcement().subjects()).containsExactly(InspectionSubject.REPORTS);
        assertThat(it.steps()).last().extracting(Step::reason).isEqualTo("bão");
    }

    @Test
    void a_cancelled_one_says_so() {
        assertThat(of(announced.own(new InspectionCancelled(IT, CELL, "bão", DAY))).stage())
                .isEqualTo(InspectionStage.CANCELLED);
    }

    @Test
    void an_open_correction_is_overdue_from_the_day_after_its_last_day() {
        CellInspection it = of(found());

        assertThat(it.open()).extracting(Finding::id).containsExactly(LATE);
        assertThat(it.overdue(DUE)).isZero();
        assertThat(it.overdue(DUE.plusDays(1))).isOne();
        assertThat(it.count(Kind.STRENGTH)).isOne();
        assertThat(it.count(Kind.SHORTCOMING)).isOne();
    }

    @Test
    void what_was_not_accepted_is_open_again_with_its_new_day_and_why() {
        CellInspection it =
                of(
                        found().own(
                                        new CorrectionReported(IT, CELL, LATE, DUE, "đã nhắc"),
                                        new CorrectionNotAccepted(
                                                IT,
                                                CELL,
                                                LATE,
                                                "mới nhắc miệng",
                                                DUE.plusDays(9),
                                                DUE.plusDays(2))));

        assertThat(it.open()).hasSize(1);
        assertThat(it.overdue(DUE.plusDays(5))).isZero();
        assertThat(it.finding(LATE))
                .map(Finding::correction)
                .hasValueSatisfying(
                        c -> {
                            assertThat(c.dueOn()).isEqualTo(DUE.plusDays(9));
                            assertThat(c.refused()).isEqualTo("mới nhắc miệng");
                            assertThat(c.doneOn()).isNull();
                        });
        assertThat(it.steps())
                .extracting(Step::act)
                .as("what the cell said before stays among the steps")
                .contains(Act.CORRECTION_REPORTED, Act.CORRECTION_NOT_ACCEPTED);
    }

    @Test
    void a_verified_one_ends_with_every_step_kept() {
        CellInspection it =
                of(
                        found().own(
                                        new FindingsConcluded(IT, CELL, DAY),
                                        new CorrectionReported(IT, CELL, LATE, DUE, "đã nhắc"),
                                        new CorrectionVerified(IT, CELL, LATE, DUE.plusDays(1)),
                                        new InspectionEnded(IT, CELL, DUE.plusDays(1))));

        assertThat(it.stage()).isEqualTo(InspectionStage.ENDED);
        assertThat(it.endedOn()).contains(DUE.plusDays(1));
        assertThat(it.finding(LATE))
                .map(Finding::correction)
                .hasValueSatisfying(c -> assertThat(c.stage()).isEqualTo(CorrectionStage.VERIFIED));
        assertThat(it.steps())
                .extracting(Step::act)
                .containsExactly(
                        Act.ANNOUNCED,
                        Act.HELD,
                        Act.STRENGTH_FOUND,
                        Act.SHORTCOMING_FOUND,
                        Act.CONCLUDED,
                        Act.CORRECTION_REPORTED,
                        Act.CORRECTION_VERIFIED,
                        Act.ENDED);
    }

    @Test
    void what_was_put_right_stands_as_it_is_now_and_what_it_was_among_the_steps() {
        CellInspection it =
                of(
                        found().own(
                                        new HoldingAmended(
                                                IT,
                                                CELL,
                                                DAY.minusDays(1),
                                                "Phó Bí thư",
                                                THERE,
                                                "ghi nhầm",
                                                DUE),
                                        new FindingAmended(
                                                IT,
                                                CELL,
                                                LATE,
                                                InspectionSubject.MEETINGS,
                                                "trễ hai tháng",
                                                "nhắc trước",
                                                DUE.plusDays(1),
                                                "ghi thiếu",
                                                DUE),
                                        new FindingWithdrawn(IT, CELL, WELL, "nhầm", DUE)));

        assertThat(it.day()).isEqualTo(DAY.minusDays(1));
        assertThat(it.finding(LATE)).map(Finding::words).contains("trễ hai tháng");
        assertThat(it.count(Kind.STRENGTH)).as("withdrawn").isZero();
        assertThat(it.finding(WELL)).map(Finding::withdrawn).contains("nhầm");
        assertThat(it.steps()).extracting(Step::words).contains("trễ", "trễ hai tháng", "theo cụm");
    }
}
