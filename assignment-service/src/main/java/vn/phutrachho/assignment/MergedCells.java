package vn.phutrachho.assignment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

/** What lay with a cell that was merged lies with its heir. */
public final class MergedCells {
    private MergedCells() {}

    /** The cell and every other that had become part of it by that day, in however many steps. */
    public static Set<UnitId> with(UnitId cell, UnitTree tree, LocalDate day) {
        Set<UnitId> all = new LinkedHashSet<>();
        Deque<UnitId> next = new ArrayDeque<>(List.of(cell));
        while (!next.isEmpty()) {
            UnitId heir = next.pop();
            if (all.add(heir)) {
                tree.all().stream()
                        .filter(unit -> heir.equals(unit.heir()) && !unit.existsOn(day))
                        .map(Unit::id)
                        .forEach(next::add);
            }
        }
        return all;
    }
}
