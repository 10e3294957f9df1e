package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.HouseholdId;

/**
 * A household moved out of the province, died out or joined another.
 *
 * @param on first day without it
 */
public record HouseholdLeaves(@TargetAggregateIdentifier HouseholdId household, LocalDate on) {}
