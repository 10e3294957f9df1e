package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;

/** The commune has seen that it is corrected. */
public record VerifyCorrection(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        LocalDate verifiedOn,
        LocalDate on) {}
