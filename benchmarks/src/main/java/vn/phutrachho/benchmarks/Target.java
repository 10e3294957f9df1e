package vn.phutrachho.benchmarks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that must hold.
 *
 * @param says the target in words
 * @param of what is looked at
 * @param to what it is divided by, round by round; null when its own value counts, which then must
 *     hold in each round: a median would hide that somebody starved in one
 * @param bound which side of the limit is good
 */
record Target(String says, Series.Key of, Series.@Nullable Key to, Bound bound, double limit) {

    /** Which side of the limit is good. */
    enum Bound {
        AT_LEAST("≥") {
            @Override
            double worst(Series series) {
                return series.min();
            }
        },
        AT_MOST("≤") {
            @Override
            double worst(Series series) {
                return series.max();
            }
        };

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        abstract double worst(Series series);

        boolean holds(double value, double limit) {
            return switch (this) {
                case AT_LEAST -> value >= limit;
                case AT_MOST -> value <= limit;
            };
        }
    }

    /** The value that is compared with the limit; nothing when it was not measured in this run. */
    Optional<Double> value(Results results) {
        Optional<Series> own = results.find(of);
        Series.Key divisor = to;
        return divisor == null
                ? own.map(bound::worst)
                : own.flatMap(a -> results.find(divisor).map(a::ratioTo));
    }

    /** Whether it holds; nothing when it was not measured in this run. */
    Optional<Boolean> holds(Results results) {
        return value(results).map(value -> bound.holds(value, limit));
    }
}
