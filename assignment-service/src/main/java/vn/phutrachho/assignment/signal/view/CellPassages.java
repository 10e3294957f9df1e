package vn.phutrachho.assignment.signal.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.phutrachho.assignment.signal.Wording;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.UnitId;

/**
 * Which words stand where in a cell's reports of twelve months. The words themselves are not in it:
 * they stand in the reports, for whoever may read those.
 *
 * @param newest the newest month that was reported on
 * @param passages each with the places in which it stands
 * @param largest how many places the passage has that stands in most
 */
public record CellPassages(UnitId cell, YearMonth newest, List<Passage> passages, int largest) {
    /**
     * The same words, or nearly.
     *
     * @param wording of the text that was the first to say so
     * @param places where they stand, in the order in which that became known
     */
    public record Passage(Wording wording, List<Place> places) {}

    /**
     * Where words stand.
     *
     * @param knownOn the day on which it became known
     */
    public record Place(
            ReportId report,
            MemberId member,
            YearMonth month,
            HouseholdId household,
            LocalDate knownOn) {}
}
