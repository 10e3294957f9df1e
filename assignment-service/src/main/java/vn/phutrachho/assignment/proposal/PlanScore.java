package vn.phutrachho.assignment.proposal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.LoadCost.Carried;

/**
 * The score of a plan as plain arithmetic. It shares no code with the search, so that the one shows
 * a mistake of the other.
 */
public final class PlanScore {
    private final Cell cell;
    private final PairCost pairs;
    private final LoadCost loads;

    PlanScore(Cell cell) {
        this.cell = cell;
        this.pairs = new PairCost(cell);
        this.loads = new LoadCost(cell);
    }

    /**
     * Adds up what a plan costs.
     *
     * @throws InvalidExchange where the instance contradicts itself or the plan is not one of it
     */
    public static Score of(Instance instance, Plan plan) {
        CheckInstance.check(instance);
        CheckPlan.check(plan, instance);
        return new PlanScore(new Cell(instance)).score(plan.lines());
    }

    Score score(Map<String, @Nullable String> lines) {
        Tally tally = new Tally();
        for (Household household : cell.instance().households()) {
            tally.line(household, lines.get(household.id()));
        }
        cell.instance().members().forEach(tally::member);
        return tally.score();
    }

    /** One addition of everything a plan costs. */
    private final class Tally {
        private final Map<Part, Long> parts = new EnumMap<>(Part.class);
        private final Map<String, Carried> carried = new HashMap<>();
        private final Map<String, Set<String>> groups = new HashMap<>();
        private long hard;
        private long openLoad;
        private int open;

        void line(Household household, @Nullable String holder) {
            if (holder == null) {
                open++;
                openLoad += household.weight();
            } else {
                held(cell.member(holder), household);
            }
            hard += household.pinned() != null && !household.pinned().equals(holder) ? 1 : 0;
            together(household, holder);
        }

        private void held(Member member, Household household) {
            hard += Obstacle.between(member, household).size();
            carried.merge(member.id(), new Carried(1, household.weight()), Carried::plus);
            pairs.of(member, household).forEach((part, cost) -> parts.merge(part, cost, Long::sum));
        }

        /** A group in the hands of n, one of them nobody at times, is split n - 1 times. */
        private void together(Household household, @Nullable String holder) {
            if (household.group() != null) {
                Set<String> holders =
                        groups.computeIfAbsent(household.group(), g -> new HashSet<>());
                boolean another = holders.add(holder == null ? "" : holder);
                hard += another && holders.size() > 1 ? 1 : 0;
            }
        }

        void member(Member member) {
            Carried has = carried.getOrDefault(member.id(), Carried.NOTHING);
            hard += Math.max(0, has.households() - cell.limit(member));
            loads.of(member, has).forEach((part, cost) -> parts.merge(part, cost, Long::sum));
        }

        Score score() {
            return new Score(hard, openLoad, open, parts);
        }
    }
}
