package vn.phutrachho.relay;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Copies one source into the inbox, position by position. Its place is the last position that the
 * inbox holds, so place and copy can never disagree; Kafka's own offsets only say where to begin to
 * look.
 */
final class SourceCopier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SourceCopier.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int FEED_BATCH = 500;

    /** What comes within so long is copied together: an append costs much more than an event. */
    private static final int GATHERED_MILLIS = 100;

    private static final int GATHERED_BYTES = 64 * 1024;

    private final Source source;
    private final MongoEventLog inbox;
    private final String bootstrapServers;
    private final FeedReader owners;
    private final Duty duty;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private final Thread thread;

    private volatile Standing<InboxStatus.State> standing =
            Standing.well(InboxStatus.State.STOPPED);
    private volatile long place;
    private volatile long behind;
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong healed = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile @Nullable KafkaConsumer<String, byte[]> polling;

    SourceCopier(
            Source source,
            MongoEventLog inbox,
            MongoDatabase database,
            String bootstrapServers,
            FeedReader owners) {
        this.source = source;
        this.inbox = inbox;
        this.bootstrapServers = bootstrapServers;
        this.owners = owners;
        String name = "inbox-" + source.name();
        this.duty = new Duty(database, name, "Copying " + source.name());
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    InboxStatus status() {
        Standing<InboxStatus.State> now = standing;
        return new InboxStatus(
                source.name(),
                now.state(),
                place,
                behind,
                repeats.get(),
                gaps.get(),
                healed.get(),
                failures.get(),
                now.problem());
    }

    private void run() {
        while (!isClosed()) {
            try {
                if (duty.begin()) {
                    copy();
                } else {
                    standing = Standing.well(InboxStatus.State.STANDING_BY);
                    behind = 0;
                    pause(Duty.LASTS.dividedBy(5));
                }
            } catch (CopiedMeanwhile e) {
                LOG.info("Copying {} takes its place anew", source.name(), e);
            } catch (RuntimeException | Error e) {
                // also an error: a thread that ends by it would leave all as if it were well
                failed(e);
            }
        }
        standing = new Standing<>(InboxStatus.State.STOPPED, standing.problem());
    }

    private void failed(Throwable e) {
        if (isClosed()) {
            return;
        }
        Duration pause = backoff.next();
        String message = Sentence.of(e);
        boolean known = standing.tells(message);
        standing = new Standing<>(stateAfter(e), message);
        failures.incrementAndGet();
        LOG.error(
                "Copying {} stopped at place {}; it is tried again in {}: {}",
                source.name(),
                place,
                pause,
                message,
                known ? null : e);
        pause(pause);
    }

    private static InboxStatus.State stateAfter(Throwable e) {
        return switch (e) {
            case MissingPositions _ -> InboxStatus.State.GAP;
            case UnreadableRecord _ -> InboxStatus.State.PARKED;
            // another event stands where this one belongs, or it can never be stored
            case RewrittenHistory _, AggregateConflict _ -> InboxStatus.State.PARKED;
            case NotStored notStored when isForEver(notStored) -> InboxStatus.State.PARKED;
            default -> InboxStatus.State.FAILING;
        };
    }

    private static boolean isForEver(NotStored notStored) {
        return switch (notStored.reason()) {
            case TOO_LARGE, DUPLICATE_EVENT -> true;
            case BUSY, UNAVAILABLE, CLOSED -> false;
        };
    }

    private void copy() {
        // the owner makes its topic when it first starts, which may be later than now
        try (Topics topics = new Topics(bootstrapServers)) {
            topics.ensure(source.topic());
        }
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            polling = consumer;
            place = inbox.placeOf(source.name());
            seek(consumer);
            follow(consumer);
        } finally {
            polling = null;
        }
    }

    /**
     * In a topic that was never cut, the event of position p stands at offset p - 1 or later: later
     * by the repeats before it. A topic that was cut or made anew is read from where it begins. The
     * last event that is copied is read once more: it tells whether the topic goes on from it.
     */
    private void seek(KafkaConsumer<String, byte[]> consumer) {
        var partition = new TopicPartition(source.topic(), 0);
        var only = List.of(partition);
        consumer.assign(only);
        long first = Topics.of(consumer.beginningOffsets(only), partition);
        long end = Topics.of(consumer.endOffsets(only), partition);
        consumer.seek(partition, place <= end ? Math.max(first, place - 1) : first);
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        var copies = new Copies(source, place);
        while (!isClosed()) {
            duty.demandWhenDue();
            try {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(EventRecords.event(record), copies);
                }
                vouchForRepeats(copies);
            } finally {
                // also what stands before a gap or an unreadable record
                append(copies);
            }
            behind = consumer.currentLag(new TopicPartition(source.topic(), 0)).orElse(behind);
            standing = Standing.well(InboxStatus.State.RUNNING);
            backoff.reset();
        }
    }

    private void take(StoredEvent event, Copies copies) {
        if (event.position() <= copies.last()) {
            repeats.incrementAndGet();
            copies.repeated(event);
            return;
        }
        vouchForRepeats(copies);
        if (event.position() > copies.last() + 1) {
            heal(event.position(), copies);
        }
        if (event.position() == copies.last() + 1) {
            takeNext(event, copies);
        }
    }

    /** A hash covers all that was before it, so the last of many repeats speaks for all of them. */
    private void vouchForRepeats(Copies copies) {
        NewEvent repeat = copies.repeatToCheck();
        if (repeat != null && !isCopied(repeat)) {
            throw rewritten(repeat);
        }
    }

    /** Whether the inbox has it, from the same position of the same history. */
    private boolean isCopied(NewEvent copy) {
        return inbox.aggregate(copy.aggregateId(), copy.sequence()).stream()
                .anyMatch(held -> held.event().metadata().equals(copy.metadata()));
    }

    private RewrittenHistory rewritten(NewEvent copy) {
        return new RewrittenHistory(
                "Position %s of %s is another event than the inbox has copied: one of the two histories was rewritten"
                        .formatted(
                                copy.metadata().get(LogSettings.SOURCE_POSITION), source.name()));
    }

    private void takeNext(StoredEvent event, Copies copies) {
        if (copies.isFullFor(event)) {
            append(copies);
        }
        copies.take(event);
    }

    /** Takes from the owner what the topic lacks before the position. */
    private void heal(long before, Copies copies) {
        long from = copies.last() + 1;
        gaps.incrementAndGet();
        String problem =
                "Positions %d to %d of %s are missing in topic %s"
                        .formatted(from, before - 1, source.name(), source.topic());
        standing = new Standing<>(InboxStatus.State.GAP, problem);
        LOG.error("{}; asking its owner", problem);
        while (copies.last() < before - 1) {
            duty.demandWhenDue();
            for (StoredEvent told : askOwner(copies.last(), before)) {
                takeFromOwner(told, before, copies);
            }
        }
        LOG.warn(
                "Positions {} to {} of {} came from its owner", from, copies.last(), source.name());
    }

    private void takeFromOwner(StoredEvent told, long before, Copies copies) {
        if (told.position() == copies.last()) {
            copies.repeated(told);
            vouchForRepeats(copies);
        } else if (told.position() == copies.last() + 1) {
            takeNext(told, copies);
            healed.incrementAndGet();
        } else {
            throw new MissingPositions(
                    source,
                    copies.last() + 1,
                    before - 1,
                    new IllegalStateException(
                            "the owner answered with position " + told.position()));
        }
    }

    /** Also for the last that is copied: what the owner tells is to go on from there. */
    private List<StoredEvent> askOwner(long last, long before) {
        List<StoredEvent> answer;
        try {
            answer = new ArrayList<>(askOwnerAfter(Math.max(0, last - 1)));
            if (!answer.isEmpty() && answer.getLast().position() == last) {
                // a large one fills an answer by itself
                answer.addAll(askOwnerAfter(last));
            }
        } catch (RuntimeException e) {
            throw new MissingPositions(source, last + 1, before - 1, e);
        }
        if (answer.isEmpty() || answer.getLast().position() <= last) {
            throw new MissingPositions(
                    source,
                    last + 1,
                    before - 1,
                    new IllegalStateException("the owner does not have them either"));
        }
        return answer;
    }

    private List<StoredEvent> askOwnerAfter(long position) {
        return owners.read(source.name(), position, FEED_BATCH);
    }

    private void append(Copies copies) {
        if (!copies.hasWholeCommit()) {
            return;
        }
        var commit = copies.remove();
        try {
            inbox.append(commit);
        } catch (AggregateConflict e) {
            throw afterConflict(commit, e);
        }
        place = copies.copied();
    }

    private RuntimeException afterConflict(Commit commit, AggregateConflict conflict) {
        NewEvent refused =
                commit.events().stream()
                        .filter(copy -> copy.aggregateId().equals(conflict.aggregateId()))
                        .filter(copy -> copy.sequence() == conflict.sequence())
                        .findFirst()
                        .orElseThrow();
        if (!isCopied(refused)) {
            return rewritten(refused);
        }
        // where the place does not move, a copy before it was lost
        return inbox.placeOf(source.name()) > place ? new CopiedMeanwhile(conflict) : conflict;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "inbox-" + source.name(),
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        GATHERED_MILLIS,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        GATHERED_BYTES,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Copying {} is closing", source.name());
            }
        } catch (InterruptedException e) {
            LOG.debug("The pause was cut short");
        }
    }

    void beginToClose() {
        closed.countDown();
        KafkaConsumer<String, byte[]> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void close() {
        beginToClose();
        if (!thread.isAlive()) {
            return;
        }
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
            duty.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The lease was not given back; it ends by itself", e);
        }
    }
}
