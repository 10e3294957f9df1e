package vn.phutrachho.assignment.proposal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** Why a member may not have a household at all (M2.2). */
public enum Obstacle {
    DUTY,
    HEALTH,
    NEEDS;

    /** For a sentence that names them: of each, in their order, 1 where it is there and else 0. */
    public static Object[] flags(Set<Obstacle> found) {
        return Stream.of(values()).map(one -> found.contains(one) ? 1 : 0).toArray();
    }

    /** Empty where the member may have it. */
    static Set<Obstacle> between(Member member, Household household) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        if (!inDuty(member)) {
            found.add(DUTY);
        }
        if (!canBear(member.health(), household)) {
            found.add(HEALTH);
        }
        if (!member.abilities().containsAll(household.needs())) {
            found.add(NEEDS);
        }
        return found;
    }

    private static boolean inDuty(Member member) {
        return member.duty() == Duty.FULL
                || (member.duty() == Duty.RESIDENCE_CONTACT && member.takenIn());
    }

    private static boolean canBear(Health health, Household household) {
        return switch (health) {
            case FULL -> true;
            case LIGHT -> !household.hard() && !household.remote();
            case NONE -> false;
        };
    }
}
