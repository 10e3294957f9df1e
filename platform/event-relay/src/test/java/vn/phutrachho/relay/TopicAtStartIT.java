package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicAtStartIT extends RelayGround {

    @Test
    void a_topic_is_made_once_and_found_right_again() {
        try (var topics = new Topics(KAFKA)) {
            topics.ensure(member.topic());
            topics.ensure(member.topic());
            assertThat(topics.end(member.topic())).isZero();
        }
    }

    @Test
    void one_that_forgets_stops_the_start_with_a_sentence() throws Exception {
        make(1, Map.of("retention.ms", "604800000"));

        assertThatThrownBy(this::relay)
                .isInstanceOf(WrongTopic.class)
                .hasMessage(
                        "Topic %s has retention.ms=604800000; it must be -1, or events get lost"
                                .formatted(member.topic()));
    }

    @Test
    void one_that_forgets_stops_whoever_reads_it_too_and_no_source_is_copied() throws Exception {
        make(1, Map.of("retention.ms", "604800000"));

        assertThatThrownBy(() -> consumer(NOBODY, household, member))
                .isInstanceOf(WrongTopic.class)
                .hasMessage(
                        "Topic %s has retention.ms=604800000; it must be -1, or events get lost"
                                .formatted(member.topic()));
        assertThat(((InboxConsumer) opened.getLast()).status())
                .extracting(InboxStatus::state)
                .containsExactly(InboxStatus.State.STOPPED, InboxStatus.State.STOPPED);
    }

    @Test
    void it_is_made_with_one_partition_and_unlimited_and_as_safe_as_the_cluster_allows()
            throws Exception {
        try (var topics = new Topics(KAFKA);
                Admin admin =
                        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
            topics.ensure(member.topic());

            var resource = new ConfigResource(ConfigResource.Type.TOPIC, member.topic());
            Config made =
                    Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource));
            assertThat(made.get("retention.ms").value()).isEqualTo("-1");
            assertThat(made.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(made.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(made.get("unclean.leader.election.enable").value()).isEqualTo("false");
            assertThat(made.get("min.insync.replicas").value()).isEqualTo("1");
            assertThat(made.get("min.insync.replicas").isDefault()).isFalse();
        }
    }

    @Test
    void one_that_no_event_could_be_written_to_is_refused() throws Exception {
        make(
                1,
                Map.of(
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "min.insync.replicas", "2",
                        "max.message.bytes", "20971520"));

        assertThatThrownBy(this::relay)
                .isInstanceOf(WrongTopic.class)
                .hasMessage(
                        "Topic %s has min.insync.replicas=2 and 1 replicas; nothing could ever be written"
                                .formatted(member.topic()));
    }

    @Test
    void one_that_compacts_or_has_several_partitions_is_refused() throws Exception {
        make(3, Map.of());
        try (var topics = new Topics(KAFKA)) {
            assertThatThrownBy(() -> topics.ensure(member.topic()))
                    .isInstanceOf(WrongTopic.class)
                    .hasMessageContaining("has 3 partitions");
        }
    }

    private void make(int partitions, Map<String, String> settings) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA))) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                                    member.topic(),
                                                    Optional.of(partitions),
                                                    Optional.empty())
                                            .configs(settings)))
                    .all()
                    .get();
        }
    }
}
