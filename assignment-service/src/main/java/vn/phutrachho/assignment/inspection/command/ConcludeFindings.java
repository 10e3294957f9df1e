package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;

/** The findings are complete. */
public record ConcludeFindings(@TargetAggregateIdentifier InspectionId inspection, LocalDate on) {}
