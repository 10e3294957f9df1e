package vn.phutrachho.assignment.signal.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.inspection.view.CellInspection;
import vn.phutrachho.assignment.signal.Noticed;
import vn.phutrachho.assignment.signal.ShownSignal;
import vn.phutrachho.assignment.signal.SignalRules;
import vn.phutrachho.assignment.signal.Standing;
import vn.phutrachho.assignment.signal.view.SignalActs;
import vn.phutrachho.kit.sheets.TableBook;
import vn.phutrachho.kit.sheets.TableFile;

/** Makes a spreadsheet of signals, with how they are worked out. It names nobody of a cell. */
@Component
class SignalTables {
    private static final List<String> COLUMNS =
            List.of(
                    "cell",
                    "kind",
                    "since",
                    "evidence",
                    "what",
                    "standing",
                    "until",
                    "why",
                    "by",
                    "visit");

    private final SignalWords words;

    SignalTables(SignalWords words) {
        this.words = words;
    }

    TableBook book(List<ShownSignal> all, SignalRules rules) {
        Map<String, TableFile> sheets = new LinkedHashMap<>();
        sheets.put(words.say("signal.title"), signals(all));
        sheets.put(
                words.say("signal.how"),
                new TableFile(
                        words.how(rules).stream().map(said -> List.<Object>of(said)).toList()));
        return new TableBook(sheets);
    }

    TableFile signals(List<ShownSignal> all) {
        List<Object> head =
                COLUMNS.stream().map(c -> (Object) words.say("signal.sheet." + c)).toList();
        return new TableFile(Stream.concat(Stream.of(head), all.stream().map(this::row)).toList());
    }

    private List<Object> row(ShownSignal it) {
        Noticed noticed = it.there();
        List<Object> row = new ArrayList<>();
        row.add(it.cellName());
        row.add(words.kind(it.kind()));
        row.add(noticed.since());
        row.add(noticed.evidence());
        row.add(words.brief(noticed));
        row.add(words.say("signal.standing." + it.standing().name()));
        SignalActs acts = it.acts();
        if (it.standing() == Standing.ASIDE && acts != null && acts.aside() != null) {
            row.add(acts.aside().until());
            row.add(acts.aside().reason());
            row.add(acts.aside().by());
        } else {
            row.addAll(List.of("", "", ""));
        }
        CellInspection visit = it.visit();
        row.add(visit == null ? "" : visit.day());
        return row;
    }
}
