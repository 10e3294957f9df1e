package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;

/** What a member reports on their households for a month (M3.1). */
public sealed interface MonthlyReportEvent extends DomainEvent {
    /** Which report: one for each member and month. */
    ReportId report();

    /**
     * In the report a member wrote down what a household said; household-service makes it a
     * grievance of that id.
     *
     * @param nameMayTravel whether the household's name may be seen above the cell
     * @param confidential whether only who holds it and who brought it may see it
     * @param heardOn the day on which it was said
     */
    @Named(value = "monthly-report.matter-heard", revision = "2")
    record MatterHeard(
            ReportId report,
            MemberId member,
            UnitId cell,
            YearMonth month,
            GrievanceId grievance,
            HouseholdId household,
            GrievanceKind kind,
            Theme theme,
            Personal words,
            boolean nameMayTravel,
            boolean confidential,
            LocalDate heardOn)
            implements MonthlyReportEvent {}

    /**
     * The member sent the month's report.
     *
     * @param entries one for each household
     * @param late after the last day for it
     */
    @Named("monthly-report.monthly-report-sent")
    record MonthlyReportSent(
            ReportId report,
            MemberId member,
            UnitId cell,
            YearMonth month,
            List<ReportEntry> entries,
            LocalDate on,
            boolean late)
            implements MonthlyReportEvent {
        public MonthlyReportSent {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The member corrected what was sent; the first stays beside it.
     *
     * @param entries all entries as they are now
     */
    @Named("monthly-report.monthly-report-corrected")
    record MonthlyReportCorrected(
            ReportId report,
            MemberId member,
            UnitId cell,
            YearMonth month,
            List<ReportEntry> entries,
            LocalDate on)
            implements MonthlyReportEvent {
        public MonthlyReportCorrected {
            entries = List.copyOf(entries);
        }
    }
}
