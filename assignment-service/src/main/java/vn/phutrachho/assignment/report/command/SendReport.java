package vn.phutrachho.assignment.report.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ReportEntry;

/**
 * A member sends the month's report, once.
 *
 * @param charges the member's duties in that month
 * @param lastDay the last day on which it is not late
 */
public record SendReport(
        @TargetAggregateIdentifier ReportId report,
        MemberId member,
        UnitId cell,
        YearMonth month,
        List<ReportEntry> entries,
        List<Charge> charges,
        LocalDate lastDay,
        LocalDate on) {
    public SendReport {
        entries = List.copyOf(entries);
        charges = List.copyOf(charges);
    }
}
