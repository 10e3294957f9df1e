package vn.phutrachho.assignment.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whether it is over on the day. */
    boolean endsBy(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** The one in which the day lies. */
    static Optional<Stay> of(List<Stay> stays, LocalDate day) {
        return stays.stream().filter(stay -> stay.on(day)).findFirst();
    }

    /** The one in that cell in which the day lies. */
    static Optional<Stay> in(UnitId cell, List<Stay> stays, LocalDate day) {
        return stays.stream().filter(s -> s.cell().equals(cell) && s.on(day)).findFirst();
    }

    /** Whether the time in that cell is over on that day: there was one, and none goes on. */
    static boolean isOver(UnitId cell, List<Stay> stays, LocalDate day) {
        return in(cell, stays, day).isEmpty()
                && stays.stream().anyMatch(s -> s.cell().equals(cell) && s.endsBy(day));
    }

    /** The days from which on each is over. */
    static Stream<LocalDate> ends(List<Stay> stays) {
        return stays.stream().flatMap(stay -> Stream.ofNullable(stay.until()));
    }

    /** The same, with the one that is not over ended on the day. */
    static List<Stay> ended(List<Stay> stays, LocalDate on) {
        return stays.stream()
                .map(s -> s.until() == null ? new Stay(s.cell(), s.from(), on) : s)
                .toList();
    }
}
