package vn.phutrachho.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM of its own that does a part. It ends when its standard input does, so never after us. */
final class ChildProcess implements AutoCloseable {
    static final String READY = "ready";
    static final String NO_JDBC = "-";

    /** What a child can do. */
    enum Role {
        /** Prints sequence and time of each event it sees. */
        FOLLOW,
        /** Appends for as many milliseconds as each line that it is told says. */
        WRITE,
        /** Replays a history, then rebuilds a view of it, and prints how quickly. */
        REBUILD
    }

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private ChildProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    static ChildProcess start(
            Connections.Where where,
            Role role,
            String contender,
            String database,
            List<String> more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                role == Role.REBUILD ? "-Xmx768m" : "-Xmx256m",
                                "-Daxoniq.update-checker.disabled=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                role.name(),
                                where.mongo(),
                                jdbc(where, contender),
                                contender,
                                database));
        command.addAll(more);
        try {
            return new ChildProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only who needs PostgreSQL gets its address: each pool holds many of its connections. */
    private static String jdbc(Connections.Where where, String contender) {
        return contender.equals(Names.AXON_JDBC) ? requireNonNull(where.jdbc()) : NO_JDBC;
    }

    /** The next line that the child prints. */
    String line() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("a child ended before it was done");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void awaitLine(String expected) {
        String line = line();
        if (!line.equals(expected)) {
            throw new IllegalStateException("a child said " + line + " instead of " + expected);
        }
    }

    /** From now on each line goes there, from a thread of its own. */
    void onLine(Consumer<String> listener) {
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(listener));
    }

    void tell(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
