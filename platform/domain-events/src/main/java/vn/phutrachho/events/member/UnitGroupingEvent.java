package vn.phutrachho.events.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/**
 * Units looked at together without a level of their own, such as the communes of a former district.
 */
public sealed interface UnitGroupingEvent extends DomainEvent {
    /** Which grouping; access can be granted at it as at a unit. */
    UnitId grouping();

    /**
     * A grouping exists from a day on.
     *
     * @param formerly the unit that it continues as a grouping, if it does
     * @param from first day
     */
    @Named("unit-grouping.units-grouped")
    record UnitsGrouped(UnitId grouping, String name, @Nullable UnitId formerly, LocalDate from)
            implements UnitGroupingEvent {}

    /** A unit, with all beneath it, is looked at with the grouping from a day on. */
    @Named("unit-grouping.unit-joined-grouping")
    record UnitJoinedGrouping(UnitId grouping, UnitId unit, LocalDate from)
            implements UnitGroupingEvent {}

    /**
     * A unit is no longer looked at with the grouping.
     *
     * @param on first day outside it
     */
    @Named("unit-grouping.unit-left-grouping")
    record UnitLeftGrouping(UnitId grouping, UnitId unit, LocalDate on)
            implements UnitGroupingEvent {}
}
