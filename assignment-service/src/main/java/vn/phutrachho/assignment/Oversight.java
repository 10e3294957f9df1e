package vn.phutrachho.assignment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Caller;

/** Which cells somebody stands over, as the tree stands today. */
public final class Oversight {
    private Oversight() {}

    /**
     * The cells beneath the units at which they have one of the roles, and those merged into them:
     * what was done with a cell goes on with its heir.
     */
    public static Set<UnitId> cells(Caller caller, Role... roles) {
        Set<UnitId> standing =
                Arrays.stream(roles)
                        .flatMap(role -> caller.unitsWith(role).stream())
                        .flatMap(unit -> caller.tree().cellsBeneath(unit, caller.today()).stream())
                        .collect(toUnmodifiableSet());
        return caller.tree().withMerged(standing, caller.today());
    }

    /** Whether they have one of the roles over the cell, or over the one it was merged into. */
    public static boolean has(Caller caller, UnitId cell, Role... roles) {
        UnitId standing = caller.tree().heirOf(cell, caller.today());
        return Arrays.stream(roles).anyMatch(role -> caller.has(role, standing));
    }

    /**
     * @throws vn.phutrachho.kit.access.AccessRefused unless they have
     */
    public static void demand(Caller caller, UnitId cell, Role... roles) {
        caller.require(caller.tree().heirOf(cell, caller.today()), roles);
    }
}
