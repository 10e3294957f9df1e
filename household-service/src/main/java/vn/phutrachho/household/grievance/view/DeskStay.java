package vn.phutrachho.household.grievance.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.UnitId;

/**
 * A stretch of time in which a case lay with somebody.
 *
 * @param unit the desk; null when it lay with the member
 * @param from first day
 * @param until the day it went on; null while it lies there
 * @param paused whether the clock stood still: these days do not count
 */
public record DeskStay(
        @Nullable UnitId unit, LocalDate from, @Nullable LocalDate until, boolean paused) {
    DeskStay(@Nullable UnitId unit, LocalDate from, @Nullable LocalDate until) {
        this(unit, from, until, false);
    }

    /** What the household said may be of an earlier day than it came here: then it lay no day. */
    DeskStay endedOn(LocalDate day) {
        LocalDate last = day.isBefore(from) ? from : day;
        return until == null ? new DeskStay(unit, from, last, paused) : this;
    }
}
