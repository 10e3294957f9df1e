package vn.phutrachho.household.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.household.household.view.HouseholdCard;
import vn.phutrachho.household.pledge.view.Pledge;
import vn.phutrachho.household.pledge.view.Pledge.Milestone;
import vn.phutrachho.household.pledge.web.PoorHouseholdsPages.Line;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.takeaway.NoteTakeaway;

/** Makes a spreadsheet of poor households. It holds names: who takes it away is noted first. */
@Component
class PoorHouseholdsTable {
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "head",
                    "cell",
                    "poverty",
                    "decision",
                    "responsible",
                    "pledge",
                    "year",
                    "reached",
                    "milestones",
                    "late",
                    "next",
                    "watched");

    private final PledgeWords words;
    private final NoteTakeaway taken;

    PoorHouseholdsTable(PledgeWords words, NoteTakeaway taken) {
        this.words = words;
        this.taken = taken;
    }

    TableFile takenAway(
            String title, String whose, List<UnitId> units, List<Line> lines, Caller caller) {
        taken.of(caller, CaseList.POOR_HOUSEHOLDS, units, lines.size());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(words.say("poor.sheet", title, whose, words.day(caller.today()))));
        rows.add(
                COLUMNS.stream()
                        .map(column -> (Object) words.say("poor.sheet." + column))
                        .toList());
        lines.forEach(line -> rows.add(row(line)));
        return new TableFile(rows);
    }

    private List<Object> row(Line line) {
        HouseholdCard card = line.it().card();
        Optional<Pledge> pledge = Optional.ofNullable(line.it().pledge());
        return List.of(
                card.code(),
                card.details().head().text(),
                line.cellName(),
                words.say("poverty." + card.poverty()),
                orEmpty(card.povertyNow().decision()),
                orEmpty(line.responsible()),
                pledge.map(words::standing).orElse(""),
                orEmpty(pledge.map(Pledge::targetYear).orElse(null)),
                orEmpty(pledge.map(Pledge::reached).orElse(null)),
                orEmpty(pledge.map(it -> it.roadmap().size()).orElse(null)),
                line.it().late(),
                orEmpty(line.it().next().map(Milestone::dueOn).orElse(null)),
                orEmpty(line.it().isPoor() ? null : line.it().watchedUntil().orElse(null)));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
