package vn.phutrachho.assignment.inspection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.MyCell;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.inspection.view.CellInspection.Correction;
import vn.phutrachho.assignment.inspection.view.CellInspection.Finding;
import vn.phutrachho.kit.sheets.TableFile;

/** Makes a spreadsheet of inspections: a row for each finding that stands. It names nobody. */
@Component
class InspectionTable {
    private static final List<String> COLUMNS =
            List.of(
                    "cell",
                    "planned",
                    "held",
                    "leader",
                    "stage",
                    "kind",
                    "subject",
                    "words",
                    "correction",
                    "due",
                    "state",
                    "done",
                    "verified");

    private final InspectionWords words;
    private final MyCell cells;

    InspectionTable(InspectionWords words, MyCell cells) {
        this.words = words;
        this.cells = cells;
    }

    TableFile of(List<CellInspection> all, LocalDate today) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                COLUMNS.stream()
                        .map(column -> (Object) words.say("inspection.sheet." + column))
                        .toList());
        for (CellInspection it : all) {
            List<Finding> findings = it.findings().stream().filter(Finding::counts).toList();
            findings.forEach(finding -> rows.add(row(it, finding, today)));
            if (findings.isEmpty()) {
                rows.add(row(it));
            }
        }
        return new TableFile(rows);
    }

    private List<Object> row(CellInspection it) {
        CellInspection.Holding holding = it.holding();
        return List.of(
                cells.name(it.cell()),
                it.announcement().plannedFor(),
                holding == null ? "" : holding.heldOn(),
                holding == null ? "" : holding.leader(),
                words.say("inspection.stage." + it.stage().name()));
    }

    private List<Object> row(CellInspection it, Finding finding, LocalDate today) {
        List<Object> row = new ArrayList<>(row(it));
        row.add(words.say("inspection.kind." + finding.kind().name()));
        row.add(words.subject(finding.subject()));
        row.add(finding.words());
        Correction correction = finding.correction();
        if (correction != null) {
            row.add(correction.what());
            row.add(correction.dueOn());
            row.add(
                    finding.isOverdue(today)
                            ? words.say("inspection.overdue")
                            : words.say("inspection.correction." + correction.stage().name()));
            row.add(correction.doneOn() == null ? "" : correction.doneOn());
            row.add(correction.verifiedOn() == null ? "" : correction.verifiedOn());
        }
        return row;
    }
}
