package vn.phutrachho.assignment.plan.web;

import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.events.UnitId;

/** For templates: {@code ${names.of(plan.cell)}}. */
public record NamesOfUnits(MyCell cells) {
    public String of(UnitId unit) {
        return cells.name(unit);
    }
}
