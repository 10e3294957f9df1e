package vn.phutrachho.reporting.audit;

import java.util.HashSet;
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

/** Over which cells somebody is auditor: of all times, since history is. */
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

    /** Those cells and every unit that the auditor stands over: lists of cases are a unit's. */
    Set<UnitId> units(Caller auditor) {
        Set<UnitId> units = new HashSet<>(cells(auditor));
        for (Unit unit : figures.shape().tree().all()) {
            if (auditor.has(Role.AUDITOR, unit.id())) {
                units.add(unit.id());
            }
        }
        if (auditor.has(Role.AUDITOR, UnitTree.ROOT)) {
            units.add(UnitTree.ROOT);
        }
        return units;
    }

    boolean has(Caller auditor, UnitId cell) {
        Shape shape = figures.shape();
        return shape.continuations(cell, auditor.today()).stream()
                        .anyMatch(at -> auditor.has(Role.AUDITOR, at))
                || auditor.unitsWith(Role.AUDITOR).stream()
                        .anyMatch(unit -> shape.on(auditor.today()).counts(cell, unit));
    }
}
