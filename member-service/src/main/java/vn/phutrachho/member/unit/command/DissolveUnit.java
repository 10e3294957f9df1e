package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/**
 * A unit is to end without one heir.
 *
 * @param on first day on which the unit is no more
 * @param decision number of the decision
 */
public record DissolveUnit(@TargetAggregateIdentifier UnitId unit, LocalDate on, String decision)
        implements UnitCommand {}
