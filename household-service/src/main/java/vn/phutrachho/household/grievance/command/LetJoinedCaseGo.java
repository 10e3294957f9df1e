package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;

/**
 * A case that was joined to it has gone its own way again.
 *
 * @param joined that case
 */
public record LetJoinedCaseGo(
        @TargetAggregateIdentifier GrievanceId grievance, GrievanceId joined, LocalDate on) {}
