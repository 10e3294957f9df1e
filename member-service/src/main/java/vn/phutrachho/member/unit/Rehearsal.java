package vn.phutrachho.member.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMoved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitRenamed;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitLeftGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.access.UnitsProjection;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.GroupUnits;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.LeaveGrouping;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.RenameUnit;
import vn.phutrachho.member.unit.command.UnitCommand;
import vn.phutrachho.member.unit.command.UnitRefusal;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.RecordedEvent;

/**
 * A reorganisation tried out on a copy of the tree, before any of it is done. It asks what no
 * single unit can know: that the unit above is there on that day, that nothing is left beneath what
 * ends, that no code has two bearers at a time. What is so already is passed over, so that the same
 * list can be sent twice.
 */
final class Rehearsal {
    private static final UnitsProjection FOLD = new UnitsProjection();

    private final Map<UnitId, Unit> units = new HashMap<>();
    private final List<UnitCommand> rehearsed = new ArrayList<>();

    Rehearsal(UnitTree tree) {
        tree.all().forEach(unit -> units.put(unit.id(), unit));
    }

    /** The tree as it would be. */
    UnitTree tree() {
        return new UnitTree(units.values());
    }

    /** What would be sent: what was asked and is not so yet, and what follows from it. */
    List<UnitCommand> rehearsed() {
        return List.copyOf(rehearsed);
    }

    /**
     * Tries one change after those before it.
     *
     * @throws UnitRefusal when the tree does not allow it
     */
    void then(UnitCommand command) {
        if (isSo(command)) {
            return;
        }
        demandPossible(command);
        if (command instanceof MergeUnit merging) {
            followTheHeir(merging);
        }
        unfold(command);
    }

    /**
     * What only shows at the end of the whole list.
     *
     * @throws UnitRefusal when the change leaves the tree in disorder
     */
    void demandOrderAfter(UnitCommand command) {
        switch (command) {
            case DissolveUnit(var unit, var on, var decision) -> demandNothingBeneath(unit, on);
            case FoundUnit founding -> demandOwnCode(founding);
            default -> {}
        }
    }

    private boolean isSo(UnitCommand command) {
        return switch (command) {
            case FoundUnit(var id, var kind, var code, var name, var parent, var since) ->
                    unit(id).filter(
                                    unit ->
                                            unit.kind() == kind
                                                    && unit.code().equals(code)
                                                    && since.equals(unit.since())
                                                    && unit.names()
                                                            .contains(new Unit.Name(name, since))
                                                    && standsUnder(unit, parent, since))
                            .isPresent();
            case RenameUnit(var id, var name, var from) ->
                    unit(id).filter(unit -> unit.names().contains(new Unit.Name(name, from)))
                            .isPresent();
            case MoveUnit(var id, var to, var on) ->
                    unit(id).filter(unit -> standsUnder(unit, to, on)).isPresent();
            case MergeUnit(var id, var into, var on, var decision) ->
                    unit(id).filter(u -> into.equals(u.heir()) && on.equals(u.endedOn()))
                            .isPresent();
            case DissolveUnit(var id, var on, var decision) ->
                    unit(id).filter(u -> u.heir() == null && on.equals(u.endedOn())).isPresent();
            case GroupUnits(var id, var name, var formerly, var from) ->
                    unit(id).filter(unit -> unit.names().contains(new Unit.Name(name, from)))
                            .filter(Unit::isGrouping)
                            .isPresent();
            case JoinGrouping(var grouping, var id, var from) ->
                    unit(id).stream()
                            .flatMap(unit -> unit.groupings().stream())
                            .anyMatch(m -> m.grouping().equals(grouping) && m.from().equals(from));
            case LeaveGrouping(var grouping, var id, var on) ->
                    unit(id).stream()
                            .flatMap(unit -> unit.groupings().stream())
                            .anyMatch(m -> m.grouping().equals(grouping) && on.equals(m.until()));
        };
    }

    private static boolean standsUnder(Unit unit, @Nullable UnitId parent, LocalDate from) {
        return parent == null || unit.parents().contains(new Unit.Parent(parent, from));
    }

    private void demandPossible(UnitCommand command) {
        switch (command) {
            case FoundUnit founding -> {
                demandNew(founding.unit());
                demandPlaceUnder(founding.unit(), founding.parent(), founding.since());
            }
            case RenameUnit(var unit, var name, var from) -> demandThere(unit, from);
            case MoveUnit(var unit, var to, var on) -> {
                demandThere(unit, on);
                demandNotMovedLater(unit, on);
                demandPlaceUnder(unit, to, on);
            }
            case MergeUnit(var unit, var into, var on, var decision) -> {
                demandThere(unit, on);
                demandThere(into, on);
            }
            case DissolveUnit(var unit, var on, var decision) -> demandThere(unit, on);
            case GroupUnits(var grouping, var name, var formerly, var from) -> {
                demandNew(grouping);
                if (formerly != null) {
                    demandKnown(formerly);
                }
            }
            case JoinGrouping(var grouping, var unit, var from) -> {
                demandThere(grouping, from);
                demandThere(unit, from);
            }
            case LeaveGrouping(var grouping, var unit, var on) -> {
                demandKnown(grouping);
                demandKnown(unit);
            }
        }
    }

    private void demandNew(UnitId unit) {
        if (unit.equals(UnitTree.ROOT) || unit(unit).isPresent()) {
            throw UnitRefusal.alreadyFounded(unit);
        }
    }

    private Unit demandKnown(UnitId unit) {
        return unit(unit).orElseThrow(() -> UnitRefusal.unknown(unit));
    }

    private void demandThere(UnitId id, LocalDate day) {
        Unit unit = demandKnown(id);
        if (unit.since() == null || day.isBefore(unit.since())) {
            throw UnitRefusal.beforeFounding();
        }
        if (!unit.existsOn(day)) {
            throw UnitRefusal.ended();
        }
    }

    private void demandNotMovedLater(UnitId unit, LocalDate on) {
        if (demandKnown(unit).parents().stream().anyMatch(p -> !p.from().isBefore(on))) {
            throw UnitRefusal.movedLater();
        }
    }

    private void demandPlaceUnder(UnitId unit, @Nullable UnitId parent, LocalDate day) {
        if (parent == null) {
            return; // the unit itself knows whether it may stand under nothing
        }
        Unit above =
                unit(parent)
                        .filter(there -> there.existsOn(day) && !there.isGrouping())
                        .orElseThrow(() -> UnitRefusal.parentNotThere(parent));
        if (above.kind() == UnitKind.CELL) {
            throw UnitRefusal.underACell(parent);
        }
        if (tree().path(parent, day).contains(unit)) {
            throw UnitRefusal.underItself();
        }
    }

    /** What stands beneath a unit on the day it is merged stands beneath the heir from then on. */
    private void followTheHeir(MergeUnit merging) {
        for (UnitId beneath : beneath(merging.unit(), merging.on())) {
            unfold(new MoveUnit(beneath, merging.into(), merging.on()));
        }
    }

    private void demandNothingBeneath(UnitId unit, LocalDate on) {
        int left = beneath(unit, on).size();
        if (left > 0) {
            throw UnitRefusal.unitsBeneath(left);
        }
    }

    private List<UnitId> beneath(UnitId unit, LocalDate day) {
        UnitTree tree = tree();
        return tree.children(unit, day).stream()
                .map(Unit::id)
                .filter(id -> tree.parent(id, day).filter(unit::equals).isPresent())
                .sorted(java.util.Comparator.comparing(UnitId::value))
                .toList();
    }

    private void demandOwnCode(FoundUnit founding) {
        Unit mine = demandKnown(founding.unit());
        for (Unit other : units.values()) {
            if (!other.id().equals(mine.id())
                    && other.code().equals(mine.code())
                    && liveTogether(mine, other)) {
                throw UnitRefusal.codeTaken(mine.code(), other.id());
            }
        }
    }

    private static boolean liveTogether(Unit one, Unit other) {
        return one.since() != null
                && other.since() != null
                && (one.endedOn() == null || other.since().isBefore(one.endedOn()))
                && (other.endedOn() == null || one.since().isBefore(other.endedOn()));
    }

    private Optional<Unit> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    private void unfold(UnitCommand command) {
        DomainEvent event = eventOf(command);
        RecordedEvent recorded =
                new RecordedEvent(
                        Log.OWN, "member", 0, Instant.EPOCH, "rehearsal", 0, Map.of(), event);
        for (String id : FOLD.documentsOf(recorded)) {
            UnitId unit = new UnitId(id);
            units.put(unit, FOLD.fold(id, units.get(unit), recorded));
        }
        rehearsed.add(command);
    }

    private static DomainEvent eventOf(UnitCommand command) {
        return switch (command) {
            case FoundUnit(var unit, var kind, var code, var name, var parent, var since) ->
                    new PartyUnitFounded(unit, kind, code, name, parent, since);
            case RenameUnit(var unit, var name, var from) -> new PartyUnitRenamed(unit, name, from);
            case MoveUnit(var unit, var to, var on) -> new PartyUnitMoved(unit, null, to, on);
            case MergeUnit(var unit, var into, var on, var decision) ->
                    new PartyUnitMerged(unit, into, on, decision);
            case DissolveUnit(var unit, var on, var decision) ->
                    new PartyUnitDissolved(unit, on, decision);
            case GroupUnits(var grouping, var name, var formerly, var from) ->
                    new UnitsGrouped(grouping, name, formerly, from);
            case JoinGrouping(var grouping, var unit, var from) ->
                    new UnitJoinedGrouping(grouping, unit, from);
            case LeaveGrouping(var grouping, var unit, var on) ->
                    new UnitLeftGrouping(grouping, unit, on);
        };
    }
}
