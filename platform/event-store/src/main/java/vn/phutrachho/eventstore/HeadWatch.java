package vn.phutrachho.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes whoever waits for the log to grow. Appends of this process wake at once; for those of other
 * processes one thread looks at the head, and only while somebody waits.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final LongSupplier storedHead;
    private final long everyNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final List<Listening> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private long head;
    private int waiting;
    private boolean started;
    private boolean closed;

    HeadWatch(String name, Duration every, LongSupplier storedHead) {
        this.storedHead = storedHead;
        this.everyNanos = every.toNanos();
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
        while (awaitWanted()) {
            look();
            if (!pause()) {
                return;
            }
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
        try {
            advance(storedHead.getAsLong());
        } catch (RuntimeException e) {
            LOG.debug("The head could not be read; trying again", e);
        }
    }

    private boolean pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(everyNanos);
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
            } catch (RuntimeException e) {
                LOG.warn("A listener failed; it is told again at the next append", e);
            }
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }
}
