package vn.phutrachho.kit.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of something, newest first.
 *
 * @param occurred when it was true
 * @param recorded when it was known
 * @param by who, and for an auditor the hour and position; empty otherwise
 * @param now whether things stand here
 */
public record TrailEntry(
        String title,
        String detail,
        @Nullable LocalDate occurred,
        @Nullable LocalDate recorded,
        String by,
        boolean now) {

    /** Days between the two times; 0 when they are near enough not to be mentioned. */
    public long recordedLate() {
        if (occurred == null || recorded == null) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(occurred, recorded);
        return days > 1 ? days : 0;
    }
}
