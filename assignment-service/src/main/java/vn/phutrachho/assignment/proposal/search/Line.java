package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household, or all households of one group: what goes to one member or stays open. */
@PlanningEntity
public class Line {
    private List<String> households = List.of();
    private long weight;
    private long[] costs = {};
    private List<Worker> candidates = List.of();
    private boolean pinned;
    private @Nullable Worker worker;

    /** For the solver, which copies lines. */
    public Line() {}

    /**
     * @param costs by index of the member
     * @param pin the member decided by a person
     */
    Line(
            List<String> households,
            long weight,
            long[] costs,
            List<Worker> candidates,
            @Nullable Worker pin) {
        this.households = households;
        this.weight = weight;
        this.costs = costs;
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

    /** Whether the member may have it, or it may lie open. */
    boolean takes(@Nullable Worker member) {
        return member == null || candidates.contains(member);
    }

    /** What it costs with the member, all parts together. */
    long costWith(Worker member) {
        return costs[member.index()];
    }
}
