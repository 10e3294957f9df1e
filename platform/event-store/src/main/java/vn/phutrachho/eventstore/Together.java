package vn.phutrachho.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets many threads ask the database for one thing each and the database hear few requests: what
 * comes while a request is under way goes together in the next. A thread that comes alone waits for
 * nobody.
 *
 * @param <Q> what is asked, to be read or to be written
 * @param <A> what is answered
 */
public final class Together<Q, A> {
    private final Function<List<Q>, List<A>> request;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private record Waiting<Q, A>(Q asked, CompletableFuture<A> answer) {}

    /**
     * @param request has an answer for each that is asked, in their order; if it throws, it throws
     *     to all of them. Where the thread that makes it is interrupted meanwhile, those it took
     *     along ask once more
     */
    public Together(Function<List<Q>, List<A>> request) {
        this.request = request;
    }

    /** Asks, as soon as no request is under way. */
    public A ask(Q asked) {
        var mine = new Waiting<>(asked, new CompletableFuture<A>());
        waiting.add(mine);
        turn.lock();
        try {
            // unless somebody before has taken it along
            if (!mine.answer().isDone()) {
                askForAllThatWait(mine);
            }
        } finally {
            turn.unlock();
        }
        return answerOf(mine);
    }

    /** How many wait for the request that is under way. */
    int waiting() {
        return waiting.size();
    }

    private void askForAllThatWait(Waiting<Q, A> mine) {
        // whoever asks for others must not fail them because it was told to stop
        boolean interrupted = Thread.interrupted();
        List<Waiting<Q, A>> all = new ArrayList<>();
        for (Waiting<Q, A> one = waiting.poll(); one != null; one = waiting.poll()) {
            all.add(one);
        }
        try {
            List<A> answers = request.apply(all.stream().map(Waiting::asked).toList());
            for (int i = 0; i < all.size(); i++) {
                all.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            boolean stopped = Thread.interrupted();
            interrupted |= stopped;
            mine.answer().completeExceptionally(e);
            if (stopped) {
                // each of the others waits for its turn, and then asks itself
                all.stream().filter(one -> !one.answer().isDone()).forEach(waiting::add);
            } else {
                all.forEach(one -> one.answer().completeExceptionally(e));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private A answerOf(Waiting<Q, A> mine) {
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
