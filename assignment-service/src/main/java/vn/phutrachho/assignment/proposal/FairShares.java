package vn.phutrachho.assignment.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** The fair share of each member who may have a household at all: a number of the instance. */
final class FairShares {
    private final Cell cell;
    private final Balance balance;
    private final Map<String, Long> shares = new HashMap<>();
    private long load;
    private long cut;

    private FairShares(Cell cell) {
        this.cell = cell;
        this.balance = Balance.of(cell.instance().settings());
    }

    static Map<String, Long> of(Cell cell) {
        FairShares fair = new FairShares(cell);
        fair.share();
        return Map.copyOf(fair.shares);
    }

    private void share() {
        List<Member> sharing =
                new ArrayList<>(
                        cell.instance().members().stream().filter(cell::mayHaveAny).toList());
        List<Long> weights =
                cell.instance().households().stream()
                        .filter(cell::somebodyMayHave)
                        .map(h -> (long) h.weight())
                        .toList();
        load = weights.stream().mapToLong(Long::longValue).sum();
        long all = load;
        while (cutOff(sharing, all, weights.size())) {
            load -= cut;
        }
        long units = units(sharing);
        sharing.forEach(m -> shares.put(m.id(), nearest(load * units(m), units)));
    }

    /** Whoever would get more than the limit lets them carry gets that, and leaves the sharing. */
    private boolean cutOff(List<Member> sharing, long all, int households) {
        long units = units(sharing);
        List<Member> full =
                sharing.stream()
                        .filter(m -> load * units(m) > cap(m, all, households) * units)
                        .toList();
        cut = full.stream().mapToLong(m -> cap(m, all, households)).sum();
        full.forEach(m -> shares.put(m.id(), cap(m, all, households)));
        sharing.removeAll(full);
        return !full.isEmpty();
    }

    private long cap(Member member, long all, int households) {
        return cell.limit(member) * all / households;
    }

    private long units(Member member) {
        return member.health() == Health.LIGHT ? balance.lightPercent() : 100;
    }

    private long units(List<Member> members) {
        return members.stream().mapToLong(this::units).sum();
    }

    private static long nearest(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }
}
