package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.phutrachho.events.UnitId;

/** A unit is to have another name from a day on. */
public record RenameUnit(@TargetAggregateIdentifier UnitId unit, String name, LocalDate from)
        implements UnitCommand {}
