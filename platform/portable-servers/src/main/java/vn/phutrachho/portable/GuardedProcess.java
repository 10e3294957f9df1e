package vn.phutrachho.portable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child process that ends when this JVM ends, however it ends.
 *
 * <p>Beside the child a shell waits on a pipe that only this JVM holds open. When the JVM dies,
 * also by kill -9, the pipe closes and the shell ends the child and removes what it was told to
 * remove.
 */
public final class GuardedProcess implements AutoCloseable {
    /** $1 the child, $2 a folder to remove afterwards or nothing. */
    private static final String GUARD =
            """
            trap '' INT TERM HUP
            while read -r _; do :; done
            kill -TERM "$1" 2>/dev/null
            i=0
            while kill -0 "$1" 2>/dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i+1)); done
            kill -KILL "$1" 2>/dev/null
            [ -z "$2" ] || rm -rf "$2"
            """;

    /**
     * A session of its own: Ctrl-C in the terminal reaches the parent alone, which then ends its
     * children in order.
     */
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private static final Duration UNTIL_IT_STANDS = Duration.ofSeconds(2);

    private final Process child;
    private final Process guard;

    private GuardedProcess(Process child, Process guard) {
        this.child = child;
        this.guard = guard;
    }

    /**
     * What to run; output is appended to {@code log}; {@code removeAfterwards} goes only if this
     * JVM is killed.
     */
    public record Start(
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            @Nullable Path removeAfterwards) {}

    public static GuardedProcess start(Start start) {
        try {
            Files.createDirectories(start.directory());
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(start.command()));
            builder.environment().putAll(start.environment());
            builder.directory(start.directory().toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(start.log().toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Process child = builder.start();
            return new GuardedProcess(child, guard(child, start.removeAfterwards()));
        } catch (IOException e) {
            throw new ServerUnavailable(
                    "Cannot start " + start.command().getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static Process guard(Process child, @Nullable Path removeAfterwards)
            throws IOException {
        String folder = removeAfterwards == null ? "" : removeAfterwards.toString();
        Process guard =
                new ProcessBuilder(
                                inOwnSession(
                                        List.of(
                                                "/bin/sh",
                                                "-c",
                                                GUARD,
                                                "guard",
                                                Long.toString(child.pid()),
                                                folder)))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        // The guard must be gone before the number of its child can belong to somebody else.
        var _ = child.onExit().thenRun(guard::destroyForcibly);
        return guard;
    }

    private static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>(OWN_SESSION);
        whole.addAll(command);
        return whole;
    }

    public ProcessHandle handle() {
        return child.toHandle();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** Asks the child to end, and ends it by force when it has not within the time. */
    public void stop(Duration atMost) {
        child.destroy();
        if (!ended(atMost)) {
            child.destroyForcibly();
            ended(Duration.ofSeconds(10));
        }
        guard.destroyForcibly();
    }

    /** Ends the child at once, as a lost machine would. */
    public void kill() {
        child.destroyForcibly();
        ended(Duration.ofSeconds(10));
        guard.destroyForcibly();
    }

    /** Stops the child where it is (SIGSTOP): it holds what it holds, and answers nobody. */
    public void pause() {
        signal("STOP");
        Await.until(this::standsStill, UNTIL_IT_STANDS, Duration.ofMillis(1));
    }

    /**
     * A signal is sent before it is heeded: on a loaded machine a thread still answers one more.
     */
    private boolean standsStill() {
        Path threads = Path.of("/proc", Long.toString(child.pid()), "task");
        try (Stream<Path> each = Files.list(threads)) {
            return each.allMatch(GuardedProcess::isStopped);
        } catch (IOException e) {
            // it has ended, or this system does not tell
            return true;
        }
    }

    private static boolean isStopped(Path thread) {
        try {
            String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
            // its number and its name in brackets, then its state
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            return true;
        }
    }

    /** Lets the child go on after {@link #pause}, as if nothing had been (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        if (!child.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + child.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ServerUnavailable("Cannot send a signal: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when the child has ended by itself and says that all went well. */
    public boolean endedWell() {
        return !child.isAlive() && exitCode() == 0;
    }

    /** What a child that has ended says of how. */
    public int exitCode() {
        return child.exitValue();
    }

    /** True when the child has ended within the time. */
    public boolean ended(Duration atMost) {
        try {
            return child.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !child.isAlive();
        }
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(15));
    }
}
