package vn.phutrachho.eventstore;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who writes, where several processes write one log. As long as this process meets no other, it
 * writes itself. As soon as it meets one, one of them becomes the scribe, by a lease, and the
 * others send it their commits, which are written in the order in which they come: nobody starves.
 *
 * <p>Nothing that must be right depends on it. Two that believe to be the scribe race for the head,
 * as do those who cannot reach it; and a commit that was sent to a scribe who did not answer is
 * written again under its id, as after a lost answer of the database.
 */
final class Scribe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration CONNECTION = Duration.ofMillis(250);
    private static final long UNUSED = TimeUnit.MINUTES.toNanos(1);

    /** Whoever has just become the scribe says in a moment where it is. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    /** Whoever cannot be reached may be soon, or not for long; meanwhile this process races. */
    private static final long SHORTEST_RETRY = TimeUnit.MILLISECONDS.toNanos(100);

    private static final long LONGEST_RETRY = TimeUnit.SECONDS.toNanos(2);

    private static final int SECRET_LENGTH = 32;

    private final String log;
    private final Lease lease;
    private final Consumer<PendingCommit> writer;

    /**
     * To the scribe, when that is another process. Once it is there it is for whoever holds the
     * writer's pen.
     */
    private volatile @Nullable SealedLine line;

    private volatile long nextTry = System.nanoTime();

    /** Whether it is being settled who writes. */
    private final AtomicBoolean settling = new AtomicBoolean();

    /** Of whoever settles it. */
    private long retry = SHORTEST_RETRY;

    /** Open while this process is the scribe. */
    private volatile @Nullable ScribeDoor door;

    private volatile boolean closed;

    /**
     * @param wanted false if this process is to race, whomever it meets
     * @param writer takes a commit of another process when this one is the scribe
     */
    Scribe(String log, MongoDatabase database, boolean wanted, Consumer<PendingCommit> writer) {
        this.log = log;
        this.lease = new Lease(database, "scribe of " + log, LEASE);
        this.closed = !wanted;
        this.writer = writer;
    }

    /** Whether another process writes for this one. */
    boolean isElsewhere() {
        return line != null;
    }

    /** Whether this process writes for others. */
    boolean isHere() {
        return door != null;
    }

    /** Where others send their commits to, while this process writes for them. */
    OptionalInt port() {
        ScribeDoor opened = door;
        return opened == null ? OptionalInt.empty() : OptionalInt.of(opened.port());
    }

    /**
     * Another process was first where this one wanted to write. Who writes from now on is settled
     * aside: the other may be behind a wall that swallows what is sent to it, and commits do not
     * wait for that.
     */
    void met() {
        if (isSettled() || System.nanoTime() - nextTry < 0 || settling.getAndSet(true)) {
            return;
        }
        Thread.ofVirtual()
                .name("log-scribe-call-" + log)
                .start(
                        () -> {
                            try {
                                settle();
                            } finally {
                                settling.set(false);
                            }
                        });
    }

    private boolean isSettled() {
        return closed || isHere() || isElsewhere();
    }

    private void settle() {
        if (isSettled()) {
            return;
        }
        try {
            OptionalLong fence = lease.take();
            if (fence.isPresent()) {
                becomeScribe(fence.getAsLong());
            } else {
                lease.told().ifPresentOrElse(this::callScribe, () -> tryAgainIn(MOMENT));
            }
        } catch (MongoException | IOException e) {
            LOG.debug("Who writes {} could not be settled; racing on", log, e);
            tryAgainLater();
        }
    }

    private void tryAgainIn(long nanos) {
        nextTry = System.nanoTime() + nanos;
    }

    private void tryAgainLater() {
        tryAgainIn(retry);
        retry = Math.min(2 * retry, LONGEST_RETRY);
    }

    /** Not before the others can know where it is: they would race, and so would it. */
    private void becomeScribe(long fence) throws IOException {
        byte[] secret = new byte[SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        ScribeDoor opened = new ScribeDoor(log, secret, writer);
        if (isSaid(opened, secret)) {
            door = opened;
            retry = SHORTEST_RETRY;
            Thread.ofVirtual()
                    .name("log-scribe-lease-" + log)
                    .start(() -> remainScribe(opened, fence));
            LOG.info("This process writes {} for all, at port {}", log, opened.port());
        } else {
            tryAgainIn(MOMENT);
        }
    }

    /** Whether the others can know; if not, the door is closed again and the lease given back. */
    private boolean isSaid(ScribeDoor opened, byte[] secret) throws IOException {
        boolean said = false;
        try {
            said =
                    lease.say(
                            new Document("addresses", ScribeDoor.addresses())
                                    .append("port", opened.port())
                                    .append("secret", new Binary(secret)));
            return said;
        } finally {
            if (!said) {
                opened.close();
                giveBack();
            }
        }
    }

    /** Until another has taken the lease, or nobody has come for a while. */
    private void remainScribe(ScribeDoor opened, long fence) {
        try {
            long used = System.nanoTime();
            while (System.nanoTime() - used < UNUSED && isRenewed(fence)) {
                used = opened.isUsed() ? System.nanoTime() : used;
            }
        } finally {
            stepDown(opened);
        }
    }

    /**
     * After a while. Taken back after another had it, it is another lease, and what this process
     * has said of where it is has been forgotten: nobody could find it.
     */
    private boolean isRenewed(long fence) {
        try {
            Thread.sleep(LEASE.dividedBy(3));
            return !closed && lease.take().equals(OptionalLong.of(fence));
        } catch (MongoException e) {
            LOG.debug("The lease to write {} was not renewed this time", log, e);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void stepDown(ScribeDoor opened) {
        if (door == opened) {
            door = null;
            opened.close();
            giveBack();
            LOG.info("This process does not write {} for others any more", log);
        }
    }

    private void giveBack() {
        try {
            lease.giveBack();
        } catch (MongoException e) {
            LOG.debug("The lease to write {} ends by itself", log, e);
        }
    }

    private void callScribe(BsonDocument told) {
        byte[] secret = told.getBinary("secret").getData();
        int port = told.getInt32("port").getValue();
        List<String> addresses =
                told.getArray("addresses").stream()
                        .map(BsonValue::asString)
                        .map(it -> it.getValue())
                        .toList();
        for (String address : addresses) {
            try {
                line =
                        SealedLine.call(
                                new InetSocketAddress(address, port), secret, CONNECTION, PATIENCE);
                retry = SHORTEST_RETRY;
                LOG.info("Another process writes {} for all, at port {}", log, port);
                if (closed) {
                    leave();
                }
                return;
            } catch (IOException e) {
                LOG.debug("The scribe of {} does not answer at {}", log, address, e);
            }
        }
        tryAgainLater();
    }

    /**
     * Sends the commits to the scribe and waits for what became of each.
     *
     * @throws IOException if they may or may not have reached it; from then on this process writes
     *     itself again
     */
    List<Dictation.Answer> write(List<PendingCommit> commits) throws IOException {
        SealedLine there = line;
        if (there == null) {
            throw new IOException("This process writes itself");
        }
        try {
            there.send(Dictation.of(commits));
            return Dictation.answers(there.receive(), commits.size());
        } catch (IOException e) {
            leave();
            throw e;
        }
    }

    /** From now on this process writes itself again. */
    void leave() {
        SealedLine there = line;
        line = null;
        if (there != null) {
            there.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        leave();
        ScribeDoor opened = door;
        if (opened != null) {
            stepDown(opened);
        }
    }
}
