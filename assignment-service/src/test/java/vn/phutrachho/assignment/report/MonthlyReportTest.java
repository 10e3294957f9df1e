package vn.phutrachho.assignment.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.report.command.Charge;
import vn.phutrachho.assignment.report.command.CorrectReport;
import vn.phutrachho.assignment.report.command.HearMatter;
import vn.phutrachho.assignment.report.command.SendReport;
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
import vn.phutrachho.kit.proof.Refused;

@Tag("M3.1")
class MonthlyReportTest {
    private static final ReportId REPORT = new ReportId("report-m1-2026-10");
    private static final MemberId HUONG = new MemberId("m1");
    private static final UnitId CELL = new UnitId("c1");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final HouseholdId QUANG = new HouseholdId("h-quang");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
    private static final LocalDate IN_TIME = LocalDate.of(2026, 10, 27);
    private static final List<Charge> CHARGES =
            List.of(
                    new Charge(LAI, LocalDate.of(2026, 1, 1), null),
                    new Charge(QUANG, LocalDate.of(2026, 10, 16), null));
    private static final List<ReportEntry> ENTRIES = List.of(visited(LAI, 12), notVisited(QUANG));

    private final AggregateTestFixture<MonthlyReport> report =
            new AggregateTestFixture<>(MonthlyReport.class);

    @Nested
    class Sending {
        @Test
        void takes_one_entry_for_each_household() {
            report.givenNoPriorActivity()
                    .when(send(ENTRIES, IN_TIME))
                    .expectEvents(sent(ENTRIES, IN_TIME, false));
        }

        @Test
        void is_marked_late_after_the_last_day() {
            LocalDate late = LocalDate.of(2026, 11, 2);
            report.givenNoPriorActivity()
                    .when(send(ENTRIES, late))
                    .expectEvents(sent(ENTRIES, late, true));
        }

        @Test
        void does_no_harm_when_tapped_twice() {
            report.given(sent(ENTRIES, IN_TIME, false))
                    .when(send(ENTRIES, IN_TIME))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_a_second_time_with_something_else() {
            report.given(sent(ENTRIES, IN_TIME, false))
                    .when(send(List.of(visited(LAI, 13), notVisited(QUANG)), IN_TIME))
                    .expectException(Refused.with("report.already-sent"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_with_a_household_missing() {
            report.givenNoPriorActivity()
                    .when(send(List.of(visited(LAI, 12)), IN_TIME))
                    .expectException(Refused.with("report.household-missing"))
                    .expectNoEvents();
        }

        @Test
        @Tag("M2.5")
        void asks_nothing_of_a_duty_that_ended_as_it_began() {
            LocalDate day = LocalDate.of(2026, 10, 20);
            List<Charge> mended = List.of(CHARGES.getFirst(), new Charge(QUANG, day, day));
            List<ReportEntry> entries = List.of(visited(LAI, 12));
            report.givenNoPriorActivity()
                    .when(
                            new SendReport(
                                    REPORT, HUONG, CELL, OCTOBER, entries, mended, LAST_DAY,
                                    IN_TIME))
                    .expectEvents(sent(entries, IN_TIME, false));
        }

        @Test
        void is_refused_with_a_household_twice() {
            report.givenNoPriorActivity()
                    .when(
                            send(
                                    List.of(visited(LAI, 12), visited(LAI, 13), notVisited(QUANG)),
                                    IN_TIME))
                    .expectException(Refused.with("report.household-twice"))
                    .expectNoEvents();
        }

        @Test
        void counts_a_visit_under_the_duty_in_force_on_its_day() {
            report.givenNoPriorActivity()
                    .when(send(List.of(visited(LAI, 12), visited(QUANG, 15)), IN_TIME))
                    .expectException(Refused.with("report.not-in-charge"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_with_a_visit_still_to_come() {
            report.givenNoPriorActivity()
                    .when(send(List.of(visited(LAI, 28), notVisited(QUANG)), IN_TIME))
                    .expectException(Refused.with("report.day-outside"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_the_month_began() {
            report.givenNoPriorActivity()
                    .when(send(ENTRIES, LocalDate.of(2026, 9, 30)))
                    .expectException(Refused.with("report.too-early"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_to_whoever_had_no_household() {
            report.givenNoPriorActivity()
                    .when(
                            new SendReport(
                                    REPORT, HUONG, CELL, OCTOBER, List.of(), List.of(), LAST_DAY,
                                    IN_TIME))
                    .expectException(Refused.with("report.nothing-to-report"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Correcting {
        private final List<ReportEntry> corrected = List.of(visited(LAI, 13), notVisited(QUANG));

        @Test
        void keeps_the_first_beside_it() {
            report.given(sent(ENTRIES, IN_TIME, false))
                    .when(new CorrectReport(REPORT, corrected, CHARGES, LAST_DAY))
                    .expectEvents(
                            new MonthlyReportCorrected(
                                    REPORT, HUONG, CELL, OCTOBER, corrected, LAST_DAY));
        }

        @Test
        void changes_nothing_where_nothing_differs() {
            report.given(sent(ENTRIES, IN_TIME, false))
                    .when(new CorrectReport(REPORT, ENTRIES, CHARGES, LAST_DAY))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_before_it_was_sent() {
            report.givenNoPriorActivity()
                    .when(new CorrectReport(REPORT, ENTRIES, CHARGES, LAST_DAY))
                    .expectException(Refused.with("report.not-sent"))
                    .expectNoEvents();
        }
    }

    @Nested
    @Tag("M4.1")
    class Hearing {
        @Test
        void goes_out_at_once_before_the_report_is_sent() {
            report.givenNoPriorActivity()
                    .when(hear(LAI, 12, "Đường vô xóm lở"))
                    .expectEvents(heard(LAI, 12, "Đường vô xóm lở"));
        }

        @Test
        void does_no_harm_when_tapped_twice() {
            report.given(heard(LAI, 12, "Đường vô xóm lở"))
                    .when(hear(LAI, 12, "Đường vô xóm lở"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_from_a_household_of_somebody_else() {
            report.givenNoPriorActivity()
                    .when(hear(new HouseholdId("h-else"), 12, "Đường vô xóm lở"))
                    .expectException(Refused.with("report.not-in-charge"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_without_words() {
            report.givenNoPriorActivity()
                    .when(hear(LAI, 12, " "))
                    .expectException(Refused.with("report.words-missing"))
                    .expectNoEvents();
        }

        @Test
        void says_that_it_is_to_be_kept_confidential() {
            report.givenNoPriorActivity()
                    .when(hear(LAI, 12, "Đường lở", true))
                    .expectEvents(heard(LAI, 12, "Đường lở", true));
        }

        private HearMatter hear(HouseholdId household, int day, String words) {
            return hear(household, day, words, false);
        }

        private HearMatter hear(
                HouseholdId household, int day, String words, boolean confidential) {
            return new HearMatter(
                    REPORT,
                    HUONG,
                    CELL,
                    OCTOBER,
                    new GrievanceId("g1"),
                    household,
                    GrievanceKind.RECOMMENDATION,
                    new Theme("ROADS"),
                    Personal.of(household, words),
                    true,
                    confidential,
                    OCTOBER.atDay(day),
                    CHARGES,
                    IN_TIME);
        }

        private MatterHeard heard(HouseholdId household, int day, String words) {
            return heard(household, day, words, false);
        }

        private MatterHeard heard(
                HouseholdId household, int day, String words, boolean confidential) {
            return new MatterHeard(
                    REPORT,
                    HUONG,
                    CELL,
                    OCTOBER,
                    new GrievanceId("g1"),
                    household,
                    GrievanceKind.RECOMMENDATION,
                    new Theme("ROADS"),
                    Personal.of(household, words),
                    true,
                    confidential,
                    OCTOBER.atDay(day));
        }
    }

    private static SendReport send(List<ReportEntry> entries, LocalDate on) {
        return new SendReport(REPORT, HUONG, CELL, OCTOBER, entries, CHARGES, LAST_DAY, on);
    }

    private static MonthlyReportSent sent(List<ReportEntry> entries, LocalDate on, boolean late) {
        return new MonthlyReportSent(REPORT, HUONG, CELL, OCTOBER, entries, on, late);
    }

    private static ReportEntry visited(HouseholdId household, int day) {
        return new ReportEntry(
                household, OCTOBER.atDay(day), null, List.of(WorkTheme.POVERTY), null);
    }

    private static ReportEntry notVisited(HouseholdId household) {
        return new ReportEntry(household, null, NotVisitedReason.NEWLY_ASSIGNED, List.of(), null);
    }
}
