package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;

class FromLogToInboxIT extends RelayGround {

    @Test
    void every_event_arrives_once_and_in_order_also_those_written_meanwhile() throws Throwable {
        write(150);
        EventRelay relay = relay();
        consumer(NOBODY, member);
        write(50);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(400));

        assertInboxEqualsLog();
        Eventually.holds(() -> assertThat(relay.status().behind()).isZero());
        assertThat(relay.status().state()).isEqualTo(RelayStatus.State.RUNNING);
    }

    @Test
    void two_sources_share_one_inbox_each_in_its_own_order() throws Throwable {
        MongoDatabase other = CLIENT.getDatabase("other-" + run);
        MongoEventLog households = log(other, "events", LogSettings.ofDecisions());
        write(40);
        for (int i = 0; i < 40; i++) {
            households.append(Events.commit("same-id-in-both", i, 1));
        }
        events.append(Events.commit("same-id-in-both", 0, 1));
        relay();
        relay(household, households, other);
        consumer(NOBODY, member, household);

        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(121));

        assertThat(inbox.placeOf("member")).isEqualTo(81);
        assertThat(inbox.placeOf("household")).isEqualTo(40);
        other.drop();
    }

    @Test
    void both_go_on_where_they_were_after_a_restart() throws Throwable {
        write(10);
        EventRelay relay = relay();
        InboxConsumer consumer = consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(20));
        relay.close();
        consumer.close();
        write(10);

        relay();
        InboxConsumer again = consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(40));

        assertInboxEqualsLog();
        assertThat(again.status().getFirst().gaps()).isZero();
    }

    @Test
    void an_event_is_there_soon_after_it_was_decided() throws Throwable {
        write(1);
        relay();
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(2));

        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            long begun = System.nanoTime();
            long position = events.append(Events.commit("timed", i, 1));
            assertThat(inbox.awaitBeyond(position - 1, Duration.ofSeconds(20))).isEqualTo(position);
            delays.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        delays.sort(null);
        assertThat(delays.get(25)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_commits_of_the_source_can_still_be_told_apart() throws Throwable {
        write(5);
        relay();
        consumer(NOBODY, member);
        Eventually.holds(() -> assertThat(inbox.head()).isEqualTo(10));

        assertThat(inbox.read(0, 10))
                .extracting(copy -> copy.event().metadata().get(Copies.SOURCE_HASH))
                .isEqualTo(
                        events.read(0, 10).stream()
                                .map(e -> HexFormat.of().formatHex(e.commitHash()))
                                .toList());
    }
}
