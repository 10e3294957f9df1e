package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.assignment.InspectionSubject;

/** What was announced is changed, with the reason, before the inspection is held. */
public record AmendAnnouncement(
        @TargetAggregateIdentifier InspectionId inspection,
        LocalDate plannedFor,
        List<InspectionSubject> subjects,
        String words,
        String reason,
        LocalDate on) {
    public AmendAnnouncement {
        subjects = List.copyOf(subjects);
    }
}
