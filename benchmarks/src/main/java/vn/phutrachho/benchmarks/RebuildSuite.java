package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.Rebuilt;
import vn.phutrachho.projections.Views;

/**
 * A history folded into one document for each household, by the code that rebuilds every view of
 * the system, beside a plain replay of the same history in the same JVM. That JVM has a heap of 768
 * MB, however long the history is.
 */
final class RebuildSuite implements Suite {
    private static final int HOUSEHOLDS = 100_000;

    /** Their documents take several times the memory in which a rebuild may hold documents. */
    private static final int MANY_HOUSEHOLDS = 600_000;

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final String INBOX = "inbox";

    /**
     * What was measured.
     *
     * @param replayed events a second, read and decoded
     * @param folded events a second, from the first read until the new documents took their place
     */
    record Outcome(
            double replayed, double folded, long events, long documents, double heapMegabytes) {}

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Run run) {
        if (run.options().quick()) {
            measure(run, "", 200_000, 10_000);
            return;
        }
        measure(run, "", Options.PROVINCE_YEAR, HOUSEHOLDS);
        measure(run, ".scattered", Options.PROVINCE_YEAR, MANY_HOUSEHOLDS);
        if (run.options().events() > Options.PROVINCE_YEAR) {
            measure(run, ".large", run.options().events(), HOUSEHOLDS);
        }
    }

    private static void measure(Run run, String suffix, long events, int households) {
        String name = Run.freshName();
        MongoDatabase database = run.connections().database(name);
        run.say("writing a history of " + events + " events");
        try (EventLogStore store = new EventLogStore(database)) {
            History.write(store, events, households);
        }
        for (int round = 0; round < (suffix.isEmpty() ? 2 : 1); round++) {
            try (ChildProcess child =
                    ChildProcess.start(
                            run.connections().where(),
                            ChildProcess.Role.REBUILD,
                            Names.EVENT_LOG,
                            name,
                            List.of())) {
                record(run, suffix, events, child.line().split(" ", -1));
            }
        }
        database.drop();
    }

    private static void record(Run run, String suffix, long events, String[] told) {
        if (Long.parseLong(told[2]) != events) {
            throw new IllegalStateException("folded " + told[2] + " events of " + events);
        }
        Results results = run.results();
        String of = Names.EVENT_LOG;
        results.add("rebuild.replay" + suffix, of, "events/s", Double.parseDouble(told[0]));
        results.add("rebuild.fold" + suffix, of, "events/s", Double.parseDouble(told[1]));
        results.add("rebuild.documents" + suffix, of, "documents", Double.parseDouble(told[3]));
        results.add("rebuild.heap" + suffix, of, "MB", Double.parseDouble(told[4]));
    }

    /** Rebuilds again and again in this JVM, and says how many events that were. */
    static long again(MongoDatabase database, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return withView(
                database,
                (store, view) -> {
                    long events = 0;
                    while (System.nanoTime() < end) {
                        events += view.rebuild(progress -> {}).events();
                    }
                    return events;
                });
    }

    /** Measures in this JVM. */
    static Outcome here(MongoDatabase database) {
        return withView(database, RebuildSuite::measured);
    }

    private static <T> T withView(
            MongoDatabase database, BiFunction<EventLogStore, LiveView<?>, T> work) {
        HouseholdCards cards = new HouseholdCards();
        try (MongoEventLog own =
                        MongoEventLog.open(
                                database, EventLogStore.COLLECTION, LogSettings.ofDecisions());
                MongoEventLog inbox = MongoEventLog.open(database, INBOX, LogSettings.ofCopies());
                EventLogStore store = new EventLogStore(database);
                Views views =
                        new Views(
                                List.of(cards),
                                new vn.phutrachho.projections.History("household", own, inbox),
                                database)) {
            return work.apply(store, views.named(cards.name()));
        }
    }

    private static Outcome measured(EventLogStore store, LiveView<?> view) {
        store.replay(System.nanoTime() + WARM_UP.toNanos());
        long begun = System.nanoTime();
        long events = store.replay(Long.MAX_VALUE);
        double replayed = events / ((System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        Rebuilt rebuilt = view.rebuild(progress -> {});
        double folded = rebuilt.events() / ((System.nanoTime() - begun) / 1e9);
        return new Outcome(
                replayed, folded, rebuilt.events(), rebuilt.documents(), heapMegabytes());
    }

    /** The most that each part of the heap ever held, garbage and all. */
    private static double heapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(peak -> peak.getUsed())
                        .sum()
                / 1e6;
    }
}
