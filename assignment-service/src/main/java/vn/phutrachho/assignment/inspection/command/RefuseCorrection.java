package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;

/** The commune does not accept that it is corrected, and sets a new day. */
public record RefuseCorrection(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        String reason,
        LocalDate dueOn,
        LocalDate on) {}
