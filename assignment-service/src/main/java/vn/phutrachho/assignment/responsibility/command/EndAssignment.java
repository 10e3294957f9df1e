package vn.phutrachho.assignment.responsibility.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.assignment.EndReason;

/** A member can no longer be responsible for a household. */
public record EndAssignment(
        @TargetAggregateIdentifier HouseholdId household,
        MemberId member,
        EndReason reason,
        LocalDate on) {}
