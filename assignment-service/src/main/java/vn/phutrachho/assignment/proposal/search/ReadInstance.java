package vn.phutrachho.assignment.proposal.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** Makes of an instance what the search works on: lines and workers, with all costs worked out. */
final class ReadInstance {
    private final Instance instance;
    private final Eligible eligible;
    private final List<List<Household>> lines;

    private ReadInstance(Instance instance) {
        this.instance = instance;
        this.lines = List.copyOf(lines(instance));
        this.eligible = new Eligible(instance, lines);
    }

    static CellPlan read(Instance instance) {
        return new ReadInstance(instance).plan();
    }

    private CellPlan plan() {
        List<Worker> workers = new FairLevels(instance, eligible).workers();
        LineCosts costs = new LineCosts(instance, eligible);
        return new CellPlan(
                workers, lines.stream().map(line -> line(line, workers, costs)).toList());
    }

    private Line line(List<Household> households, List<Worker> workers, LineCosts costs) {
        List<Worker> candidates = new ArrayList<>();
        for (Worker worker : workers) {
            Member member = instance.members().get(worker.index());
            if (households.stream().allMatch(h -> eligible.may(member, h))) {
                candidates.add(worker);
            }
        }
        return new Line(
                households.stream().map(Household::id).toList(),
                households.stream().mapToLong(Household::weight).sum(),
                costs.of(households),
                List.copyOf(candidates),
                pinned(households, workers));
    }

    private static @Nullable Worker pinned(List<Household> households, List<Worker> workers) {
        String pin = pin(households);
        return workers.stream().filter(w -> w.id().equals(pin)).findFirst().orElse(null);
    }

    static @Nullable String pin(List<Household> line) {
        return line.stream()
                .filter(h -> h.pinned() != null)
                .map(h -> String.valueOf(h.pinned()))
                .findFirst()
                .orElse(null);
    }

    private static Collection<List<Household>> lines(Instance instance) {
        Map<String, List<Household>> lines = new LinkedHashMap<>();
        for (Household household : instance.households()) {
            String line =
                    household.group() == null ? "h " + household.id() : "g " + household.group();
            lines.computeIfAbsent(line, l -> new ArrayList<>()).add(household);
        }
        return lines.values();
    }
}
