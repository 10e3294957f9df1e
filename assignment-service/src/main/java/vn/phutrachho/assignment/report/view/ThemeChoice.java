package vn.phutrachho.assignment.report.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.phutrachho.events.household.Theme;

/**
 * Whether a theme can be chosen, by day: an administrator retires themes and takes them back.
 *
 * @param changes in the order in which they were decided
 */
public record ThemeChoice(Theme theme, List<Change> changes) {

    /**
     * From a day on it can be chosen, or no more.
     *
     * @param from first day
     */
    public record Change(LocalDate from, boolean offered) {}

    ThemeChoice and(Change change) {
        return new ThemeChoice(theme, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    /** As the change says that began last; of two that begin on one day, what was decided later. */
    boolean isOffered(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.from().isAfter(day))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next)
                .map(Change::offered)
                .orElse(true);
    }
}
