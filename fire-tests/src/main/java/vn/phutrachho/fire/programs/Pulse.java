package vn.phutrachho.fire.programs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.phutrachho.fire.history.Journal;

/** Tells the journal that its process runs, whatever else there is to write. */
final class Pulse implements AutoCloseable {

    private static final long REST_MILLIS = 50;

    private final Journal journal;
    private final CountDownLatch over = new CountDownLatch(1);

    Pulse(Journal journal) {
        this.journal = journal;
        Thread.ofPlatform().daemon().name("pulse").start(this::beat);
    }

    private void beat() {
        try {
            while (!over.await(REST_MILLIS, TimeUnit.MILLISECONDS)) {
                journal.beat();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
