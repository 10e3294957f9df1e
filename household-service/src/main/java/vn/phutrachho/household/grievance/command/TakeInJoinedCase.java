package vn.phutrachho.household.grievance.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;

/**
 * The case goes on for another too.
 *
 * @param household whose words the other are
 */
public record TakeInJoinedCase(
        @TargetAggregateIdentifier GrievanceId grievance,
        GrievanceId joined,
        HouseholdId household,
        LocalDate on) {}
