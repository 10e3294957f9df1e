package vn.phutrachho.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.portable.Folders;
import vn.phutrachho.portable.Mongod;
import vn.phutrachho.portable.MongodBinary;
import vn.phutrachho.portable.Ports;

/** A mongod and a PostgreSQL of this run, on the same disk, both with their journals on. */
final class Servers implements AutoCloseable {
    private static final int MEGABYTES = 2_048;

    /**
     * Durable at each commit, as mongod is; memory as mongod has; no checkpoint in the midst of a
     * measurement.
     */
    private static final Map<String, String> POSTGRES =
            Map.of(
                    "fsync", "on",
                    "synchronous_commit", "on",
                    "full_page_writes", "on",
                    "shared_buffers", MEGABYTES + "MB",
                    "max_wal_size", "4GB",
                    "checkpoint_timeout", "30min",
                    "max_connections", "300");

    private final Path folder;
    private final Mongod mongod;
    private final @Nullable EmbeddedPostgres postgres;

    private Servers(Path folder, Mongod mongod, @Nullable EmbeddedPostgres postgres) {
        this.folder = folder;
        this.mongod = mongod;
        this.postgres = postgres;
    }

    /**
     * Starts both with their data in the folder, which should be on a disk that counts. Where
     * PostgreSQL cannot run, it is told and left out.
     */
    static Servers start(Path folder) {
        Folders.remove(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Mongod mongod =
                Mongod.start(
                        new Mongod.Settings(
                                MongodBinary.presentOrFetched(System.out::println),
                                folder.resolve("mongod"),
                                Ports.free(),
                                folder.resolve("mongod.log"),
                                MEGABYTES,
                                List.of(),
                                folder));
        return new Servers(folder, mongod, postgres(folder.resolve("postgresql")));
    }

    /**
     * PostgreSQL refuses to run as root; the starter then enters a user namespace of its own, which
     * some machines forbid.
     */
    private static @Nullable EmbeddedPostgres postgres(Path data) {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(true)
                        .setPGStartupWait(Duration.ofMinutes(1));
        POSTGRES.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            System.err.println(
                    "PostgreSQL cannot run here, so its rows are missing: " + e.getMessage());
            return null;
        }
    }

    Connections.Where where() {
        return new Connections.Where(
                mongod.uri("admin"),
                postgres == null ? null : postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** The processor time that mongod has used so far. */
    double mongodSeconds() {
        return mongod.handle()
                .info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        mongod.stop();
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                System.err.println("PostgreSQL did not stop in order: " + e.getMessage());
            }
        }
        Folders.remove(folder);
    }
}
