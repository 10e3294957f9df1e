package vn.phutrachho.assignment.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.assignment.plan.view.YearPlan;
import vn.phutrachho.assignment.register.CellHousehold;
import vn.phutrachho.assignment.register.CellMember;
import vn.phutrachho.assignment.responsibility.view.Coverage;
import vn.phutrachho.assignment.responsibility.view.Coverage.Covered;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.member.DutyStatus;

/**
 * A plan as its document and its spreadsheet tell it.
 *
 * @param day the day whose registers and, once the plan is in force, whose duties count
 * @param carriers members with their households
 * @param open households without anybody
 * @param idle members who should have one and have none
 * @param apart members who are given none: exempt, away, or working elsewhere
 */
public record WrittenPlan(
        YearPlan plan,
        LocalDate day,
        List<Carrier> carriers,
        List<CellHousehold> open,
        List<CellMember> idle,
        List<CellMember> apart) {

    /** A member with their households. */
    public record Carrier(CellMember member, List<Charge> charges) {}

    /**
     * A household of a member.
     *
     * @param since first day of the duty; absent while the plan is not in force
     */
    public record Charge(CellHousehold household, @Nullable LocalDate since) {}

    /**
     * Before it is in force: who is to have whom.
     *
     * @param registers of the day on which it could begin
     */
    static WrittenPlan proposed(YearPlan plan, Coverage registers) {
        Map<HouseholdId, MemberId> lines = new HashMap<>();
        for (YearPlan.Line line : plan.lines()) {
            if (line.member() != null) {
                lines.put(line.household(), line.member());
            }
        }
        return of(
                plan,
                registers,
                covered ->
                        Optional.ofNullable(lines.get(covered.household().id()))
                                .map(member -> new Held(member, null)));
    }

    /** Once it is in force: who has whom on the day. */
    static WrittenPlan inForce(YearPlan plan, Coverage duties) {
        return of(
                plan,
                duties,
                covered ->
                        Optional.ofNullable(covered.history())
                                .flatMap(history -> history.on(duties.day()))
                                .map(holding -> new Held(holding.member(), holding.from())));
    }

    private record Held(MemberId by, @Nullable LocalDate since) {}

    private interface Holder {
        Optional<Held> of(Covered covered);
    }

    /** Whoever is not of the cell on the day has nothing of it: such a household is open. */
    private static WrittenPlan of(YearPlan plan, Coverage coverage, Holder holder) {
        Map<HouseholdId, Held> held = new HashMap<>();
        coverage.households()
                .forEach(
                        covered ->
                                holder.of(covered)
                                        .filter(it -> coverage.member(it.by()).isPresent())
                                        .ifPresent(it -> held.put(covered.household().id(), it)));
        List<CellHousehold> households =
                coverage.households().stream().map(Covered::household).toList();
        List<Carrier> carriers =
                coverage.members().stream()
                        .map(member -> new Carrier(member, charges(member, households, held)))
                        .filter(carrier -> !carrier.charges().isEmpty())
                        .toList();
        List<CellMember> others =
                coverage.members().stream()
                        .filter(
                                member ->
                                        carriers.stream()
                                                .noneMatch(it -> it.member().equals(member)))
                        .toList();
        return new WrittenPlan(
                plan,
                coverage.day(),
                carriers,
                households.stream().filter(it -> !held.containsKey(it.id())).toList(),
                others.stream().filter(member -> isExpected(member, coverage.day())).toList(),
                others.stream().filter(member -> !isExpected(member, coverage.day())).toList());
    }

    private static List<Charge> charges(
            CellMember member, List<CellHousehold> households, Map<HouseholdId, Held> held) {
        return households.stream()
                .flatMap(
                        household ->
                                Optional.ofNullable(held.get(household.id()))
                                        .filter(it -> it.by().equals(member.id()))
                                        .map(it -> new Charge(household, it.since()))
                                        .stream())
                .toList();
    }

    /** All members in full activity are responsible for households (clause 2). */
    private static boolean isExpected(CellMember member, LocalDate day) {
        return member.duty(day) == DutyStatus.FULL;
    }

    /** How many households have somebody. */
    public int covered() {
        return carriers.stream().mapToInt(carrier -> carrier.charges().size()).sum();
    }

    /** Every household of the cell's area. */
    public int households() {
        return covered() + open.size();
    }

    /** Every member of the cell. */
    public int members() {
        return carriers.size() + idle.size() + apart.size();
    }
}
