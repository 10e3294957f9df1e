package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan costs, kept up to date while lines change hands. */
final class RunningCost {
    private final int[] households;
    private final long[] loads;
    private long beyondLimits;
    private long openLoad;
    private long cost;

    /** Of a plan as it is. */
    RunningCost(CellPlan plan) {
        List<Worker> workers = plan.workers();
        this.households = new int[workers.size()];
        this.loads = new long[workers.size()];
        workers.forEach(worker -> cost += ofCarrying(worker));
        plan.lines().forEach(this::give);
    }

    /** The line goes to whom it says, or lies open. */
    void give(Line line) {
        Worker to = line.getWorker();
        if (to == null) {
            openLoad += line.weight();
        } else {
            cost += line.costWith(to);
            carry(to, line.size(), line.weight());
        }
    }

    /** The line leaves whom it says, and counts nowhere until it is given again. */
    void take(Line line) {
        Worker from = line.getWorker();
        if (from == null) {
            openLoad -= line.weight();
        } else {
            cost -= line.costWith(from);
            carry(from, -line.size(), -line.weight());
        }
    }

    void move(Line line, @Nullable Worker to) {
        take(line);
        line.setWorker(to);
        give(line);
    }

    HardMediumSoftLongScore score() {
        return HardMediumSoftLongScore.of(-beyondLimits, -openLoad, -cost);
    }

    private void carry(Worker worker, int moreHouseholds, long moreLoad) {
        int i = worker.index();
        beyondLimits -= worker.beyondLimit(households[i]);
        cost -= ofCarrying(worker);
        households[i] += moreHouseholds;
        loads[i] += moreLoad;
        beyondLimits += worker.beyondLimit(households[i]);
        cost += ofCarrying(worker);
    }

    private long ofCarrying(Worker worker) {
        int i = worker.index();
        return worker.loadCost(loads[i]) + (households[i] == 0 ? worker.idle() : 0);
    }
}
