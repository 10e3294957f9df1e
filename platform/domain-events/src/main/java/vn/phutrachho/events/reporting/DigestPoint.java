package vn.phutrachho.events.reporting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One line of a digest, as a number.
 *
 * @param month of which month; absent where it is of none
 * @param number how many there are; 0 where all of what was told the last time is made good
 * @param before how many there were in the digest before; 0 where it told of none
 */
public record DigestPoint(DigestMatter about, @Nullable YearMonth month, int number, int before) {}
