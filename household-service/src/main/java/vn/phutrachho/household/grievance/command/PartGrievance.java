package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;

/**
 * It goes its own way again.
 *
 * @param from the case that it was joined to
 */
public record PartGrievance(
        @TargetAggregateIdentifier GrievanceId grievance, GrievanceId from, LocalDate on) {}
