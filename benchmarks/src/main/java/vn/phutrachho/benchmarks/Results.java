package vn.phutrachho.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that was measured in one run. */
final class Results {
    private final Map<Series.Key, Series> series = new LinkedHashMap<>();

    /** Adds the value of the next round. */
    void add(String name, String contender, String unit, double value) {
        Series.Key key = new Series.Key(name, contender);
        series.computeIfAbsent(key, k -> new Series(k, unit, new ArrayList<>()))
                .rounds()
                .add(value);
    }

    Optional<Series> find(Series.Key key) {
        return Optional.ofNullable(series.get(key));
    }

    Collection<Series> all() {
        return series.values();
    }

    /** Series whose name begins and ends so, in the order in which they were measured. */
    List<Series> named(String prefix, String suffix) {
        return series.values().stream()
                .filter(one -> one.key().name().startsWith(prefix))
                .filter(one -> one.key().name().endsWith(suffix))
                .toList();
    }

    /** Adds, round by round, the best that any of the others showed. */
    void addBest(Series.Key best, List<Series.Key> others) {
        List<Series> found = others.stream().flatMap(other -> find(other).stream()).toList();
        int rounds = found.stream().mapToInt(one -> one.rounds().size()).min().orElse(0);
        IntStream.range(0, rounds)
                .forEach(
                        round ->
                                add(
                                        best.name(),
                                        best.contender(),
                                        found.getFirst().unit(),
                                        found.stream()
                                                .mapToDouble(one -> one.rounds().get(round))
                                                .max()
                                                .orElseThrow()));
    }
}
