package vn.phutrachho.household.grievance.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;

/**
 * One step on the way of a case.
 *
 * @param on when it was so
 * @param recordedAt when it was known
 * @param unit the unit that acted, if one did
 * @param to the unit it went to, if it went to one
 * @param member the member who acted, if one did
 * @param text what was said
 * @param later the day that was promised, if one was
 * @param month the month to which it was carried over, if it was
 */
public record CaseStep(
        Act act,
        LocalDate on,
        Instant recordedAt,
        @Nullable UnitId unit,
        @Nullable UnitId to,
        @Nullable MemberId member,
        @Nullable Personal text,
        @Nullable LocalDate later,
        @Nullable YearMonth month) {

    /** What was done. */
    public enum Act {
        REPORTED,
        SETTLED,
        CARRIED_OVER,
        REFERRED,
        ACCEPTED,
        ANSWERED,
        CARRIED_BACK,
        CONTENT,
        NOT_CONTENT,
        REOPENED,
        CLOSED,
        WITHDRAWN
    }
}
