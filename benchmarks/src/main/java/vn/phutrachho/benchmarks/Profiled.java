package vn.phutrachho.benchmarks;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the time of one contender went.
 *
 * @param figure what was measured of it
 * @param events how many events were written or read
 */
record Profiled(String figure, String contender, long events, Used used, Samples samples) {

    double perSecond() {
        return events / used.clock();
    }

    /** Microseconds for each event. */
    double micros(double seconds) {
        return 1e6 * seconds / events;
    }

    /** What Java needed for itself, in seconds: to compile and to collect garbage. */
    double ofJava() {
        return Math.max(0, used.here() - samples.seconds());
    }

    /** The most frequent first, with their share of the samples. */
    Stream<Map.Entry<String, Double>> hottest(Map<String, Integer> frames) {
        return frames.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(frame -> Map.entry(frame.getKey(), (double) frame.getValue() / samples.all()));
    }
}
