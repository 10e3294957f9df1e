package vn.phutrachho.assignment.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** An instance with what follows from it alone: who may have what, limits, fair shares. */
final class Cell {
    private final Instance instance;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Household> households = new LinkedHashMap<>();
    private final Map<String, Integer> hamlets = new HashMap<>();
    private final Map<String, String> pinnedGroups = new HashMap<>();
    private final Map<String, Integer> pins = new HashMap<>();
    private final Map<String, Set<String>> allowed = new HashMap<>();
    private final Set<String> canServe = new HashSet<>();
    private final Map<String, Long> fairShares;

    Cell(Instance instance) {
        this.instance = instance;
        instance.members().forEach(m -> members.put(m.id(), m));
        instance.households().forEach(h -> households.put(h.id(), h));
        instance.hamlets().forEach(h -> hamlets.put(h, hamlets.size()));
        instance.households().forEach(this::notePin);
        instance.households().forEach(this::countPin);
        instance.households().forEach(this::noteAllowed);
        fairShares = FairShares.of(this);
    }

    Instance instance() {
        return instance;
    }

    Member member(String id) {
        return Objects.requireNonNull(members.get(id), id);
    }

    Household household(String id) {
        return Objects.requireNonNull(households.get(id), id);
    }

    boolean may(Member member, Household household) {
        return Objects.requireNonNull(allowed.get(household.id())).contains(member.id());
    }

    boolean somebodyMayHave(Household household) {
        return !Objects.requireNonNull(allowed.get(household.id())).isEmpty();
    }

    boolean mayHaveAny(Member member) {
        return canServe.contains(member.id());
    }

    /** The member's own, or as many as people pinned there, if that is more. */
    int limit(Member member) {
        return Math.max(member.limit(), pins.getOrDefault(member.id(), 0));
    }

    /** Null for whoever may have no household at all. */
    @Nullable Long fairShare(Member member) {
        return fairShares.get(member.id());
    }

    /** The member a person decided on, for this household or for another of its group. */
    @Nullable String pin(Household household) {
        if (household.pinned() != null || household.group() == null) {
            return household.pinned();
        }
        return pinnedGroups.get(household.group());
    }

    /** In units of 100 m. */
    int distance(String from, String to) {
        return instance.distance().get(place(from)).get(place(to));
    }

    private int place(String hamlet) {
        return Objects.requireNonNull(hamlets.get(hamlet), hamlet);
    }

    private void notePin(Household household) {
        if (household.pinned() != null && household.group() != null) {
            pinnedGroups.put(household.group(), household.pinned());
        }
    }

    private void countPin(Household household) {
        String pin = pin(household);
        if (pin != null) {
            pins.merge(pin, 1, Integer::sum);
        }
    }

    private void noteAllowed(Household household) {
        Set<String> who = new HashSet<>();
        for (Member member : instance.members()) {
            if (limit(member) > 0 && Obstacle.between(member, household).isEmpty()) {
                who.add(member.id());
            }
        }
        allowed.put(household.id(), who);
        canServe.addAll(who);
    }
}
