package vn.phutrachho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arithmetic behind the page: a wrong median would be believed by everybody. */
class ResultsTest {
    private final Results results = new Results();

    @Test
    void a_ratio_is_made_within_each_round() {
        add("append", "a", 10, 100, 30);
        add("append", "b", 5, 10, 30);
        assertThat(series("append", "a").ratioTo(series("append", "b"))).isEqualTo(2);
    }

    @Test
    void the_median_lies_between_the_two_in_the_middle() {
        add("append", "a", 4, 1, 3, 100);
        assertThat(series("append", "a").median()).isEqualTo(3.5);
        assertThat(series("append", "a").min()).isEqualTo(1);
        assertThat(series("append", "a").max()).isEqualTo(100);
    }

    @Test
    void the_best_of_several_is_taken_round_by_round() {
        add("append.1", "a", 1, 9);
        add("append.8", "a", 5, 2);
        results.addBest(
                new Series.Key("append.best", "a"),
                Stream.of("append.1", "append.8", "append.64")
                        .map(name -> new Series.Key(name, "a"))
                        .toList());
        assertThat(series("append.best", "a").rounds()).containsExactly(5.0, 9.0);
    }

    @Test
    void a_value_of_its_own_must_hold_in_the_worst_of_the_rounds() {
        add("fair", "a", 0.9, 0.002, 0.8);
        Series.Key fair = new Series.Key("fair", "a");

        Target least = new Target("fair", fair, null, Target.Bound.AT_LEAST, 0.7);
        assertThat(least.value(results)).contains(0.002);
        assertThat(least.holds(results)).contains(false);
        Target most = new Target("fair", fair, null, Target.Bound.AT_MOST, 0.85);
        assertThat(most.value(results)).contains(0.9);
        assertThat(most.holds(results)).contains(false);
    }

    @Test
    void a_target_holds_at_its_limit_and_not_below() {
        Target target = target(Target.Bound.AT_LEAST, 2);
        add("append", "b", 10);
        assertThat(target.holds(results)).isEmpty();
        add("append", "a", 20);
        assertThat(target.holds(results)).contains(true);
        assertThat(target(Target.Bound.AT_LEAST, 2.01).holds(results)).contains(false);
        assertThat(target(Target.Bound.AT_MOST, 1.99).holds(results)).contains(false);
    }

    @Test
    void percentiles_are_values_that_were_measured() {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).forEach(latencies::add);
        assertThat(latencies.millis(0.50)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(Latencies.merged(List.of(latencies, latencies)).millis(1)).isEqualTo(100);
    }

    @Test
    void callers_do_what_they_are_told_as_often_as_is_counted() {
        var calls = new LongAdder();
        Load.Outcome outcome = Load.of(4, Duration.ofMillis(20), caller -> calls::increment);
        assertThat(calls.sum()).isPositive().isEqualTo(outcome.latencies().count());
    }

    @Test
    void times_of_one_width_are_read_without_a_parser() {
        assertThat(BareRecords.time("2025-03-01T05:06:07.000000089Z"))
                .isEqualTo(Instant.parse("2025-03-01T05:06:07.000000089Z"));
    }

    @Test
    void a_logarithmic_chart_keeps_its_bars_within_the_picture() {
        add("replay", "a", 1);
        add("replay", "b", 100_000);
        String svg = new BarChart("Replay", List.copyOf(results.all())).svg();
        assertThat(svg).contains("logarithmic").contains("width=\"460.0\"");
    }

    @Test
    void a_target_that_is_missed_is_shown_as_missed() {
        Target first = Targets.ALL.getFirst();
        add(first.of().name(), first.of().contender(), 1);
        add("append.64.throughput", Names.BARE, 100);
        String page =
                new Page(
                                new Machine(Instant.EPOCH, "p", 2, 24, "s", "j", "m", "none"),
                                new Options(true, List.of(), Options.PROVINCE_YEAR, null),
                                results)
                        .markdown();
        assertThat(page)
                .contains("| " + first.says() + " | ≥ 0.900 | 0.010 | **missed** |")
                .contains("not the whole run");
        assertThat(first.value(results).orElseThrow()).isCloseTo(0.01, within(1e-9));
    }

    private Target target(Target.Bound bound, double limit) {
        return new Target(
                "a to b",
                new Series.Key("append", "a"),
                new Series.Key("append", "b"),
                bound,
                limit);
    }

    private void add(String name, String contender, double... rounds) {
        for (double value : rounds) {
            results.add(name, contender, "events/s", value);
        }
    }

    private Series series(String name, String contender) {
        return results.find(new Series.Key(name, contender)).orElseThrow();
    }
}
