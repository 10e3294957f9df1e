package vn.phutrachho.reporting.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.reporting.figures.Dashboard.UnitFigures;
import vn.phutrachho.reporting.figures.view.PlanState;

/**
 * A commune's cells as they stand, the one that needs looking at most first.
 *
 * @param month the month that figures of a month are about
 * @param asOf recording time of the newest event that is counted in
 */
public record Commune(
        UnitFigures unit, LocalDate day, YearMonth month, List<Cell> cells, Instant asOf) {
    public Commune {
        cells = List.copyOf(cells);
    }

    /**
     * A cell, by the facts of the duty and nothing else.
     *
     * @param plan where its plan of the year stands; absent when it has none
     * @param openMonths months past that it has not closed
     */
    public record Cell(UnitFigures unit, @Nullable PlanState plan, List<YearMonth> openMonths) {
        public Cell {
            openMonths = List.copyOf(openMonths);
        }

        public Figures figures() {
            return unit.figures();
        }

        public boolean hasPlan() {
            return figures().plansInForce() > 0;
        }

        /** Whether there is something to see to. */
        public boolean needsLook() {
            return !hasPlan()
                    || figures().overdue() > 0
                    || !openMonths.isEmpty()
                    || figures().reportsLate() > 0
                    || figures().uncovered() > 0;
        }
    }

    public List<Cell> toLookAt() {
        return cells.stream().filter(Cell::needsLook).toList();
    }

    public long well() {
        return cells.size() - (long) toLookAt().size();
    }
}
