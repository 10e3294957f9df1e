package vn.phutrachho.assignment.proposal;

import java.util.Map;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** What a member's load costs: too much and too little alike, and nobody at all. */
final class LoadCost {
    private final Cell cell;
    private final Weights weights;
    private final Balance balance;

    LoadCost(Cell cell) {
        this.cell = cell;
        this.weights = Weights.of(cell.instance().settings());
        this.balance = Balance.of(cell.instance().settings());
    }

    Map<Part, Long> of(Member member, Carried carried) {
        Long fair = cell.fairShare(member);
        if (fair == null) {
            return Map.of();
        }
        boolean idle = carried.households() == 0 && member.duty() == Duty.FULL;
        return Map.of(
                Part.LOAD, off(carried.load(), fair), Part.IDLE, idle ? (long) weights.idle() : 0);
    }

    private long off(long load, long fair) {
        long off = Math.abs(load - fair);
        long beyond = Math.max(0, off - balance.free(fair));
        long beyondWider = Math.max(0, off - balance.steep(fair));
        return weights.load() * beyond + (weights.loadSteep() - weights.load()) * beyondWider;
    }

    /** What a member carries in a plan. */
    record Carried(int households, long load) {
        static final Carried NOTHING = new Carried(0, 0);

        Carried plus(Carried other) {
            return new Carried(households + other.households, load + other.load);
        }

        Carried minus(Carried other) {
            return new Carried(households - other.households, load - other.load);
        }
    }
}
