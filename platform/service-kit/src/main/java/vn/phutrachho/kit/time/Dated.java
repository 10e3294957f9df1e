package vn.phutrachho.kit.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is said to be so from a day on, until something later is. */
public final class Dated {
    private Dated() {}

    /**
     * The one that applies on a day: of those that have begun the latest, of two that begin on one
     * day what was said last.
     *
     * @param all of one and the same, in the order in which they were said
     * @param from first day of each
     */
    public static <V> Optional<V> applying(
            Stream<V> all, Function<V, LocalDate> from, LocalDate day) {
        return all.filter(one -> !from.apply(one).isAfter(day))
                .reduce((one, next) -> from.apply(next).isBefore(from.apply(one)) ? one : next);
    }
}
