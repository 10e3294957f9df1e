package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/** A unit, with all beneath it, is to stand under another parent from a day on. */
public record MoveUnit(@TargetAggregateIdentifier UnitId unit, UnitId to, LocalDate on)
        implements UnitCommand {}
