package vn.phutrachho.relay;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** What is sent and what is acknowledged. One thread sends, Kafka's answers come on another. */
final class InFlight {

    private volatile long sent;
    private volatile long acknowledged;
    private volatile @Nullable Exception failure;

    InFlight(long from) {
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
        sent = position;
        producer.send(record, (place, problem) -> answered(producer, position, problem));
    }

    /** Answers come in order; after the first failure none counts any more. */
    private void answered(
            Producer<String, byte[]> producer, long position, @Nullable Exception problem) {
        if (failure != null) {
            return;
        }
        if (problem != null) {
            failed(producer, problem);
        } else if (position == acknowledged + 1) {
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
}
