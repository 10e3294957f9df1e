package vn.phutrachho.household.pledge.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.PledgeId;
import vn.phutrachho.events.UnitId;

/**
 * The household lives here no longer.
 *
 * @param cell where it lived last
 * @param on first day without it
 */
public record EndPledge(@TargetAggregateIdentifier PledgeId pledge, UnitId cell, LocalDate on) {}
