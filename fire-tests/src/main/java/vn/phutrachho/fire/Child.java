package vn.phutrachho.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.fire.ground.Gate;
import vn.phutrachho.fire.ground.Network;
import vn.phutrachho.fire.ground.Network.Reach;
import vn.phutrachho.fire.programs.LastWords;
import vn.phutrachho.portable.GuardedProcess;
import vn.phutrachho.portable.Jvm;

/** A program of ours in a process of its own, life after life. */
final class Child {

    private static final Duration ORDERLY = Duration.ofSeconds(60);

    private final String name;
    private final Path folder;
    private final Class<?> program;
    private final IntFunction<List<String>> orders;
    private final Network.Wires wires;
    private @Nullable GuardedProcess process;
    private int life = -1;
    private int gaveUp;
    private final List<String> defects = new ArrayList<>();
    private boolean stopped;
    private long beatsBefore;

    /**
     * A child that is not started yet.
     *
     * @param wires by which it reaches others
     * @param orders for each life, beside {@code heart} and {@code door}
     */
    Child(
            String name,
            Path folder,
            Class<?> program,
            Network.Wires wires,
            IntFunction<List<String>> orders) {
        this.name = name;
        this.folder = folder;
        this.program = program;
        this.wires = wires;
        this.orders = orders;
    }

    synchronized void start() {
        life++;
        beatsBefore = beats();
        removeSign();
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        command.addAll(Jvm.heap(160));
        command.addAll(wires.jvmOptions());
        command.addAll(
                List.of(
                        Jvm.QUICK_COMPILER,
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        "heart=" + heart(),
                        "door=" + sign()));
        command.addAll(orders.apply(life));
        process =
                GuardedProcess.start(
                        new GuardedProcess.Start(
                                command, Map.of(), folder, folder.resolve(name + ".log"), null));
    }

    private Path heart() {
        return folder.resolve(name + ".heart");
    }

    private Path sign() {
        return folder.resolve(name + ".door");
    }

    private void removeSign() {
        try {
            Files.deleteIfExists(sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port at which it takes what others send it, if it does. */
    OptionalInt door() {
        try {
            String port = Files.exists(sign()) ? Files.readString(sign()) : "";
            return port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
        } catch (NoSuchFileException e) {
            // its next life has just begun
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Network.Wires wires() {
        return wires;
    }

    /** Cuts it off, until the cut is closed. */
    Network.Cut cutOff(Set<Reach> reach, Gate.Way way) {
        return wires.cut(reach, way, door());
    }

    /** How often it has told that it gets on, in all its lives. */
    long beats() {
        try {
            return Files.exists(heart()) ? Files.size(heart()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean getsOn() {
        return beats() > beatsBefore;
    }

    /** Ends it by kill -9 and begins its next life; false if it had ended before. */
    synchronized boolean killAndStart() {
        GuardedProcess running = process;
        if (stopped || isFinished() || running == null) {
            return false;
        }
        boolean alive = running.isAlive();
        if (!alive) {
            note(running);
        }
        running.kill();
        start();
        return alive;
    }

    synchronized void pause() {
        if (process != null) {
            process.pause();
        }
    }

    synchronized void resume() {
        if (process != null) {
            process.resume();
        }
    }

    /** True if it has done all that it was told to do. */
    synchronized boolean isFinished() {
        return process != null && process.endedWell();
    }

    /** Starts it again if it has given up. */
    synchronized void look() {
        if (!stopped && process != null && !process.isAlive() && !process.endedWell()) {
            note(process);
            start();
        }
    }

    /** A process that nobody killed has ended, and not since all was done. */
    private void note(GuardedProcess ended) {
        if (ended.exitCode() == LastWords.GAVE_UP) {
            gaveUp++;
        } else {
            defects.add("%s in life %d, with code %d".formatted(name, life, ended.exitCode()));
        }
    }

    /** How often it gave up, to be started again as a service is. */
    synchronized int gaveUp() {
        return gaveUp;
    }

    /** Its ends by itself that no want of a server explains. */
    synchronized List<String> defects() {
        return List.copyOf(defects);
    }

    synchronized int lives() {
        return life + 1;
    }

    /** Asks it to end, and waits until it has; by force if it does not. */
    void stop() {
        GuardedProcess running;
        synchronized (this) {
            stopped = true;
            running = process;
            if (running != null && !running.isAlive() && !running.endedWell()) {
                note(running);
            }
        }
        if (running != null) {
            running.resume();
            running.stop(ORDERLY);
        }
    }

    void kill() {
        GuardedProcess running;
        synchronized (this) {
            stopped = true;
            running = process;
        }
        if (running != null) {
            running.kill();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
