package vn.phutrachho.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * From the acknowledgement of an append until the event, decoded, is in the hands of a follower in
 * this process or another. All processes of a machine read the same monotonic clock.
 *
 * <p>This engine wakes followers elsewhere in two ways: while a log grows quickly they look, while
 * it grows slowly they are told. So it is measured at both paces; whoever only ever looks does not
 * care.
 */
final class DeliverySuite implements Suite {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration APART = Duration.ofMillis(17);

    /** Sixteen events a second: from twenty-five on this engine would look. */
    private static final Duration SLOWLY = Duration.ofMillis(61);

    static final String HOUSEHOLD = "h-delivered";

    /** So many events are delivered before it counts: a fresh process loads its classes first. */
    private static final int NOT_COUNTED = 50;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public void run(Run run) {
        List<String> contenders =
                run.present(Names.EVENT_LOG, Names.AXON_ENGINE, Names.AXON_MONGO, Names.AXON_JDBC);
        for (int round = 0; round < run.options().pick(3, 1); round++) {
            for (String contender : contenders) {
                sameProcess(run, contender);
                otherProcess(run, "delivery.other-process", contender, APART);
            }
            for (String contender : List.of(Names.EVENT_LOG, Names.AXON_ENGINE)) {
                otherProcess(run, "delivery.other-process-by-hints", contender, SLOWLY);
            }
        }
    }

    private static void sameProcess(Run run, String contender) {
        String database = Run.freshName();
        Map<Long, Long> seen = new ConcurrentHashMap<>();
        AtomicBoolean going = new AtomicBoolean(true);
        try (Store store = run.connections().open(contender, database);
                Store.Tail tail = store.tail()) {
            Thread follower = Thread.ofPlatform().daemon().start(() -> follow(tail, going, seen));
            List<Long> acknowledged = publish(run, store, APART);
            record(run, "delivery.same-process", contender, acknowledged, seen);
            going.set(false);
            follower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.connections().drop(contender, database);
    }

    private static void follow(Store.Tail tail, AtomicBoolean going, Map<Long, Long> seen) {
        while (going.get()) {
            OptionalLong next = tail.next(Duration.ofMillis(500));
            next.ifPresent(sequence -> seen.put(sequence, System.nanoTime()));
        }
    }

    private static void otherProcess(Run run, String name, String contender, Duration apart) {
        String database = Run.freshName();
        Map<Long, Long> seen = new ConcurrentHashMap<>();
        try (Store store = run.connections().open(contender, database);
                ChildProcess follower =
                        ChildProcess.start(
                                run.connections().where(),
                                ChildProcess.Role.FOLLOW,
                                contender,
                                database,
                                List.of())) {
            follower.awaitLine(ChildProcess.READY);
            follower.onLine(
                    line -> {
                        String[] parts = line.split(" ", -1);
                        seen.put(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
                    });
            record(run, name, contender, publish(run, store, apart), seen);
        }
        run.connections().drop(contender, database);
    }

    /** The time at which each append was acknowledged, by sequence. */
    private static List<Long> publish(Run run, Store store, Duration apart) {
        int events = NOT_COUNTED + run.options().pick(200, 60);
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            pause(apart);
            store.publish(Happening.now(HOUSEHOLD, i));
            acknowledged.add(System.nanoTime());
        }
        return acknowledged;
    }

    private static void record(
            Run run, String name, String contender, List<Long> acknowledged, Map<Long, Long> seen) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < acknowledged.size() && System.nanoTime() < end) {
            pause(Duration.ofMillis(20));
        }
        Latencies latencies = new Latencies();
        for (int i = NOT_COUNTED; i < acknowledged.size(); i++) {
            Long when = seen.get((long) i);
            if (when != null) {
                latencies.add(Math.max(0, when - acknowledged.get(i)));
            }
        }
        run.results().add(name + ".p50", contender, "ms", latencies.millis(0.50));
        run.results().add(name + ".p99", contender, "ms", latencies.millis(0.99));
        run.results()
                .add(name + ".missing", contender, "events", acknowledged.size() - seen.size());
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
