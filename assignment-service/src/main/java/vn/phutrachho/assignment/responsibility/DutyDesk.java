package vn.phutrachho.assignment.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.plan.view.Carrier;
import vn.phutrachho.assignment.plan.view.CellYear;
import vn.phutrachho.assignment.plan.view.FindPlans;
import vn.phutrachho.assignment.proposal.ExplainPlan;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.InvalidExchange;
import vn.phutrachho.assignment.proposal.Obstacle;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.responsibility.command.HandOver;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.assignment.responsibility.view.Coverage.Covered;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.typed.Typed;

/** What people ask and do about who is responsible, each within their scope. */
@Component
public class DutyDesk {
    private final Access access;
    private final Commands commands;
    private final Today today;
    private final FindHoldings holdings;
    private final FindInRegister register;
    private final CellYear cellYears;

    DutyDesk(
            Access access,
            Commands commands,
            Today today,
            FindHoldings holdings,
            FindInRegister register,
            CellYear cellYears) {
        this.access = access;
        this.commands = commands;
        this.today = today;
        this.holdings = holdings;
        this.register = register;
        this.cellYears = cellYears;
    }

    /** Which households have nobody, which members have nobody, on any day (M2.4). */
    public Coverage coverage(UnitId cell, @Nullable LocalDate day) {
        access.caller().require(cell, Role.SECRETARY, Role.COMMUNE_OFFICER);
        LocalDate asked = day == null ? today.get() : day;
        Map<HouseholdId, Holdings> byHousehold =
                holdings.ofCell(cell).stream()
                        .collect(Collectors.toMap(Holdings::household, Function.identity()));
        List<Covered> covered = new ArrayList<>();
        Set<MemberId> busy = new HashSet<>();
        for (CellHousehold household : register.households(cell, asked)) {
            Holdings of = byHousehold.get(household.id());
            MemberId holder = holderOn(of, asked);
            if (holder != null) {
                busy.add(holder);
            }
            covered.add(new Covered(household, holder, of));
        }
        List<CellMember> members = register.members(cell, asked);
        return new Coverage(
                cell,
                asked,
                covered,
                members,
                members.stream().filter(m -> m.serves(asked) && !busy.contains(m.id())).toList());
    }

    private static @Nullable MemberId holderOn(@Nullable Holdings of, LocalDate day) {
        return of == null ? null : of.on(day).map(Holdings.Holding::member).orElse(null);
    }

    /**
     * A household that changes hands during the year.
     *
     * @param from first day; absent for today
     */
    public record Handed(MemberId to, Typed reason, @Nullable LocalDate from) {}

    /** Hands a household over. */
    public void handOver(HouseholdId household, Handed handed) {
        LocalDate day = today.get();
        LocalDate from = handed.from() == null ? day : handed.from();
        UnitId cell = cellOf(household);
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        LocalDate since = since(cell, household, handed.to(), day);
        Instance now = instance(cell, day);
        commands.send(
                new HandOver(
                        household,
                        handed.to(),
                        cell,
                        FindPlans.idOf(cell, from.getYear()),
                        obstacles(now, instance(cell, since, from, now), household, handed.to()),
                        Personal.of(household, handed.reason().ordinaryText()),
                        since,
                        from,
                        day),
                caller);
    }

    /** Since when both the household and the member are the cell's. */
    private LocalDate since(UnitId cell, HouseholdId household, MemberId to, LocalDate day) {
        LocalDate here =
                register.household(household)
                        .flatMap(h -> h.since(cell, day))
                        .orElseThrow(NotFound::new);
        LocalDate there =
                register.member(to).flatMap(m -> m.since(cell, day)).orElseThrow(NotFound::new);
        return here.isAfter(there) ? here : there;
    }

    /**
     * A member of the cell to whom a household could go.
     *
     * @param obstacles why they may not have it
     * @param carrier what they have, as the plan's page counts it
     */
    public record Candidate(CellMember member, List<Obstacle> obstacles, Carrier carrier) {
        /** Those who may have it and have least, first. */
        private static final Comparator<Candidate> LEAST_FIRST =
                Comparator.comparing((Candidate it) -> !it.may())
                        .thenComparing(Candidate::full)
                        .thenComparingInt(it -> it.carrier().households())
                        .thenComparingDouble(it -> it.carrier().load());

        /** Whether they may have it. */
        public boolean may() {
            return obstacles.isEmpty();
        }

        /** Whether they have as many as the register lets them have: told, but no obstacle. */
        public boolean full() {
            return carrier.households() >= member.limit();
        }
    }

    /**
     * Everybody of the cell but who has it: first those who may have it, and of these who has
     * least.
     *
     * @param coverage of today
     * @param from the day from which on it is to be theirs: what they have is counted of that day
     */
    public List<Candidate> candidates(Coverage coverage, Covered covered, LocalDate from) {
        UnitId cell = coverage.cell();
        boolean isPast = from.isBefore(coverage.day());
        Instance now = instance(cell, coverage.day());
        Instance then = isPast ? instance(cell, from) : now;
        Coverage had = isPast ? coverage(cell, from) : coverage;
        ExplainPlan explained = ExplainPlan.of(then, CellYear.plan(had.held(), then));
        HouseholdId household = covered.household().id();
        return coverage.members().stream()
                .filter(member -> !member.id().equals(covered.holder()))
                .map(
                        member -> {
                            boolean was = had.member(member.id()).isPresent();
                            return new Candidate(
                                    member,
                                    obstacles(now, was ? then : now, household, member.id())
                                            .stream()
                                            .sorted()
                                            .toList(),
                                    was
                                            ? Carrier.of(explained, member.id(), member.name())
                                            : Carrier.nothing(member.id(), member.name()));
                        })
                .sorted(Candidate.LEAST_FIRST)
                .toList();
    }

    /** From when on a household can change hands: not before the last change. */
    public LocalDate earliest(Coverage coverage, Covered covered) {
        LocalDate first = coverage.day().withDayOfMonth(1);
        return Stream.concat(
                        covered.household().since(coverage.cell(), coverage.day()).stream(),
                        Stream.ofNullable(covered.history()).map(Holdings::lastChange))
                .filter(first::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(first);
    }

    /** Who was and is responsible for a household. */
    public Holdings history(HouseholdId household) {
        access.caller().require(cellOf(household), Role.SECRETARY, Role.COMMUNE_OFFICER);
        return holdings.of(household).orElseThrow(NotFound::new);
    }

    private UnitId cellOf(HouseholdId household) {
        UnitId cell = register.household(household).orElseThrow(NotFound::new).cell(today.get());
        if (cell == null) {
            throw new NotFound();
        }
        return cell;
    }

    /** The registers of the day from which on it is to be theirs, where both were here then. */
    private Instance instance(UnitId cell, LocalDate since, LocalDate from, Instance now) {
        return !from.isBefore(since) && from.isBefore(today.get()) ? instance(cell, from) : now;
    }

    /** Why they may not have it today, or could not on the day from which they are to have it. */
    private static Set<Obstacle> obstacles(
            Instance now, Instance then, HouseholdId household, MemberId to) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        found.addAll(obstacles(now, household, to));
        found.addAll(obstacles(then, household, to));
        return found;
    }

    private Instance instance(UnitId cell, LocalDate day) {
        return cellYears.instance(cell, day.getYear(), day);
    }

    private static Set<Obstacle> obstacles(
            Instance instance, HouseholdId household, MemberId member) {
        try {
            return instance.obstacles(household.value(), member.value());
        } catch (InvalidExchange unknown) {
            throw new NotFound();
        }
    }
}
