package vn.phutrachho.household.desk;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;

/** The desks of party units. What lay with a unit that was merged lies with its heir. */
public final class Desks {
    private Desks() {}

    /** Whether the person acts for the unit: with the role of its level, at the unit itself. */
    public static boolean isOfficerOf(Caller caller, UnitId unit) {
        UnitId heir = caller.tree().heirOf(unit, caller.today());
        return role(heir, caller.tree())
                .filter(role -> caller.unitsWith(role).contains(heir))
                .isPresent();
    }

    /** The same, where the unit is of the level of the role. */
    public static boolean isOfficerOf(Caller caller, UnitId unit, Role role) {
        return isOfficerOf(caller, unit)
                && caller.unitsWith(role).contains(caller.tree().heirOf(unit, caller.today()));
    }

    /** Who stands above both; the highest there is where nobody does. */
    public static UnitId superiorOf(UnitId one, UnitId other, UnitTree tree, LocalDate day) {
        List<UnitId> above = new ArrayList<>(tree.path(one, day));
        UnitId highest = above.getFirst();
        above.retainAll(tree.path(other, day));
        above.removeAll(List.of(one, other));
        return above.isEmpty() ? highest : above.getLast();
    }

    /** Every unit that the person acts for, those it is heir of among them. */
    public static Set<UnitId> of(Caller caller) {
        return caller.tree().all().stream()
                .map(Unit::id)
                .filter(unit -> isOfficerOf(caller, unit))
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Every unit at whose desk the person is, without those it is heir of. */
    public static List<UnitId> own(Caller caller) {
        return of(caller).stream()
                .map(unit -> caller.tree().heirOf(unit, caller.today()))
                .distinct()
                .toList();
    }

    /** Whether what lies with the one and what lies with the other lie on one desk today. */
    public static boolean areOne(UnitId one, UnitId other, UnitTree tree, LocalDate day) {
        return tree.heirOf(one, day).equals(tree.heirOf(other, day));
    }

    static Optional<Role> role(UnitId unit, UnitTree tree) {
        return tree.kind(unit).map(Desks::roleOf);
    }

    private static Role roleOf(UnitKind kind) {
        return switch (kind) {
            case CELL -> Role.SECRETARY;
            case COMMUNE -> Role.COMMUNE_OFFICER;
            case DISTRICT -> Role.DISTRICT_OFFICER;
            case PROVINCE, ATTACHED -> Role.PROVINCE_OFFICER;
        };
    }
}
