package vn.phutrachho.assignment.responsibility.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;

/**
 * Everybody who is and was responsible for a household, in order.
 *
 * @param holder who is so now; absent when nobody
 * @param cell the cell of the latest of them
 */
public record Holdings(
        HouseholdId household, @Nullable MemberId holder, UnitId cell, List<Holding> holdings) {

    /**
     * One member's duty for the household.
     *
     * @param why why it was handed over to them; absent where a plan gave it to them
     * @param until first day without it
     * @param reason why it ended
     * @param position place in this service's log of the event that made it
     */
    public record Holding(
            MemberId member,
            UnitId cell,
            PlanId plan,
            LocalDate from,
            @Nullable String why,
            @Nullable LocalDate until,
            @Nullable EndReason reason,
            long position) {
        /** Whether it was in force on that day. */
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** Whether somebody was made responsible by an event after the position of the own log. */
    public boolean madeAfter(long position) {
        return holdings.getLast().position() > position;
    }

    /** From when on it is as it is now. */
    public LocalDate lastChange() {
        Holding last = holdings.getLast();
        return last.until() == null ? last.from() : last.until();
    }

    /** Who was responsible on that day. */
    public Optional<Holding> on(LocalDate day) {
        return holdings.stream().filter(h -> h.on(day)).reduce((one, later) -> later);
    }
}
