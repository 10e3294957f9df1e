package vn.phutrachho.reporting.figures.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DutyStatus;

/**
 * What is counted of a member.
 *
 * @param cells every cell that the member ever was in or had households in
 * @param stays where the member belongs
 * @param duties how clause 2 treats the member
 * @param charges how many households the member is responsible for
 * @param held those households as of the last event: a duty that goes on under the next year's plan
 *     is made once more, and is no second household
 * @param reports the monthly reports that came
 */
public record MemberDuty(
        MemberId member,
        List<UnitId> cells,
        List<Stay> stays,
        List<Duty> duties,
        List<Charge> charges,
        List<HouseholdId> held,
        List<Report> reports) {

    public MemberDuty {
        cells = List.copyOf(cells);
        stays = List.copyOf(stays);
        duties = List.copyOf(duties);
        charges = List.copyOf(charges);
        held = List.copyOf(held);
        reports = List.copyOf(reports);
    }

    static MemberDuty of(MemberId member) {
        return new MemberDuty(
                member, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Where the member belongs from a day on.
     *
     * @param cell absent when in no cell any more
     */
    public record Stay(@Nullable UnitId cell, LocalDate on, LocalDate known) {}

    /**
     * How clause 2 treats the member from a day on.
     *
     * @param until last day of a temporary status; after it the member is what they lastly were
     *     without an end
     */
    public record Duty(
            DutyStatus status, LocalDate on, @Nullable LocalDate until, LocalDate known) {}

    /** Households more or fewer in the member's charge, for a cell. */
    public record Charge(UnitId cell, LocalDate on, LocalDate known, int by) {}

    /** The report of a month came. */
    public record Report(
            UnitId cell, YearMonth month, boolean late, LocalDate on, LocalDate known) {}

    MemberDuty staying(@Nullable UnitId cell, LocalDate on, LocalDate known) {
        return new MemberDuty(
                member,
                cell == null ? cells : with(cells, cell),
                and(stays, new Stay(cell, on, known)),
                duties,
                charges,
                held,
                reports);
    }

    MemberDuty treated(Duty duty) {
        return new MemberDuty(member, cells, stays, and(duties, duty), charges, held, reports);
    }

    /** The member is responsible for the household from a day on. */
    MemberDuty charged(HouseholdId household, UnitId cell, LocalDate on, LocalDate known) {
        return held.contains(household)
                ? this
                : charged(new Charge(cell, on, known, 1), and(held, household));
    }

    /** From a day on no more. */
    MemberDuty relieved(HouseholdId household, UnitId cell, LocalDate on, LocalDate known) {
        return held.contains(household)
                ? charged(
                        new Charge(cell, on, known, -1),
                        held.stream().filter(each -> !each.equals(household)).toList())
                : this;
    }

    private MemberDuty charged(Charge charge, List<HouseholdId> now) {
        return new MemberDuty(
                member,
                with(cells, charge.cell()),
                stays,
                duties,
                added(charges, charge),
                now,
                reports);
    }

    MemberDuty reported(Report report) {
        return new MemberDuty(
                member,
                with(cells, report.cell()),
                stays,
                duties,
                charges,
                held,
                and(reports, report));
    }

    private static List<Charge> added(List<Charge> charges, Charge next) {
        List<Charge> all = new ArrayList<>(charges);
        for (int i = 0; i < all.size(); i++) {
            Charge charge = all.get(i);
            if (charge.cell.equals(next.cell)
                    && charge.on.equals(next.on)
                    && charge.known.equals(next.known)) {
                all.set(i, new Charge(next.cell, next.on, next.known, charge.by + next.by));
                return all;
            }
        }
        all.add(next);
        return all;
    }

    /** In the order of their names, so that it does not matter which service told first. */
    private static List<UnitId> with(List<UnitId> cells, UnitId cell) {
        Set<UnitId> all = new LinkedHashSet<>(cells);
        all.add(Objects.requireNonNull(cell));
        return all.stream().sorted(Comparator.comparing(UnitId::value)).toList();
    }

    private static <T> List<T> and(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }
}
