package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;

/** Only who holds it and who brought it see it from here on. */
public record KeepConfidential(@TargetAggregateIdentifier GrievanceId grievance, LocalDate on) {
    /** What has happened once it is done. */
    public GrievanceKeptConfidential kept() {
        return new GrievanceKeptConfidential(grievance, on);
    }
}
