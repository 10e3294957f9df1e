package vn.phutrachho.events.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Named;
import vn.phutrachho.events.UnitId;

/** The life of a party unit: levels and parents are dated facts. */
public sealed interface PartyUnitEvent extends DomainEvent {
    /** Which unit. */
    UnitId unit();

    /**
     * A unit exists from a day on.
     *
     * @param kind its level
     * @param code official code, or one of our own where there is none
     * @param parent the unit above it; absent for a province
     * @param since first day of its existence
     */
    @Named("party-unit.party-unit-founded")
    record PartyUnitFounded(
            UnitId unit,
            UnitKind kind,
            String code,
            String name,
            @Nullable UnitId parent,
            LocalDate since)
            implements PartyUnitEvent {}

    /** A unit has another name from a day on. */
    @Named("party-unit.party-unit-renamed")
    record PartyUnitRenamed(UnitId unit, String name, LocalDate from) implements PartyUnitEvent {}

    /**
     * A unit stands under another parent from a day on.
     *
     * @param from the parent until then
     * @param to the parent from then on
     * @param on first day under the new parent
     */
    @Named("party-unit.party-unit-moved")
    record PartyUnitMoved(UnitId unit, @Nullable UnitId from, UnitId to, LocalDate on)
            implements PartyUnitEvent {}

    /**
     * A unit ended and another is its heir: what lay with it lies with the heir.
     *
     * @param into the heir
     * @param on first day on which the unit is no more
     * @param decision number of the decision
     */
    @Named("party-unit.party-unit-merged")
    record PartyUnitMerged(UnitId unit, UnitId into, LocalDate on, String decision)
            implements PartyUnitEvent {}

    /**
     * A unit ended without one heir (the district level on 1 July 2025).
     *
     * @param on first day on which the unit is no more
     * @param decision number of the decision
     */
    @Named("party-unit.party-unit-dissolved")
    record PartyUnitDissolved(UnitId unit, LocalDate on, String decision)
            implements PartyUnitEvent {}
}
