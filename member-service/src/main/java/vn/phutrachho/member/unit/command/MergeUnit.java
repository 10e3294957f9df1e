package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/**
 * A unit is to end and another to be its heir.
 *
 * @param on first day on which the unit is no more
 * @param decision number of the decision
 */
public record MergeUnit(
        @TargetAggregateIdentifier UnitId unit, UnitId into, LocalDate on, String decision)
        implements UnitCommand {}
