package vn.phutrachho.household.household.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.household.household.Households.BAU_SEN;
import static vn.phutrachho.household.household.Households.LAI;
import static vn.phutrachho.household.household.Households.REGISTERED;
import static vn.phutrachho.household.household.Households.details;
import static vn.phutrachho.household.household.Households.registered;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanReturned;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterPutOnAgenda;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.LineRemark;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.household.household.view.HouseholdTraces.Discussed;
import vn.phutrachho.household.household.view.HouseholdTraces.HandedOver;
import vn.phutrachho.household.household.view.HouseholdTraces.Planned;
import vn.phutrachho.household.household.view.HouseholdTraces.Told;
import vn.phutrachho.household.household.view.HouseholdTraces.Written;
import vn.phutrachho.projections.ProjectionFixture;

@Tag("L.3")
class HouseholdTracesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MemberId HUONG = new MemberId("huong");
    private static final PlanId PLAN = new PlanId("plan");
    private static final ReportId REPORT = new ReportId("report");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final GrievanceId GRIEVANCE = new GrievanceId("grievance");
    private static final MeetingId MEETING = new MeetingId("meeting");
    private static final MatterId MATTER = new MatterId("matter");
    private static final HouseholdId NEIGHBOUR = new HouseholdId("neighbour");

    @Test
    void keeps_what_the_register_said_before_it_was_corrected() {
        HouseholdTraces traces =
                given().recordedAt("2026-03-05T01:00:00Z")
                        .own(registered())
                        .recordedAt("2026-03-09T20:00:00Z")
                        .own(corrected(details(2)))
                        .whenAsked(LAI.value())
                        .thenAnswer();
        assertThat(traces.register())
                .containsExactly(
                        new Written(details(), REGISTERED, LocalDate.of(2026, 3, 5)),
                        new Written(details(2), DAY, LocalDate.of(2026, 3, 10)));
    }

    @Test
    void a_corrected_report_stays_beside_what_is_so_now() {
        ReportEntry sent = entry("Bò bị bệnh");
        ReportEntry corrected = entry("Bò đã khỏi");
        HouseholdTraces traces =
                given().inbox(sent(sent, ofNeighbour()), correction(DAY.plusDays(3), corrected))
                        .whenAsked(LAI.value())
                        .thenAnswer();
        assertThat(traces.reports())
                .containsExactly(
                        new Told(REPORT, HUONG, MARCH, sent, DAY, DAY.plusDays(3)),
                        new Told(REPORT, HUONG, MARCH, corrected, DAY.plusDays(3), null));
    }

    @Test
    void a_report_corrected_for_others_only_is_told_once() {
        ReportEntry same = entry("Không có gì lạ");
        HouseholdTraces traces =
                given().inbox(sent(same, ofNeighbour()), correction(DAY.plusDays(3), same))
                        .whenAsked(LAI.value())
                        .thenAnswer();
        assertThat(traces.reports())
                .containsExactly(new Told(REPORT, HUONG, MARCH, same, DAY, null));
    }

    @Test
    void knows_why_it_was_handed_over_and_what_plans_said_of_it_alone() {
        Personal reason = Personal.of(LAI, "Gần nhà hơn");
        HouseholdTraces traces =
                given().inbox(
                                new AssignmentMade(LAI, HUONG, BAU_SEN, PLAN, REGISTERED),
                                new LineMoved(PLAN, LAI, null, HUONG, "Quen việc", DAY),
                                new LineMoved(PLAN, NEIGHBOUR, null, HUONG, "Cùng xóm", DAY),
                                new PlanReturned(
                                        PLAN,
                                        BAU_SEN,
                                        2026,
                                        "Xem lại",
                                        List.of(
                                                LineRemark.of(NEIGHBOUR, "Xa quá"),
                                                LineRemark.of(LAI, "Cần người biết tiếng")),
                                        DAY.plusDays(1)),
                                new AssignmentMade(
                                        LAI, HUONG, BAU_SEN, PLAN, DAY.plusDays(9), reason))
                        .whenAsked(LAI.value())
                        .thenAnswer();
        assertThat(traces.planned())
                .containsExactly(
                        new Planned(false, "Quen việc", DAY),
                        new Planned(true, "Cần người biết tiếng", DAY.plusDays(1)));
        assertThat(traces.handedOver())
                .containsExactly(new HandedOver(HUONG, DAY.plusDays(9), reason));
    }

    @Test
    void knows_what_meetings_said_and_keeps_the_words_of_a_grievance_once() {
        Personal conclusion = Personal.of(LAI, "Thôn dọn mương");
        HouseholdTraces traces =
                given().recordedAt("2026-03-20T01:00:00Z")
                        .inbox(
                                new MatterPutOnAgenda(
                                        MEETING,
                                        BAU_SEN,
                                        MATTER,
                                        GRIEVANCE,
                                        LAI,
                                        Personal.of(LAI, "Mương nghẹt")),
                                concluded(LAI, conclusion),
                                concluded(null, Personal.of(HUONG, "Việc của ai khác")))
                        .whenAsked(LAI.value())
                        .thenAnswer();
        assertThat(traces.discussed())
                .containsExactly(
                        new Discussed(GRIEVANCE, LocalDate.of(2026, 3, 20), null, null, null, null),
                        new Discussed(
                                GRIEVANCE,
                                DAY,
                                Conclusion.SETTLED,
                                conclusion,
                                HUONG,
                                DAY.plusDays(30)));
        assertThat(traces.members()).containsExactly(HUONG);
    }

    private static ProjectionFixture<HouseholdTraces> given() {
        return ProjectionFixture.given(new HouseholdTracesProjection());
    }

    private static HouseholdDetailsCorrected corrected(HouseholdDetails now) {
        return new HouseholdDetailsCorrected(
                LAI,
                BAU_SEN,
                now.head(),
                now.address(),
                now.hamlet(),
                now.houseGroup(),
                now.people(),
                now.weight(),
                now.hard(),
                now.remote(),
                now.language(),
                now.wants(),
                DAY);
    }

    private static ReportEntry entry(String situation) {
        return new ReportEntry(
                LAI, DAY, null, List.of(WorkTheme.POVERTY), Personal.of(LAI, situation));
    }

    private static ReportEntry ofNeighbour() {
        return new ReportEntry(NEIGHBOUR, DAY, null, List.of(), Personal.of(NEIGHBOUR, "Yên ổn"));
    }

    private static MonthlyReportSent sent(ReportEntry... entries) {
        return new MonthlyReportSent(REPORT, HUONG, BAU_SEN, MARCH, List.of(entries), DAY, false);
    }

    private static MonthlyReportCorrected correction(LocalDate on, ReportEntry... entries) {
        return new MonthlyReportCorrected(REPORT, HUONG, BAU_SEN, MARCH, List.of(entries), on);
    }

    private static MatterConcluded concluded(@Nullable HouseholdId household, Personal text) {
        return new MatterConcluded(
                MEETING,
                BAU_SEN,
                MATTER,
                household == null ? null : GRIEVANCE,
                household,
                Conclusion.SETTLED,
                text,
                HUONG,
                DAY.plusDays(30),
                null,
                null,
                null,
                MARCH,
                DAY);
    }
}
