package vn.phutrachho.assignment.proposal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Kin;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.Weights;

/** What a line would cost with each member; worked out once. */
final class LineCosts {
    private final Instance instance;
    private final Eligible eligible;
    private final Weights weights;
    private final Map<String, Member> members = new HashMap<>();

    LineCosts(Instance instance, Eligible eligible) {
        this.instance = instance;
        this.eligible = eligible;
        this.weights = Weights.of(instance.settings());
        instance.members().forEach(m -> members.put(m.id(), m));
    }

    /** By index of the member. */
    long[] of(List<Household> line) {
        return instance.members().stream()
                .mapToLong(member -> line.stream().mapToLong(h -> cost(member, h)).sum())
                .toArray();
    }

    private long cost(Member m, Household h) {
        boolean stays = h.current() == null || h.current().equals(m.id());
        return way(m, h)
                + (mute(m, h) ? weights.language() : 0)
                + weights.ability() * missing(m, h)
                + (h.hard() && !m.leader() ? weights.leader() : 0)
                + kin(m, h)
                + (stays ? 0 : weights.change())
                + (h.lastYear() == null ? 0 : tie(m, h, h.lastYear()));
    }

    private long way(Member m, Household h) {
        int from = instance.hamlets().indexOf(m.hamlet());
        int to = instance.hamlets().indexOf(h.hamlet());
        if (from != to) {
            return (long) instance.distance().get(from).get(to) * weights.near();
        }
        boolean known = m.houseGroup() != null && h.houseGroup() != null;
        return known && !Objects.equals(m.houseGroup(), h.houseGroup()) ? weights.houseGroup() : 0;
    }

    private static boolean mute(Member m, Household h) {
        return h.language() != null && !m.languages().contains(h.language());
    }

    private static long missing(Member m, Household h) {
        return h.wants().size() - h.wants().stream().filter(m.abilities()::contains).count();
    }

    private long kin(Member m, Household h) {
        boolean related = h.kin().contains(m.id());
        Kin wish = instance.settings().kin();
        if (wish == Kin.AVOID && related) {
            return weights.kin();
        }
        boolean choice = h.kin().stream().anyMatch(id -> eligible.may(member(id), h));
        return wish == Kin.PREFER && !related && choice ? weights.kinPreferred() : 0;
    }

    private long tie(Member m, Household h, LastYear last) {
        boolean same = m.id().equals(last.member());
        if (last.worked()) {
            return !same && eligible.may(member(last.member()), h) ? weights.brokenTie() : 0;
        }
        return same ? weights.badTie() : 0;
    }

    private Member member(String id) {
        return Objects.requireNonNull(members.get(id), id);
    }
}
