package vn.phutrachho.eventstore;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.NotStored.Reason;

/** A commit between its caller and the writer. Whoever moves it on first decides what is said. */
final class PendingCommit {

    private enum Stage {
        WAITING,
        TAKEN,
        ABANDONED
    }

    /** How much longer than the deadline the caller waits for what the writer knows. */
    private static final long GRACE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Commit commit;
    private final CommitDocument document;
    private final long deadlineNanos;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    private final CompletableFuture<Long> answer = new CompletableFuture<>();

    /**
     * Written by the writer only: it was sent, now or by an append before, and the database did not
     * say what became of it.
     */
    private boolean uncertain;

    private Head head = Head.ofEmptyLog();

    PendingCommit(Commit commit, CommitDocument document, Duration deadline) {
        this.commit = commit;
        this.document = document;
        this.uncertain = commit.again();
        this.deadlineNanos = System.nanoTime() + deadline.toNanos();
    }

    Commit commit() {
        return commit;
    }

    CommitDocument document() {
        return document;
    }

    /** False if the caller has given up: then it must not be sent any more. */
    boolean take() {
        return stage.compareAndSet(Stage.WAITING, Stage.TAKEN);
    }

    Head placeBehind(Head before) {
        head = document.placeBehind(before);
        return head;
    }

    /** Position of its first event as numbered last. */
    long first() {
        return head.position() - document.events() + 1;
    }

    /** The log's end if this commit is the last one. */
    Head head() {
        return head;
    }

    void sentWithoutAnswer() {
        uncertain = true;
    }

    boolean isOverdue() {
        return System.nanoTime() - deadlineNanos >= 0;
    }

    long nanosLeft() {
        return deadlineNanos - System.nanoTime();
    }

    void stored(long lastPosition) {
        answer.complete(lastPosition);
    }

    void failed(StoreFailure failure) {
        answer.completeExceptionally(failure);
    }

    /** Whoever was asked last refused it; what became of it before may still be unknown. */
    void refused(NotStored failure) {
        failed(uncertain ? unknown(failure) : failure);
    }

    /** Says what is known when there is no more time. */
    void failedFor(@Nullable Throwable cause) {
        failed(keptOut(Reason.UNAVAILABLE, "the database did not take it in time", cause));
    }

    /** What keeps it out now; what became of it before may still be unknown. */
    StoreFailure keptOut(Reason reason, String why, @Nullable Throwable cause) {
        return uncertain ? unknown(cause) : notStored(reason, why, cause);
    }

    NotStored notStored(Reason reason, String why, @Nullable Throwable cause) {
        return new NotStored(
                commit.id(),
                reason,
                "Commit %s was not stored: %s".formatted(commit.id(), why),
                cause);
    }

    private OutcomeUnknown unknown(@Nullable Throwable cause) {
        return new OutcomeUnknown(
                commit.id(),
                "Commit %s was sent, but the database did not say whether it is stored"
                        .formatted(commit.id()),
                cause);
    }

    /** Waits through interrupts: an append that was sent must not be answered by a guess. */
    long await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answerWithin(nanosLeft());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long answerWithin(long nanos) throws InterruptedException {
        try {
            return answer.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (stage.compareAndSet(Stage.WAITING, Stage.ABANDONED)) {
                throw keptOut(Reason.BUSY, "it waited longer than its deadline", null);
            }
            return answerOfTheWriter(e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private long answerOfTheWriter(TimeoutException late) throws InterruptedException {
        try {
            return answer.get(Math.max(1, nanosLeft() + GRACE_NANOS), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unknown(late);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static StoreFailure failure(ExecutionException e) {
        if (e.getCause() instanceof StoreFailure failure) {
            return failure;
        }
        throw new IllegalStateException("The writer failed", e.getCause());
    }
}
