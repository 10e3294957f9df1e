package vn.phutrachho.reporting.figures;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.AccessRefused;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.UnitTree;

/**
 * Who may look at which unit's figures: whoever has the role at it today, or at what carries it on;
 * at a grouping also whoever has it at all that is grouped there.
 */
@Component
public final class Sight {
    private final FindFigures figures;

    public Sight(FindFigures figures) {
        this.figures = figures;
    }

    /** There is no such unit. */
    public static final class UnknownUnit extends Refusal {
        private static final long serialVersionUID = 1L;

        UnknownUnit(UnitId unit) {
            super(Kind.NOT_FOUND, "unit.unknown", "no unit " + unit);
        }
    }

    /**
     * @throws AccessRefused unless the caller has one of the roles there
     * @throws UnknownUnit when there is no such unit, told only to those who may see the whole
     */
    public void demand(Caller caller, UnitId unit, Role... roles) {
        caller.requireAny(roles);
        Shape shape = figures.shape();
        if (!sees(caller, unit, roles)) {
            throw new AccessRefused();
        }
        if (!unit.equals(UnitTree.ROOT) && shape.tree().find(unit).isEmpty()) {
            throw new UnknownUnit(unit);
        }
    }

    /** Whether the caller has one of the roles there, so that the unit's figures open to them. */
    public boolean sees(Caller caller, UnitId unit, Role... roles) {
        Shape shape = figures.shape();
        return shape.continuations(unit, caller.today()).stream()
                .anyMatch(
                        at ->
                                hasOne(caller, at, roles)
                                        || hasOneAtAll(
                                                caller,
                                                shape.groupedBy(at, caller.today()),
                                                roles));
    }

    /**
     * The unit that a page opens on.
     *
     * @throws AccessRefused when the caller has none of the roles anywhere
     */
    public UnitId home(Caller caller, Role... roles) {
        caller.requireAny(roles);
        return homes(caller, roles).getFirst();
    }

    /** Where the caller has one of the roles. */
    public List<UnitId> homes(Caller caller, Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> caller.unitsWith(role).stream())
                .distinct()
                .toList();
    }

    private static boolean hasOneAtAll(Caller caller, List<UnitId> units, Role... roles) {
        return !units.isEmpty() && units.stream().allMatch(unit -> hasOne(caller, unit, roles));
    }

    private static boolean hasOne(Caller caller, UnitId unit, Role... roles) {
        return Arrays.stream(roles).anyMatch(role -> caller.has(role, unit));
    }
}
