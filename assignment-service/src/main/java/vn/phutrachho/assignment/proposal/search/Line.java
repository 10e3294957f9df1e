package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Part;

/** A household, or all households of one group: what goes to one member or stays open. */
@PlanningEntity
public class Line {
    private List<String> households = List.of();
    private long weight;
    private Map<Part, long[]> costs = Map.of();
    private long[] together = {};
    private List<Worker> candidates = List.of();
    private boolean pinned;
    private @Nullable Worker worker;

    /** For the solver, which copies lines. */
    public Line() {}

    /**
     * @param costs by part, then by index of the member
     * @param pin the member decided by a person
     */
    Line(
            List<String> households,
            long weight,
            Map<Part, long[]> costs,
            List<Worker> candidates,
            @Nullable Worker pin) {
        this.households = households;
        this.weight = weight;
        this.costs = costs;
        this.together = together(costs);
        this.candidates = candidates;
        this.pinned = pin != null;
        this.worker = pin;
    }

    /** Eligibility cannot be broken: only members allowed for all of the line can be tried. */
    @ValueRangeProvider
    public List<Worker> candidates() {
        return candidates;
    }

    @PlanningPin
    public boolean isPinned() {
        return pinned;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Worker getWorker() {
        return worker;
    }

    public void setWorker(@Nullable Worker worker) {
        this.worker = worker;
    }

    List<String> households() {
        return households;
    }

    int size() {
        return households.size();
    }

    long weight() {
        return weight;
    }

    boolean movable() {
        return !pinned && !candidates.isEmpty();
    }

    long cost(Part part) {
        return Objects.requireNonNull(costs.get(part))[Objects.requireNonNull(worker).index()];
    }

    /** All parts together, for a member given by index. */
    long costWith(int member) {
        return together[member];
    }

    private static long[] together(Map<Part, long[]> costs) {
        return costs.values().stream().reduce(Line::sum).orElseThrow();
    }

    private static long[] sum(long[] one, long[] other) {
        return IntStream.range(0, one.length).mapToLong(i -> one[i] + other[i]).toArray();
    }
}
