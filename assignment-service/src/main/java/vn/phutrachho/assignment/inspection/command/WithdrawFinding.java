package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;

/** A finding should not have been written down. */
public record WithdrawFinding(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        String reason,
        LocalDate on) {}
