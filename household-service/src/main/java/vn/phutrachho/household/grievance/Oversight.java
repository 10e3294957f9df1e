package vn.phutrachho.household.grievance;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.kit.web.Vietnamese;

/**
 * What somebody stands above, as officer of a commune or of a level over it, or as auditor: the
 * cells whose cases they see without a name.
 *
 * @param units at which they have such a role
 */
public record Oversight(List<UnitId> units, UnitTree tree, LocalDate day) {
    private static final List<Role> ABOVE =
            List.of(
                    Role.COMMUNE_OFFICER,
                    Role.DISTRICT_OFFICER,
                    Role.PROVINCE_OFFICER,
                    Role.AUDITOR);

    public Oversight {
        units = List.copyOf(units);
    }

    public static Oversight of(Caller caller) {
        List<UnitId> units =
                ABOVE.stream().flatMap(role -> caller.unitsWith(role).stream()).distinct().toList();
        return new Oversight(units, caller.tree(), caller.today());
    }

    /** Whether they stand above anything. */
    public boolean isAny() {
        return !units.isEmpty();
    }

    /**
     * @throws AccessRefused when they stand above nothing
     */
    public void demandAny() {
        if (!isAny()) {
            throw new AccessRefused();
        }
    }

    /** All cells beneath; a cell that was merged lies where its heir does. */
    public Set<UnitId> cells() {
        return units.stream()
                .flatMap(unit -> cellsBeneath(unit).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /**
     * The cells beneath that lie beneath the unit, too.
     *
     * @throws AccessRefused when the unit does not lie beneath
     */
    public Set<UnitId> cells(UnitId unit) {
        Set<UnitId> theirs = cellsBeneath(unit);
        theirs.retainAll(cells());
        if (theirs.isEmpty() && units.stream().noneMatch(it -> tree.isWithin(unit, it, day))) {
            throw new AccessRefused();
        }
        return theirs;
    }

    /** The units directly beneath, in the order of the alphabet. */
    public List<Unit> beneath() {
        return units.stream()
                .flatMap(unit -> beneath(unit).stream())
                .distinct()
                .sorted(byName())
                .toList();
    }

    /** The units directly beneath one of them. */
    public List<Unit> beneath(UnitId unit) {
        return tree.children(unit, day).stream().sorted(byName()).toList();
    }

    private Comparator<Unit> byName() {
        return comparing(unit -> unit.name(day), Vietnamese.alphabet());
    }

    private Set<UnitId> cellsBeneath(UnitId above) {
        Set<UnitId> there = tree.beneath(above, day);
        return tree.all().stream()
                .filter(unit -> unit.kind() == UnitKind.CELL)
                .filter(cell -> isBeneath(cell, above, there))
                .map(Unit::id)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** As the rights have it: where its heir stands, or stood last if there is none. */
    private boolean isBeneath(Unit cell, UnitId above, Set<UnitId> there) {
        UnitId heir = tree.heirOf(cell.id(), day);
        return there.contains(heir) || (isOver(heir) && tree.isWithin(heir, above, day));
    }

    private boolean isOver(UnitId unit) {
        return tree.find(unit).filter(found -> found.existsOn(day)).isEmpty();
    }
}
