package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.assignment.InspectionSubject;

/** Something that the cell does well is written down. */
public record RecordStrength(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        InspectionSubject subject,
        String words,
        LocalDate on) {}
