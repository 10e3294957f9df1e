package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Tracked reading from the beginning. The extension finds its way by time: it looks back ten
 * seconds and leaves out by name what it has seen there. So its speed depends on how many events
 * were recorded in ten seconds, and two histories are read: one of a quiet office, with a second
 * between events, and one recorded as quickly as 64 callers of the extension can.
 */
final class ReplaySuite implements Suite {
    private static final Duration SLOWLY = Duration.ofSeconds(1);
    private static final double CALLERS_OF_THE_EXTENSION = 3_000;
    private static final int COMMIT = 500;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public void run(Run run) {
        againstTheCursor(run);
        Options options = run.options();
        againstPeers(run, "replay.slow-history", options.pick(20_000, 4_000), SLOWLY);
        double perSecond =
                run.results()
                        .find(new Series.Key("append.64.throughput", Names.AXON_MONGO))
                        .map(Series::median)
                        .orElse(CALLERS_OF_THE_EXTENSION);
        againstPeers(
                run,
                "replay.fast-history",
                options.pick(30_000, 30_000),
                Duration.ofNanos((long) (1e9 / perSecond)));
    }

    private static void againstTheCursor(Run run) {
        String database = Run.freshName();
        long events = run.options().pick(300_000, 50_000);
        try (EventLogStore log = new EventLogStore(run.connections().database(database));
                Store axon = run.connections().open(Names.AXON_ENGINE, database)) {
            History.write(log, events, 10_000);
            for (int round = -1; round < run.options().rounds(); round++) {
                Results results = round < 0 ? new Results() : run.results();
                Measure measure = new Measure(results, run.options().slot(), Duration.ofMinutes(1));
                measure.replay(
                        "replay.undecoded",
                        Names.BARE,
                        end -> BareRecords.replay(run.connections().database(database), end));
                measure.replay("replay.undecoded", Names.EVENT_LOG, end -> log.replay(end, false));
                measure.replay("replay.decoded", Names.EVENT_LOG, log::replay);
                measure.replay("replay.decoded", Names.AXON_ENGINE, axon::replay);
            }
        }
        run.connections().database(database).drop();
    }

    private static void againstPeers(Run run, String name, int events, Duration between) {
        List<String> contenders =
                run.present(
                        Names.AXON_ENGINE,
                        Names.AXON_MONGO,
                        Names.AXON_MONGO_COMMITS,
                        Names.AXON_JDBC,
                        Names.OCCURRENT);
        try (Opened opened = new Opened(run, contenders)) {
            List<List<Happening>> commits = commits(events, between);
            opened.each(
                    (contender, store) ->
                            commits.forEach(commit -> record(contender, store, commit)));
            for (int round = -1; round < run.options().pick(3, 2); round++) {
                Results results = round < 0 ? new Results() : run.results();
                Measure measure = new Measure(results, run.options().slot(), longest(run));
                opened.each((contender, store) -> measure.replay(name, contender, store::replay));
            }
        }
    }

    /** Whoever would keep a commit as one document gets its events one by one, as the others do. */
    private static void record(String contender, Store store, List<Happening> commit) {
        if (contender.equals(Names.AXON_MONGO) || contender.equals(Names.AXON_JDBC)) {
            store.append(commit);
        } else {
            Load.times(1, commit.size(), (turn, who) -> store.append(List.of(commit.get(who))));
        }
    }

    private static List<List<Happening>> commits(int events, Duration between) {
        Instant begin = Instant.now().minus(between.multipliedBy(events));
        List<List<Happening>> commits = new ArrayList<>();
        List<Happening> commit = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            commit.add(
                    Happening.at(
                            "h-" + i % COMMIT, i / COMMIT, begin.plus(between.multipliedBy(i))));
            if (commit.size() == COMMIT) {
                commits.add(List.copyOf(commit));
                commit.clear();
            }
        }
        return commits;
    }

    /**
     * Whoever has not come to the end by then is judged by how far it came; since the extension
     * gets slower and slower on the way, that is in its favour.
     */
    private static Duration longest(Run run) {
        return run.options().quick() ? Duration.ofSeconds(4) : Duration.ofSeconds(15);
    }

    /**
     * Replays from the beginning again and again.
     *
     * @param atLeast so long
     * @param longest after so long it is broken off
     */
    private record Measure(Results results, Duration atLeast, Duration longest) {
        void replay(String name, String contender, LongUnaryOperator replay) {
            long begun = System.nanoTime();
            long end = begun + longest.toNanos();
            long read = 0;
            do {
                read += replay.applyAsLong(end);
            } while (System.nanoTime() - begun < atLeast.toNanos());
            results.add(name, contender, "events/s", read / ((System.nanoTime() - begun) / 1e9));
        }
    }
}
