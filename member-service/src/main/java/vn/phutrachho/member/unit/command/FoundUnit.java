package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

/**
 * A unit is to exist from a day on.
 *
 * @param parent the unit above it; absent only for a province
 */
public record FoundUnit(
        @TargetAggregateIdentifier UnitId unit,
        UnitKind kind,
        String code,
        String name,
        @Nullable UnitId parent,
        LocalDate since)
        implements UnitCommand {}
