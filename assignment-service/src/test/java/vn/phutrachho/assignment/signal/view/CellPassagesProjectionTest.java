package vn.phutrachho.assignment.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.signal.view.CellPassages.Place;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M5.3")
class CellPassagesProjectionTest {
    private static final UnitId CELL = new UnitId("c1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final String SAID =
            "Gia đình đã được nghe phổ biến chính sách vay vốn, đồng ý cải tạo vườn tạp và nuôi thêm bò.";
    private static final String OTHER =
            "Đường vào xóm sau bão còn ngập, bà con mong xã sớm cho xe múc đến khơi cống.";

    private final ProjectionFixture<CellPassages> cell =
            ProjectionFixture.given(new CellPassagesProjection());

    private static ReportEntry entry(String household, String said) {
        HouseholdId id = new HouseholdId(household);
        return new ReportEntry(
                id, null, NotVisitedReason.WEATHER, List.of(), Personal.of(id, said));
    }

    private static ReportId report(String member, YearMonth month) {
        return new ReportId("report-" + member + "-" + month);
    }

    private static MonthlyReportSent sent(String member, YearMonth month, ReportEntry... entries) {
        return new MonthlyReportSent(
                report(member, month),
                new MemberId(member),
                CELL,
                month,
                Arrays.asList(entries),
                DAY,
                false);
    }

    private static CellPassages of(ProjectionFixture<CellPassages> fixture) {
        return fixture.whenAsked(CELL.value()).thenAnswer();
    }

    @Test
    void nearly_the_same_words_of_members_months_and_households_are_one_passage() {
        CellPassages it =
                of(
                        cell.own(
                                sent("m1", MONTH, entry("h1", SAID), entry("h2", OTHER)),
                                sent("m2", MONTH, entry("h3", SAID.replace("bò", "trâu"))),
                                sent("m1", MONTH.plusMonths(1), entry("h1", SAID))));

        assertThat(it.passages()).hasSize(2);
        assertThat(it.largest()).isEqualTo(3);
        assertThat(it.passages().getFirst().places())
                .extracting(Place::household)
                .extracting(HouseholdId::value)
                .containsExactly("h1", "h3", "h1");
    }

    @Test
    void set_phrases_and_entries_without_words_stand_nowhere() {
        ReportEntry nothing =
                new ReportEntry(
                        new HouseholdId("h2"), null, NotVisitedReason.WEATHER, List.of(), null);
        CellPassages it =
                of(
                        cell.own(
                                sent(
                                        "m1",
                                        MONTH,
                                        entry("h1", "Gia đình bình thường, không có gì."),
                                        nothing)));

        assertThat(it.passages()).isEmpty();
        assertThat(it.largest()).isZero();
    }

    @Test
    void what_was_corrected_stands_no_longer_and_what_was_not_is_no_younger() {
        CellPassages it =
                of(
                        cell.recordedAt("2026-09-30T01:00:00Z")
                                .own(sent("m1", MONTH, entry("h1", SAID), entry("h2", SAID)))
                                .recordedAt("2026-10-07T01:00:00Z")
                                .own(
                                        new MonthlyReportCorrected(
                                                report("m1", MONTH),
                                                new MemberId("m1"),
                                                CELL,
                                                MONTH,
                                                List.of(entry("h1", SAID), entry("h2", OTHER)),
                                                DAY)));

        assertThat(it.largest()).isEqualTo(1);
        assertThat(it.passages()).hasSize(2);
        assertThat(it.passages().getFirst().places())
                .extracting(Place::knownOn)
                .containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    void only_twelve_months_are_compared_whatever_the_order_in_which_they_come() {
        CellPassages it =
                of(
                        cell.own(
                                sent("m1", MONTH.minusMonths(12), entry("h1", SAID)),
                                sent("m1", MONTH, entry("h1", SAID)),
                                sent("m2", MONTH.minusMonths(12), entry("h2", SAID)),
                                sent("m2", MONTH.minusMonths(11), entry("h2", SAID))));

        assertThat(it.newest()).isEqualTo(MONTH);
        assertThat(it.largest()).isEqualTo(2);
    }

    @Test
    void what_a_household_said_is_never_compared() {
        HouseholdId household = new HouseholdId("h1");
        MatterHeard heard =
                new MatterHeard(
                        report("m1", MONTH),
                        new MemberId("m1"),
                        CELL,
                        MONTH,
                        new GrievanceId("g1"),
                        household,
                        GrievanceKind.GRIEVANCE,
                        new Theme("LAND"),
                        Personal.of(household, SAID),
                        true,
                        true,
                        DAY);
        assertThat(of(cell.own(sent("m1", MONTH, entry("h1", SAID)), heard)).largest())
                .isEqualTo(1);
    }

    @Test
    void no_word_can_be_read_in_it() {
        assertThat(of(cell.own(sent("m1", MONTH, entry("h1", SAID)))).toString())
                .doesNotContain("vay", "von", "bò");
    }
}
