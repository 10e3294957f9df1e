package vn.phutrachho.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that can be set and then goes on at the pace of the real one. There is one only in the
 * standalone run, so that sample history is recorded day by day and deadlines can be tried.
 */
public final class SimulatedClock extends Clock {
    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public SimulatedClock(Clock real) {
        this.real = real;
    }

    /** From now on it is that instant and goes on; null is the real time again. */
    public void set(@Nullable Instant now) {
        ahead = now == null ? Duration.ZERO : Duration.between(real.instant(), now);
    }

    public boolean simulates() {
        return !ahead.isZero();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SimulatedClock other = new SimulatedClock(real.withZone(zone));
        other.ahead = ahead;
        return other;
    }
}
