package vn.phutrachho.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What was started from here, on disk, so that another {@code ./run} can recognise it.
 *
 * <p>Process numbers are reused by the system, so each is kept with the time its process began: a
 * stranger with the same number is never touched.
 */
final class StartedProcesses {
    static final String LAUNCHER = "launcher";

    private final Path folder;

    StartedProcesses(Path folder) {
        this.folder = folder;
    }

    void remember(String part, ProcessHandle process) {
        process.info()
                .startInstant()
                .ifPresent(began -> write(part, process.pid() + " " + began.toEpochMilli()));
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(folder.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was remembered under this name, if it is still the same one. */
    Optional<ProcessHandle> alive(String part) {
        return read(part)
                .flatMap(
                        kept ->
                                ProcessHandle.of(kept.pid())
                                        .filter(ProcessHandle::isAlive)
                                        .filter(kept::isTheSame));
    }

    /** Names under which a process was remembered, whether it lives or not. */
    List<String> parts() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the process in order, by force when it has not ended in time, and forgets it. True when
     * it was alive.
     */
    boolean end(String part, Duration atMost) {
        Optional<ProcessHandle> process = alive(part);
        process.ifPresent(
                found -> {
                    found.destroy();
                    if (!ended(found, atMost)) {
                        found.destroyForcibly();
                        ended(found, Duration.ofSeconds(5));
                    }
                });
        forget(part);
        return process.isPresent();
    }

    static boolean ended(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private record Kept(long pid, Instant began) {
        boolean isTheSame(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .map(
                            now ->
                                    Duration.between(began, now)
                                                    .abs()
                                                    .compareTo(Duration.ofSeconds(2))
                                            < 0)
                    .orElse(false);
        }
    }

    private void write(String part, String line) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(part), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Kept> read(String part) {
        Path file = folder.resolve(part);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            return Optional.of(
                    new Kept(
                            Long.parseLong(words[0]),
                            Instant.ofEpochMilli(Long.parseLong(words[1]))));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            return Optional
                    .empty(); // half written by a launcher that was killed: its child ended with it
        }
    }
}
