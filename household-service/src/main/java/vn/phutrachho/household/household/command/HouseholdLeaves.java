package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.household.GoneReason;

/**
 * A household moved out of the province, died out or joined another.
 *
 * @param why which of these
 * @param on first day without it
 */
public record HouseholdLeaves(
        @TargetAggregateIdentifier HouseholdId household, GoneReason why, LocalDate on) {}
