package vn.phutrachho.assignment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * The time in which a member belongs to a cell, or a household lives in its area.
 *
 * @param until first day outside it
 */
public record Stay(UnitId cell, LocalDate from, @Nullable LocalDate until) {
    /** Whether the day lies in it. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The one in which the day lies. */
    static Optional<Stay> of(List<Stay> stays, LocalDate day) {
        return stays.stream().filter(stay -> stay.on(day)).findFirst();
    }

    /** The one in that cell in which the day lies. */
    static Optional<Stay> in(UnitId cell, List<Stay> stays, LocalDate day) {
        return stays.stream().filter(s -> s.cell().equals(cell) && s.on(day)).findFirst();
    }

    /** The same, with the one that is not over ended on the day. */
    static List<Stay> ended(List<Stay> stays, LocalDate on) {
        return stays.stream()
                .map(s -> s.until() == null ? new Stay(s.cell(), s.from(), on) : s)
                .toList();
    }
}
