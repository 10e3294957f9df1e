package vn.phutrachho.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the project
 * @param data everything this run writes
 */
record House(Path root, Path data) {

    Path logs() {
        return data.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path processes() {
        return data.resolve("processes");
    }

    /**
     * Unpacked services and their start-up caches: kept over {@code --fresh}, as nothing recorded
     * is in them.
     */
    Path apps() {
        return data.resolve("apps");
    }

    /** What was recorded: the part that {@code --fresh} forgets. */
    Path store() {
        return data.resolve("store");
    }

    Path store(String part) {
        return store().resolve(part);
    }

    Path accounts() {
        return data.resolve("accounts.json");
    }

    /** Brokers' jars as the build has laid them out. */
    Path kafkaLibraries() {
        return root.resolve("platform/portable-servers/target/kafka-libs");
    }

    void create() {
        try {
            for (Path folder : new Path[] {logs(), processes(), apps(), store()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new CannotRun(
                    "Cannot write to "
                            + data
                            + " ("
                            + e.getMessage()
                            + "). Choose another with --data.",
                    e);
        }
    }

    /** How a person would name the path from where they stand. */
    String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    /** A log that has grown large begins anew; the one before is kept. */
    void turnLog(String part) {
        Path log = log(part);
        try {
            if (Files.exists(log) && Files.size(log) > 20_000_000) {
                Files.move(
                        log,
                        logs().resolve(part + ".log.1"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
