package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;

/** The cell says that a shortcoming is corrected. */
public record ReportCorrection(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        LocalDate doneOn,
        String words,
        LocalDate on) {}
