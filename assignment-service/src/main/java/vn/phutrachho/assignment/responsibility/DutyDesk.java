package vn.phutrachho.assignment.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.assignment.NotFound;
import vn.phutrachho.assignment.plan.view.CellYear;
import vn.phutrachho.assignment.plan.view.FindPlans;
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
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.kit.access.Access;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.time.Today;

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

    /** Hands a household over from today on. */
    public void handOver(HouseholdId household, MemberId to) {
        LocalDate day = today.get();
        UnitId cell = cellOf(household);
        Caller caller = access.caller();
        caller.require(cell, Role.SECRETARY);
        commands.send(
                new HandOver(
                        household,
                        to,
                        cell,
                        FindPlans.idOf(cell, day.getYear()),
                        obstacles(cell, household, to),
                        day),
                caller);
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

    private Set<Obstacle> obstacles(UnitId cell, HouseholdId household, MemberId to) {
        Instance instance = cellYears.instance(cell, today.get().getYear(), today.get());
        try {
            return instance.obstacles(household.value(), to.value());
        } catch (InvalidExchange unknown) {
            throw new NotFound();
        }
    }
}
