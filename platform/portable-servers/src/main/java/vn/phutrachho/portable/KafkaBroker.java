package vn.phutrachho.portable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker of ours: one node that is broker and controller, on the loopback interface, in a
 * JVM of its own.
 */
public final class KafkaBroker extends LocalServer {
    private static final Duration START = Duration.ofSeconds(90);
    private static final String CLUSTER_ID = "4L6g3nShT-eMCtK--X86sw";
    private static final String READY = "Kafka Server started";

    private final Settings settings;

    /**
     * Where clients come in.
     *
     * @param port on which the broker listens
     * @param advertisedPort where clients that come by it are sent to: the same port, or that of a
     *     relay before it
     */
    public record Listener(int port, int advertisedPort) {}

    /**
     * What a broker needs to be told.
     *
     * @param libraries folder with Kafka's jars
     * @param data its data; created when missing
     * @param listeners at least one; the first is for whoever has none of its own
     * @param controllerPort a further port, for the node's talk with itself
     * @param log file that gets what it prints
     * @param jvmOptions further options of its JVM
     * @param removeWhenKilled folder to remove if this JVM is killed
     */
    public record Settings(
            Path libraries,
            Path data,
            List<Listener> listeners,
            int controllerPort,
            Path log,
            List<String> jvmOptions,
            @Nullable Path removeWhenKilled) {

        /** One that its clients reach directly. */
        public Settings(
                Path libraries,
                Path data,
                int port,
                int controllerPort,
                Path log,
                List<String> jvmOptions,
                @Nullable Path removeWhenKilled) {
            this(
                    libraries,
                    data,
                    List.of(new Listener(port, port)),
                    controllerPort,
                    log,
                    jvmOptions,
                    removeWhenKilled);
        }
    }

    private KafkaBroker(Settings settings) {
        super(() -> launchAndAwait(settings));
        this.settings = settings;
    }

    /** Returns when it takes requests. */
    public static KafkaBroker start(Settings settings) {
        return new KafkaBroker(settings);
    }

    /** Kafka's jars as this module's build has laid them beside its own classes. */
    public static Path librariesOfThisBuild() {
        Path libraries = ownCode().resolveSibling("kafka-libs");
        if (!Files.isDirectory(libraries)) {
            throw new ServerUnavailable(
                    "Kafka's libraries are not in "
                            + libraries
                            + ". Build platform/portable-servers first.");
        }
        return libraries;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.listeners().getFirst().advertisedPort();
    }

    private static GuardedProcess launchAndAwait(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            Path properties =
                    settings.data().resolveSibling(settings.data().getFileName() + ".properties");
            Files.write(properties, configuration(settings));
            long written = Files.exists(settings.log()) ? Files.size(settings.log()) : 0;
            GuardedProcess started =
                    GuardedProcess.start(
                            new GuardedProcess.Start(
                                    command(settings, properties),
                                    Map.of(),
                                    settings.data(),
                                    settings.log(),
                                    settings.removeWhenKilled()));
            awaitReady(settings, started, written);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Settings settings, GuardedProcess started, long logBefore) {
        boolean ready =
                Await.until(
                                () -> !started.isAlive() || saysReady(settings.log(), logBefore),
                                START,
                                Duration.ofMillis(100))
                        && started.isAlive();
        if (!ready) {
            started.kill();
            throw new ServerUnavailable(
                    "The Kafka broker did not come up on port "
                            + settings.listeners().getFirst().port()
                            + ". Look into "
                            + settings.log()
                            + ".");
        }
    }

    private static boolean saysReady(Path logFile, long logBefore) {
        try {
            byte[] log = Files.readAllBytes(logFile);
            int from = (int) Math.min(logBefore, log.length);
            return new String(log, from, log.length - from, StandardCharsets.UTF_8).contains(READY);
        } catch (IOException notThereYet) {
            return false;
        }
    }

    private static List<String> command(Settings settings, Path properties) {
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        command.addAll(Jvm.heap(320));
        command.add(Jvm.QUICK_COMPILER);
        command.addAll(settings.jvmOptions());
        command.addAll(
                List.of(
                        "-Dlog4j2.configurationFile=classpath:kafka-log4j2.properties",
                        "-cp",
                        settings.libraries().resolve("*") + ":" + ownCode(),
                        BrokerMain.class.getName(),
                        properties.toString(),
                        CLUSTER_ID));
        return command;
    }

    private static Path ownCode() {
        try {
            return Path.of(
                    KafkaBroker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> configuration(Settings settings) {
        String quorum = "127.0.0.1:" + settings.controllerPort();
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + quorum,
                "listeners=" + each(settings, Listener::port) + ",CONTROLLER://" + quorum,
                "advertised.listeners=" + each(settings, Listener::advertisedPort),
                "listener.security.protocol.map=" + protocols(settings),
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=" + name(0),
                "log.dirs=" + settings.data(),
                "num.partitions=1",
                "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=1",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "log.cleaner.dedupe.buffer.size=8388608",
                "log.retention.ms=-1");
    }

    private static String each(Settings settings, ToIntFunction<Listener> port) {
        return IntStream.range(0, settings.listeners().size())
                .mapToObj(
                        i ->
                                name(i)
                                        + "://127.0.0.1:"
                                        + port.applyAsInt(settings.listeners().get(i)))
                .collect(Collectors.joining(","));
    }

    private static String protocols(Settings settings) {
        return IntStream.range(0, settings.listeners().size())
                .mapToObj(i -> name(i) + ":PLAINTEXT,")
                .collect(Collectors.joining("", "", "CONTROLLER:PLAINTEXT"));
    }

    private static String name(int listener) {
        return "CLIENTS" + listener;
    }
}
