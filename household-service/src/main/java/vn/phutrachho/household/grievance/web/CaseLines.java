package vn.phutrachho.household.grievance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.kit.access.AccountGrants.Grant;
import vn.phutrachho.kit.access.Caller;

/** Lays a list of cases before somebody, line by line. */
@Component
class CaseLines {
    private final CaseSheets sheets;
    private final CaseWords words;

    CaseLines(CaseSheets sheets, CaseWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    List<CaseLine> of(Caller caller, Found found) {
        return sheets.all(caller, found.cases()).stream()
                .map(sheet -> CaseLine.of(sheet, place(caller, sheet), words))
                .toList();
    }

    /** The cell, and for whoever is not of its commune the unit above it. */
    private static String place(Caller caller, CaseSheet sheet) {
        return caller.tree()
                .parent(sheet.cell(), caller.today())
                .filter(above -> !isOf(caller, above) && !isOf(caller, sheet.cell()))
                .map(above -> sheet.cellName() + ", " + caller.tree().name(above, caller.today()))
                .orElse(sheet.cellName());
    }

    private static boolean isOf(Caller caller, UnitId unit) {
        return caller.grants().stream().map(Grant::unit).anyMatch(unit::equals);
    }
}
