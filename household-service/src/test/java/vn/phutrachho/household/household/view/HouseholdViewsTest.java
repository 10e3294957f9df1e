package vn.phutrachho.household.household.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.household.Households.REGISTERED;
import static vn.phutrachho.household.household.Households.TAN_MY;
import static vn.phutrachho.household.household.Households.details;
import static vn.phutrachho.household.household.Households.registered;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdGone;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.view.HouseholdCard.Gone;
import vn.phutrachho.household.household.view.HouseholdCard.Poverty;
import vn.phutrachho.household.household.view.HouseholdCard.Stay;
import vn.phutrachho.household.household.view.HouseholdCare.Visit;
import vn.phutrachho.projections.ProjectionFixture;

class HouseholdViewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MemberId HUONG = new MemberId("huong");
    private static final MemberId THANH = new MemberId("thanh");
    private static final PlanId PLAN = new PlanId("plan");
    private static final ReportId REPORT = new ReportId("report");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Nested
    class ACard {
        @Test
        void says_what_the_register_says_and_is_found_without_marks() {
            HouseholdCard card =
                    ProjectionFixture.given(new HouseholdCardProjection())
                            .own(registered())
                            .whenAsked(LAI.value())
                            .thenAnswer();
            assertThat(card.details()).isEqualTo(details());
            assertThat(card.since()).isEqualTo(REGISTERED);
            assertThat(card.searchKey()).contains("tran thi lai").contains("xom tren");
            assertThat(card.nameKey()).startsWith("lai ");
        }

        @Test
        @Tag("M4.3")
        void keeps_every_poverty_status_with_its_decision() {
            HouseholdCard card =
                    ProjectionFixture.given(new HouseholdCardProjection())
                            .own(
                                    registered(),
                                    new PovertyStatusRecorded(
                                            LAI,
                                            BAU_SEN,
                                            PovertyStatus.POOR,
                                            "214/QĐ",
                                            DAY.minusDays(9),
                                            2025,
                                            DAY))
                            .whenAsked(LAI.value())
                            .thenAnswer();
            assertThat(card.poverty()).isEqualTo(PovertyStatus.POOR);
            assertThat(card.povertyNow())
                    .isEqualTo(
                            new Poverty(PovertyStatus.POOR, "214/QĐ", DAY.minusDays(9), 2025, DAY));
            assertThat(card.povertyHistory()).hasSize(2);
        }

        @Test
        @Tag("M4.3")
        void says_what_it_was_on_a_day_and_since_when_it_is_poor_no_longer() {
            HouseholdCard card =
                    ProjectionFixture.given(new HouseholdCardProjection())
                            .own(
                                    registered(),
                                    recorded(PovertyStatus.POOR, DAY),
                                    recorded(PovertyStatus.NONE, DAY.plusYears(1)),
                                    recorded(PovertyStatus.NONE, DAY.plusYears(2)))
                            .whenAsked(LAI.value())
                            .thenAnswer();
            assertThat(card.povertyOn(DAY.minusDays(1))).isEqualTo(PovertyStatus.NONE);
            assertThat(card.povertyOn(DAY)).isEqualTo(PovertyStatus.POOR);
            assertThat(card.povertyOn(DAY.plusYears(1))).isEqualTo(PovertyStatus.NONE);
            assertThat(card.leftPovertyOn()).contains(DAY.plusYears(1));
        }

        private PovertyStatusRecorded recorded(PovertyStatus poverty, LocalDate from) {
            return new PovertyStatusRecorded(
                    LAI, BAU_SEN, poverty, "214/QĐ", null, from.getYear(), from);
        }

        @Test
        @Tag("M2.5")
        void follows_a_household_to_another_cell_and_out() {
            HouseholdCard card =
                    ProjectionFixture.given(new HouseholdCardProjection())
                            .own(
                                    registered(),
                                    new HouseholdMoved(LAI, BAU_SEN, TAN_MY, DAY),
                                    new HouseholdGone(
                                            LAI,
                                            TAN_MY,
                                            GoneReason.JOINED_ANOTHER,
                                            DAY.plusDays(9)))
                            .whenAsked(LAI.value())
                            .thenAnswer();
            assertThat(card.cell()).isEqualTo(TAN_MY);
            assertThat(card.cells())
                    .containsExactly(new Stay(BAU_SEN, REGISTERED), new Stay(TAN_MY, DAY));
            assertThat(card.gone()).isEqualTo(new Gone(DAY.plusDays(9), GoneReason.JOINED_ANOTHER));
        }
    }

    @Nested
    @Tag("M2.3")
    class Care {
        private HouseholdCare handedOver() {
            return ProjectionFixture.given(new HouseholdCareProjection())
                    .inbox(
                            new AssignmentMade(LAI, HUONG, BAU_SEN, PLAN, REGISTERED),
                            new AssignmentEnded(LAI, HUONG, BAU_SEN, EndReason.MEMBER_AWAY, DAY),
                            new AssignmentMade(LAI, THANH, BAU_SEN, PLAN, DAY.plusDays(3)))
                    .whenAsked(LAI.value())
                    .thenAnswer();
        }

        @Test
        void knows_who_was_responsible_on_any_day_and_when_nobody_was() {
            HouseholdCare care = handedOver();
            assertThat(care.responsibleOn(DAY.minusDays(1))).contains(HUONG);
            assertThat(care.responsibleOn(DAY)).isEmpty();
            assertThat(care.responsibleOn(DAY.plusDays(3))).contains(THANH);
            assertThat(care.responsibleOn(REGISTERED.minusDays(1))).isEmpty();
        }

        @Test
        @Tag("M3.1")
        void takes_visits_from_the_reports_and_a_correction_instead_of_what_was_sent() {
            ReportEntry sent = visit(DAY);
            ReportEntry corrected = visit(DAY.plusDays(1));
            HouseholdCare care =
                    ProjectionFixture.given(new HouseholdCareProjection())
                            .inbox(
                                    new MonthlyReportSent(
                                            REPORT,
                                            HUONG,
                                            BAU_SEN,
                                            MARCH,
                                            List.of(sent),
                                            DAY,
                                            false),
                                    new MonthlyReportCorrected(
                                            REPORT, HUONG, BAU_SEN, MARCH, List.of(corrected), DAY))
                            .whenAsked(LAI.value())
                            .thenAnswer();
            assertThat(care.visits())
                    .containsExactly(
                            new Visit(
                                    REPORT,
                                    HUONG,
                                    MARCH,
                                    DAY.plusDays(1),
                                    List.of(WorkTheme.POVERTY)));
        }

        private ReportEntry visit(LocalDate on) {
            return new ReportEntry(LAI, on, null, List.of(WorkTheme.POVERTY), null);
        }
    }
}
