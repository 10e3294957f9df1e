package vn.phutrachho.portable;

import java.time.Duration;
import java.util.function.Supplier;

/** A server of ours: a child process that can be ended and started again; its data stays. */
public abstract sealed class LocalServer implements AutoCloseable permits KafkaBroker, Mongod {
    private static final Duration IN_ORDER = Duration.ofSeconds(20);

    private final Supplier<GuardedProcess> launch;
    private GuardedProcess process;

    /**
     * Starts it.
     *
     * @param launch returns when it can be used
     */
    LocalServer(Supplier<GuardedProcess> launch) {
        this.launch = launch;
        this.process = launch.get();
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
        process.stop(IN_ORDER);
    }

    /** Stops it where it is (SIGSTOP): connections stay, nothing is answered. */
    public void pause() {
        process.pause();
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        process.resume();
    }

    /** Starts it again on the same ports and data after {@link #kill} or {@link #stop}. */
    public void restart() {
        if (process.isAlive()) {
            stop();
        }
        process = launch.get();
    }

    @Override
    public void close() {
        stop();
    }
}
