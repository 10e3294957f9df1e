package vn.phutrachho.reporting.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.figures.FindFigures;
import vn.phutrachho.reporting.figures.Shape;

/** Over which cells and units somebody is auditor: of all times, since history is. */
@Component
public final class AuditScope {
    private final FindFigures figures;

    public AuditScope(FindFigures figures) {
        this.figures = figures;
    }

    Set<UnitId> cells(Caller auditor) {
        Set<UnitId> cells = new HashSet<>();
        for (Unit unit : figures.shape().tree().all()) {
            if (unit.kind() == UnitKind.CELL && has(auditor, unit.id())) {
                cells.add(unit.id());
            }
        }
        return cells;
    }

    /**
     * Those cells and every unit that the auditor stands over, what was merged since with its heir:
     * lists of cases are a unit's.
     */
    Set<UnitId> units(Caller auditor) {
        Set<UnitId> units = new HashSet<>();
        for (Unit unit : figures.shape().tree().all()) {
            if (has(auditor, unit.id()) || hasAllGrouped(auditor, unit)) {
                units.add(unit.id());
            }
        }
        if (auditor.has(Role.AUDITOR, UnitTree.ROOT)) {
            units.add(UnitTree.ROOT);
        }
        return units;
    }

    /** A grouping has nobody above it: whoever stands over all that it groups stands over it. */
    private boolean hasAllGrouped(Caller auditor, Unit unit) {
        List<UnitId> grouped =
                unit.isGrouping()
                        ? figures.shape().groupedBy(unit.id(), auditor.today())
                        : List.of();
        return !grouped.isEmpty() && grouped.stream().allMatch(it -> has(auditor, it));
    }

    boolean has(Caller auditor, UnitId unit) {
        Shape shape = figures.shape();
        return shape.continuations(unit, auditor.today()).stream()
                        .anyMatch(at -> auditor.has(Role.AUDITOR, at))
                || auditor.unitsWith(Role.AUDITOR).stream()
                        .anyMatch(over -> shape.on(auditor.today()).counts(unit, over));
    }
}
