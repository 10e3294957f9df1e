package vn.phutrachho.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Starts parts, keeps them alive and ends them, the last started first. */
final class Supervisor {
    /** With two cores more at once only makes all of them late. */
    private static final int STARTS_AT_ONCE = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Console console;
    private final StartedProcesses started;
    private final House house;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore starts = new Semaphore(STARTS_AT_ONCE);
    private final Map<String, Part.Running> running = new LinkedHashMap<>();
    private volatile boolean ending;

    Supervisor(Console console, StartedProcesses started, House house) {
        this.console = console;
        this.started = started;
        this.house = house;
    }

    /** Starts them side by side; returns when all are healthy, throws the first failure. */
    void start(List<? extends Part> parts) {
        List<Future<?>> begun = new ArrayList<>();
        for (Part part : parts) {
            begun.add(threads.submit(() -> startOne(part)));
        }
        for (Future<?> each : begun) {
            await(each);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        }
    }

    private void startOne(Part part) {
        starts.acquireUninterruptibly();
        try {
            if (ending) {
                return;
            }
            Part.Running now = part.start();
            started.remember(part.name(), now.handle());
            synchronized (running) {
                running.remove(part.name());
                running.put(part.name(), now);
            }
            console.progress(now.description());
            var _ = now.handle().onExit().thenAcceptAsync(_ -> bringBack(part), threads);
        } finally {
            starts.release();
        }
    }

    private void bringBack(Part part) {
        Duration pause = FIRST_PAUSE;
        while (!ending) {
            console.progress(
                    part.name()
                            + " ended unexpectedly; starting it again in "
                            + pause.toSeconds()
                            + " s (log: "
                            + house.shown(house.log(part.name()))
                            + ")");
            try {
                Thread.sleep(pause);
                startOne(part);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException again) {
                console.progress(String.valueOf(again.getMessage()));
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Ends all parts in order, then whatever else this process has started. */
    void end() {
        endParts();
        sweep();
    }

    /** Ends all parts in order, and nothing else. */
    void endParts() {
        ending = true;
        for (List<String> together : inReverse()) {
            together.stream()
                    .map(name -> threads.submit(() -> endOne(name)))
                    .toList()
                    .forEach(Supervisor::awaitQuietly);
        }
    }

    /**
     * Applications end side by side, then Kafka, then MongoDB, on which the others write to the
     * last.
     */
    private List<List<String>> inReverse() {
        synchronized (running) {
            List<String> servers =
                    running.keySet().stream().filter(Supervisor::isServer).sorted().toList();
            List<String> apps = running.keySet().stream().filter(name -> !isServer(name)).toList();
            List<List<String>> order = new ArrayList<>();
            order.add(apps);
            servers.forEach(server -> order.add(List.of(server)));
            return order;
        }
    }

    private static boolean isServer(String name) {
        return name.equals("mongod") || name.equals("kafka");
    }

    private void endOne(String name) {
        Part.Running part;
        synchronized (running) {
            part = running.remove(name);
        }
        if (part != null) {
            part.stop(GRACE);
        }
        started.forget(name);
    }

    private static void awaitQuietly(Future<?> future) {
        try {
            await(future);
        } catch (RuntimeException e) {
            // The sweep afterwards ends by force what did not end by itself.
        }
    }

    /** Parts that were still starting, and trainings. */
    private static void sweep() {
        List<ProcessHandle> left = ProcessHandle.current().children().toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(
                process -> {
                    if (!StartedProcesses.ended(process, Duration.ofSeconds(10))) {
                        process.destroyForcibly();
                    }
                });
    }
}
