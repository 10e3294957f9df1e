package vn.phutrachho.benchmarks;

import static vn.phutrachho.benchmarks.Target.Bound.AT_LEAST;
import static vn.phutrachho.benchmarks.Target.Bound.AT_MOST;

import java.util.List;
import java.util.stream.Stream;

/** The numbers that must hold. Those on what Axon's peers do are measured through Axon's API. */
final class Targets {
    static final List<Target> ALL =
            Stream.of(append(), writers(), reading(), folding()).flatMap(List::stream).toList();

    private Targets() {}

    private static List<Target> append() {
        return List.of(
                ratio(
                        "append, 64 callers ÷ bare insertMany of the same documents, 64 at a time",
                        key("append.64.throughput", Names.EVENT_LOG),
                        key("append.64.throughput", Names.BARE),
                        AT_LEAST,
                        0.90),
                ratio(
                        "append, 64 callers ÷ Axon's MongoDB extension, 64 callers",
                        key("append.64.throughput", Names.AXON_ENGINE),
                        key("append.64.throughput", Names.AXON_MONGO),
                        AT_LEAST,
                        5),
                ratio(
                        "append, 64 callers ÷ Axon's JDBC engine on PostgreSQL, 64 callers",
                        key("append.64.throughput", Names.AXON_ENGINE),
                        key("append.64.throughput", Names.AXON_JDBC),
                        AT_LEAST,
                        2),
                ratio(
                        "append, 64 callers, p99 ÷ the extension's p99",
                        key("append.64.p99", Names.AXON_ENGINE),
                        key("append.64.p99", Names.AXON_MONGO),
                        AT_MOST,
                        0.25),
                ratio(
                        "append, 256 callers ÷ the extension's best",
                        key("append.256.throughput", Names.AXON_ENGINE),
                        key("append.best.throughput", Names.AXON_MONGO),
                        AT_LEAST,
                        7),
                ratio(
                        "append, 1 caller ÷ bare insertOne, by the quicker of two threads",
                        key("append.1.throughput", Names.EVENT_LOG),
                        key("append.1.best", Names.BARE),
                        AT_LEAST,
                        0.95));
    }

    private static List<Target> writers() {
        return Stream.of(writers(2, 0.8), writers(4, 0.7), writers(8, 0.6))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Target> writers(int processes, double least) {
        String name = "writers." + processes;
        return List.of(
                ratio(
                        processes + " writing processes ÷ one with as many callers in all",
                        key(name + ".throughput", Names.EVENT_LOG),
                        key("writers.1.throughput", Names.EVENT_LOG),
                        AT_LEAST,
                        least),
                value(
                        processes
                                + " writing processes: the slowest ÷ their mean, in the worst round",
                        key(name + ".slowest-to-mean", Names.EVENT_LOG),
                        AT_LEAST,
                        0.7),
                ratio(
                        processes + " writing processes, p99 ÷ p99 of one",
                        key(name + ".p99", Names.EVENT_LOG),
                        key("writers.1.p99", Names.EVENT_LOG),
                        AT_MOST,
                        10));
    }

    private static List<Target> reading() {
        return List.of(
                ratio(
                        "replay, payload not decoded ÷ bare cursor decoded to the same record",
                        key("replay.undecoded", Names.EVENT_LOG),
                        key("replay.undecoded", Names.BARE),
                        AT_LEAST,
                        0.95),
                ratio(
                        "replay, payload decoded ÷ the same cursor",
                        key("replay.decoded", Names.EVENT_LOG),
                        key("replay.undecoded", Names.BARE),
                        AT_LEAST,
                        0.75),
                ratio(
                        "replay ÷ the extension, history written slowly",
                        key("replay.slow-history", Names.AXON_ENGINE),
                        key("replay.slow-history", Names.AXON_MONGO),
                        AT_LEAST,
                        5),
                ratio(
                        "replay ÷ the extension, history written at full speed",
                        key("replay.fast-history", Names.AXON_ENGINE),
                        key("replay.fast-history", Names.AXON_MONGO),
                        AT_LEAST,
                        100),
                ratio(
                        "aggregate of 10 events ÷ the extension",
                        key("aggregate.10", Names.AXON_ENGINE),
                        key("aggregate.10", Names.AXON_MONGO),
                        AT_LEAST,
                        1.0),
                ratio(
                        "aggregate of 1,000 events ÷ the extension",
                        key("aggregate.1000", Names.AXON_ENGINE),
                        key("aggregate.1000", Names.AXON_MONGO),
                        AT_LEAST,
                        1.4),
                value(
                        "delivery to another process, p99 in ms, in the worst round",
                        key("delivery.other-process.p99", Names.AXON_ENGINE),
                        AT_MOST,
                        50),
                value(
                        "delivery to another process by hints, p99 in ms",
                        key("delivery.other-process-by-hints.p99", Names.AXON_ENGINE),
                        AT_MOST,
                        50),
                value(
                        "an idle processor's questions to the database, a second",
                        key("idle.queries", Names.AXON_ENGINE),
                        AT_MOST,
                        2));
    }

    private static List<Target> folding() {
        return List.of(
                ratio(
                        "fold into documents ÷ replay with payload",
                        key("rebuild.fold", Names.EVENT_LOG),
                        key("rebuild.replay", Names.EVENT_LOG),
                        AT_LEAST,
                        0.3),
                ratio(
                        "fold of the large history ÷ fold of 2 million events, not slower",
                        key("rebuild.fold.large", Names.EVENT_LOG),
                        key("rebuild.fold", Names.EVENT_LOG),
                        AT_LEAST,
                        0.9));
    }

    private static Target ratio(
            String says, Series.Key of, Series.Key to, Target.Bound bound, double limit) {
        return new Target(says, of, to, bound, limit);
    }

    private static Target value(String says, Series.Key of, Target.Bound bound, double limit) {
        return new Target(says, of, null, bound, limit);
    }

    private static Series.Key key(String name, String contender) {
        return new Series.Key(name, contender);
    }
}
