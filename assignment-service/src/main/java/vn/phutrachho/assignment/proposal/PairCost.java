package vn.phutrachho.assignment.proposal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** What one member costs for one household: the parts of the score that depend on those two. */
final class PairCost {
    private final Cell cell;
    private final Weights weights;

    PairCost(Cell cell) {
        this.cell = cell;
        this.weights = Weights.of(cell.instance().settings());
    }

    /** Only parts that cost something. */
    Map<Part, Long> of(Member member, Household household) {
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        add(parts, Part.NEAR, near(member, household));
        add(parts, Part.LANGUAGE, speaks(member, household) ? 0 : weights.language());
        add(parts, Part.ABILITY, (long) weights.ability() * lacking(member, household));
        add(parts, Part.BROKEN_TIE, breaksTie(member, household) ? weights.brokenTie() : 0);
        add(parts, Part.BAD_TIE, repeatsBadTie(member, household) ? weights.badTie() : 0);
        add(parts, Part.LEADER, wantsLeader(member, household) ? weights.leader() : 0);
        add(parts, Part.KIN, kin(member, household));
        add(parts, Part.CHANGE, changesHands(member, household) ? weights.change() : 0);
        return parts;
    }

    private static void add(Map<Part, Long> parts, Part part, long cost) {
        if (cost != 0) {
            parts.put(part, cost);
        }
    }

    private long near(Member member, Household household) {
        if (!member.hamlet().equals(household.hamlet())) {
            return (long) weights.near() * cell.distance(member.hamlet(), household.hamlet());
        }
        return sameHouseGroup(member, household) ? 0 : weights.houseGroup();
    }

    /** A house group that is not known is not another one. */
    static boolean sameHouseGroup(Member member, Household household) {
        return member.houseGroup() == null
                || household.houseGroup() == null
                || Objects.equals(member.houseGroup(), household.houseGroup());
    }

    private static boolean speaks(Member member, Household household) {
        return household.language() == null || member.languages().contains(household.language());
    }

    private static long lacking(Member member, Household household) {
        return household.wants().stream().filter(a -> !member.abilities().contains(a)).count();
    }

    private boolean breaksTie(Member member, Household household) {
        LastYear last = household.lastYear();
        return last != null
                && last.worked()
                && !last.member().equals(member.id())
                && cell.may(cell.member(last.member()), household);
    }

    private static boolean repeatsBadTie(Member member, Household household) {
        LastYear last = household.lastYear();
        return last != null && !last.worked() && last.member().equals(member.id());
    }

    private static boolean wantsLeader(Member member, Household household) {
        return household.hard() && !member.leader();
    }

    private long kin(Member member, Household household) {
        boolean related = household.kin().contains(member.id());
        return switch (cell.instance().settings().kin()) {
            case AVOID -> related ? weights.kin() : 0;
            case PREFER -> !related && hasAllowedKin(household) ? weights.kinPreferred() : 0;
            case IGNORE -> 0;
        };
    }

    private boolean hasAllowedKin(Household household) {
        return household.kin().stream().anyMatch(id -> cell.may(cell.member(id), household));
    }

    private static boolean changesHands(Member member, Household household) {
        return household.current() != null && !household.current().equals(member.id());
    }
}
