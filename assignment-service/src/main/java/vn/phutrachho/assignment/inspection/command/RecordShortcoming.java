package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.FindingId;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.assignment.InspectionSubject;

/**
 * Something that the cell has to correct is written down.
 *
 * @param correction what is to be done about it
 * @param dueOn the last day for it
 */
public record RecordShortcoming(
        @TargetAggregateIdentifier InspectionId inspection,
        FindingId finding,
        InspectionSubject subject,
        String words,
        String correction,
        LocalDate dueOn,
        LocalDate on) {}
