package vn.phutrachho.assignment.proposal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;

/** Says what in an instance contradicts itself, by the first thing found. */
final class CheckInstance {
    private static final Set<String> WEIGHTS = names(Weights.class);
    private static final Set<String> BALANCE = names(Balance.class);

    private final Instance instance;
    private final Map<String, Member> members = new HashMap<>();

    private CheckInstance(Instance instance) {
        this.instance = instance;
    }

    static void check(Instance instance) {
        new CheckInstance(instance).all();
    }

    private void all() {
        must(Instance.FORMAT.equals(instance.format()), "exchange.format", instance.format());
        settings();
        distances();
        instance.members().forEach(this::member);
        Set<String> seen = new HashSet<>();
        for (Household household : instance.households()) {
            must(seen.add(household.id()), "instance.household-twice", household.id());
            household(household);
        }
        Stream<Household> grouped = instance.households().stream().filter(h -> h.group() != null);
        grouped.collect(Collectors.groupingBy(h -> String.valueOf(h.group()))).forEach(this::group);
    }

    private void settings() {
        known(instance.settings().weights(), WEIGHTS);
        known(instance.settings().balance(), BALANCE);
    }

    private static void known(Map<String, Integer> settings, Set<String> names) {
        settings.forEach(
                (name, value) -> {
                    must(names.contains(name), "instance.unknown-setting", name);
                    must(value >= 0, "instance.negative-setting", name, value);
                });
    }

    private void distances() {
        int size = instance.hamlets().size();
        must(Set.copyOf(instance.hamlets()).size() == size, "instance.hamlet-twice");
        must(instance.distance().size() == size, "instance.distance-shape", size);
        for (int i = 0; i < size; i++) {
            List<Integer> row = instance.distance().get(i);
            must(row.size() == size, "instance.distance-shape", size);
            must(row.get(i) == 0, "instance.distance-diagonal", instance.hamlets().get(i));
            must(row.stream().allMatch(d -> d >= 0), "instance.distance-negative");
        }
    }

    private void member(Member member) {
        must(members.put(member.id(), member) == null, "instance.member-twice", member.id());
        hamlet(member.hamlet(), member.id());
        must(member.limit() >= 0, "instance.limit-negative", member.id());
    }

    private void household(Household household) {
        String id = household.id();
        hamlet(household.hamlet(), id);
        must(household.weight() > 0, "instance.weight-not-positive", id);
        household.kin().forEach(m -> known(m, id));
        known(household.current(), id);
        known(household.pinned(), id);
        if (household.lastYear() != null) {
            known(household.lastYear().member(), id);
        }
        pin(household, household.pinned());
    }

    private void hamlet(String hamlet, String of) {
        must(instance.hamlets().contains(hamlet), "instance.unknown-hamlet", hamlet, of);
    }

    private void known(@Nullable String member, String household) {
        must(
                member == null || members.containsKey(member),
                "instance.unknown-member",
                String.valueOf(member),
                household);
    }

    /** What a person decided must be possible: the machine neither bends nor forgets a pin. */
    private void pin(Household household, @Nullable String pinned) {
        Member member = pinned == null ? null : members.get(pinned);
        if (member != null) {
            Set<Obstacle> obstacles = Obstacle.between(member, household);
            must(
                    obstacles.isEmpty(),
                    "instance.pin-not-allowed",
                    household.id(),
                    member.id(),
                    obstacles);
        }
    }

    private void group(String name, List<Household> households) {
        Set<String> pins = new HashSet<>();
        for (Household household : households) {
            if (household.pinned() != null) {
                pins.add(household.pinned());
            }
        }
        must(pins.size() < 2, "instance.group-pinned-apart", name, pins);
        for (String pin : pins) {
            households.forEach(h -> pin(h, pin));
        }
    }

    private static void must(boolean holds, String code, Object... arguments) {
        if (!holds) {
            throw new InvalidExchange(code, arguments);
        }
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
