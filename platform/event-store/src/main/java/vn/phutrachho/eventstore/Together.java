package vn.phutrachho.kit.web.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets many threads write one thing each and the database see few writes: what comes while a write
 * is under way goes together in the next. A thread that comes alone waits for nobody.
 */
final class Together<W, R> {
    private final Function<List<W>, List<R>> write;
    private final Queue<Waiting<W, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private record Waiting<W, R>(W what, CompletableFuture<R> result) {}

    /**
     * @param write writes all, and has for each what became of it, in their order; if it throws, it
     *     throws to all of them
     */
    Together(Function<List<W>, List<R>> write) {
        this.write = write;
    }

    R write(W what) {
        var mine = new Waiting<>(what, new CompletableFuture<R>());
        waiting.add(mine);
        turn.lock();
        try {
            // unless somebody before has taken it along
            if (!mine.result().isDone()) {
                writeAllThatWait();
            }
        } finally {
            turn.unlock();
        }
        return resultOf(mine);
    }

    /** How many wait for the write that is under way. */
    int waiting() {
        return waiting.size();
    }

    private void writeAllThatWait() {
        List<Waiting<W, R>> all = new ArrayList<>();
        for (Waiting<W, R> one = waiting.poll(); one != null; one = waiting.poll()) {
            all.add(one);
        }
        try {
            List<R> results = write.apply(all.stream().map(Waiting::what).toList());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).result().complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            all.forEach(one -> one.result().completeExceptionally(e));
        }
    }

    private R resultOf(Waiting<W, R> mine) {
        try {
            return mine.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
