package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;

/** The commune does not come after all. */
public record CancelInspection(
        @TargetAggregateIdentifier InspectionId inspection, String reason, LocalDate on) {}
