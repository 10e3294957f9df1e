package vn.phutrachho.household.grievance.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.household.grievance.GrievanceLists;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.sheets.TableFile;
import vn.phutrachho.kit.takeaway.NoteTakeaway;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.kit.web.Paging;

/**
 * Makes a spreadsheet of a list of cases: what its page shows of them, all pages of it. No name is
 * in it, since no such page has one, and no words of a confidential case, which its page shows to
 * who holds it: nobody knows who will hold the file.
 */
@Component
class CaseTables {
    /** As many as one file takes. */
    static final Paging ALL = new Paging(1, GrievanceLists.MOST_TAKEN_AWAY, 0);

    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "words",
                    "kind",
                    "theme",
                    "cell",
                    "heard",
                    "written",
                    "stage",
                    "where",
                    "due",
                    "days-left",
                    "paused",
                    "days");

    private final CaseWords words;
    private final Dates dates;
    private final NoteTakeaway taken;

    CaseTables(CaseWords words, Dates dates, NoteTakeaway taken) {
        this.words = words;
        this.dates = dates;
        this.taken = taken;
    }

    /**
     * Whose list is taken away.
     *
     * @param units theirs
     * @param called what they are called
     */
    record Whose(CaseList list, List<UnitId> units, String called) {}

    /** Who takes it away is noted first. */
    TableFile takenAway(String title, Whose whose, List<CaseLine> lines, Caller caller) {
        taken.of(caller, whose.list(), whose.units(), lines.size());
        return of(title, whose.called(), lines, caller);
    }

    private TableFile of(String title, String whose, List<CaseLine> lines, Caller caller) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(words.say("grievances.sheet", title, whose, dates.day(caller.today()))));
        if (lines.size() == GrievanceLists.MOST_TAKEN_AWAY) {
            rows.add(List.of(words.say("grievances.sheet.cut", lines.size())));
        }
        rows.add(
                COLUMNS.stream()
                        .map(column -> (Object) words.say("grievances.sheet." + column))
                        .toList());
        lines.forEach(line -> rows.add(row(line)));
        return new TableFile(rows);
    }

    private List<Object> row(CaseLine line) {
        CaseSheet it = line.sheet();
        return List.of(
                it.number(),
                it.confidential() ? words.say("grievance.keep.title") : it.words(),
                words.say("grievance.kind." + it.kind()),
                words.theme(it.theme()),
                line.place(),
                it.heardOn(),
                it.writtenOn(),
                line.stage(),
                line.where(),
                orEmpty(it.due()),
                orEmpty(it.pausedUntil() == null ? it.daysLeft() : null),
                orEmpty(it.pausedUntil()),
                line.days());
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
