package vn.phutrachho.assignment.proposal.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Kin;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.Part;
import vn.phutrachho.assignment.proposal.Weights;

/** A table of what each member would cost for a line, part by part; worked out once. */
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

    /** By part, then by index of the member. */
    Map<Part, long[]> of(List<Household> line) {
        List<Member> all = instance.members();
        Map<Part, long[]> costs = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            costs.put(part, new long[all.size()]);
        }
        for (int i = 0; i < all.size(); i++) {
            for (Household household : line) {
                add(costs, i, all.get(i), household);
            }
        }
        return costs;
    }

    private void add(Map<Part, long[]> costs, int i, Member m, Household h) {
        put(costs, Part.NEAR, i, way(m, h));
        put(costs, Part.LANGUAGE, i, mute(m, h) ? weights.language() : 0);
        put(costs, Part.ABILITY, i, weights.ability() * missing(m, h));
        put(costs, Part.LEADER, i, h.hard() && !m.leader() ? weights.leader() : 0);
        put(costs, Part.KIN, i, kin(m, h));
        boolean stays = h.current() == null || h.current().equals(m.id());
        put(costs, Part.CHANGE, i, stays ? 0 : weights.change());
        if (h.lastYear() != null) {
            tie(costs, i, m, h, h.lastYear());
        }
    }

    private static void put(Map<Part, long[]> costs, Part part, int i, long cost) {
        Objects.requireNonNull(costs.get(part))[i] += cost;
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

    private void tie(Map<Part, long[]> costs, int i, Member m, Household h, LastYear last) {
        boolean same = m.id().equals(last.member());
        if (same && !last.worked()) {
            put(costs, Part.BAD_TIE, i, weights.badTie());
        }
        if (!same && last.worked() && eligible.may(member(last.member()), h)) {
            put(costs, Part.BROKEN_TIE, i, weights.brokenTie());
        }
    }

    private Member member(String id) {
        return Objects.requireNonNull(members.get(id), id);
    }
}
