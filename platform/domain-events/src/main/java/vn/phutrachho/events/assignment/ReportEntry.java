package vn.phutrachho.events.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.InvalidValue;
import vn.phutrachho.events.Personal;

/**
 * One household in a monthly report.
 *
 * @param visitedOn the day of the visit; absent when there was none
 * @param notVisited why there was none; present exactly then
 * @param themes what the work was about
 * @param situation the situation in a few words
 */
public record ReportEntry(
        HouseholdId household,
        @Nullable LocalDate visitedOn,
        @Nullable NotVisitedReason notVisited,
        List<WorkTheme> themes,
        @Nullable Personal situation) {
    /**
     * @throws InvalidValue when it says neither or both of a visit and of why there was none
     */
    public ReportEntry {
        themes = List.copyOf(themes);
        if ((visitedOn == null) == (notVisited == null)) {
            throw new InvalidValue(
                    "report.visit-or-reason",
                    "A household was visited on a day, or there is a reason why not");
        }
    }
}
