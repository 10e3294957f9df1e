package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import jdk.jfr.Recording;
import org.bson.RawBsonDocument;

/**
 * Says where the time of one contender goes: the parts of this JVM, and how busy mongod and others
 * are beside it.
 */
final class Profile {
    /** Those that say what bounds each figure, and the bare driver beside them. */
    static final List<String> ALL =
            List.of(
                    "append:" + Names.EVENT_LOG,
                    "append:" + Names.AXON_ENGINE,
                    "append:" + Names.BARE,
                    "append:" + Names.AXON_MONGO,
                    "append:" + Names.AXON_JDBC,
                    "writers.1:" + Names.EVENT_LOG,
                    "writers.8:" + Names.EVENT_LOG,
                    "replay.undecoded:" + Names.BARE,
                    "replay.undecoded:" + Names.EVENT_LOG,
                    "replay.decoded:" + Names.EVENT_LOG,
                    "replay.decoded:" + Names.AXON_ENGINE,
                    "rebuild:" + Names.EVENT_LOG);

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int CALLERS = 64;
    private static final int REPLAYED = 300_000;
    private static final int REBUILT = 600_000;
    private static final int SHOWN = 25;

    private final Run run;
    private final Path folder;

    /**
     * @param folder where recordings are kept
     */
    Profile(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
    }

    /** Does something for a time and says of how many events. */
    @FunctionalInterface
    private interface Work {
        long done(Duration time);
    }

    Profiled of(String figure, String contender) {
        String database = Run.freshName();
        try {
            return switch (figure) {
                case "append" -> appended(figure, contender, database);
                case "aggregate" -> aggregate(figure, contender, database);
                case "replay.undecoded" -> replayed(figure, contender, database, false);
                case "replay.decoded" -> replayed(figure, contender, database, true);
                case "rebuild" -> rebuilt(figure, contender, database);
                case "writers.1" -> written(figure, contender, 1);
                case "writers.2" -> written(figure, contender, 2);
                case "writers.4" -> written(figure, contender, 4);
                case "writers.8" -> written(figure, contender, 8);
                default -> throw new Options.Wrong("there is no profile of " + figure);
            };
        } finally {
            run.connections().drop(contender, database);
        }
    }

    private Profiled appended(String figure, String contender, String database) {
        if (contender.equals(Names.BARE)) {
            List<RawBsonDocument> documents = AppendSuite.documents(run, CALLERS);
            return here(
                    figure, contender, time -> AppendSuite.inserted(run, documents, CALLERS, time));
        }
        try (Store store = run.connections().open(contender, database)) {
            return here(
                    figure,
                    contender,
                    time ->
                            Load.of(
                                            CALLERS,
                                            time,
                                            caller ->
                                                    AppendSuite.appending(
                                                            store, time + "c" + caller))
                                    .latencies()
                                    .count());
        }
    }

    private Profiled aggregate(String figure, String contender, String database) {
        try (Store store = run.connections().open(contender, database)) {
            Load.times(
                    1_000,
                    5,
                    (sequence, who) -> store.append(List.of(Happening.now("h-" + who, sequence))));
            return here(
                    figure,
                    contender,
                    time ->
                            1_000L
                                    * Load.of(1, time, caller -> () -> store.readAggregate("h-1"))
                                            .latencies()
                                            .count());
        }
    }

    private Profiled replayed(String figure, String contender, String name, boolean decoded) {
        MongoDatabase database = run.connections().database(name);
        try (EventLogStore log = new EventLogStore(database);
                Store axon = run.connections().open(Names.AXON_ENGINE, name)) {
            History.write(log, REPLAYED, 10_000);
            LongUnaryOperator replay =
                    switch (contender) {
                        case Names.BARE -> end -> BareRecords.replay(database, end);
                        case Names.EVENT_LOG -> end -> log.replay(end, decoded);
                        case Names.AXON_ENGINE -> axon::replay;
                        default -> throw new Options.Wrong("there is no replay of " + contender);
                    };
            return here(figure, contender, time -> again(replay, time));
        }
    }

    private static long again(LongUnaryOperator replay, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long events = 0;
        while (System.nanoTime() < end) {
            events += replay.applyAsLong(end);
        }
        return events;
    }

    private Profiled rebuilt(String figure, String contender, String name) {
        MongoDatabase database = run.connections().database(name);
        try (EventLogStore log = new EventLogStore(database)) {
            History.write(log, REBUILT, REBUILT / 20);
        }
        return here(figure, contender, time -> RebuildSuite.again(database, time));
    }

    /** What this JVM does. */
    private Profiled here(String figure, String contender, Work work) {
        work.done(WARM_UP);
        Path file = folder.resolve("profile-%s-%s.jfr".formatted(figure, contender));
        try (Recording recording = Samples.recording()) {
            recording.start();
            Used before = Used.soFar(run.servers(), List.of());
            long events = work.done(TIME);
            Used used = Used.soFar(run.servers(), List.of()).since(before);
            recording.stop();
            recording.dump(file);
            return new Profiled(figure, contender, events, used, Samples.of(List.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What several processes do, each of which records itself. */
    private Profiled written(String figure, String contender, int processes) {
        List<Path> files = new ArrayList<>();
        long events;
        Used used;
        ProcessesSuite.Group group = ProcessesSuite.start(run, contender, processes);
        try {
            Used before = Used.soFar(run.servers(), group.processes());
            for (ChildProcess process : group.processes()) {
                Path file = folder.resolve("profile-%s-%d.jfr".formatted(figure, files.size()));
                files.add(file);
                process.tell(TIME.toMillis() + " " + file.toAbsolutePath());
            }
            events =
                    group.processes().stream()
                            .map(process -> ProcessesSuite.share(process.line()))
                            .mapToLong(share -> share.latencies().count())
                            .sum();
            used = Used.soFar(run.servers(), group.processes()).since(before);
        } finally {
            group.end(run);
        }
        return new Profiled(figure, contender, events, used, Samples.of(files));
    }

    /** For whoever looks at one alone. */
    static void print(Profiled one) {
        Used used = one.used();
        System.out.printf(
                "%s, %s: %,.0f a second. Processor time for each: %.2f µs here, %.2f µs in mongod,"
                        + " %.2f µs elsewhere.%n",
                one.figure(),
                one.contender(),
                one.perSecond(),
                one.micros(used.here()),
                one.micros(used.mongod()),
                one.micros(used.elsewhere()));
        System.out.println("Of what is here:");
        for (Part part : Part.values()) {
            double seconds = one.samples().seconds(part);
            System.out.printf("  %6.2f µs  %s%n", one.micros(seconds), part.says());
        }
        System.out.printf("  %6.2f µs  Java itself%n", one.micros(one.ofJava()));
        print("Hottest frames", one, one.samples().top());
        print("Hottest with all that they call", one, one.samples().within());
    }

    private static void print(String title, Profiled one, Map<String, Integer> frames) {
        System.out.println(title + ":");
        one.hottest(frames)
                .limit(SHOWN)
                .forEach(
                        frame ->
                                System.out.printf(
                                        "  %5.1f %%  %s%n",
                                        100 * frame.getValue(), frame.getKey()));
    }
}
