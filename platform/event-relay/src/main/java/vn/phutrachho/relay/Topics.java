package vn.phutrachho.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Sees to it that a topic keeps every event for ever, in one order. */
public final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A commit may be as large as a MongoDB document; Kafka's own limit is one megabyte. */
    static final int LARGEST_RECORD = 20 * 1024 * 1024;

    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                AdminClientConfig.CLIENT_ID_CONFIG,
                                "topics"));
    }

    /**
     * Makes the topic if there is none, and looks at its settings.
     *
     * @throws WrongTopic if it is set up so that events would be lost or reordered
     */
    public void ensure(String topic) {
        create(topic);
        refuseIfWrong(topic);
    }

    private void create(String topic) {
        var wanted =
                new NewTopic(topic, Optional.of(1), Optional.empty())
                        .configs(
                                Map.of(
                                        TopicConfig.RETENTION_MS_CONFIG,
                                        "-1",
                                        TopicConfig.RETENTION_BYTES_CONFIG,
                                        "-1",
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_DELETE,
                                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                        Integer.toString(LARGEST_RECORD)));
        try {
            answer(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException e) {
            // made before, by us or by somebody else: its settings are looked at all the same
            return;
        }
    }

    private void refuseIfWrong(String topic) {
        TopicDescription description =
                of(answer(admin.describeTopics(List.of(topic)).allTopicNames()), topic);
        if (description.partitions().size() != 1) {
            throw new WrongTopic(
                    "Topic %s has %d partitions; it must have one, or events lose their order"
                            .formatted(topic, description.partitions().size()));
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = of(answer(admin.describeConfigs(List.of(resource)).all()), resource);
        demand(topic, config, TopicConfig.RETENTION_MS_CONFIG, "-1");
        demand(topic, config, TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        demand(topic, config, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    }

    private static void demand(String topic, Config config, String setting, String wanted) {
        String found = config.get(setting).value();
        if (!wanted.equals(found)) {
            throw new WrongTopic(
                    "Topic %s has %s=%s; it must be %s, or events get lost"
                            .formatted(topic, setting, found, wanted));
        }
    }

    /** Whether the topic holds nothing. */
    boolean isEmpty(String topic) {
        var partition = new TopicPartition(topic, 0);
        return of(
                                answer(
                                        admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                                                .all()),
                                partition)
                        .offset()
                == 0;
    }

    /** Kafka answers for everything that it was asked about. */
    static <K, V> V of(Map<K, V> answers, K asked) {
        return Objects.requireNonNull(answers.get(asked), () -> "Kafka said nothing of " + asked);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Kafka failed", e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "Kafka did not answer within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
