package vn.phutrachho.assignment.inspection.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.InspectionId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.InspectionEvent.InspectionAnnounced;
import vn.phutrachho.events.assignment.InspectionSubject;

/** The commune announces an inspection to a cell (M5.1). */
public record AnnounceInspection(
        @TargetAggregateIdentifier InspectionId inspection,
        UnitId cell,
        LocalDate announcedOn,
        LocalDate plannedFor,
        List<InspectionSubject> subjects,
        String words,
        LocalDate on) {
    public AnnounceInspection {
        subjects = List.copyOf(subjects);
    }

    /** What has happened once it is done. */
    public InspectionAnnounced announcement() {
        return new InspectionAnnounced(
                inspection, cell, announcedOn, plannedFor, subjects, words.strip());
    }
}
