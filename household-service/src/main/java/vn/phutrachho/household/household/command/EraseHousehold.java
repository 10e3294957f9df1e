package vn.phutrachho.household.household.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.ErasureDecision;
import vn.phutrachho.events.HouseholdId;

/**
 * The personal texts of a household that is no longer here are to be erased, for ever.
 *
 * @param on the day it is
 */
public record EraseHousehold(
        @TargetAggregateIdentifier HouseholdId household, ErasureDecision decision, LocalDate on) {}
