package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMoved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitRenamed;
import vn.phutrachho.events.member.UnitGroupingEvent;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitLeftGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.kit.access.Unit.Membership;
import vn.phutrachho.kit.access.Unit.Name;
import vn.phutrachho.kit.access.Unit.Parent;
import vn.phutrachho.projections.Projection;
import vn.phutrachho.projections.RecordedEvent;

/** Every service's own copy of the units and their lives. */
public final class UnitsProjection implements Projection<Unit> {
    @Override
    public String name() {
        return "units";
    }

    @Override
    public Class<Unit> document() {
        return Unit.class;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(PartyUnitEvent.class, UnitGroupingEvent.class);
    }

    @Override
    public Set<String> documentsOf(RecordedEvent event) {
        return switch (event.event()) {
            case PartyUnitEvent unit -> Set.of(unit.unit().value());
            case UnitsGrouped grouped -> Set.of(grouped.grouping().value());
            case UnitJoinedGrouping joined -> Set.of(joined.unit().value());
            case UnitLeftGrouping left -> Set.of(left.unit().value());
            default -> Set.of();
        };
    }

    @Override
    public Unit fold(String id, @Nullable Unit before, RecordedEvent event) {
        Unit unit = before == null ? unknown(new UnitId(id)) : before;
        return switch (event.event()) {
            case PartyUnitEvent change -> fold(unit, change);
            case UnitGroupingEvent change -> fold(unit, change);
            default -> throw new IllegalArgumentException("not of a unit: " + event.event());
        };
    }

    private static Unit unknown(UnitId id) {
        return new Unit(id, null, "", List.of(), List.of(), List.of(), null, null, null);
    }

    private static Unit fold(Unit unit, PartyUnitEvent event) {
        return switch (event) {
            case PartyUnitFounded(var id, var kind, var code, var name, var parent, var since) ->
                    new Unit(
                            id,
                            kind,
                            code,
                            plus(unit.names(), new Name(name, since)),
                            parent == null
                                    ? unit.parents()
                                    : plus(unit.parents(), new Parent(parent, since)),
                            unit.groupings(),
                            since,
                            unit.endedOn(),
                            unit.heir());
            case PartyUnitRenamed(var id, var name, var from) ->
                    with(unit, plus(unit.names(), new Name(name, from)), unit.parents());
            case PartyUnitMoved(var id, var from, var to, var on) ->
                    with(unit, unit.names(), plus(unit.parents(), new Parent(to, on)));
            case PartyUnitMerged(var id, var into, var on, var decision) -> ended(unit, on, into);
            case PartyUnitDissolved(var id, var on, var decision) -> ended(unit, on, null);
        };
    }

    private static Unit fold(Unit unit, UnitGroupingEvent event) {
        return switch (event) {
            case UnitsGrouped(var grouping, var name, var formerly, var from) ->
                    new Unit(
                            grouping,
                            null,
                            "",
                            List.of(new Name(name, from)),
                            List.of(),
                            unit.groupings(),
                            from,
                            null,
                            null);
            case UnitJoinedGrouping(var grouping, var id, var from) ->
                    with(unit, plus(unit.groupings(), new Membership(grouping, from, null)));
            case UnitLeftGrouping(var grouping, var id, var on) ->
                    with(
                            unit,
                            unit.groupings().stream()
                                    .map(m -> m.grouping().equals(grouping) ? left(m, on) : m)
                                    .toList());
        };
    }

    private static Membership left(Membership membership, LocalDate on) {
        return membership.until() == null
                ? new Membership(membership.grouping(), membership.from(), on)
                : membership;
    }

    private static Unit with(Unit unit, List<Name> names, List<Parent> parents) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                names,
                parents,
                unit.groupings(),
                unit.since(),
                unit.endedOn(),
                unit.heir());
    }

    private static Unit with(Unit unit, List<Membership> groupings) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                unit.names(),
                unit.parents(),
                groupings,
                unit.since(),
                unit.endedOn(),
                unit.heir());
    }

    private static Unit ended(Unit unit, LocalDate on, @Nullable UnitId heir) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                unit.names(),
                unit.parents(),
                unit.groupings(),
                unit.since(),
                on,
                heir);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
