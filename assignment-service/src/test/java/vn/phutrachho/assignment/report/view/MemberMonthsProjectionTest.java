package vn.phutrachho.assignment.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M3.1")
class MemberMonthsProjectionTest {
    private static final ReportId REPORT = new ReportId("report-m1-2026-10");
    private static final MemberId HUONG = new MemberId("m1");
    private static final UnitId CELL = new UnitId("c1");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final HouseholdId LAI = new HouseholdId("h1");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);

    @Test
    void what_is_heard_is_there_before_the_report_and_stays_beside_it() {
        MemberMonth month =
                ProjectionFixture.given(new MemberMonthsProjection())
                        .own(
                                new MatterHeard(
                                        REPORT,
                                        HUONG,
                                        CELL,
                                        OCTOBER,
                                        new GrievanceId("g1"),
                                        LAI,
                                        GrievanceKind.RECOMMENDATION,
                                        Theme.ROADS,
                                        Personal.of(LAI, "Đường lở"),
                                        true,
                                        DAY),
                                sent())
                        .whenAsked(REPORT.value())
                        .thenAnswer();

        assertThat(month.sent()).isTrue();
        assertThat(month.late()).isTrue();
        assertThat(month.heard()).extracting(MemberMonth.Heard::words).containsExactly("Đường lở");
    }

    @Test
    void a_correction_stands_beside_the_first() {
        MemberMonth month =
                ProjectionFixture.given(new MemberMonthsProjection())
                        .own(
                                sent(),
                                new MonthlyReportCorrected(
                                        REPORT,
                                        HUONG,
                                        CELL,
                                        OCTOBER,
                                        List.of(
                                                new ReportEntry(
                                                        LAI,
                                                        null,
                                                        NotVisitedReason.WEATHER,
                                                        List.of(),
                                                        null)),
                                        DAY))
                        .whenAsked(REPORT.value())
                        .thenAnswer();

        assertThat(month.corrections()).isEqualTo(1);
        assertThat(month.visited()).isZero();
        assertThat(month.first()).extracting(MemberMonth.Entry::visitedOn).containsExactly(DAY);
    }

    private static MonthlyReportSent sent() {
        return new MonthlyReportSent(
                REPORT,
                HUONG,
                CELL,
                OCTOBER,
                List.of(new ReportEntry(LAI, DAY, null, List.of(WorkTheme.POVERTY), null)),
                DAY,
                true);
    }
}
