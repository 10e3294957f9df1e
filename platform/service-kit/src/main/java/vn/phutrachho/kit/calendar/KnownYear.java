package vn.phutrachho.kit.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.kit.time.Dated;

/**
 * A year with its calendars as dated facts.
 *
 * @param calendars in the order in which they were decided
 */
public record KnownYear(int year, List<Calendar> calendars) {
    public KnownYear {
        calendars = List.copyOf(calendars);
    }

    /**
     * From a day on these are the days that differ from Monday to Friday.
     *
     * @param days all of them
     */
    public record Calendar(LocalDate from, List<ExceptionalDay> days) {
        public Calendar {
            days = List.copyOf(days);
        }
    }

    static KnownYear of(int year) {
        return new KnownYear(year, List.of());
    }

    KnownYear and(Calendar calendar) {
        return new KnownYear(year, Stream.concat(calendars.stream(), Stream.of(calendar)).toList());
    }

    /** The one that applies on the day. */
    Optional<Calendar> on(LocalDate day) {
        return Dated.applying(calendars.stream(), Calendar::from, day);
    }
}
