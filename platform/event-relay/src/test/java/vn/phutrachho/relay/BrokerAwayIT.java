package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.DedicatedKafka;
import vn.phutrachho.testservers.TestKafka;

class BrokerAwayIT extends RelayGround {

    @Test
    void a_relay_keeps_its_lease_while_its_broker_is_away_and_says_that_nothing_arrives()
            throws Throwable {
        try (DedicatedKafka kafka = TestKafka.dedicated();
                var relay = new EventRelay(member, events, owner, kafka.bootstrapServers())) {
            relay.start();
            write(1);
            Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(2));
            kafka.kill();
            write(1);
            Date first = endOfLease(owner, "relay-member");

            Eventually.holds(() -> assertThat(endOfLease(owner, "relay-member")).isAfter(first));

            Eventually.holds(
                    () ->
                            assertThat(relay.status().problem())
                                    .isEqualTo(
                                            "Kafka has acknowledged nothing for 10 s; position 3 is the first that waits"));
            assertThat(relay.status().state()).isEqualTo(RelayStatus.State.FAILING);

            kafka.restart();
            Eventually.holds(() -> assertThat(relay.status().acknowledged()).isEqualTo(4));
            Eventually.holds(
                    () -> assertThat(relay.status().state()).isEqualTo(RelayStatus.State.RUNNING));
        }
    }
}
