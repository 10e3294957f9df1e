package vn.phutrachho.portable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mongod of ours on the loopback interface: a replica set of one member, or one member of a
 * larger set that somebody else puts together.
 */
public final class Mongod extends LocalServer {
    private static final Duration START = Duration.ofSeconds(60);

    private final Settings settings;

    /**
     * What a mongod needs to be told.
     *
     * @param data its data; created when missing
     * @param log file that gets what it prints
     * @param cacheMegabytes memory for WiredTiger's cache
     * @param options further command line options
     * @param removeWhenKilled folder to remove if this JVM is killed
     */
    public record Settings(
            MongodBinary binary,
            Path data,
            int port,
            Path log,
            int cacheMegabytes,
            List<String> options,
            @Nullable Path removeWhenKilled) {}

    private Mongod(Settings settings, boolean alone) {
        super(() -> launchAndAwait(settings, alone));
        this.settings = settings;
    }

    /** Returns when it is primary and takes writes. */
    public static Mongod start(Settings settings) {
        return new Mongod(settings, true);
    }

    /** Returns when it answers; it is not part of a set before somebody initiates one with it. */
    public static Mongod startMember(Settings settings) {
        return new Mongod(settings, false);
    }

    /** Address of one database; each process that uses it connects directly to this one member. */
    public String uri(String database) {
        return uri(settings.port(), database);
    }

    public static String uri(int port, String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database + "?directConnection=true";
    }

    public int port() {
        return settings.port();
    }

    private static GuardedProcess launchAndAwait(Settings settings, boolean alone) {
        GuardedProcess started = launch(settings);
        ReplicaSetOfOne set =
                new ReplicaSetOfOne(uri(settings.port(), "admin"), "127.0.0.1:" + settings.port());
        boolean ready =
                alone
                        ? set.takesWrites(started::isAlive, START)
                        : set.answers(started::isAlive, START);
        if (!ready) {
            started.kill();
            throw new ServerUnavailable(
                    "mongod ("
                            + settings.binary().origin()
                            + ") did not come up on port "
                            + settings.port()
                            + ". Look into "
                            + settings.log()
                            + ".");
        }
        return started;
    }

    private static GuardedProcess launch(Settings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                settings.binary().path().toString(),
                                "--replSet",
                                "rs0",
                                "--bind_ip",
                                "127.0.0.1",
                                "--port",
                                Integer.toString(settings.port()),
                                "--dbpath",
                                settings.data().toString(),
                                "--wiredTigerCacheSizeGB",
                                Double.toString(Math.max(0.25, settings.cacheMegabytes() / 1024.0)),
                                "--oplogSize",
                                "256",
                                "--nounixsocket",
                                "--setParameter",
                                "diagnosticDataCollectionEnabled=false"));
        command.addAll(settings.options());
        return GuardedProcess.start(
                new GuardedProcess.Start(
                        command,
                        Map.of(),
                        settings.data(),
                        settings.log(),
                        settings.removeWhenKilled()));
    }
}
