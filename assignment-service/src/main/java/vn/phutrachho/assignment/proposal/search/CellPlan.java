package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole plan, as the solver sees it. */
@PlanningSolution
public class CellPlan {
    @ProblemFactCollectionProperty private List<Worker> workers = List.of();
    @PlanningEntityCollectionProperty private List<Line> lines = List.of();

    @SuppressWarnings("UnusedVariable") // the solver keeps it here
    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which copies plans. */
    public CellPlan() {}

    CellPlan(List<Worker> workers, List<Line> lines) {
        this.workers = workers;
        this.lines = lines;
    }

    List<Worker> workers() {
        return workers;
    }

    List<Line> lines() {
        return lines;
    }

    /** Who has which household; null where it stays open. */
    Map<String, @Nullable String> holders() {
        Map<String, @Nullable String> holders = new LinkedHashMap<>();
        for (Line line : lines) {
            Worker worker = line.getWorker();
            line.households().forEach(h -> holders.put(h, worker == null ? null : worker.id()));
        }
        return holders;
    }
}
