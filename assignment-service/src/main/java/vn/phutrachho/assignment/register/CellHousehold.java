package vn.phutrachho.assignment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whether it lives in that cell's area on that day. */
    public boolean isOf(UnitId cell, LocalDate day) {
        return Stay.in(cell, stays, day).isPresent();
    }

    /** Whether it lived in that cell's area, and does not on that day. */
    public boolean hasGoneFrom(UnitId cell, LocalDate day) {
        return Stay.isOver(cell, stays, day);
    }

    /** The days from which on it lives elsewhere. */
    public Stream<LocalDate> turns() {
        return Stay.ends(stays);
    }

    /** Since when it lives in the cell's area where it lives on that day. */
    public Optional<LocalDate> since(UnitId cell, LocalDate day) {
        return Stay.in(cell, stays, day).map(Stay::from);
    }

    /** The cell on that day, or null. */
    public @Nullable UnitId cell(LocalDate day) {
        return Stay.of(stays, day).map(Stay::cell).orElse(null);
    }
}
