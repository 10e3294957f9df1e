package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.testservers.TestMongo;

/** A relay that sleeps at the worst moment, and wakes up when another has its lease. */
class OversleptLeaseIT extends RelayGround {
    private static final String NAME = "relay-member";
    private static final int SENT = 4;

    private final Checkpoint checkpoint = new Checkpoint(owner, NAME);

    @BeforeEach
    void some_are_sent_and_one_of_them_twice() throws Throwable {
        write(SENT / 2);
        EventRelay first = relay();
        Eventually.holds(() -> assertThat(first.status().acknowledged()).isEqualTo(SENT));
        first.close();
        send(events.read(0, 1));
        assertThat(checkpoint.read().position()).isEqualTo(SENT);
    }

    @Test
    void it_sends_nothing() throws Throwable {
        write(1);
        var slept = new AtomicBoolean();
        var log =
                new ReadThrough(events) {
                    @Override
                    public List<StoredEvent> read(long afterPosition, int atMost) {
                        if (slept.compareAndSet(false, true)) {
                            anotherTakesTheLease();
                        }
                        return super.read(afterPosition, atMost);
                    }
                };
        try (var relay = new EventRelay(member, log, owner, KAFKA)) {
            relay.start();
            Eventually.holds(() -> assertThat(slept).isTrue());
            standsBy(relay);
        }

        assertThat(end()).isEqualTo(SENT + 1);
    }

    @Test
    void it_does_not_delete_the_topic_that_another_fills() throws Throwable {
        checkpoint.askToRefill();

        sleepsBefore(
                command ->
                        command.containsKey("find")
                                && command.toJson().contains("relay-checkpoints")
                                && command.getDocument("filter").toJson().contains("refill"),
                this::anotherTakesTheLease);

        assertThat(end()).as("the topic is as it was").isEqualTo(SENT + 1);
        assertThat(checkpoint.isRefillAsked()).as("another will do it").isTrue();
    }

    @Test
    void where_its_deletion_came_late_it_asks_the_other_to_fill_the_topic_again() throws Throwable {
        checkpoint.askToRefill();

        sleepsBefore(
                command ->
                        command.containsKey("update")
                                && command.toJson().contains("relay-checkpoints"),
                () -> {
                    anotherTakesTheLease();
                    checkpoint.startAgain(Long.MAX_VALUE);
                });

        assertThat(checkpoint.isRefillAsked()).isTrue();
    }

    /** Until it has found out, and waits for its turn. */
    private void sleepsBefore(Predicate<BsonDocument> command, Runnable meanwhile)
            throws Throwable {
        var slept = new AtomicBoolean();
        var sleep =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (command.test(event.getCommand()) && slept.compareAndSet(false, true)) {
                            meanwhile.run();
                        }
                    }
                };
        try (MongoClient client =
                        MongoClients.create(
                                MongoClientSettings.builder()
                                        .applyConnectionString(
                                                new ConnectionString(TestMongo.uri("admin")))
                                        .addCommandListener(sleep)
                                        .build());
                var relay =
                        new EventRelay(
                                member, events, client.getDatabase(owner.getName()), KAFKA)) {
            relay.start();
            Eventually.holds(() -> assertThat(slept).isTrue());
            standsBy(relay);
        }
    }

    private static void standsBy(EventRelay relay) throws Throwable {
        Eventually.holds(
                () -> assertThat(relay.status().state()).isEqualTo(RelayStatus.State.STANDING_BY));
    }

    private void anotherTakesTheLease() {
        owner.getCollection("leases")
                .updateOne(
                        Filters.eq("_id", NAME),
                        Updates.combine(
                                Updates.set("holder", "another"),
                                Updates.inc("fence", 1L),
                                Updates.set("until", Date.from(Instant.now().plusSeconds(3_600)))));
    }

    private long end() {
        try (var topics = new Topics(KAFKA)) {
            return topics.end(member.topic());
        }
    }
}
