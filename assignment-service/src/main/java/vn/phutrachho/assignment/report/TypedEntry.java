package vn.phutrachho.assignment.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.kit.typed.Typed;

/**
 * One household in a monthly report as it is typed, before it is written down.
 *
 * @param visitedOn the day of the visit; absent when there was none
 * @param notVisited why there was none; present exactly then
 * @param themes what the work was about
 * @param situation the situation in a few words, empty where nothing is to be said
 */
public record TypedEntry(
        HouseholdId household,
        @Nullable LocalDate visitedOn,
        @Nullable NotVisitedReason notVisited,
        List<WorkTheme> themes,
        Typed situation) {
    public TypedEntry {
        themes = List.copyOf(themes);
    }

    boolean isLegalMatter() {
        return situation.isLegalMatter();
    }

    /**
     * The entry, once its words may be written down.
     *
     * @throws vn.phutrachho.kit.typed.LegalMatterRefused when they may not
     */
    ReportEntry entry() {
        String words = situation.ordinaryText();
        return new ReportEntry(
                household,
                visitedOn,
                notVisited,
                themes,
                words.isEmpty() ? null : Personal.of(household, words));
    }
}
