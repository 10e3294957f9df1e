package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a topic, also on clusters larger than a test can start. */
class TopicSettingsTest {

    private static final Map<String, String> RIGHT =
            Map.of(
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "cleanup.policy", "delete",
                    "unclean.leader.election.enable", "false",
                    "min.insync.replicas", "2",
                    "max.message.bytes", "20971520");

    private static @Nullable String fault(int replicas, String setting, String value) {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.put(setting, value);
        return Topics.faultOf(
                1, replicas, replicas, name -> Objects.requireNonNull(settings.get(name)));
    }

    @Test
    void nothing_on_three_brokers_of_which_two_acknowledge() {
        assertThat(fault(3, "cleanup.policy", "delete")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | retention.ms | 604800000 | or events get lost",
                "3 | retention.bytes | 1073741824 | or events get lost",
                "3 | cleanup.policy | compact | or events get lost",
                "3 | cleanup.policy | compact,delete | or events get lost",
                "3 | unclean.leader.election.enable | true | cuts off what was acknowledged",
                "3 | min.insync.replicas | 1 | an acknowledged event is lost with one broker",
                "2 | min.insync.replicas | 1 | an acknowledged event is lost with one broker",
                "1 | min.insync.replicas | 2 | nothing could ever be written",
                "3 | max.message.bytes | 1048588 | a large event stops the relay"
            })
    void each_setting_that_loses_or_stops_is_named(
            int replicas, String setting, String value, String why) {
        assertThat(fault(replicas, setting, value)).startsWith(setting + "=" + value).contains(why);
    }

    @Test
    void one_replica_on_several_brokers_loses_with_one() {
        assertThat(Topics.faultOf(1, 1, 3, name -> Objects.requireNonNull(RIGHT.get(name))))
                .isEqualTo(
                        "1 replica on 3 brokers; it must have 2 at least, or an acknowledged event is lost with one broker");
    }

    @Test
    void several_partitions_lose_the_order() {
        assertThat(Topics.faultOf(2, 3, 3, name -> Objects.requireNonNull(RIGHT.get(name))))
                .isEqualTo("2 partitions; it must have one, or events lose their order");
    }
}
