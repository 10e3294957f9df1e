package vn.phutrachho.assignment.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** What speaks for and against one member for one household, sentence by sentence. */
final class PairReasons {
    private final Cell cell;
    private final PairCost pairs;

    PairReasons(Cell cell) {
        this.cell = cell;
        this.pairs = new PairCost(cell);
    }

    List<Reason> of(Member member, Household household) {
        Map<Part, Long> costs = pairs.of(member, household);
        List<Reason> reasons = new ArrayList<>();
        if (member.id().equals(household.pinned())) {
            reasons.add(Reason.of("pinned", 0));
        }
        reasons.add(near(member, household, costs.getOrDefault(Part.NEAR, 0L)));
        tie(member, household, costs, reasons);
        abilities(member, household, reasons);
        language(household, costs.getOrDefault(Part.LANGUAGE, 0L), reasons);
        if (household.hard()) {
            long cost = costs.getOrDefault(Part.LEADER, 0L);
            reasons.add(Reason.of(member.leader() ? "leader.is" : "leader.lacks", cost));
        }
        kin(member, household, costs.getOrDefault(Part.KIN, 0L), reasons);
        if (costs.containsKey(Part.CHANGE)) {
            reasons.add(Reason.of("change", costs.getOrDefault(Part.CHANGE, 0L)));
        }
        return reasons;
    }

    private Reason near(Member member, Household household, long points) {
        if (!member.hamlet().equals(household.hamlet())) {
            int hundredMetres = cell.distance(member.hamlet(), household.hamlet());
            return Reason.of("near.away", points, BigDecimal.valueOf(hundredMetres, 1));
        }
        boolean same = PairCost.sameHouseGroup(member, household);
        return Reason.of(same ? "near.house-group" : "near.hamlet", points);
    }

    private static void tie(
            Member member, Household household, Map<Part, Long> costs, List<Reason> reasons) {
        LastYear last = household.lastYear();
        if (costs.containsKey(Part.BROKEN_TIE) && last != null) {
            long points = costs.getOrDefault(Part.BROKEN_TIE, 0L);
            reasons.add(Reason.of("tie.broken", points, last.member()));
        } else if (costs.containsKey(Part.BAD_TIE)) {
            reasons.add(Reason.of("tie.bad", costs.getOrDefault(Part.BAD_TIE, 0L)));
        } else if (last != null && last.worked() && last.member().equals(member.id())) {
            reasons.add(Reason.of("tie.kept", 0));
        }
    }

    private void abilities(Member member, Household household, List<Reason> reasons) {
        int points = Weights.of(cell.instance().settings()).ability();
        for (String wanted : household.wants().stream().sorted().toList()) {
            boolean has = member.abilities().contains(wanted);
            reasons.add(Reason.of(has ? "ability.has" : "ability.lacks", has ? 0 : points, wanted));
        }
    }

    private static void language(Household household, long points, List<Reason> reasons) {
        if (household.language() != null) {
            String code = points == 0 ? "language.speaks" : "language.lacks";
            reasons.add(Reason.of(code, points, household.language()));
        }
    }

    private static void kin(Member member, Household household, long points, List<Reason> reasons) {
        if (household.kin().contains(member.id())) {
            reasons.add(Reason.of("kin.is", points));
        } else if (points > 0) {
            reasons.add(Reason.of("kin.is-not", points));
        }
    }
}
