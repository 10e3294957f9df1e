package vn.phutrachho.reporting.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.reporting.audit.view.Heard.CELL;
import static vn.phutrachho.reporting.audit.view.Heard.DAY;
import static vn.phutrachho.reporting.audit.view.Heard.GRIEVANCE;
import static vn.phutrachho.reporting.audit.view.Heard.HISTORY_OPENED;
import static vn.phutrachho.reporting.audit.view.Heard.HOUSEHOLD;
import static vn.phutrachho.reporting.audit.view.Heard.NAME_OPENED;
import static vn.phutrachho.reporting.audit.view.Heard.REPORTED;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.audit.SubjectKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.projections.ProjectionFixture;
import vn.phutrachho.reporting.audit.view.Subject.NameOpening;

@Tag("M4.1")
class SubjectProjectionTest {
    private static final String AT = "2026-03-02T07:05:00Z";

    private static ProjectionFixture<Subject> heard() {
        return ProjectionFixture.given(new SubjectProjection()).inbox(REPORTED);
    }

    @Test
    void a_grievance_lies_in_its_cell_with_the_events_that_opened_its_name() {
        heard().recordedAt(AT)
                .inbox(NAME_OPENED)
                .whenAsked("kn-1")
                .thenAnswers(
                        new Subject(
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                GRIEVANCE.number(),
                                null,
                                CELL,
                                false,
                                2,
                                List.of(new NameOpening(2, Instant.parse(AT)))));
    }

    @Test
    void a_household_is_called_by_the_registers_code_whatever_is_said_of_it_later() {
        Personal text = Personal.of(HOUSEHOLD, "Phạm Tấn Nam");
        HouseholdRegistered registered =
                new HouseholdRegistered(
                        HOUSEHOLD,
                        CELL,
                        "017",
                        text,
                        text,
                        "",
                        "",
                        4,
                        PovertyStatus.NONE,
                        10,
                        false,
                        false,
                        null,
                        List.of(),
                        DAY);

        Subject household =
                ProjectionFixture.given(new SubjectProjection())
                        .inbox(registered, REPORTED)
                        .whenAsked("ho-1")
                        .thenAnswer();

        assertThat(household.code()).isEqualTo("017");
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
        heard().own(HISTORY_OPENED)
                .whenAsked("kn-1")
                .thenAnswers(
                        new Subject(
                                "kn-1",
                                SubjectKind.GRIEVANCE,
                                GRIEVANCE.number(),
                                null,
                                CELL,
                                false,
                                1,
                                List.of()));
    }
}
