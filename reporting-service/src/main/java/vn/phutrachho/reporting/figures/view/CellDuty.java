package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;

/**
 * What is counted of a cell as a whole.
 *
 * @param households how many live in its area
 * @param covered how many of them have a responsible member
 * @param held those of them that have one as of the last event: a duty that goes on under the next
 *     year's plan is made once more, and covers no second household
 * @param plans the ways that its yearly plans have gone
 * @param closed the months that it has closed
 */
public record CellDuty(
        UnitId cell,
        List<Change> households,
        List<Change> covered,
        List<HouseholdId> held,
        List<PlanStep> plans,
        List<ClosedMonth> closed) {

    public CellDuty {
        households = List.copyOf(households);
        covered = List.copyOf(covered);
        held = List.copyOf(held);
        plans = List.copyOf(plans);
        closed = List.copyOf(closed);
    }

    static CellDuty of(UnitId cell) {
        return new CellDuty(cell, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Where a yearly plan stands from a day on. */
    public record PlanStep(PlanId plan, int year, PlanState state, LocalDate on, LocalDate known) {}

    /** The months' meetings that ended with everything concluded. */
    public record ClosedMonth(YearMonth month, LocalDate on, LocalDate known) {}

    CellDuty households(LocalDate on, LocalDate known, int by) {
        return new CellDuty(
                cell, Change.with(households, on, known, by), covered, held, plans, closed);
    }

    /** The household has a responsible member from a day on. */
    CellDuty held(HouseholdId household, LocalDate on, LocalDate known) {
        return held.contains(household) ? this : covered(on, known, 1, and(held, household));
    }

    /** From a day on it has none. */
    CellDuty left(HouseholdId household, LocalDate on, LocalDate known) {
        return held.contains(household) ? covered(on, known, -1, without(held, household)) : this;
    }

    private CellDuty covered(LocalDate on, LocalDate known, int by, List<HouseholdId> now) {
        return new CellDuty(
                cell, households, Change.with(covered, on, known, by), now, plans, closed);
    }

    CellDuty planned(PlanStep step) {
        return new CellDuty(cell, households, covered, held, and(plans, step), closed);
    }

    CellDuty closed(ClosedMonth month) {
        return new CellDuty(cell, households, covered, held, plans, and(closed, month));
    }

    private static <T> List<T> and(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }

    private static <T> List<T> without(List<T> before, T gone) {
        return before.stream().filter(each -> !each.equals(gone)).toList();
    }
}
