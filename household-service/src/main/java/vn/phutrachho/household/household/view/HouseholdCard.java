package vn.phutrachho.household.household.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GoneReason;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.household.household.command.HouseholdDetails;
import vn.phutrachho.kit.personal.ErasureNote;

/**
 * What the register says of a household, and since when.
 *
 * @param cell the cell whose area it lives in now
 * @param cells where it lived, the last is where it lives
 * @param poverty as it is now
 * @param povertyHistory as it was decided, the last is what holds
 * @param gone since when and why it is no longer here; null while it is
 * @param erased that its personal texts were erased; null while they are not
 * @param searchKey code, head, hamlet and address without marks
 * @param nameKey the head's given name first, without marks, to sort by
 */
public record HouseholdCard(
        HouseholdId id,
        UnitId cell,
        String code,
        HouseholdDetails details,
        List<Stay> cells,
        PovertyStatus poverty,
        List<Poverty> povertyHistory,
        @Nullable Gone gone,
        @Nullable ErasureNote erased,
        String searchKey,
        String nameKey) {
    public HouseholdCard {
        cells = List.copyOf(cells);
        povertyHistory = List.copyOf(povertyHistory);
    }

    /** Lives in a cell's area from a day on. */
    public record Stay(UnitId cell, LocalDate from) {}

    /**
     * A poverty status from a day on.
     *
     * @param decision number of the decision it rests on; null when the register only said so
     * @param decidedOn the day of the decision; null where nobody said so
     * @param year of the review; 0 without a decision
     */
    public record Poverty(
            PovertyStatus status,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            int year,
            LocalDate from) {}

    /**
     * It is no longer here.
     *
     * @param on first day without it
     * @param why null in old history, where nobody said so
     */
    public record Gone(LocalDate on, @Nullable GoneReason why) {}

    /** The status that holds now, with what it rests on. */
    public Poverty povertyNow() {
        return povertyHistory.getLast();
    }

    /**
     * The status on a day: of those that had begun the latest, of two for one day the last said.
     */
    public PovertyStatus povertyOn(LocalDate day) {
        return povertyHistory.stream()
                .filter(it -> !it.from().isAfter(day))
                .reduce((one, next) -> next.from().isBefore(one.from()) ? one : next)
                .map(Poverty::status)
                .orElse(PovertyStatus.NONE);
    }

    /** What the decision of that review says, by what was recorded of it last. */
    public Optional<PovertyStatus> povertyBy(String decision, int year) {
        return povertyHistory.reversed().stream()
                .filter(it -> decision.equals(it.decision()) && it.year() == year)
                .map(Poverty::status)
                .findFirst();
    }

    /** Since when it is poor no longer, where it had been. */
    public Optional<LocalDate> leftPovertyOn() {
        Poverty left = null;
        for (Poverty each : povertyHistory.reversed()) {
            if (each.status() != PovertyStatus.NONE) {
                return Optional.ofNullable(left).map(Poverty::from);
            }
            left = each;
        }
        return Optional.empty();
    }

    /** First day without it; null while it is here. */
    public @Nullable LocalDate goneOn() {
        return gone == null ? null : gone.on();
    }

    public LocalDate since() {
        return cells.getFirst().from();
    }

    HouseholdCard with(HouseholdDetails now) {
        return new HouseholdCard(
                id,
                cell,
                code,
                now,
                cells,
                poverty,
                povertyHistory,
                gone,
                erased,
                Keys.search(code, now),
                Keys.name(now));
    }

    HouseholdCard with(Poverty decided) {
        List<Poverty> history = new ArrayList<>(povertyHistory);
        history.add(decided);
        return new HouseholdCard(
                id,
                cell,
                code,
                details,
                cells,
                decided.status(),
                history,
                gone,
                erased,
                searchKey,
                nameKey);
    }

    HouseholdCard with(Stay moved) {
        List<Stay> all = new ArrayList<>(cells);
        all.add(moved);
        return new HouseholdCard(
                id,
                moved.cell(),
                code,
                details,
                all,
                poverty,
                povertyHistory,
                gone,
                erased,
                searchKey,
                nameKey);
    }

    HouseholdCard with(Gone left) {
        return new HouseholdCard(
                id,
                cell,
                code,
                details,
                cells,
                poverty,
                povertyHistory,
                left,
                erased,
                searchKey,
                nameKey);
    }

    HouseholdCard with(ErasureNote decided) {
        return new HouseholdCard(
                id,
                cell,
                code,
                details,
                cells,
                poverty,
                povertyHistory,
                gone,
                decided,
                searchKey,
                nameKey);
    }
}
