package vn.phutrachho.assignment.plan.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Plan;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.register.FindInRegister;
import vn.phutrachho.assignment.responsibility.view.FindHoldings;
import vn.phutrachho.assignment.responsibility.view.Holdings;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;

/** Makes a cell's year into an instance, of what the registers and the duties say. */
@Component
public class CellYear {
    /** In units of 100 m: what the register says nothing about, a kilometre between two hamlets. */
    private static final int BETWEEN_HAMLETS = 10;

    private final FindInRegister register;
    private final FindHoldings holdings;

    CellYear(FindInRegister register, FindHoldings holdings) {
        this.register = register;
        this.holdings = holdings;
    }

    /**
     * The instance of a cell and a year.
     *
     * @param day the day whose registers count
     */
    public Instance instance(UnitId cell, int year, LocalDate day) {
        List<CellMember> members = register.members(cell, day);
        List<CellHousehold> households = register.households(cell, day);
        List<String> hamlets = hamlets(members, households);
        Set<String> ids = new HashSet<>(members.stream().map(m -> m.id().value()).toList());
        Map<HouseholdId, MemberId> before = lastYear(cell, year - 1);
        return new Instance(
                Instance.FORMAT,
                cell + "-" + year,
                year,
                hamlets,
                distances(hamlets.size()),
                members.stream().map(m -> member(m, day)).toList(),
                households.stream().map(h -> household(h, tie(before.get(h.id()), ids))).toList(),
                null);
    }

    /** The plan of that year as the exchange format has it; a household new since is open. */
    public static Plan plan(YearPlan plan, Instance instance) {
        Map<HouseholdId, MemberId> holders = new HashMap<>();
        for (YearPlan.Line line : plan.lines()) {
            if (line.member() != null) {
                holders.put(line.household(), line.member());
            }
        }
        return plan(holders, instance);
    }

    /** Who has whom as the exchange format has it: as far as both are in the instance. */
    public static Plan plan(Map<HouseholdId, MemberId> holders, Instance instance) {
        Set<String> members = new HashSet<>();
        instance.members().forEach(m -> members.add(m.id()));
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        for (Instance.Household household : instance.households()) {
            MemberId member = holders.get(new HouseholdId(household.id()));
            boolean known = member != null && members.contains(member.value());
            lines.put(household.id(), known ? String.valueOf(member) : null);
        }
        return Plan.of(instance, "phu-trach-ho", lines);
    }

    private Map<HouseholdId, MemberId> lastYear(UnitId cell, int year) {
        Map<HouseholdId, MemberId> ties = new HashMap<>();
        for (Holdings of : holdings.ofCell(cell)) {
            holdings.atYearsEnd(of, year).ifPresent(m -> ties.put(of.household(), m));
        }
        return ties;
    }

    /** A tie that lasted to the year's end has worked; one that was handed over is not there. */
    private static @Nullable LastYear tie(@Nullable MemberId member, Set<String> members) {
        return member != null && members.contains(member.value())
                ? new LastYear(member.value(), true)
                : null;
    }

    private static List<String> hamlets(List<CellMember> members, List<CellHousehold> households) {
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        members.stream().map(CellMember::hamlet),
                        households.stream().map(CellHousehold::hamlet))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static List<List<Integer>> distances(int hamlets) {
        return IntStream.range(0, hamlets)
                .mapToObj(
                        from ->
                                IntStream.range(0, hamlets)
                                        .mapToObj(to -> from == to ? 0 : BETWEEN_HAMLETS)
                                        .toList())
                .toList();
    }

    private static Instance.Member member(CellMember member, LocalDate day) {
        return new Instance.Member(
                member.id().value(),
                duty(member, day),
                member.limit() > 0,
                switch (member.health()) {
                    case FULL -> Health.FULL;
                    case LIGHT -> Health.LIGHT;
                    case NONE -> Health.NONE;
                },
                member.leader(),
                Set.copyOf(member.abilities()),
                Set.copyOf(member.languages()),
                member.hamlet(),
                group(member.houseGroup()),
                Math.max(0, member.limit()));
    }

    private static Duty duty(CellMember member, LocalDate day) {
        return switch (member.duty(day)) {
            case FULL -> Duty.FULL;
            case EXEMPT -> Duty.EXEMPT;
            case AWAY -> Duty.AWAY;
            case RESIDENCE_CONTACT -> Duty.RESIDENCE_CONTACT;
        };
    }

    private static Instance.Household household(
            CellHousehold household, @Nullable LastYear lastYear) {
        return new Instance.Household(
                household.id().value(),
                household.hamlet(),
                group(household.houseGroup()),
                Math.max(1, household.weight()),
                household.hard(),
                household.remote(),
                Set.of(),
                Set.copyOf(household.wants()),
                household.language(),
                lastYear,
                Set.of(),
                null,
                null,
                null);
    }

    private static @Nullable String group(String houseGroup) {
        return houseGroup.isBlank() ? null : houseGroup;
    }
}
