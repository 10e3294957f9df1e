package vn.phutrachho.relay;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What is sent and what is acknowledged. One thread sends, Kafka's answers come on another. */
final class InFlight {

    private static final int MOST = 5_000;

    private static final long MOST_BYTES = 8 * 1024 * 1024;

    /**
     * Room for these and for the largest batch that is read: a producer that has none waits for
     * some, and gives up within seconds.
     */
    static final long ROOM = 8 * MOST_BYTES;

    /** The slowest line between a relay and its broker over which a large event still arrives. */
    private static final long SLOWEST_BYTES_A_SECOND = 200_000;

    private final long from;
    private volatile long sent;
    private volatile long acknowledged;

    /** When something was acknowledged last, or sent while nothing was waiting for that. */
    private volatile long heardAt = System.nanoTime();

    /** Of each that waits, in order. */
    private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();

    private final AtomicLong bytes = new AtomicLong();
    private volatile @Nullable Exception failure;

    InFlight(long from) {
        this.from = from;
        this.sent = from;
        this.acknowledged = from;
    }

    long sent() {
        return sent;
    }

    /** Every position up to here is acknowledged. */
    long acknowledged() {
        return acknowledged;
    }

    long count() {
        return sent - acknowledged;
    }

    /** Whether something has to be acknowledged first before more is sent. */
    boolean isFull() {
        return count() > MOST || bytes.get() > MOST_BYTES;
    }

    /** Whether Kafka acknowledges; also while there is nothing that it could. */
    boolean isAcknowledged() {
        return count() == 0 || acknowledged > from;
    }

    /**
     * Sends the event of the next position.
     *
     * @throws IllegalStateException if Kafka has refused one: none may come to the topic before it
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
    void send(
            Producer<String, byte[]> producer,
            long position,
            ProducerRecord<String, byte[]> record) {
        throwIfFailed();
        if (position != sent + 1) {
            throw new IllegalStateException(
                    "Position %d does not follow %d".formatted(position, sent));
        }
        if (count() == 0) {
            heardAt = System.nanoTime();
        }
        waits(record.value().length);
        sent = position;
        producer.send(record, (place, problem) -> answered(producer, position, place, problem));
    }

    private void waits(int size) {
        sizes.add(size);
        bytes.addAndGet(size);
    }

    private void waitsNoMore() {
        Integer size = sizes.poll();
        if (size != null) {
            bytes.addAndGet(-size);
        }
    }

    /** Answers come in order; after the first failure none counts any more. */
    private void answered(
            Producer<String, byte[]> producer,
            long position,
            RecordMetadata place,
            @Nullable Exception problem) {
        if (failure != null) {
            return;
        }
        heardAt = System.nanoTime();
        if (problem != null) {
            failed(producer, problem);
        } else if (place.hasOffset() && place.offset() < position - 1) {
            // in a topic that has all before it, a position is never so near to the beginning
            failed(
                    producer,
                    new IllegalStateException(
                            "Position %d came to offset %d: the topic was made anew meanwhile"
                                    .formatted(position, place.offset())));
        } else if (position == acknowledged + 1) {
            waitsNoMore();
            acknowledged = position;
        } else {
            failed(
                    producer,
                    new IllegalStateException(
                            "Position %d was acknowledged after %d"
                                    .formatted(position, acknowledged)));
        }
    }

    /** What waits behind the one that failed must not be sent without it. */
    private void failed(Producer<String, byte[]> producer, Exception problem) {
        failure = problem;
        producer.close(Duration.ZERO);
    }

    void throwIfFailed() {
        Exception problem = failure;
        if (problem != null) {
            throw new IllegalStateException(
                    "Kafka refused an event: " + problem.getMessage(), problem);
        }
    }

    /**
     * A producer that waits for a broker says nothing for minutes; its relay does not.
     *
     * @param time what an event of no size may take
     */
    void throwIfSilentFor(Duration time) {
        // looked at before the time: what is first now was not so before that
        Integer first = sizes.peek();
        if (first == null) {
            return;
        }
        Duration patience = time.plus(longestOnItsWay(first));
        if (count() > 0 && System.nanoTime() - heardAt > patience.toNanos()) {
            throw new IllegalStateException(
                    "Kafka has acknowledged nothing for %d s; position %d is the first that waits"
                            .formatted(patience.toSeconds(), acknowledged + 1));
        }
    }

    /** How long so many bytes may need to come over the line. */
    static Duration longestOnItsWay(int size) {
        return Duration.ofSeconds(size / SLOWEST_BYTES_A_SECOND);
    }
}
