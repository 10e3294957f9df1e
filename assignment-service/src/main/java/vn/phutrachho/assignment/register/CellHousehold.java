package vn.phutrachho.assignment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.PovertyStatus;

/**
 * A household as the register has told us.
 *
 * @param stays the cells whose area it lives and lived in
 * @param weight load points; 10 is an ordinary household
 */
public record CellHousehold(
        HouseholdId id,
        String head,
        List<Stay> stays,
        String hamlet,
        String houseGroup,
        int people,
        PovertyStatus poverty,
        int weight,
        boolean hard,
        boolean remote,
        @Nullable String language,
        List<String> wants) {

    /**
     * Living in a cell's area.
     *
     * @param until first day outside it
     */
    public record Stay(UnitId cell, LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Whether it lives in that cell's area on that day. */
    public boolean isOf(UnitId cell, LocalDate day) {
        return stays.stream().anyMatch(s -> s.cell().equals(cell) && s.on(day));
    }

    /** Since when it lives in the cell's area where it lives on that day. */
    public Optional<LocalDate> since(UnitId cell, LocalDate day) {
        return stays.stream()
                .filter(s -> s.cell().equals(cell) && s.on(day))
                .map(Stay::from)
                .findFirst();
    }

    /** The cell on that day, or null. */
    public @Nullable UnitId cell(LocalDate day) {
        return stays.stream().filter(s -> s.on(day)).map(Stay::cell).findFirst().orElse(null);
    }
}
