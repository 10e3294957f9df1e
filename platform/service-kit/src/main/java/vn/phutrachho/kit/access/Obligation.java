package vn.phutrachho.kit.access;

import java.time.LocalDate;
import java.util.List;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.UnitKind;

/**
 * Which units a directive asks: those that are there, are of such a kind and stand beneath the unit
 * on its last day, in the boundaries of that day (M1.1, decision 0099).
 *
 * @param top the unit beneath which they stand, that unit with them
 * @param due last day
 */
public record Obligation(List<UnitKind> kinds, UnitId top, LocalDate due) {
    public Obligation {
        kinds = List.copyOf(kinds);
    }

    /**
     * What an entry of a register asks.
     *
     * @param keeper in whose register it stands
     */
    public static Obligation of(DirectiveDetails details, UnitId keeper) {
        UnitId below = details.below();
        return new Obligation(details.kinds(), below == null ? keeper : below, details.due());
    }

    /** The units that are asked. */
    public List<Unit> units(UnitTree tree) {
        return tree.beneath(tree.heirOf(top, due), due).stream()
                .flatMap(unit -> tree.find(unit).stream())
                .filter(this::isMeant)
                .toList();
    }

    /** Whether this unit is. */
    public boolean asks(UnitId unit, UnitTree tree) {
        return tree.find(unit).filter(this::isMeant).isPresent()
                && tree.isWithin(unit, tree.heirOf(top, due), due);
    }

    private boolean isMeant(Unit unit) {
        return unit.existsOn(due) && kinds.contains(unit.kind());
    }
}
