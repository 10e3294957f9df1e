package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.StoredEvent;

class AnUnreliableTopicIT extends RelayGround {

    @Test
    void repeats_are_dropped() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        send(all.subList(0, 5));
        send(all.subList(2, 8));
        InboxConsumer consumer = consumer(NOBODY, member);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));

        assertInboxEqualsLog();
        assertThat(consumer.status().getFirst().repeats()).isEqualTo(3);
    }

    @Test
    void a_gap_is_refused_while_the_owner_is_away() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        send(all.subList(0, 4));
        send(all.subList(6, 8));
        InboxConsumer consumer = consumer(NOBODY, member);

        Eventually.holds(
                () -> {
                    InboxStatus status = consumer.status().getFirst();
                    assertThat(status.state()).isEqualTo(InboxStatus.State.GAP);
                    assertThat(status.problem()).contains("Positions 5 to 6 of member");
                    assertThat(status.failures()).isPositive();
                });
        assertThat(inbox.head()).isEqualTo(4);
    }

    @Test
    void an_error_is_told_of_and_the_source_is_copied_when_it_is_over() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        send(all.subList(0, 4));
        send(all.subList(6, 8));
        var broken = new AtomicBoolean(true);
        InboxConsumer consumer =
                consumer(
                        (source, after, atMost) -> {
                            if (broken.get()) {
                                throw new StackOverflowError("too deep");
                            }
                            return feed(source, after, atMost);
                        },
                        member);
        Eventually.holds(
                () -> {
                    InboxStatus status = consumer.status().getFirst();
                    assertThat(status.state()).isEqualTo(InboxStatus.State.FAILING);
                    assertThat(status.problem())
                            .isEqualTo("java.lang.StackOverflowError: too deep");
                });

        broken.set(false);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));
        assertInboxEqualsLog();
        Eventually.holds(
                () ->
                        assertThat(consumer.status().getFirst().state())
                                .isEqualTo(InboxStatus.State.RUNNING));
    }

    @Test
    void a_gap_is_healed_from_the_owner() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        send(all.subList(0, 4));
        send(all.subList(6, 8));
        InboxConsumer consumer = consumer(this::feed, member);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));

        assertInboxEqualsLog();
        InboxStatus status = consumer.status().getFirst();
        assertThat(status.gaps()).isEqualTo(1);
        assertThat(status.healed()).isPositive();
    }

    @Test
    void whoever_heals_a_long_gap_keeps_the_lease_meanwhile() throws Throwable {
        write(200);
        send(events.read(399, 1));
        var hurry = new CountDownLatch(1);
        InboxConsumer consumer =
                consumer(
                        (source, after, atMost) -> feed(source, after, isSoon(hurry) ? atMost : 2),
                        member);
        Eventually.holds(
                () ->
                        assertThat(consumer.status().getFirst().state())
                                .isEqualTo(InboxStatus.State.GAP));
        Date first = endOfLease(listener, "inbox-member");

        Eventually.holds(() -> assertThat(endOfLease(listener, "inbox-member")).isAfter(first));

        assertThat(inbox.head()).as("it still heals").isZero();
        hurry.countDown();
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(400));
        assertInboxEqualsLog();
    }

    private static boolean isSoon(CountDownLatch latch) {
        try {
            return latch.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_was_copied_meanwhile_is_taken_as_done() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        InboxConsumer consumer = stuckInTheGap(all, this::copy);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(8));

        assertInboxEqualsLog();
        assertThat(consumer.status().getFirst().failures()).isZero();
    }

    @Test
    void another_event_at_a_position_parks_its_source() throws Throwable {
        write(4);
        List<StoredEvent> all = events.read(0, 100);
        InboxConsumer consumer = stuckInTheGap(all, event -> copy(ofAnotherHistory(event)));

        Eventually.holds(
                () -> {
                    InboxStatus status = consumer.status().getFirst();
                    assertThat(status.state()).isEqualTo(InboxStatus.State.PARKED);
                    assertThat(status.place()).isEqualTo(6);
                    assertThat(status.problem())
                            .startsWith("Position 6 of member is another event than the inbox");
                });
        assertThat(inbox.head()).isEqualTo(6);
    }

    /** Copies the first six in the consumer's place, in commits of another cut. */
    private InboxConsumer stuckInTheGap(List<StoredEvent> all, Consumer<StoredEvent> copying)
            throws Exception {
        send(all.subList(0, 4));
        send(all.subList(6, 8));
        var asked = new CountDownLatch(1);
        var copied = new CountDownLatch(1);
        InboxConsumer consumer =
                consumer(
                        (source, after, atMost) -> {
                            asked.countDown();
                            await(copied);
                            return feed(source, after, atMost);
                        },
                        member);
        await(asked);
        all.subList((int) inbox.placeOf("member"), 6).forEach(copying);
        copied.countDown();
        return consumer;
    }

    private void copy(StoredEvent event) {
        var copies = new Copies(member, event.position() - 1);
        copies.take(
                new StoredEvent(
                        event.position(), event.commitId(), event.event(), event.commitHash()));
        inbox.append(copies.remove());
    }

    private static StoredEvent ofAnotherHistory(StoredEvent event) {
        byte[] hash = event.commitHash().clone();
        hash[0]++;
        return new StoredEvent(event.position(), event.commitId(), event.event(), hash);
    }

    @Test
    void a_record_that_is_no_event_stops_that_source_and_says_where() throws Throwable {
        write(2);
        send(events.read(0, 2));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
        }
        InboxConsumer consumer = consumer(NOBODY, member);

        Eventually.holds(
                () ->
                        assertThat(consumer.status().getFirst().problem())
                                .contains("offset 2 of topic " + member.topic()));
        assertThat(consumer.status().getFirst().state()).isEqualTo(InboxStatus.State.PARKED);
        assertThat(inbox.head()).isEqualTo(2);
    }

    @Test
    void a_record_that_is_no_event_parks_its_source_and_the_others_go_on() throws Throwable {
        MongoDatabase other = CLIENT.getDatabase("other-" + run);
        MongoEventLog households = log(other, "events", LogSettings.ofDecisions());
        relay(household, households, other);
        send(List.of());
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(member.topic(), "key", new byte[] {1})).get();
        }
        InboxConsumer consumer = consumer(NOBODY, member, household);
        Eventually.holds(
                () ->
                        assertThat(consumer.status())
                                .extracting(InboxStatus::state)
                                .contains(InboxStatus.State.PARKED));

        households.append(Events.commit("h", 0, 3));

        Eventually.holds(() -> assertThat(inbox.placeOf("household")).isEqualTo(3));
        assertThat(inbox.placeOf("member")).isZero();
        other.drop();
    }
}
