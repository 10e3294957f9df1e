package vn.phutrachho.eventstore;

import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.NotStored.Reason;

/**
 * The one thread of this process that writes the log. It takes the commits that wait, numbers them
 * from the head, and inserts them in order with one command; nothing else is sent meanwhile.
 *
 * <p>What makes it safe to send a batch again after a lost answer: a batch is inserted in order and
 * stops at its first failure, and each place in the log can be taken once. So a late first attempt
 * either did what the second finds done, or fails where the second was put.
 */
final class CommitWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitWriter.class);

    private static final int DUPLICATE_KEY = 11000;
    private static final int DOCUMENT_TOO_LARGE = 10334;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    /** Whoever races with others that write all the time and pauses longer, never wins. */
    private static final Duration LONGEST_PAUSE_OF_A_RACE = Duration.ofMillis(20);

    private final CommitCollection commits;
    private final LogSettings settings;
    private final HeadWatch watch;
    private final JustWritten written;
    private final CommitQueue queue;
    private final Scribe scribe;

    /** Whoever holds it writes; all fields below are for its holder. */
    private final ReentrantLock pen = new ReentrantLock();

    private final Thread thread;
    private volatile boolean closed;

    /** Where the log ends as far as the last batch told; null if it has to be read. */
    private @Nullable Head head;

    private long pauseMillis;

    CommitWriter(
            String name,
            CommitCollection commits,
            LogSettings settings,
            HeadWatch watch,
            JustWritten written) {
        this.commits = commits;
        this.settings = settings;
        this.watch = watch;
        this.written = written;
        this.queue = new CommitQueue(settings);
        this.scribe = commits.scribe(settings.together(), this::take);
        this.thread = Thread.ofPlatform().daemon().name("log-writer-" + name).start(this::run);
    }

    long append(PendingCommit pending) {
        demandOpen(pending);
        if (!writtenByItsCaller(pending)) {
            take(pending);
        }
        return pending.await();
    }

    /** Also a commit of another process, for which this one writes. */
    private void take(PendingCommit pending) {
        demandOpen(pending);
        queue.put(pending);
        if (closed && !thread.isAlive()) {
            refuseWhatIsLeft();
        }
    }

    /** Of what came while the log was being closed, nobody is there any more to write it. */
    private void refuseWhatIsLeft() {
        for (PendingCommit left : queue.nextBatch(false)) {
            left.failed(left.keptOut(Reason.CLOSED, "the log is closed", null));
        }
    }

    private void demandOpen(PendingCommit pending) {
        if (closed) {
            throw pending.keptOut(Reason.CLOSED, "the log is closed", null);
        }
    }

    /** A single caller need not wait for another thread to wake up twice. */
    private boolean writtenByItsCaller(PendingCommit pending) {
        if (!queue.hasOneCaller() || !pen.tryLock()) {
            return false;
        }
        try {
            if (closed || !queue.isEmpty() || !pending.take()) {
                return false;
            }
            store(List.of(pending));
            return true;
        } finally {
            pen.unlock();
        }
    }

    private void run() {
        while (!(closed && queue.isEmpty())) {
            awaitCommits(100);
            if (queue.isEmpty()) {
                continue;
            }
            pen.lock();
            try {
                store(queue.nextBatch(scribe.isHere()));
            } finally {
                pen.unlock();
            }
        }
    }

    private void awaitCommits(long millis) {
        try {
            queue.await(millis);
        } catch (InterruptedException e) {
            LOG.debug("The writer is ended by closing the log", e);
        }
    }

    /**
     * Writes until each commit has its answer, whatever happens: the next wait already. An
     * interrupt is kept for later: it would make an uncertain matter of a write that is under way.
     */
    private void store(List<PendingCommit> batch) {
        boolean interrupted = false;
        List<PendingCommit> rest = new ArrayList<>(batch);
        while (!rest.isEmpty()) {
            interrupted |= Thread.interrupted();
            try {
                write(rest);
            } catch (RuntimeException | Error e) {
                LOG.error("Commits could not be written", e);
                rest.forEach(PendingCommit::sentWithoutAnswer);
                rest.forEach(commit -> commit.failedFor(e));
                rest.clear();
                head = null;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes those out that have their answer. */
    private void write(List<PendingCommit> rest) {
        if (scribe.isElsewhere()) {
            dictate(rest);
            return;
        }
        Head before = head == null ? readHead(rest) : head;
        if (before != null) {
            head = before;
            insert(number(rest, before));
        }
    }

    /** Another process writes for this one; where it does not answer, this one writes again. */
    private void dictate(List<PendingCommit> rest) {
        head = null;
        long from = System.nanoTime();
        try {
            List<Dictation.Answer> answers = scribe.write(rest);
            queue.inserted(rest.size(), System.nanoTime() - from);
            answered(rest, answers);
        } catch (IOException e) {
            LOG.debug("The scribe did not answer for {} commits", rest.size(), e);
            rest.forEach(PendingCommit::sentWithoutAnswer);
        }
    }

    private void answered(List<PendingCommit> rest, List<Dictation.Answer> answers) {
        pauseMillis = 0;
        // first, so that whoever is answered finds it to be seen
        answers.stream()
                .filter(Dictation.Answer.Stored.class::isInstance)
                .map(Dictation.Answer.Stored.class::cast)
                .mapToLong(Dictation.Answer.Stored::position)
                .max()
                .ifPresent(watch::isAt);
        List<PendingCommit> asked = List.copyOf(rest);
        rest.clear();
        for (int i = 0; i < asked.size(); i++) {
            if (!isSettled(asked.get(i), answers.get(i))) {
                rest.add(asked.get(i));
            }
        }
    }

    /** Whether that is the last word on the commit. */
    private boolean isSettled(PendingCommit commit, Dictation.Answer answer) {
        switch (answer) {
            case Dictation.Answer.Stored it -> commit.stored(it.position());
            case Dictation.Answer.Conflicting it ->
                    commit.failed(
                            new AggregateConflict(
                                    commit.commit().id(), it.aggregateId(), it.sequence()));
            case Dictation.Answer.Refused it -> {
                if (it.reason() == Reason.CLOSED && !commit.isOverdue()) {
                    scribe.leave();
                    return false;
                }
                commit.refused(
                        new NotStored(commit.commit().id(), it.reason(), it.message(), null));
            }
            case Dictation.Answer.Unknown _ -> {
                commit.sentWithoutAnswer();
                if (!commit.isOverdue()) {
                    return false;
                }
                commit.failedFor(null);
            }
        }
        return true;
    }

    /** Nothing is sent by this, so nothing becomes uncertain if it fails. */
    private @Nullable Head readHead(List<PendingCommit> rest) {
        try {
            return commits.head();
        } catch (MongoException e) {
            pause(rest, e);
            return null;
        }
    }

    private void insert(List<PendingCommit> rest) {
        long from = System.nanoTime();
        try {
            Inserted inserted = commits.insert(rest);
            long took = System.nanoTime() - from;
            stored(rest, inserted.count());
            queue.inserted(inserted.count(), took);
            if (inserted.refused() != null) {
                afterRefusalOfFirst(rest, inserted.refused());
            }
        } catch (MongoException e) {
            afterSilence(rest, e);
        }
    }

    private static List<PendingCommit> number(List<PendingCommit> rest, Head before) {
        Head last = before;
        for (PendingCommit commit : rest) {
            last = commit.placeBehind(last);
        }
        return rest;
    }

    /** Answers the first commits of the rest as stored and takes them out. */
    private void stored(List<PendingCommit> rest, int count) {
        if (count == 0) {
            return;
        }
        List<PendingCommit> done = rest.subList(0, count);
        Head last = done.getLast().head();
        head = last;
        pauseMillis = 0;
        // first, so that whoever is woken has it, and whoever is answered finds it to be seen
        written.add(done);
        watch.wrote(last.position());
        done.forEach(commit -> commit.stored(commit.head().position()));
        done.clear();
    }

    private void afterRefusalOfFirst(List<PendingCommit> rest, Inserted.Refusal refusal) {
        PendingCommit first = rest.getFirst();
        MongoException cause = refusal.asException();
        switch (refusal.code()) {
            case DUPLICATE_KEY -> afterDuplicate(rest, first, refusal, cause);
            case DOCUMENT_TOO_LARGE -> {
                first.failed(first.notStored(Reason.TOO_LARGE, refusal.message(), cause));
                rest.removeFirst();
            }
            default -> {
                head = null;
                pause(rest, cause);
            }
        }
    }

    private void afterDuplicate(
            List<PendingCommit> rest,
            PendingCommit refused,
            Inserted.Refusal refusal,
            MongoException cause) {
        CommitPlace inItsPlace = refusal.ofPlace() ? commits.at(refused.first()) : null;
        if (inItsPlace == null) {
            afterConflict(rest, refused, cause);
        } else if (inItsPlace.isOf(refused.commit())) {
            head = storedBefore(rest, inItsPlace);
        } else {
            // another process was first
            watch.met();
            scribe.met();
            head = null;
            pauseIfNotMoving(rest, cause);
        }
    }

    private void afterConflict(
            List<PendingCommit> rest, PendingCommit refused, MongoException cause) {
        Conflict conflict = commits.conflictOf(refused.commit());
        if (conflict == null) {
            // taken by something that is not durable yet, or was rolled back: look again
            head = null;
            pause(rest, cause);
        } else if (conflict.with().isOf(refused.commit())) {
            head = null;
            storedBefore(rest, conflict.with());
        } else {
            rest.removeFirst();
            refused.failed(
                    new AggregateConflict(
                            refused.commit().id(),
                            conflict.event().aggregateId(),
                            conflict.event().sequence()));
        }
    }

    /**
     * The first of the rest was sent before and stored then: by this writer, by an earlier life of
     * its process, or by another process that was told the same. So were those, most likely, that
     * were sent with it and stand behind it.
     *
     * @return where the last of them stands: what the chain goes on from is what is stored there,
     *     not what would have been
     */
    private Head storedBefore(List<PendingCommit> rest, CommitPlace place) {
        pauseMillis = 0;
        List<CommitPlace> behind =
                rest.size() == 1 ? List.of() : commits.behind(place.last(), rest.size() - 1);
        CommitPlace last = place;
        found(rest, place);
        for (CommitPlace next : behind) {
            if (!next.isOf(rest.getFirst().commit())) {
                break;
            }
            found(rest, next);
            last = next;
        }
        return last.head();
    }

    private void found(List<PendingCommit> rest, CommitPlace place) {
        watch.wrote(place.last());
        rest.removeFirst().stored(place.last());
    }

    /** The command failed as a whole: whatever was sent may or may not be stored. */
    private void afterSilence(List<PendingCommit> rest, MongoException e) {
        if (!wasSurelyNotSent(e)) {
            rest.forEach(PendingCommit::sentWithoutAnswer);
        }
        head = null;
        pause(rest, e);
    }

    private static boolean wasSurelyNotSent(MongoException e) {
        return e instanceof MongoSocketOpenException
                || (e instanceof MongoTimeoutException
                        && !(e instanceof MongoOperationTimeoutException));
    }

    /** The first time at once, since the other process has most likely finished. */
    private void pauseIfNotMoving(List<PendingCommit> rest, MongoException cause) {
        if (pauseMillis == 0) {
            pauseMillis = 1;
            return;
        }
        pause(rest, cause, LONGEST_PAUSE_OF_A_RACE);
    }

    private void pause(List<PendingCommit> rest, MongoException cause) {
        pause(rest, cause, LONGEST_PAUSE);
    }

    private void pause(List<PendingCommit> rest, MongoException cause, Duration longest) {
        pauseMillis = Math.clamp(pauseMillis * 2, 1, longest.toMillis());
        LOG.debug("Trying {} commits again in {} ms", rest.size(), pauseMillis, cause);
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        } catch (InterruptedException e) {
            LOG.debug("The pause was cut short");
        }
        rest.removeIf(
                commit -> {
                    if (!commit.isOverdue()) {
                        return false;
                    }
                    commit.failedFor(cause);
                    return true;
                });
    }

    OptionalInt door() {
        return scribe.port();
    }

    /** Takes no more commits, and finishes those that wait. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.deadline());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scribe.close();
    }
}
