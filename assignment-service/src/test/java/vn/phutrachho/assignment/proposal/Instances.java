package vn.phutrachho.assignment.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Kin;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.Instance.Settings;

/** Instances to test with: small ones to count by hand, and made-up cells from a seed. */
public final class Instances {
    private static final List<String> ABILITIES = List.of("farming", "accounts", "law");

    private final Random random;
    private final List<Member> members = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private List<String> hamlets = List.of();

    private Instances(long seed) {
        random = new Random(seed);
    }

    public static Member member(String id) {
        return new Member(
                id, Duty.FULL, false, Health.FULL, false, null, Set.of("vi"), "X1", "X1-1", 10);
    }

    public static Household household(String id) {
        return new Household(
                id, "X1", "X1-1", 10, false, false, null, null, "vi", null, null, null, null, null);
    }

    public static Instance of(List<Member> members, List<Household> households) {
        return of(members, households, null);
    }

    public static Instance of(
            List<Member> members, List<Household> households, @Nullable Settings settings) {
        return new Instance(
                Instance.FORMAT,
                "small",
                2026,
                List.of("X1", "X2"),
                List.of(List.of(0, 12), List.of(12, 0)),
                members,
                households,
                settings);
    }

    /** Anything that may be found in an instance, in odd mixtures. */
    public static Instance random(long seed, int members, int households) {
        return new Instances(seed).odd(members, households);
    }

    /** A cell as one meets them, with last year's plan. */
    public static Instance village(long seed, int members, int households) {
        return new Instances(seed).plausible(members, households);
    }

    private Instance odd(int memberCount, int householdCount) {
        places(1 + random.nextInt(4));
        IntStream.range(0, memberCount).forEach(i -> members.add(oddMember("m" + i)));
        IntStream.range(0, householdCount).forEach(i -> households.add(oddHousehold("h" + i)));
        pins();
        Settings settings =
                new Settings(
                        one(List.of(Kin.values())),
                        random.nextBoolean() ? Map.of() : Map.of("near", 3, "loadSteep", 5),
                        random.nextBoolean() ? Map.of() : Map.of("freePercent", 0));
        return instance("odd", settings);
    }

    private Instance plausible(int memberCount, int householdCount) {
        places(5);
        IntStream.range(0, memberCount).forEach(i -> members.add(villager("m" + i, i)));
        IntStream.range(0, householdCount).forEach(i -> households.add(family("h" + i)));
        return instance("village-" + memberCount + "x" + householdCount, Settings.DEFAULT);
    }

    private Instance instance(String name, Settings settings) {
        List<List<Integer>> way = new ArrayList<>();
        for (int i = 0; i < hamlets.size(); i++) {
            int from = i;
            way.add(
                    IntStream.range(0, hamlets.size())
                            .mapToObj(to -> 7 * Math.abs(from - to))
                            .toList());
        }
        return new Instance(
                Instance.FORMAT, name, 2026, hamlets, way, members, households, settings);
    }

    private void places(int count) {
        hamlets = IntStream.rangeClosed(1, count).mapToObj(i -> "X" + i).toList();
    }

    private Member oddMember(String id) {
        String hamlet = one(hamlets);
        return new Member(
                id,
                chance(70) ? Duty.FULL : one(List.of(Duty.values())),
                random.nextBoolean(),
                chance(70) ? Health.FULL : one(List.of(Health.values())),
                chance(30),
                some(ABILITIES),
                chance(80) ? Set.of("vi", "hre") : Set.of("vi"),
                hamlet,
                chance(90) ? hamlet + "-" + random.nextInt(3) : null,
                random.nextInt(8));
    }

    private Household oddHousehold(String id) {
        String hamlet = one(hamlets);
        return new Household(
                id,
                hamlet,
                chance(90) ? hamlet + "-" + random.nextInt(3) : null,
                1 + random.nextInt(chance(90) ? 20 : 400),
                chance(20),
                chance(10),
                chance(10) ? Set.of(one(ABILITIES)) : Set.of(),
                some(ABILITIES),
                chance(20) ? "hre" : null,
                chance(60) ? new LastYear(anyone(), chance(80)) : null,
                chance(30) ? Set.of(anyone()) : Set.of(),
                chance(15) ? "g" + random.nextInt(3) : null,
                null,
                chance(20) ? anyone() : null);
    }

    private void pins() {
        for (int i = 0; i < households.size(); i++) {
            Household household = households.get(i);
            Member member = members.get(random.nextInt(members.size()));
            boolean free = household.group() == null;
            if (free && chance(10) && Obstacle.between(member, household).isEmpty()) {
                households.set(i, pinned(household, member.id()));
            }
        }
    }

    public static Household pinned(Household h, String member) {
        return new Household(
                h.id(),
                h.hamlet(),
                h.houseGroup(),
                h.weight(),
                h.hard(),
                h.remote(),
                h.needs(),
                h.wants(),
                h.language(),
                h.lastYear(),
                h.kin(),
                h.group(),
                member,
                h.current());
    }

    public static Household inGroup(Household h, String group) {
        return new Household(
                h.id(),
                h.hamlet(),
                h.houseGroup(),
                h.weight(),
                h.hard(),
                h.remote(),
                h.needs(),
                h.wants(),
                h.language(),
                h.lastYear(),
                h.kin(),
                group,
                h.pinned(),
                h.current());
    }

    public static Household heldBy(Household h, String current) {
        return new Household(
                h.id(),
                h.hamlet(),
                h.houseGroup(),
                h.weight(),
                h.hard(),
                h.remote(),
                h.needs(),
                h.wants(),
                h.language(),
                h.lastYear(),
                h.kin(),
                h.group(),
                h.pinned(),
                current);
    }

    private Member villager(String id, int i) {
        String hamlet = one(hamlets);
        return new Member(
                id,
                i == 0 ? Duty.EXEMPT : i == 1 ? Duty.AWAY : Duty.FULL,
                false,
                i % 7 == 3 ? Health.LIGHT : Health.FULL,
                i % 4 == 2,
                some(ABILITIES),
                i % 3 == 0 ? Set.of("vi", "hre") : Set.of("vi"),
                hamlet,
                hamlet + "-" + random.nextInt(4),
                13);
    }

    private Household family(String id) {
        String hamlet = one(hamlets);
        boolean hard = chance(12);
        return new Household(
                id,
                hamlet,
                hamlet + "-" + random.nextInt(4),
                hard ? 20 : 8 + random.nextInt(6),
                hard,
                chance(5),
                Set.of(),
                chance(20) ? Set.of(one(ABILITIES)) : Set.of(),
                chance(20) ? "hre" : "vi",
                new LastYear(anyone(), chance(85)),
                chance(10) ? Set.of(anyone()) : Set.of(),
                chance(5) ? "g" + random.nextInt(4) : null,
                null,
                null);
    }

    private String anyone() {
        return members.get(random.nextInt(members.size())).id();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of) {
        return Set.copyOf(of.subList(0, random.nextInt(of.size())));
    }
}
