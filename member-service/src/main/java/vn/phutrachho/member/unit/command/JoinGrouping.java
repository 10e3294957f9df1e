package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/** A unit, with all beneath it, is to be looked at with a grouping from a day on. */
public record JoinGrouping(@TargetAggregateIdentifier UnitId grouping, UnitId unit, LocalDate from)
        implements UnitCommand {}
