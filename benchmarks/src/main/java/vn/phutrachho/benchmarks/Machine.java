package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Where a run was measured.
 *
 * @param memoryGigabytes of the whole machine
 */
record Machine(
        Instant measuredAt,
        String processor,
        int cores,
        long memoryGigabytes,
        String system,
        String java,
        String mongod,
        String postgresql) {

    static Machine of(Connections connections) {
        return new Machine(
                Instant.now(),
                valueOf(Path.of("/proc/cpuinfo"), "model name", "unknown"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                connections
                        .database("admin")
                        .runCommand(new Document("buildInfo", 1))
                        .getString("version"),
                connections.postgres().map(Machine::versionOf).orElse("none"));
    }

    private static String versionOf(javax.sql.DataSource postgres) {
        try (var connection = postgres.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (java.sql.SQLException e) {
            return "unknown";
        }
    }

    private static long memory() {
        String kilobytes =
                valueOf(Path.of("/proc/meminfo"), "MemTotal", "0").replaceAll("[^0-9]", "");
        return Math.round(Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    private static String valueOf(Path file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
