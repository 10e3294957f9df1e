package vn.phutrachho.events.household;

import java.time.LocalDate;

/**
 * A day on which offices are closed though it is from Monday to Friday, or open though it is not.
 *
 * @param works whether they are open
 * @param what which holiday it is, or for which day it is worked
 * @param source where that was announced
 * @param provisional whether it follows from the law alone and was not announced yet
 */
public record ExceptionalDay(
        LocalDate day, boolean works, String what, String source, boolean provisional) {}
