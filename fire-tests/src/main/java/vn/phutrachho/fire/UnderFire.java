package vn.phutrachho.fire;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.fire.check.Checker;
import vn.phutrachho.fire.ground.Broker;
import vn.phutrachho.fire.ground.Network;
import vn.phutrachho.fire.ground.Patience;
import vn.phutrachho.fire.ground.ReplicaSet;
import vn.phutrachho.fire.ground.SmallDisk;
import vn.phutrachho.fire.programs.ConsumerProgram;
import vn.phutrachho.fire.programs.RelayProgram;
import vn.phutrachho.fire.programs.WriterProgram;

/** One run: builds the ground, sends everybody to work, lets the nemesis loose, and judges. */
public final class UnderFire implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnderFire.class);
    private static final Duration CATCHING_UP = Duration.ofMinutes(10);
    private static final int INSTANCES = 2;

    /** Clients as services set them up, more and less patient. */
    private static final List<String> CLIENTS =
            List.of(
                    "",
                    "&retryWrites=false",
                    "&socketTimeoutMS=2500",
                    "&socketTimeoutMS=1500&retryWrites=false&serverSelectionTimeoutMS=2000");

    /** Seconds that the clocks of writers are fast. */
    private static final List<Integer> CLOCKS = List.of(0, 3_600, -3_600, 0);

    /** Milliseconds until an append has to be answered. */
    private static final List<Integer> DEADLINES = List.of(15_000, 4_000, 1_500, 8_000);

    private final Scale scale;
    private final Path folder;
    private final List<String> leftOut = new ArrayList<>();
    private final @Nullable SmallDisk disk;
    private final ReplicaSet database;
    private final Network network;
    private final Broker broker;
    private final Crew writers;
    private final Crew relays;
    private final Crew consumers;
    private final AtomicBoolean over = new AtomicBoolean();

    private UnderFire(Scale scale, Path folder) {
        this.scale = scale;
        this.folder = folder;
        this.disk = mount(folder.resolve("small-disk"));
        this.database = ReplicaSet.start(folder, disk == null ? null : disk.folder());
        this.network = new Network(database.ports());
        List<Network.Wires> relaying = wires();
        List<Network.Wires> consuming = wires();
        this.broker =
                Broker.start(folder, Stream.concat(relaying.stream(), consuming.stream()).toList());
        this.writers = crew(scale.writers(), this::writer);
        this.relays =
                crew(INSTANCES, i -> instance("relay-" + i, RelayProgram.class, relaying.get(i)));
        this.consumers =
                crew(
                        INSTANCES,
                        i -> instance("consumer-" + i, ConsumerProgram.class, consuming.get(i)));
    }

    private List<Network.Wires> wires() {
        return Stream.generate(network::wires).limit(INSTANCES).toList();
    }

    /**
     * Carries out a run.
     *
     * @param folder for data and logs of all processes; must not be there yet
     */
    public static Outcome run(Scale scale, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var run = new UnderFire(scale, folder.toAbsolutePath())) {
            return run.run();
        }
    }

    private @Nullable SmallDisk mount(Path where) {
        return switch (SmallDisk.mount(where)) {
            case SmallDisk.Attempt.Mounted(SmallDisk mounted) -> mounted;
            case SmallDisk.Attempt.Refused(String why) -> {
                leftOut.add("disk full, because " + why);
                yield null;
            }
        };
    }

    private static Crew crew(int size, IntFunction<Child> member) {
        return new Crew(IntStream.range(0, size).mapToObj(member).toList());
    }

    private Child writer(int i) {
        String name = "writer-" + i;
        return new Child(
                name,
                folder,
                WriterProgram.class,
                network.wires(),
                life ->
                        List.of(
                                "mongo=" + database.uri(of(CLIENTS, i)),
                                "name=w" + i + "." + life,
                                "journal=" + journal(name, life),
                                "earlier=" + (life == 0 ? "" : journal(name, life - 1)),
                                "callers=" + scale.callers(),
                                "commits=" + left(name, life),
                                "pace=" + scale.paceMillis(),
                                "clock=" + of(CLOCKS, i),
                                "deadline=" + of(DEADLINES, i),
                                "seed=" + (scale.seed() + 1_000L * i + 1_000_000L * life)));
    }

    private static <T> T of(List<T> settings, int i) {
        return settings.get(i % settings.size());
    }

    private Path journal(String name, int life) {
        return folder.resolve("%s.%d.journal".formatted(name, life));
    }

    /** What earlier lives have left to be done; 1 if nothing, since 0 is without end. */
    private long left(String name, int life) {
        if (scale.commits() == 0) {
            return 0;
        }
        long stored =
                IntStream.range(0, life)
                        .mapToObj(earlier -> journal(name, earlier))
                        .filter(Files::exists)
                        .mapToLong(UnderFire::storedIn)
                        .sum();
        return Math.max(1, scale.commits() - stored);
    }

    private static long storedIn(Path journal) {
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.filter(line -> line.startsWith("S ")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child instance(String name, Class<?> program, Network.Wires wires) {
        return new Child(
                name,
                folder,
                program,
                wires,
                _ ->
                        List.of(
                                "mongo=" + database.uri(""),
                                "kafka=" + broker.bootstrapServersFor(wires)));
    }

    private Stream<Child> everybody() {
        return Stream.of(writers, relays, consumers).flatMap(crew -> crew.children().stream());
    }

    private Outcome run() {
        everybody().forEach(Child::start);
        Thread.ofPlatform().daemon().name("watch").start(this::watch);
        Plan plan = Plan.of(scale);
        LOG.info("Seed {}: {} kills", scale.seed(), plan.kills());
        var nemesis =
                new Nemesis(
                        plan,
                        Duration.ofMinutes(scale.minutes()),
                        database,
                        disk,
                        broker,
                        writers,
                        relays,
                        consumers);
        long begun = System.nanoTime();
        letLoose(nemesis);
        var lasted = Duration.ofNanos(System.nanoTime() - begun);
        calmDown();
        return judge(nemesis, lasted);
    }

    /** As whatever runs services does: who gives up is started again. */
    private void watch() {
        while (!over.get()) {
            everybody().forEach(Child::look);
            Patience.pass(300);
        }
    }

    private static void letLoose(Nemesis nemesis) {
        try (var lanes = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletableFuture<?>[] all =
                    Stream.of(Lane.values())
                            .map(lane -> CompletableFuture.runAsync(() -> nemesis.run(lane), lanes))
                            .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** No more faults: writers finish, relay and consumer catch up, then all end in order. */
    private void calmDown() {
        network.heal();
        database.heal();
        broker.heal();
        if (scale.commits() > 0) {
            Patience.await("writers to finish", Duration.ofHours(2), writers::isFinished);
        }
        writers.children().parallelStream().forEach(Child::stop);
        try (var gathering = gathering()) {
            Patience.await(
                    "the ledger to catch up",
                    CATCHING_UP,
                    () -> {
                        try {
                            return gathering.ledgerHead() >= gathering.storeHead();
                        } catch (MongoException e) {
                            LOG.info("The heads could not be read yet", e);
                            return false;
                        }
                    });
        }
        Stream.of(relays, consumers)
                .flatMap(crew -> crew.children().stream())
                .parallel()
                .forEach(Child::stop);
    }

    private Gathering gathering() {
        return new Gathering(database.uri(""), broker.kafka().bootstrapServers());
    }

    private Outcome judge(Nemesis nemesis, Duration lasted) {
        List<Path> journals = new ArrayList<>();
        for (Child writer : writers.children()) {
            IntStream.range(0, writer.lives())
                    .mapToObj(life -> journal(writer.toString(), life))
                    .filter(Files::exists)
                    .forEach(journals::add);
        }
        Map<String, Integer> faults = new TreeMap<>();
        nemesis.done().forEach((kind, times) -> faults.put(kind.name(), times.get()));
        try (var gathering = gathering()) {
            return new Outcome(
                    scale,
                    nemesis.kills(),
                    faults,
                    everybody().mapToInt(Child::gaveUp).sum(),
                    List.copyOf(leftOut),
                    lasted,
                    Checker.check(
                            gathering.evidence(
                                    journals,
                                    everybody().flatMap(it -> it.defects().stream()).toList())));
        }
    }

    @Override
    public void close() {
        over.set(true);
        everybody().forEach(Child::kill);
        network.close();
        broker.close();
        database.close();
        if (disk != null) {
            disk.close();
        }
    }
}
