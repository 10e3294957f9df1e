package vn.phutrachho.member.unit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * A grouping is to exist from a day on, at which access can be granted as at a unit.
 *
 * @param formerly the unit that it continues as a grouping, if it does
 */
public record GroupUnits(
        @TargetAggregateIdentifier UnitId grouping,
        String name,
        @Nullable UnitId formerly,
        LocalDate from)
        implements UnitCommand {}
