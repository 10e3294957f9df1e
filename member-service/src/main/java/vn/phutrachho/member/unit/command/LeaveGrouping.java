package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/**
 * A unit is to be looked at with a grouping no longer.
 *
 * @param on first day outside it
 */
public record LeaveGrouping(@TargetAggregateIdentifier UnitId grouping, UnitId unit, LocalDate on)
        implements UnitCommand {}
