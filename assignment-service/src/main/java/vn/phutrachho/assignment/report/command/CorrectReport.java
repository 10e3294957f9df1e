package vn.phutrachho.assignment.report.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.assignment.ReportEntry;

/** A member corrects what was sent; the first stays beside it. */
public record CorrectReport(
        @TargetAggregateIdentifier ReportId report,
        List<ReportEntry> entries,
        List<Charge> charges,
        LocalDate on) {
    public CorrectReport {
        entries = List.copyOf(entries);
        charges = List.copyOf(charges);
    }
}
