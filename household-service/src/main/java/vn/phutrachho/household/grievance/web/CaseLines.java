package vn.phutrachho.household.grievance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.household.grievance.view.FindGrievances;
import vn.phutrachho.household.grievance.view.FindGrievances.Found;
import vn.phutrachho.kit.access.AccountGrants.Grant;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.web.Numbers;
import vn.phutrachho.kit.web.Paging;

/** Lays a list of cases before somebody, line by line. */
@Component
class CaseLines {
    private final CaseSheets sheets;
    private final CaseWords words;
    private final Numbers numbers;

    CaseLines(CaseSheets sheets, CaseWords words, Numbers numbers) {
        this.sheets = sheets;
        this.words = words;
        this.numbers = numbers;
    }

    /** Puts a page of a list into what is shown. */
    void show(Caller caller, Found found, Paging asked, Model model) {
        model.addAttribute("lines", of(caller, found));
        model.addAttribute("total", numbers.upTo(FindGrievances.MOST_COUNTED, found.total()));
        model.addAttribute("paging", new Paging(asked.page(), asked.size(), found.total()));
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
