package vn.phutrachho.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one contender showed in one measurement, round by round.
 *
 * @param unit such as {@code events/s}
 * @param rounds one value for each round, in order
 */
record Series(Key key, String unit, List<Double> rounds) {

    /** Names a series: what was measured, and of whom. */
    record Key(String name, String contender) {
        @Override
        public String toString() {
            return name + " of " + contender;
        }
    }

    double min() {
        return Collections.min(rounds);
    }

    double max() {
        return Collections.max(rounds);
    }

    double median() {
        return medianOf(rounds);
    }

    /**
     * The median of the ratios of each round to the same round of the other: what shook the machine
     * shook both.
     */
    double ratioTo(Series other) {
        int common = Math.min(rounds.size(), other.rounds.size());
        return medianOf(
                IntStream.range(0, common)
                        .mapToObj(round -> rounds.get(round) / other.rounds.get(round))
                        .toList());
    }

    private static double medianOf(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
