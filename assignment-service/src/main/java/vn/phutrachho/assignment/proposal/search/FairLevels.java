package vn.phutrachho.assignment.proposal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.phutrachho.assignment.proposal.Balance;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.Weights;

/**
 * Fair shares by filling vessels: whoever is full first, by what fits per unit, is filled first.
 */
final class FairLevels {
    private final Instance instance;
    private final Eligible eligible;
    private final Weights weights;
    private final Balance balance;
    private final long[] fair;
    private final long load;
    private final long households;

    FairLevels(Instance instance, Eligible eligible) {
        this.instance = instance;
        this.eligible = eligible;
        this.weights = Weights.of(instance.settings());
        this.balance = Balance.of(instance.settings());
        this.fair = new long[instance.members().size()];
        List<Household> open =
                instance.households().stream().filter(eligible::somebodyMay).toList();
        this.households = open.size();
        this.load = open.stream().mapToLong(Household::weight).sum();
        fill();
    }

    List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < fair.length; i++) {
            workers.add(worker(i, instance.members().get(i)));
        }
        return List.copyOf(workers);
    }

    private Worker worker(int index, Member member) {
        long share = fair[index];
        long free = Math.max(balance.freePoints(), balance.freePercent() * share / 100);
        return new Worker(
                index,
                member.id(),
                eligible.limit(member),
                eligible.mayAny(member),
                share,
                free,
                Math.max(free, balance.steepPercent() * share / 100),
                weights.load(),
                (long) weights.loadSteep() - weights.load(),
                eligible.shouldHaveOne(member) ? weights.idle() : 0);
    }

    private void fill() {
        List<Vessel> vessels = vessels();
        long left = load;
        long units = vessels.stream().mapToLong(Vessel::units).sum();
        for (Vessel vessel : vessels) {
            if (left * vessel.units > vessel.holds * units) {
                fair[vessel.member] = vessel.holds;
                left -= vessel.holds;
                units -= vessel.units;
            } else {
                fair[vessel.member] = Math.floorDiv(2 * left * vessel.units + units, 2 * units);
            }
        }
    }

    private List<Vessel> vessels() {
        List<Vessel> vessels = new ArrayList<>();
        for (int i = 0; i < fair.length; i++) {
            Member member = instance.members().get(i);
            if (eligible.mayAny(member)) {
                int units = member.health() == Health.LIGHT ? balance.lightPercent() : 100;
                vessels.add(new Vessel(i, units, eligible.limit(member) * load / households));
            }
        }
        vessels.sort(Comparator.comparingDouble(v -> (double) v.holds / v.units));
        return vessels;
    }

    private record Vessel(int member, long units, long holds) {}
}
