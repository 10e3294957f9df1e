package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final InFlight sending = new InFlight(0);

    /**
     * As the producer does it when it knows no broker in time, or has no room: it does not throw.
     */
    private static final class RefusingTheSecond extends MockProducer<String, byte[]> {

        private int asked;

        RefusingTheSecond() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<String, byte[]> record, Callback callback) {
            asked++;
            if (asked == 2) {
                callback.onCompletion(null, new TimeoutException("no metadata"));
                return CompletableFuture.failedFuture(new TimeoutException("no metadata"));
            }
            return super.send(record, callback);
        }
    }

    @Test
    void what_was_acknowledged_in_order_counts() {
        var producer = producer();

        send(producer, 1);
        send(producer, 2);
        assertThat(sending.count()).isEqualTo(2);
        producer.completeNext();

        assertThat(sending.acknowledged()).isEqualTo(1);
        assertThat(sending.count()).isEqualTo(1);
    }

    @Test
    void nothing_is_sent_after_one_that_was_refused() {
        var producer = new RefusingTheSecond();
        send(producer, 1);
        send(producer, 2);

        assertThatThrownBy(() -> send(producer, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Kafka refused an event: no metadata");

        assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("1");
        assertThat(sending.acknowledged()).isEqualTo(1);
    }

    @Test
    void what_waits_behind_one_that_failed_is_let_go() {
        var producer = producer();
        send(producer, 1);
        send(producer, 2);

        producer.errorNext(new TimeoutException("too late"));

        assertThat(producer.closed()).isTrue();
        assertThat(sending.acknowledged()).isZero();
        assertThatThrownBy(sending::throwIfFailed).hasMessageContaining("too late");
    }

    @Test
    void a_topic_that_was_made_anew_beneath_it_is_noticed() {
        var producer = producer();
        var goingOn = new InFlight(5);
        goingOn.send(producer, 6, record(6));

        producer.completeNext();

        assertThat(goingOn.acknowledged()).isEqualTo(5);
        assertThatThrownBy(goingOn::throwIfFailed)
                .hasMessageContaining("Position 6 came to offset 0: the topic was made anew");
    }

    @Test
    void silence_is_told_of_only_while_something_waits() {
        var producer = producer();
        sending.throwIfSilentFor(Duration.ZERO);
        send(producer, 1);
        send(producer, 2);
        assertThat(sending.isAcknowledged()).isFalse();
        producer.completeNext();
        assertThat(sending.isAcknowledged()).isTrue();

        sending.throwIfSilentFor(Duration.ofHours(1));
        assertThatThrownBy(() -> sending.throwIfSilentFor(Duration.ZERO))
                .hasMessage(
                        "Kafka has acknowledged nothing for 0 s; position 2 is the first that waits");

        producer.completeNext();
        sending.throwIfSilentFor(Duration.ZERO);
    }

    @Test
    void a_large_event_is_given_the_time_that_it_needs_on_its_way() {
        var producer = producer();
        sending.send(producer, 1, record(1, 2_000_000));
        send(producer, 2);

        sending.throwIfSilentFor(Duration.ZERO);
        assertThat(InFlight.longestOnItsWay(2_000_000)).isEqualTo(Duration.ofSeconds(10));

        producer.completeNext();
        assertThatThrownBy(() -> sending.throwIfSilentFor(Duration.ZERO))
                .hasMessage(
                        "Kafka has acknowledged nothing for 0 s; position 2 is the first that waits");
    }

    @Test
    void no_more_is_sent_than_the_producer_has_room_for() {
        var producer = producer();
        sending.send(producer, 1, record(1, 5_000_000));
        assertThat(sending.isFull()).isFalse();
        sending.send(producer, 2, record(2, 5_000_000));
        assertThat(sending.isFull()).isTrue();

        producer.completeNext();

        assertThat(sending.isFull()).isFalse();
    }

    @Test
    void no_more_is_sent_than_so_many_however_small() {
        var producer = producer();
        for (int position = 1; position <= 5_001; position++) {
            send(producer, position);
        }
        assertThat(sending.isFull()).isTrue();

        producer.completeNext();

        assertThat(sending.isFull()).isFalse();
    }

    @Test
    void no_position_is_left_out() {
        var producer = producer();

        assertThatThrownBy(() -> send(producer, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Position 2 does not follow 0");
    }

    private static MockProducer<String, byte[]> producer() {
        return new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    }

    private void send(MockProducer<String, byte[]> producer, long position) {
        sending.send(producer, position, record(position));
    }

    private static ProducerRecord<String, byte[]> record(long position) {
        return record(position, 1);
    }

    private static ProducerRecord<String, byte[]> record(long position, int size) {
        return new ProducerRecord<>("events", Long.toString(position), new byte[size]);
    }
}
