package vn.phutrachho.assignment.proposal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** Who may have what, and how many; the search's own reading of the rules. */
final class Eligible {
    private final Instance instance;
    private final Map<String, Integer> limits = new HashMap<>();

    Eligible(Instance instance, List<List<Household>> lines) {
        this.instance = instance;
        Map<String, Integer> pinned = new HashMap<>();
        for (List<Household> line : lines) {
            String pin = ReadInstance.pin(line);
            if (pin != null) {
                pinned.merge(pin, line.size(), Integer::sum);
            }
        }
        for (Member member : instance.members()) {
            int pins = pinned.getOrDefault(member.id(), 0);
            limits.put(member.id(), Math.max(pins, member.limit()));
        }
    }

    int limit(Member member) {
        return limits.getOrDefault(member.id(), 0);
    }

    boolean may(Member member, Household household) {
        boolean duty =
                switch (member.duty()) {
                    case FULL -> true;
                    case RESIDENCE_CONTACT -> member.takenIn();
                    case EXEMPT, AWAY -> false;
                };
        boolean light = member.health() == Health.LIGHT;
        return duty
                && limit(member) > 0
                && member.health() != Health.NONE
                && !(light && (household.hard() || household.remote()))
                && household.needs().stream().allMatch(member.abilities()::contains);
    }

    boolean mayAny(Member member) {
        return instance.households().stream().anyMatch(h -> may(member, h));
    }

    boolean somebodyMay(Household household) {
        return instance.members().stream().anyMatch(m -> may(m, household));
    }

    /** In full activity and able to have a household: to have none is a waste. */
    boolean shouldHaveOne(Member member) {
        return member.duty() == Duty.FULL && mayAny(member);
    }
}
