package vn.phutrachho.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Aggregates of 10 and of 1,000 events, each event a commit of its own, read whole by one caller.
 */
final class AggregateSuite implements Suite {
    private static final Map<Integer, Integer> SIZES = new LinkedHashMap<>();

    static {
        SIZES.put(10, 200);
        SIZES.put(1_000, 5);
    }

    @Override
    public String name() {
        return "aggregate";
    }

    @Override
    public void run(Run run) {
        List<String> contenders =
                run.present(
                        Names.EVENT_LOG,
                        Names.AXON_ENGINE,
                        Names.AXON_MONGO,
                        Names.AXON_JDBC,
                        Names.OCCURRENT);
        try (Opened opened = new Opened(run, contenders)) {
            opened.each((contender, store) -> fill(store));
            for (int round = -1; round < run.options().rounds(); round++) {
                Results results = round < 0 ? new Results() : run.results();
                for (int size : SIZES.keySet()) {
                    opened.each(
                            (contender, store) ->
                                    results.add(
                                            "aggregate." + size,
                                            contender,
                                            "reads/s",
                                            read(run, store, size)));
                }
            }
        }
    }

    /** Households by turns, as they grow in life: an aggregate's events lie far apart. */
    private static void fill(Store store) {
        SIZES.forEach(
                (size, households) ->
                        Load.times(
                                size,
                                households,
                                (sequence, household) ->
                                        store.append(
                                                List.of(
                                                        Happening.now(
                                                                id(size, household), sequence)))));
    }

    private static double read(Run run, Store store, int size) {
        int households = SIZES.getOrDefault(size, 1);
        return Load.of(
                        1,
                        run.options().slot().dividedBy(2),
                        caller ->
                                new Load.Caller() {
                                    private int next;

                                    @Override
                                    public void call() {
                                        int read = store.readAggregate(id(size, next));
                                        if (read != size) {
                                            throw new IllegalStateException(
                                                    read + " events instead of " + size);
                                        }
                                        next = (next + 1) % households;
                                    }
                                })
                .perSecond();
    }

    private static String id(int size, int household) {
        return "h-" + size + "-" + household;
    }
}
