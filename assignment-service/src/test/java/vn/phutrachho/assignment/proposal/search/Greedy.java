package vn.phutrachho.assignment.proposal.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Plan;

/** What a patient person might do with a list, and what no plan can get below. */
final class Greedy {
    private Greedy() {}

    /**
     * Each line in turn to the cheapest member who has not reached the limit or 11/10 of a share.
     */
    static Plan plan(Instance instance) {
        CellPlan cell = ReadInstance.read(instance);
        Map<Worker, Integer> households = new HashMap<>();
        Map<Worker, Long> loads = new HashMap<>();
        for (Line line : cell.lines()) {
            line.candidates().stream()
                    .filter(w -> households.getOrDefault(w, 0) + line.size() <= w.limit())
                    .min(
                            Comparator.comparing(
                                            (Worker w) ->
                                                    (loads.getOrDefault(w, 0L) + line.weight()) * 10
                                                            > w.fair() * 11)
                                    .thenComparingLong(line::costWith))
                    .ifPresent(
                            worker -> {
                                line.setWorker(worker);
                                households.merge(worker, line.size(), Integer::sum);
                                loads.merge(worker, line.weight(), Long::sum);
                            });
        }
        return Plan.of(instance, "greedy", cell.holders());
    }

    /** Every line with its cheapest member, as if loads did not matter. */
    static long bound(Instance instance) {
        return ReadInstance.read(instance).lines().stream()
                .mapToLong(
                        line ->
                                line.candidates().stream()
                                        .mapToLong(line::costWith)
                                        .min()
                                        .orElse(0))
                .sum();
    }
}
