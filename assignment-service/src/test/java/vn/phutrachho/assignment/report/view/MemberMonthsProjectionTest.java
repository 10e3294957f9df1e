package vn.phutrachho.assignment.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.Reader;
import vn.phutrachho.assignment.meeting.view.KnownGrievance;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Standing;
import vn.phutrachho.assignment.meeting.view.KnownGrievance.Way;
import vn.phutrachho.events.AccountId;
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
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final UnitId ISLAND = new UnitId("ly-son");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final HouseholdId LAI = new HouseholdId("h1");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);

    @Test
    void what_is_heard_is_there_before_the_report_and_stays_beside_it() {
        MemberMonth month =
                ProjectionFixture.given(new MemberMonthsProjection())
                        .own(heard("g1", "Đường lở", true, false), sent())
                        .whenAsked(REPORT.value())
                        .thenAnswer();

        assertThat(month.sent()).isTrue();
        assertThat(month.late()).isTrue();
        assertThat(month.sentBy()).as("whoever it was").isEqualTo(new AccountId("somebody"));
        assertThat(month.correctedBy()).isNull();
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
        assertThat(month.correctedBy()).isEqualTo(new AccountId("somebody"));
        assertThat(month.visited()).isZero();
        assertThat(month.first()).extracting(MemberMonth.Entry::visitedOn).containsExactly(DAY);
    }

    @Test
    @Tag("M4.1")
    void what_is_heard_in_confidence_is_kept_without_its_words() {
        MemberMonth month = month(heard("g1", "Đừng kể", true, true));
        assertThat(month.heard()).singleElement().matches(h -> h.words() == null);
    }

    @Test
    @Tag("M4.1")
    void who_reads_what_was_heard_depends_on_the_household() {
        MemberMonth month =
                month(
                        heard("g1", "Nêu tên", true, false),
                        heard("g2", "Không nêu tên", false, false),
                        heard("g3", "Giữ kín sau", true, false),
                        heard("g4", "Giữ kín ngay", true, true));
        Map<GrievanceId, KnownGrievance> cases =
                cases(known("g1", false), known("g3", true), known("g4", true));

        assertThat(month.forItsMember(cases).heard())
                .extracting(MemberMonth.Heard::words)
                .containsExactly("Nêu tên", "Không nêu tên", null, null);
        assertThat(read(month, new Reader(true, Set.of()), cases))
                .containsExactly("Nêu tên", "Không nêu tên");
        assertThat(read(month, new Reader(false, Set.of(COMMUNE)), cases)).isEmpty();
        assertThat(read(month, new Reader(false, Set.of()), cases)).isEmpty();

        Map<GrievanceId, KnownGrievance> referred =
                cases(known("g1", false, COMMUNE), known("g2", false, COMMUNE));
        assertThat(read(month, new Reader(false, Set.of(COMMUNE)), referred))
                .containsExactly("Nêu tên");
        assertThat(read(month, new Reader(false, Set.of(ISLAND)), referred)).isEmpty();
    }

    private static List<String> read(
            MemberMonth month, Reader reader, Map<GrievanceId, KnownGrievance> cases) {
        return month.forReader(reader, cases).heard().stream()
                .map(heard -> Objects.toString(heard.words()))
                .toList();
    }

    private static Map<GrievanceId, KnownGrievance> cases(KnownGrievance... known) {
        return Stream.of(known).collect(Collectors.toMap(KnownGrievance::id, it -> it));
    }

    private static KnownGrievance known(String id, boolean confidential, UnitId... been) {
        return new KnownGrievance(
                new GrievanceId(id),
                LAI,
                CELL,
                GrievanceKind.RECOMMENDATION,
                confidential ? null : "lời",
                true,
                confidential,
                HUONG,
                DAY,
                DAY,
                Standing.ABOVE,
                null,
                null,
                null,
                new Way(CELL, List.of(been), null, null, null, null),
                List.of());
    }

    private static MemberMonth month(MatterHeard... heard) {
        return ProjectionFixture.given(new MemberMonthsProjection())
                .own(heard)
                .whenAsked(REPORT.value())
                .thenAnswer();
    }

    private static MatterHeard heard(
            String grievance, String words, boolean travels, boolean confidential) {
        return new MatterHeard(
                REPORT,
                HUONG,
                CELL,
                OCTOBER,
                new GrievanceId(grievance),
                LAI,
                GrievanceKind.RECOMMENDATION,
                new Theme("ROADS"),
                Personal.of(LAI, words),
                travels,
                confidential,
                DAY);
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
