package vn.phutrachho.relay;

import static java.util.Map.entry;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Sends a log to its topic, in order, each event at least once. At the first failure it lets go of
 * everything in flight and starts again from its checkpoint: what was sent twice is a repeat, which
 * consumers drop; nothing is ever left out.
 */
public final class EventRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
    private static final int BATCH = 500;

    private static final Duration CHECKPOINT_EVERY = Duration.ofMillis(250);
    private static final Duration DELIVERY_TIMEOUT = Duration.ofMinutes(10);

    /**
     * An event is acknowledged within milliseconds: this is an outage, and to be told of. A large
     * one gets the time besides that it may need on its way.
     */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** Or the producer would give up the line over which a large event is still coming. */
    private static final Duration REQUEST_TIMEOUT =
            SILENCE.plus(InFlight.longestOnItsWay(Topics.LARGEST_RECORD));

    /** How soon to look again whether something was acknowledged. */
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final Source source;
    private final EventLog log;
    private final String bootstrapServers;
    private final Checkpoint checkpoint;
    private final Duty duty;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private volatile Standing<RelayStatus.State> standing =
            Standing.well(RelayStatus.State.STOPPED);
    private volatile InFlight inFlight = new InFlight(0);
    private final AtomicLong failures = new AtomicLong();

    /**
     * A relay that is not started yet.
     *
     * @param source the log's own name and topic
     * @param database where lease and checkpoint are kept
     */
    public EventRelay(
            Source source, EventLog log, MongoDatabase database, String bootstrapServers) {
        this.source = source;
        this.log = log;
        this.bootstrapServers = bootstrapServers;
        String name = "relay-" + source.name();
        this.checkpoint = new Checkpoint(database, name);
        this.duty = new Duty(database, name, "Relay " + source.name());
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /**
     * Begins to send, on a thread of its own.
     *
     * @throws WrongTopic if the topic is there and would lose or reorder events
     */
    public void start() {
        Topics.ensureAtStart(bootstrapServers, List.of(source.topic()));
        thread.start();
    }

    /**
     * Has the topic made anew and filled from the log, by whichever process holds the lease. For a
     * topic that lost something, or holds something that is no event. Consumers see repeats.
     */
    public void refill() {
        checkpoint.askToRefill();
    }

    /** How it is doing just now. */
    public RelayStatus status() {
        long head = log.seen();
        Standing<RelayStatus.State> now = standing;
        return new RelayStatus(
                source.name(),
                now.state(),
                inFlight.acknowledged(),
                head,
                failures.get(),
                now.problem());
    }

    private void run() {
        while (!isClosed()) {
            try {
                if (duty.begin()) {
                    relay();
                } else {
                    standing = Standing.well(RelayStatus.State.STANDING_BY);
                    pause(Duty.LASTS.dividedBy(5));
                }
            } catch (RuntimeException | Error e) {
                // also an error: a thread that ends by it would leave all as if it were well
                failed(e);
            }
        }
        standing = new Standing<>(RelayStatus.State.STOPPED, standing.problem());
    }

    private void failed(Throwable e) {
        if (isClosed()) {
            return;
        }
        Duration pause = backoff.next();
        String message = Sentence.of(e);
        LOG.warn(
                "Relay {} failed and starts again from its checkpoint in {}: {}",
                source.name(),
                pause,
                message,
                standing.tells(message) ? null : e);
        failures.incrementAndGet();
        standing = new Standing<>(RelayStatus.State.FAILING, message);
        pause(pause);
    }

    /** Sends until it fails, is closed, or has to begin anew; or until another has taken over. */
    private void relay() {
        long from = startingPoint();
        var started = new InFlight(from);
        inFlight = started;
        KafkaProducer<String, byte[]> producer = producer();
        try {
            // to get here may have taken longer than the lease lasts
            duty.demand();
            send(producer, started);
        } finally {
            // what is in flight may still arrive: a repeat for the consumers
            producer.close(Duration.ZERO);
        }
    }

    private long startingPoint() {
        Checkpoint.Place kept = checkpoint.read();
        // before anything that can fail or take long: what is told of it meanwhile is true
        inFlight = new InFlight(kept.position());
        if (standing.state() != RelayStatus.State.FAILING) {
            standing = Standing.well(RelayStatus.State.RUNNING);
        }
        try (Topics topics = new Topics(bootstrapServers)) {
            if (checkpoint.isRefillAsked()) {
                remake(topics);
                return 0;
            }
            topics.ensure(source.topic());
            demandSameHistory(kept);
            return startingPoint(kept.position(), topics.end(source.topic()));
        }
    }

    private void remake(Topics topics) {
        LOG.warn("Topic {} is made anew and filled from the log", source.topic());
        // who overslept must not delete what the next has filled
        duty.demand();
        topics.remake(source.topic());
        try {
            checkpoint.startAgain(duty.fence());
        } catch (LeaseLost e) {
            // overslept in between, and what was deleted may be what the next has filled
            checkpoint.askToRefill();
            throw e;
        }
    }

    /** The log has what was sent, unless an older backup of it was restored. */
    private void demandSameHistory(Checkpoint.Place kept) {
        if (kept.position() > 0
                && log.read(kept.position() - 1, 1).stream().noneMatch(kept::isAt)) {
            throw new RewrittenHistory(
                    "Topic %s was sent events up to position %d of another history than the log has now: was an older backup restored?"
                            .formatted(source.topic(), kept.position()));
        }
    }

    private long startingPoint(long kept, long end) {
        if (kept > 0 && end == 0) {
            LOG.warn("Topic {} was lost; it is filled again from the log", source.topic());
            checkpoint.startAgain(duty.fence());
            return 0;
        }
        if (end < kept) {
            throw new IllegalStateException(
                    "Topic %s ends at offset %d, and has acknowledged %d events: some were lost; it has to be filled again"
                            .formatted(source.topic(), end, kept));
        }
        return kept;
    }

    private void send(KafkaProducer<String, byte[]> producer, InFlight sending) {
        var upkeep = new Upkeep(sending.acknowledged());
        Duration idle = Duration.ZERO;
        while (!isClosed() && !upkeep.isRefillAsked()) {
            if (sending.isFull()) {
                pause(MOMENT);
            } else if (log.awaitBeyond(sending.sent(), idle) > sending.sent()
                    && !isNextSent(producer, sending)) {
                // known to be there and not shown yet: a new primary lags behind what was told
                pause(CHECKPOINT_EVERY);
            }
            sending.throwIfFailed();
            sending.throwIfSilentFor(SILENCE);
            if (sending.isAcknowledged()) {
                backoff.reset();
                standing = Standing.well(RelayStatus.State.RUNNING);
            }
            idle = upkeep.run(sending.acknowledged());
        }
        upkeep.finish(sending.acknowledged());
    }

    /**
     * Waits for nothing: what is acknowledged is heard of, and the lease is to be kept meanwhile.
     *
     * @return whether there was something to send
     */
    private boolean isNextSent(KafkaProducer<String, byte[]> producer, InFlight sending) {
        List<StoredEvent> next = log.follow(sending.sent(), BATCH);
        for (StoredEvent stored : next) {
            sending.send(producer, stored.position(), EventRecords.record(source, stored));
        }
        return !next.isEmpty();
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        entry(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + source.name()),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        entry(
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                (int) DELIVERY_TIMEOUT.toMillis()),
                        entry(
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) REQUEST_TIMEOUT.toMillis()),
                        entry(ProducerConfig.BUFFER_MEMORY_CONFIG, InFlight.ROOM),
                        // where all brokers are others now, this one falls silent and a new one
                        // asks anew
                        entry(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none"),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_RECORD),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Relay {} is closing", source.name());
            }
        } catch (InterruptedException e) {
            LOG.debug("The pause was cut short");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!thread.isAlive()) {
            return;
        }
        try {
            if (!thread.join(Duration.ofSeconds(2))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
            duty.giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The lease was not given back; it ends by itself", e);
        }
    }

    /** Prolongs the lease and writes the checkpoint, each when it is due. */
    private final class Upkeep {

        private long kept;
        private long keptAt = System.nanoTime();
        private boolean refillAsked;

        Upkeep(long kept) {
            this.kept = kept;
        }

        /** How long nothing will need to be done here. */
        Duration run(long acknowledged) {
            if (duty.demandWhenDue()) {
                refillAsked = checkpoint.isRefillAsked();
            }
            long now = System.nanoTime();
            if (acknowledged > kept && now - keptAt > CHECKPOINT_EVERY.toNanos()) {
                finish(acknowledged);
                keptAt = now;
            }
            return CHECKPOINT_EVERY;
        }

        boolean isRefillAsked() {
            return refillAsked;
        }

        void finish(long acknowledged) {
            if (acknowledged <= kept) {
                return;
            }
            List<StoredEvent> last = log.follow(acknowledged - 1, 1);
            // none while a new primary lags behind what was read before it: it is kept later
            if (!last.isEmpty()) {
                checkpoint.write(Checkpoint.Place.of(last.getFirst()), duty.fence());
                kept = acknowledged;
            }
        }
    }
}
