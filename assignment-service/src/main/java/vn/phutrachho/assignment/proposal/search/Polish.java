package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tries every single change and every swap until none makes the plan better, so that no card shows
 * a better place for a household than the one proposed.
 */
final class Polish {
    private final List<Line> lines;
    private final RunningCost cost;
    private HardMediumSoftLongScore best;

    private Polish(CellPlan plan) {
        this.lines = plan.lines().stream().filter(Line::movable).toList();
        this.cost = new RunningCost(plan);
        this.best = cost.score();
    }

    static void polish(CellPlan plan) {
        Polish polish = new Polish(plan);
        while (polish.improves()) {
            // another round, until one finds nothing
        }
    }

    private boolean improves() {
        HardMediumSoftLongScore before = best;
        for (int i = 0; i < lines.size(); i++) {
            changes(lines.get(i));
            for (int j = i + 1; j < lines.size(); j++) {
                swaps(lines.get(i), lines.get(j));
            }
        }
        return best.compareTo(before) > 0;
    }

    private void changes(Line line) {
        for (Worker to : line.candidates()) {
            Worker from = line.getWorker();
            cost.move(line, to);
            if (!isBetter()) {
                cost.move(line, from);
            }
        }
    }

    private void swaps(Line one, Line two) {
        Worker a = one.getWorker();
        Worker b = two.getWorker();
        if (Objects.equals(a, b) || !one.takes(b) || !two.takes(a)) {
            return;
        }
        swap(one, b, two, a);
        if (!isBetter()) {
            swap(one, a, two, b);
        }
    }

    private void swap(Line one, @Nullable Worker ofOne, Line two, @Nullable Worker ofTwo) {
        cost.move(one, ofOne);
        cost.move(two, ofTwo);
    }

    /** Whether the plan is better than ever before; then it stays so. */
    private boolean isBetter() {
        HardMediumSoftLongScore now = cost.score();
        if (now.compareTo(best) <= 0) {
            return false;
        }
        best = now;
        return true;
    }
}
