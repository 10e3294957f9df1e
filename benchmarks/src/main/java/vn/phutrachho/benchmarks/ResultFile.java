package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results as programs read them.
 *
 * @param targets each target with what was measured
 */
record ResultFile(Machine machine, boolean whole, List<Row> rows, List<Checked> targets) {

    /**
     * One measurement of one contender; once more for each further series that it is divided by.
     *
     * @param ratioTo what the ratio is to; null when there is none
     * @param ratio median of the ratios within the rounds
     */
    record Row(
            String name,
            String contender,
            String unit,
            double min,
            double median,
            double max,
            @Nullable String ratioTo,
            @Nullable Double ratio) {

        static Row of(Series series, @Nullable Series to) {
            return new Row(
                    series.key().name(),
                    series.key().contender(),
                    series.unit(),
                    series.min(),
                    series.median(),
                    series.max(),
                    to == null ? null : to.key().toString(),
                    to == null ? null : series.ratioTo(to));
        }
    }

    /** A target; value and holds are null when it was not measured. */
    record Checked(
            String says,
            String bound,
            double limit,
            @Nullable Double value,
            @Nullable Boolean holds) {

        static Checked of(Target target, Results results) {
            return new Checked(
                    target.says(),
                    target.bound().sign(),
                    target.limit(),
                    target.value(results).orElse(null),
                    target.holds(results).orElse(null));
        }
    }

    static ResultFile of(Machine machine, Options options, Results results) {
        List<Row> rows = new ArrayList<>();
        for (Series series : results.all()) {
            List<Series> divisors = divisorsOf(series.key(), results);
            if (divisors.isEmpty()) {
                rows.add(Row.of(series, null));
            }
            divisors.forEach(divisor -> rows.add(Row.of(series, divisor)));
        }
        return new ResultFile(
                machine,
                options.whole(),
                rows,
                Targets.ALL.stream().map(target -> Checked.of(target, results)).toList());
    }

    private static List<Series> divisorsOf(Series.Key key, Results results) {
        List<Series> divisors = new ArrayList<>();
        for (Target target : Targets.ALL) {
            Series.Key to = target.to();
            if (to != null && target.of().equals(key)) {
                results.find(to).ifPresent(divisors::add);
            }
        }
        return divisors;
    }

    void write(Path file) {
        try {
            Files.write(
                    file,
                    JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
