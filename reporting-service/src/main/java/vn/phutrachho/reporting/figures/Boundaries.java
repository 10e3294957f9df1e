package vn.phutrachho.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Which cell counts where, by the boundaries of one day. What lay with a unit that is no more lies
 * with its heir.
 */
public final class Boundaries {
    private final UnitTree tree;
    private final LocalDate day;
    private final Map<UnitId, Set<UnitId>> above = new ConcurrentHashMap<>();

    public Boundaries(UnitTree tree, LocalDate day) {
        this.tree = tree;
        this.day = day;
    }

    /** The cells of all times that count for the unit. */
    public List<UnitId> cellsOf(UnitId unit) {
        return tree.all().stream()
                .filter(known -> known.kind() == UnitKind.CELL)
                .map(Unit::id)
                .filter(cell -> counts(cell, unit))
                .toList();
    }

    /** Whether what is counted of the one counts for the other. */
    public boolean counts(UnitId of, UnitId unit) {
        return unit.equals(UnitTree.ROOT) || above(of).contains(unit);
    }

    /** The units directly beneath, by parent or by grouping. */
    public List<Unit> beneath(UnitId unit) {
        return tree.all().stream()
                .filter(known -> !known.isGrouping() && known.existsOn(day))
                .filter(known -> isDirectlyAbove(unit, known))
                .toList();
    }

    /** For which of the units the cell counts, if for one. */
    public Optional<UnitId> branch(UnitId cell, Set<UnitId> branches) {
        return above(cell).stream().filter(branches::contains).findFirst();
    }

    /** Whoever carries on what the unit had on the day: itself while it is there. */
    public UnitId standing(UnitId unit) {
        UnitId at = unit;
        Set<UnitId> seen = new LinkedHashSet<>();
        while (seen.add(at)) {
            Optional<UnitId> heir = tree.find(at).flatMap(this::heir);
            if (heir.isEmpty()) {
                return at;
            }
            at = heir.get();
        }
        return at;
    }

    private boolean isDirectlyAbove(UnitId above, Unit unit) {
        UnitId parent = tree.parent(unit.id(), day).map(this::standing).orElse(UnitTree.ROOT);
        return parent.equals(above) || groupings(unit.id()).contains(above);
    }

    private Optional<UnitId> heir(Unit unit) {
        LocalDate ended = unit.endedOn();
        return ended == null || ended.isAfter(day)
                ? Optional.empty()
                : Optional.ofNullable(unit.heir());
    }

    /** The unit's standing and all above it, by parents and groupings. */
    private Set<UnitId> above(UnitId unit) {
        Set<UnitId> known = above.get(unit);
        if (known != null) {
            return known;
        }
        Set<UnitId> reached = new LinkedHashSet<>();
        List<UnitId> next = new ArrayList<>(List.of(unit));
        while (!next.isEmpty()) {
            UnitId at = standing(next.removeFirst());
            if (reached.add(at)) {
                tree.parent(at, day).ifPresent(next::add);
                groupings(at).forEach(next::add);
            }
        }
        above.put(unit, reached);
        return reached;
    }

    private List<UnitId> groupings(UnitId unit) {
        return tree.find(unit).stream()
                .flatMap(found -> found.groupings().stream())
                .filter(m -> isOn(m, day))
                .map(Unit.Membership::grouping)
                .toList();
    }

    static boolean isOn(Unit.Membership membership, LocalDate day) {
        LocalDate until = membership.until();
        return !day.isBefore(membership.from()) && (until == null || day.isBefore(until));
    }
}
