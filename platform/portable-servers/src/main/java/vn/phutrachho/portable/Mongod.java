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
public final class Mongod implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Settings settings;
    private final boolean alone;
    private GuardedProcess process;

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
        this.settings = settings;
        this.alone = alone;
        this.process = launch(settings);
    }

    /** Returns when it is primary and takes writes. */
    public static Mongod start(Settings settings) {
        Mongod mongod = new Mongod(settings, true);
        mongod.awaitReady();
        return mongod;
    }

    /** Returns when it answers; it is not part of a set before somebody initiates one with it. */
    public static Mongod startMember(Settings settings) {
        Mongod mongod = new Mongod(settings, false);
        mongod.awaitReady();
        return mongod;
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

    public ProcessHandle handle() {
        return process.handle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a lost machine would; data stays. */
    public void kill() {
        process.kill();
    }

    /** Shuts it down in order; data stays. */
    public void stop() {
        process.stop(Duration.ofSeconds(20));
    }

    /** Stops it where it is (SIGSTOP): connections stay, nothing is answered. */
    public void pause() {
        process.pause();
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        process.resume();
    }

    /** Starts it again on the same port and data after {@link #kill} or {@link #stop}. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        process = launch(settings);
        awaitReady();
    }

    @Override
    public void close() {
        stop();
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

    private void awaitReady() {
        ReplicaSetOfOne set = new ReplicaSetOfOne(uri("admin"), "127.0.0.1:" + settings.port());
        boolean ready =
                alone ? set.takesWrites(this::isAlive, START) : set.answers(this::isAlive, START);
        if (!ready) {
            process.kill();
            throw new ServerUnavailable(
                    "mongod ("
                            + settings.binary().origin()
                            + ") did not come up on port "
                            + settings.port()
                            + ". Look into "
                            + settings.log()
                            + ".");
        }
    }
}
