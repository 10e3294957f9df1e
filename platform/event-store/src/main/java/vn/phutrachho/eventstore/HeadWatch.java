package vn.phutrachho.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes whoever waits for the log to grow. Appends of this process wake at once. For those of other
 * processes one thread listens for hints or looks at the head, in short or long intervals ({@link
 * Pace}): a hint costs the database a look at everything that is written to it, in whatever
 * collection. An append of this process is a look as well: it was stored at the head. Where there
 * are no hints to be had it only looks. It does neither while nobody waits, or has waited a second
 * ago.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private static final long SELDOM = TimeUnit.MILLISECONDS.toNanos(250);

    /** Whoever was woken waits again in a moment: hints are not opened anew for each append. */
    private static final long LINGERING = TimeUnit.SECONDS.toNanos(1);

    private static final long SHORTEST_RETRY = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_RETRY = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier storedHead;
    private final Supplier<AppendHints> openHints;
    private final long everyNanos;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private long head;
    private int waiting;
    private long waitedAt = System.nanoTime();
    private boolean started;
    private boolean closed;

    /** When the database last said where the head is, or was asked in vain. */
    private volatile long lookedAt;

    /** The following are the watching thread's own. */
    private @Nullable AppendHints hints;

    /** Whether the last look was answered. */
    private boolean answered;

    /** The highest that a hint has told of. */
    private long hinted = AppendHints.NONE;

    private long openedNotBefore;
    private long retry = SHORTEST_RETRY;

    HeadWatch(
            String name, Duration every, LongSupplier storedHead, Supplier<AppendHints> openHints) {
        this.storedHead = storedHead;
        this.openHints = openHints;
        this.everyNanos = every.toNanos();
        this.pace = new Pace(everyNanos, System::nanoTime);
        this.lookedAt = System.nanoTime() - everyNanos;
        this.thread = Thread.ofPlatform().daemon().name("log-watch-" + name).unstarted(this::watch);
    }

    /** The highest head that this process has seen. */
    long seen() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /** The database has just said that the head is there; not so if more is known of it. */
    void isAt(long position) {
        if (position >= seen()) {
            lookedAt = System.nanoTime();
            advance(position);
        }
    }

    /** This process has appended, and the log ended there. */
    void wrote(long position) {
        pace.wrote();
        isAt(position);
    }

    /** Another process was first where this one wanted to append. */
    void met() {
        pace.met();
    }

    /** The head is there, or further. */
    void advance(long to) {
        lock.lock();
        try {
            if (to <= head) {
                return;
            }
            head = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        pace.moved();
        listeners.forEach(listener -> listener.tell(to));
    }

    long awaitBeyond(long position, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            waiting++;
            try {
                while (head <= position && left > 0 && !closed) {
                    wakeWatcher();
                    left = moved.awaitNanos(left);
                }
            } finally {
                waiting--;
                waitedAt = System.nanoTime();
            }
            return head;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return head;
        } finally {
            lock.unlock();
        }
    }

    EventLog.Subscription subscribe(LongConsumer listener) {
        var listening = new Listening(listener);
        listeners.add(listening);
        lock.lock();
        try {
            wakeWatcher();
        } finally {
            lock.unlock();
        }
        return listening;
    }

    private void wakeWatcher() {
        if (!started && !closed) {
            started = true;
            thread.start();
        }
        wanted.signal();
    }

    private void watch() {
        openedNotBefore = System.nanoTime();
        while (awaitWanted()) {
            if (untilNextLook() <= 0) {
                look();
            }
            if (pace.way() == Pace.Way.BY_HINTS && hasSeenWhatItWasTold() && openHints()) {
                // whatever came before the hints began
                look();
                listen();
                closeHints();
            } else if (!pause()) {
                return;
            }
        }
    }

    /** A hint comes once: what was not seen then is looked for until it is. */
    private boolean hasSeenWhatItWasTold() {
        return answered && seen() >= hinted;
    }

    private long untilNextLook() {
        long every = pace.way() == Pace.Way.SELDOM ? Math.max(SELDOM, everyNanos) : everyNanos;
        return every - (System.nanoTime() - lookedAt);
    }

    private boolean openHints() {
        if (System.nanoTime() - openedNotBefore < 0) {
            return false;
        }
        try {
            hints = openHints.get();
            return true;
        } catch (RuntimeException | Error e) {
            withoutHints(e);
            return false;
        }
    }

    /** Until nobody waits any more, another way is better, a look fails, or the hints end. */
    private void listen() {
        try {
            while (pace.way() == Pace.Way.BY_HINTS && hasSeenWhatItWasTold() && isWanted()) {
                hinted = Math.max(hinted, hints == null ? AppendHints.NONE : hints.await());
                retry = SHORTEST_RETRY;
                if (hinted > seen()) {
                    look();
                }
            }
        } catch (RuntimeException | Error e) {
            withoutHints(e);
        }
    }

    private void withoutHints(Throwable cause) {
        if (isWanted()) {
            LOG.debug("No hints of appends; looking at the head instead", cause);
        }
        openedNotBefore = System.nanoTime() + retry;
        retry = Math.min(retry * 2, LONGEST_RETRY);
    }

    private void closeHints() {
        try {
            if (hints != null) {
                hints.close();
            }
        } catch (RuntimeException e) {
            LOG.debug("The hints could not be closed", e);
        }
        hints = null;
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return !closed
                    && (waiting > 0
                            || !listeners.isEmpty()
                            || System.nanoTime() - waitedAt < LINGERING);
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitWanted() {
        lock.lock();
        try {
            while (!closed && waiting == 0 && listeners.isEmpty()) {
                wanted.await();
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        // whatever comes of it: a head that went back must not be asked for without a pause
        lookedAt = System.nanoTime();
        answered = false;
        try {
            advance(storedHead.getAsLong());
            answered = true;
        } catch (RuntimeException | Error e) {
            LOG.debug("The head could not be read; trying again", e);
        }
    }

    private boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(untilNextLook());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            moved.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    /** One subscription: the same listener may have several, and end each by itself. */
    private final class Listening implements EventLog.Subscription {

        private final LongConsumer listener;

        Listening(LongConsumer listener) {
            this.listener = listener;
        }

        void tell(long to) {
            try {
                listener.accept(to);
            } catch (RuntimeException | Error e) {
                LOG.warn("A listener failed; it is told again at the next append", e);
            }
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }
}
