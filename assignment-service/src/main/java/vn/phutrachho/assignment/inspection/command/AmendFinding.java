package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.assignment.InspectionSubject;

/**
 * The record of a finding is put right.
 *
 * @param correction what is to be done about it, exactly where it is a shortcoming
 * @param dueOn the last day for it, exactly where it is a shortcoming
 */
public record AmendFinding(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        InspectionSubject subject,
        String words,
        @Nullable String correction,
        @Nullable LocalDate dueOn,
        String reason,
        LocalDate on) {}
