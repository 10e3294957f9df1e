package vn.phutrachho.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The day it is in Vietnam; what edges put into commands, since the domain has no clock (D7). */
public final class Today {
    /** The zone of everything that people see and of every deadline. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    /** The day that a moment belongs to, for example on which something became known. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    public LocalDate get() {
        return dayOf(clock.instant());
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(ZONE);
    }
}
