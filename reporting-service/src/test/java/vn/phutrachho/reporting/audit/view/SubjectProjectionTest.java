package vn.phutrachho.reporting.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.audit.AuditEvent.HistoryOpened;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("M4.1")
class SubjectProjectionTest {
    private static final GrievanceId GRIEVANCE = new GrievanceId("kn-1");
    private static final HouseholdId HOUSEHOLD = new HouseholdId("ho-1");
    private static final UnitId CELL = new UnitId("an-hai");
    private static final AccountId SOMEBODY = new AccountId("tinh");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ProjectionFixture<Subject> heard() {
        return ProjectionFixture.given(new SubjectProjection())
                .inbox(
                        new GrievanceReported(
                                GRIEVANCE,
                                HOUSEHOLD,
                                CELL,
                                GrievanceKind.GRIEVANCE,
                                new Theme("ROADS"),
                                Personal.of(HOUSEHOLD, "Đường hỏng"),
                                false,
                                new MemberId("dv-1"),
                                DAY));
    }

    @Test
    void a_grievance_lies_in_its_cell_with_the_events_that_opened_its_name() {
        heard().inbox(new NameOpened(GRIEVANCE, SOMEBODY, "Phải gặp hộ", DAY))
                .whenAsked("kn-1")
                .thenAnswers(
                        new Subject(
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                GRIEVANCE.number(),
                                CELL,
                                false,
                                2,
                                List.of(2L)));
    }

    @Test
    void once_kept_confidential_it_says_so_and_its_household_does_not() {
        ProjectionFixture<Subject> kept =
                heard().inbox(new GrievanceKeptConfidential(GRIEVANCE, DAY));

        assertThat(kept.whenAsked("kn-1").thenAnswer().confidential()).isTrue();
        assertThat(kept.whenAsked("ho-1").thenAnswer().confidential()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_heard_in_confidence_is_confidential_from_then_on(boolean confidential) {
        Subject heard =
                ProjectionFixture.given(new SubjectProjection())
                        .inbox(
                                new MatterHeard(
                                        new ReportId("bc-1"),
                                        new MemberId("dv-1"),
                                        CELL,
                                        YearMonth.from(DAY),
                                        GRIEVANCE,
                                        HOUSEHOLD,
                                        GrievanceKind.GRIEVANCE,
                                        new Theme("ROADS"),
                                        Personal.of(HOUSEHOLD, "Đường hỏng"),
                                        false,
                                        confidential,
                                        DAY))
                        .whenAsked("kn-1")
                        .thenAnswer();

        assertThat(heard.confidential()).isEqualTo(confidential);
    }

    @Test
    void that_a_history_was_opened_is_no_part_of_the_ledger() {
        heard().own(
                        new HistoryOpened(
                                new OpeningId("mo-1"),
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                CELL,
                                SOMEBODY,
                                "Kế hoạch 12",
                                DAY))
                .whenAsked("kn-1")
                .thenAnswers(
                        new Subject(
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                GRIEVANCE.number(),
                                CELL,
                                false,
                                1,
                                List.of()));
    }
}
