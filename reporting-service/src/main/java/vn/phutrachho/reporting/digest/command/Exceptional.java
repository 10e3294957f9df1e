package vn.phutrachho.reporting.digest.command;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.reporting.DigestMatter;
import vn.phutrachho.events.reporting.DigestPoint;

/**
 * How many there are of what should not be.
 *
 * @param month of which month; absent where it is of none
 * @param number one at the least
 */
public record Exceptional(DigestMatter about, @Nullable YearMonth month, int number) {

    /** Of the same as a point of a digest. */
    public boolean isOf(DigestPoint point) {
        return about == point.about()
                && (month == null ? point.month() == null : month.equals(point.month()));
    }
}
