package vn.phutrachho.assignment.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.LoadCost.Carried;

/** Why these households, and why not that one: by arithmetic over a plan, without solving again. */
public final class ExplainPlan {
    private final Cell cell;
    private final Plan plan;
    private final PairCost pairs;
    private final PairReasons reasons;
    private final LoadCost loads;
    private final Map<String, Carried> carried = new HashMap<>();

    private ExplainPlan(Cell cell, Plan plan) {
        this.cell = cell;
        this.plan = plan;
        this.pairs = new PairCost(cell);
        this.reasons = new PairReasons(cell);
        this.loads = new LoadCost(cell);
        for (Household household : cell.instance().households()) {
            String holder = holder(household);
            if (holder != null) {
                carried.merge(holder, carried(List.of(household)), Carried::plus);
            }
        }
    }

    /**
     * Prepares to explain a plan, be it ours or changed by hand.
     *
     * @throws InvalidExchange where the instance contradicts itself or the plan is not one of it
     */
    public static ExplainPlan of(Instance instance, Plan plan) {
        instance.check();
        CheckPlan.check(plan, instance);
        return new ExplainPlan(new Cell(instance), plan);
    }

    /**
     * What speaks for and against whoever the plan gives a household to; empty where it is open.
     */
    public List<Reason> whyThis(String household) {
        Household asked = cell.household(household);
        String holder = holder(asked);
        return holder == null ? List.of() : reasons.of(cell.member(holder), asked);
    }

    /** What whoever the plan gives a household to costs for it, part by part. */
    public Map<Part, Long> costOf(String household) {
        Household asked = cell.household(household);
        String holder = holder(asked);
        return holder == null ? Map.of() : pairs.of(cell.member(holder), asked);
    }

    /** The way from whoever the plan gives a household to, in units of 100 m. */
    public int wayTo(String household) {
        Household asked = cell.household(household);
        String holder = holder(asked);
        return holder == null ? 0 : cell.distance(cell.member(holder).hamlet(), asked.hamlet());
    }

    /** Why a member may not have a household at all; empty where they may. */
    public Set<Obstacle> obstacles(String household, String member) {
        return Obstacle.between(cell.member(member), cell.household(household));
    }

    /** How many households a member has by the plan, and their load. */
    public int householdsOf(String member) {
        return has(cell.member(member)).households();
    }

    /** In load points. */
    public long loadOf(String member) {
        return has(cell.member(member)).load();
    }

    /** How a member's load stands to their fair share. */
    public Reason whyThisLoad(String member) {
        Member asked = cell.member(member);
        return loadReason("load", asked, has(asked));
    }

    /** In load points, or null for whoever may have no household. */
    public @Nullable Long fairShare(String member) {
        return cell.fairShare(cell.member(member));
    }

    /** What the plan would cost more, or less, if that member had the household instead. */
    public WhyNot whyNot(String household, String member) {
        List<Household> line = line(cell.household(household));
        Member other = cell.member(member);
        String holder = holder(cell.household(household));
        if (other.id().equals(holder)) {
            return new WhyNot(ids(line), member, Set.of(), 0, Map.of(), List.of());
        }
        Map<Part, Long> parts = new EnumMap<>(Part.class);
        Carried moved = carried(line);
        line.forEach(h -> add(parts, pairs.of(other, h), 1));
        add(parts, loads.of(other, has(other).plus(moved)), 1);
        add(parts, loads.of(other, has(other)), -1);
        if (holder != null) {
            taken(cell.member(holder), line, parts);
        }
        parts.values().removeIf(points -> points == 0);
        return new WhyNot(
                ids(line),
                member,
                obstacles(other, line),
                overLimit(other, moved),
                parts,
                sentences(line, other, holder, parts));
    }

    /** Everybody else for a household, whoever may have it first, then the cheapest first. */
    public List<WhyNot> alternatives(String household) {
        String holder = holder(cell.household(household));
        return cell.instance().members().stream()
                .filter(m -> !m.id().equals(holder))
                .map(m -> whyNot(household, m.id()))
                .sorted(
                        Comparator.comparing((WhyNot w) -> !w.possible())
                                .thenComparingLong(WhyNot::cost)
                                .thenComparing(WhyNot::member))
                .toList();
    }

    private void taken(Member holder, List<Household> line, Map<Part, Long> parts) {
        line.forEach(h -> add(parts, pairs.of(holder, h), -1));
        add(parts, loads.of(holder, has(holder).minus(carried(line))), 1);
        add(parts, loads.of(holder, has(holder)), -1);
    }

    private static void add(Map<Part, Long> parts, Map<Part, Long> more, int sign) {
        more.forEach((part, points) -> parts.merge(part, sign * points, Long::sum));
    }

    private static Set<Obstacle> obstacles(Member member, List<Household> line) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        line.forEach(h -> found.addAll(Obstacle.between(member, h)));
        return found;
    }

    private long overLimit(Member member, Carried moved) {
        int limit = cell.limit(member);
        int before = Math.max(0, has(member).households() - limit);
        return (long) Math.max(0, has(member).plus(moved).households() - limit) - before;
    }

    private List<Reason> sentences(
            List<Household> line, Member other, @Nullable String holder, Map<Part, Long> parts) {
        List<Reason> said = new ArrayList<>();
        line.forEach(
                h -> reasons.of(other, h).stream().filter(r -> r.points() > 0).forEach(said::add));
        if (parts.containsKey(Part.LOAD)) {
            said.add(loadReason("would-load", other, has(other).plus(carried(line))));
        }
        if (holder != null) {
            Member giver = cell.member(holder);
            said.add(loadReason("giver", giver, has(giver).minus(carried(line))));
        }
        return said;
    }

    private Reason loadReason(String about, Member member, Carried has) {
        Long fair = cell.fairShare(member);
        if (fair == null) {
            return Reason.of(about + ".no-share", 0, member.id());
        }
        long points = loads.of(member, has).values().stream().mapToLong(Long::longValue).sum();
        if (has.households() == 0) {
            return Reason.of(about + ".nobody", points, member.id());
        }
        String code = points == 0 ? ".fair" : has.load() > fair ? ".over" : ".under";
        return Reason.of(
                about + code, points, member.id(), has.load(), fair, Math.abs(has.load() - fair));
    }

    private List<Household> line(Household household) {
        if (household.group() == null) {
            return List.of(household);
        }
        return cell.instance().households().stream()
                .filter(h -> household.group().equals(h.group()))
                .toList();
    }

    private static List<String> ids(List<Household> line) {
        return line.stream().map(Household::id).toList();
    }

    private static Carried carried(List<Household> line) {
        return new Carried(line.size(), line.stream().mapToLong(Household::weight).sum());
    }

    private Carried has(Member member) {
        return carried.getOrDefault(member.id(), Carried.NOTHING);
    }

    private @Nullable String holder(Household household) {
        return plan.lines().get(household.id());
    }
}
