package vn.phutrachho.kit.time;

import java.time.Instant;

/**
 * The simulated clock of the standalone run was set. Told in the thread that sets it, so that what
 * the passing of time brings about is done when the setting is answered: sample history is then the
 * same each time.
 *
 * @param now what time it is now
 */
public record ClockWasSet(Instant now) {}
