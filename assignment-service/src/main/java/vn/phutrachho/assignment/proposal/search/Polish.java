package vn.phutrachho.assignment.proposal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tries every single change and every swap until none makes the plan better, so that no card shows
 * a better place for a household than the one proposed.
 */
final class Polish {
    private static final int NOBODY = -1;

    private final List<Worker> workers;
    private final List<Line> lines;
    private final int[] households;
    private final long[] loads;

    private Polish(CellPlan plan) {
        this.workers = plan.workers();
        this.lines = plan.lines().stream().filter(Line::movable).toList();
        this.households = new int[workers.size()];
        this.loads = new long[workers.size()];
        plan.lines().forEach(line -> carry(index(line.getWorker()), line.size(), line.weight()));
    }

    static void polish(CellPlan plan) {
        Polish polish = new Polish(plan);
        while (polish.improves()) {
            // another round, until one finds nothing
        }
    }

    private boolean improves() {
        boolean better = false;
        for (int i = 0; i < lines.size(); i++) {
            better |= changes(lines.get(i));
            for (int j = i + 1; j < lines.size(); j++) {
                better |= swaps(lines.get(i), lines.get(j));
            }
        }
        return better;
    }

    private boolean changes(Line line) {
        boolean better = false;
        for (Worker to : line.candidates()) {
            int from = index(line.getWorker());
            if (from != to.index() && gain(line, from, to.index()).better()) {
                move(line, to);
                better = true;
            }
        }
        return better;
    }

    private boolean swaps(Line one, Line two) {
        Worker a = one.getWorker();
        Worker b = two.getWorker();
        if (index(a) == index(b) || !takes(one, b) || !takes(two, a)) {
            return false;
        }
        if (!swapGain(one, two, index(a), index(b)).better()) {
            return false;
        }
        move(one, b);
        move(two, a);
        return true;
    }

    private static boolean takes(Line line, @Nullable Worker worker) {
        return worker == null || line.candidates().contains(worker);
    }

    private Delta gain(Line line, int from, int to) {
        return Delta.NONE
                .open(to == NOBODY ? line.weight() : 0, from == NOBODY ? line.weight() : 0)
                .cost(pair(line, to) - pair(line, from))
                .plus(effect(from, -line.size(), -line.weight()))
                .plus(effect(to, line.size(), line.weight()));
    }

    private Delta swapGain(Line one, Line two, int a, int b) {
        int size = two.size() - one.size();
        long weight = two.weight() - one.weight();
        return Delta.NONE
                .open(open(one, b) + open(two, a), open(one, a) + open(two, b))
                .cost(pair(one, b) + pair(two, a) - pair(one, a) - pair(two, b))
                .plus(effect(a, size, weight))
                .plus(effect(b, -size, -weight));
    }

    private static long open(Line line, int worker) {
        return worker == NOBODY ? line.weight() : 0;
    }

    private static long pair(Line line, int worker) {
        return worker == NOBODY ? 0 : line.costWith(worker);
    }

    private Delta effect(int index, int moreHouseholds, long moreLoad) {
        if (index == NOBODY) {
            return Delta.NONE;
        }
        Worker worker = workers.get(index);
        int count = households[index] + moreHouseholds;
        long beyond = worker.beyondLimit(count) - worker.beyondLimit(households[index]);
        long after = worker.loadCost(loads[index] + moreLoad) + idle(worker, count);
        long before = worker.loadCost(loads[index]) + idle(worker, households[index]);
        return new Delta(beyond, 0, after - before);
    }

    private static long idle(Worker worker, int households) {
        return households == 0 ? worker.idle() : 0;
    }

    private void move(Line line, @Nullable Worker to) {
        carry(index(line.getWorker()), -line.size(), -line.weight());
        line.setWorker(to);
        carry(index(to), line.size(), line.weight());
    }

    private void carry(int index, int moreHouseholds, long moreLoad) {
        if (index != NOBODY) {
            households[index] += moreHouseholds;
            loads[index] += moreLoad;
        }
    }

    private static int index(@Nullable Worker worker) {
        return worker == null ? NOBODY : worker.index();
    }

    /** How the score would change, level by level; less is better. */
    private record Delta(long hard, long openLoad, long cost) {
        static final Delta NONE = new Delta(0, 0, 0);

        Delta open(long after, long before) {
            return new Delta(hard, openLoad + after - before, cost);
        }

        Delta cost(long more) {
            return new Delta(hard, openLoad, cost + more);
        }

        Delta plus(Delta other) {
            return new Delta(hard + other.hard, openLoad + other.openLoad, cost + other.cost);
        }

        boolean better() {
            if (hard != 0) {
                return hard < 0;
            }
            return openLoad == 0 ? cost < 0 : openLoad < 0;
        }
    }
}
