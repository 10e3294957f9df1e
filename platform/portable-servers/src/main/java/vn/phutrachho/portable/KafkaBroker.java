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
     * What a broker needs to be told.
     *
     * @param libraries folder with Kafka's jars
     * @param data its data; created when missing
     * @param controllerPort second port, for the node's talk with itself
     * @param log file that gets what it prints
     * @param jvmOptions further options of its JVM
     * @param removeWhenKilled folder to remove if this JVM is killed
     * @param advertisedPort where clients are sent to: its own port, or that of a relay before it
     */
    public record Settings(
            Path libraries,
            Path data,
            int port,
            int controllerPort,
            Path log,
            List<String> jvmOptions,
            @Nullable Path removeWhenKilled,
            int advertisedPort) {

        /** One that its clients reach directly. */
        public Settings(
                Path libraries,
                Path data,
                int port,
                int controllerPort,
                Path log,
                List<String> jvmOptions,
                @Nullable Path removeWhenKilled) {
            this(libraries, data, port, controllerPort, log, jvmOptions, removeWhenKilled, port);
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
        return "127.0.0.1:" + settings.advertisedPort();
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
                            + settings.port()
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
                "listeners=PLAINTEXT://127.0.0.1:" + settings.port() + ",CONTROLLER://" + quorum,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + settings.advertisedPort(),
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=PLAINTEXT",
                "log.dirs=" + settings.data(),
                "num.partitions=1",
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
}
