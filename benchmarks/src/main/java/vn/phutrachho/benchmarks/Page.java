package vn.phutrachho.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page of one run: whether the targets hold, the charts, every row. */
final class Page {
    private final Machine machine;
    private final Options options;
    private final Results results;

    Page(Machine machine, Options options, Results results) {
        this.machine = machine;
        this.options = options;
        this.results = results;
    }

    /** The charts by the name of their file. */
    Map<String, String> charts() {
        Map<String, String> charts = new LinkedHashMap<>();
        chart(charts, "append-throughput", "Append, by callers", "append.", ".throughput");
        chart(charts, "append-p99", "Append, p99 by callers", "append.", ".p99");
        chart(charts, "writers", "Writing processes, 64 callers in all", "writers.", ".throughput");
        chart(charts, "replay", "Replay", "replay.", "");
        chart(charts, "aggregate-10", "Aggregate of 10 events", "aggregate.10", "aggregate.10");
        chart(
                charts,
                "aggregate-1000",
                "Aggregate of 1,000 events",
                "aggregate.1000",
                "aggregate.1000");
        chart(charts, "delivery", "From acknowledged to delivered, p99", "delivery.", ".p99");
        return charts;
    }

    private void chart(
            Map<String, String> charts, String file, String title, String prefix, String suffix) {
        List<Series> series = results.named(prefix, suffix);
        if (!series.isEmpty()) {
            charts.put(file + ".svg", new BarChart(title, series).svg());
        }
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# The event store side by side\n\n");
        page.append("Made by `benchmarks/run`")
                .append(options.whole() ? "" : ", **not the whole run**")
                .append("; how it is measured, how each peer is set up and what bounds each figure")
                .append(" stands in [docs/benchmarks.md](../../docs/benchmarks.md).\n\n");
        page.append(
                "%s, %d cores, %d GB, %s, Java %s, mongod %s, PostgreSQL %s, %s.%n%n"
                        .formatted(
                                machine.processor(),
                                machine.cores(),
                                machine.memoryGigabytes(),
                                machine.system(),
                                machine.java(),
                                machine.mongod(),
                                machine.postgresql(),
                                machine.measuredAt()));
        targets(page);
        page.append("\n## Charts\n\nMedian of the rounds; the line spans all of them.\n\n");
        charts().keySet().forEach(file -> page.append("![%s](%s)%n%n".formatted(file, file)));
        rows(page);
        return page.toString();
    }

    private void targets(StringBuilder page) {
        page.append("## Targets\n\n| ratio in the same round, or value | bound | measured | |\n");
        page.append("|---|---|---|---|\n");
        for (Target target : Targets.ALL) {
            page.append(
                    "| %s | %s %s | %s | %s |%n"
                            .formatted(
                                    target.says(),
                                    target.bound().sign(),
                                    number(target.limit()),
                                    target.value(results).map(Page::number).orElse("not measured"),
                                    word(target.holds(results))));
        }
    }

    private static String word(Optional<Boolean> holds) {
        return holds.map(yes -> yes ? "holds" : "**missed**").orElse("");
    }

    private void rows(StringBuilder page) {
        page.append("## Rows\n\n| measurement | contender | unit | min | median | max |\n");
        page.append("|---|---|---|---|---|---|\n");
        for (Series one : results.all()) {
            page.append(
                    "| %s | %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    one.key().name(),
                                    one.key().contender(),
                                    one.unit(),
                                    number(one.min()),
                                    number(one.median()),
                                    number(one.max())));
        }
    }

    /** Three digits that count, and all of them before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
