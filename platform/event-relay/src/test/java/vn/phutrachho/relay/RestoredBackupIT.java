package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;

/** A log goes back to an older backup; its topic and the inboxes of the others do not. */
class RestoredBackupIT extends RelayGround {

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void a_relay_that_has_sent_more_than_the_log_has_says_so_until_the_topic_is_filled_again(
            int commitsSince) throws Throwable {
        write(5);
        EventRelay before = relay();
        Eventually.holds(() -> assertThat(before.status().acknowledged()).isEqualTo(10));
        before.close();
        MongoEventLog restored = restoredUpTo(6);
        decide(restored, commitsSince);

        EventRelay relay = relay(member, restored, owner);

        Eventually.holds(
                () ->
                        assertThat(relay.status().problem())
                                .contains("up to position 10 of another history"));
        assertThat(relay.status().state()).isEqualTo(RelayStatus.State.FAILING);
        relay.refill();
        Eventually.holds(() -> assertThat(relay.status().problem()).isNull());
        // not before the topic is another: it would rightly be parked with what stood there
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(6 + 2L * commitsSince));
    }

    @Test
    void an_inbox_is_parked_when_its_source_tells_what_it_copied_otherwise() throws Throwable {
        write(5);
        send(events.read(0, 10));
        InboxConsumer consumer = consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));
        MongoEventLog restored = restoredUpTo(6);
        decide(restored, 3);

        send(restored.read(6, 10));

        assertIsParked(consumer);
    }

    @Test
    void and_when_it_begins_on_a_topic_that_was_filled_again_from_the_older_backup()
            throws Throwable {
        write(5);
        send(events.read(0, 10));
        InboxConsumer before = consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));
        before.close();
        MongoEventLog restored = restoredUpTo(6);
        decide(restored, 3);
        try (var topics = new Topics(KAFKA)) {
            topics.remake(member.topic());
        }
        send(restored.read(0, 12));

        assertIsParked(consumer(NOBODY, member));
    }

    private void assertIsParked(InboxConsumer consumer) throws Throwable {
        Eventually.holds(
                () -> {
                    InboxStatus status = consumer.status().getFirst();
                    assertThat(status.state()).isEqualTo(InboxStatus.State.PARKED);
                    assertThat(status.problem())
                            .matches("Position \\d+ of member is another event than the inbox .*");
                });
        assertThat(inbox.head()).isEqualTo(10);
    }

    private MongoEventLog restoredUpTo(long head) {
        events.close();
        owner.getCollection("events").deleteMany(Filters.gt("_id", head));
        return log(owner, "events", LogSettings.ofDecisions());
    }

    private static void decide(MongoEventLog log, int commits) {
        for (int i = 0; i < commits; i++) {
            log.append(Events.commit("since", 2L * i, 2));
        }
    }
}
