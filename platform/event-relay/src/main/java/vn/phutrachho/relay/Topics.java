package vn.phutrachho.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a topic keeps every event for ever, in one order. */
public final class Topics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
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
                                "topics",
                                // else it tells a thousand times a second that no broker is there
                                AdminClientConfig.METADATA_RECOVERY_STRATEGY_CONFIG,
                                "none"));
    }

    /**
     * Makes the topics that are not there, and looks at the settings of all. A Kafka that does not
     * answer yet keeps nobody from starting: whoever uses a topic looks again before it does.
     *
     * @throws WrongTopic if one is set up so that events would be lost or reordered
     */
    static void ensureAtStart(String bootstrapServers, List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try (Topics topics = new Topics(bootstrapServers)) {
            wanted.forEach(topics::ensure);
        } catch (KafkaException e) {
            LOG.warn("Kafka is not there yet; topics {} are looked at later", wanted, e);
        }
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

    /**
     * Makes the topic anew: empty, with the right settings.
     *
     * @throws WrongTopic if it still is not right
     */
    void remake(String topic) {
        try {
            answer(admin.deleteTopics(List.of(topic)).all());
        } catch (UnknownTopicOrPartitionException e) {
            // there was none, which is as good
        }
        ensure(topic);
    }

    private void create(String topic) {
        var wanted =
                new NewTopic(topic, Optional.of(1), Optional.empty())
                        .configs(
                                Map.of(
                                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                        Integer.toString(acknowledgingOf(defaultReplicas())),
                                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                                        "false",
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

    /** How many replicas a topic gets that does not say how many it wants. */
    private int defaultReplicas() {
        String any = Integer.toString(brokers().iterator().next().id());
        var broker = new ConfigResource(ConfigResource.Type.BROKER, any);
        Config config = of(answer(admin.describeConfigs(List.of(broker)).all()), broker);
        return Integer.parseInt(config.get("default.replication.factor").value());
    }

    private Collection<Node> brokers() {
        return answer(admin.describeCluster().nodes());
    }

    /**
     * How many replicas must hold an event before it is acknowledged: no broker may be the only.
     */
    private static int acknowledgingOf(int replicas) {
        return Math.min(2, replicas);
    }

    private void refuseIfWrong(String topic) {
        List<TopicPartitionInfo> partitions = describe(topic).partitions();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = of(answer(admin.describeConfigs(List.of(resource)).all()), resource);
        String fault =
                faultOf(
                        partitions.size(),
                        partitions.getFirst().replicas().size(),
                        brokers().size(),
                        setting -> config.get(setting).value());
        if (fault != null) {
            throw new WrongTopic("Topic " + topic + " has " + fault);
        }
    }

    /** A topic that was just made is not known to every broker at once. */
    private TopicDescription describe(String topic) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return of(answer(admin.describeTopics(List.of(topic)).allTopicNames()), topic);
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** What is wrong with a topic's settings, as the rest of a sentence; null if nothing is. */
    static @Nullable String faultOf(
            int partitions, int replicas, int brokers, UnaryOperator<String> settings) {
        if (partitions != 1) {
            return partitions + " partitions; it must have one, or events lose their order";
        }
        if (replicas == 1 && brokers > 1) {
            return "1 replica on %d brokers; it must have 2 at least, or an acknowledged event is lost with one broker"
                    .formatted(brokers);
        }
        String fault = demand(settings, TopicConfig.RETENTION_MS_CONFIG, "-1", "events get lost");
        if (fault == null) {
            fault = demand(settings, TopicConfig.RETENTION_BYTES_CONFIG, "-1", "events get lost");
        }
        if (fault == null) {
            fault =
                    demand(
                            settings,
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_DELETE,
                            "events get lost");
        }
        if (fault == null) {
            fault =
                    demand(
                            settings,
                            TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                            "false",
                            "a broker that lags behind cuts off what was acknowledged");
        }
        return fault == null ? faultOfNumbers(replicas, settings) : fault;
    }

    private static @Nullable String faultOfNumbers(int replicas, UnaryOperator<String> settings) {
        int acknowledging =
                Integer.parseInt(settings.apply(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG));
        if (acknowledging < acknowledgingOf(replicas)) {
            return "%s=%d and %d replicas; it must be %d at least, or an acknowledged event is lost with one broker"
                    .formatted(
                            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                            acknowledging,
                            replicas,
                            acknowledgingOf(replicas));
        }
        if (acknowledging > replicas) {
            return "%s=%d and %d replicas; nothing could ever be written"
                    .formatted(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, acknowledging, replicas);
        }
        int largest = Integer.parseInt(settings.apply(TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        if (largest < LARGEST_RECORD) {
            return "%s=%d; it must be %d at least, or a large event stops the relay"
                    .formatted(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, largest, LARGEST_RECORD);
        }
        return null;
    }

    private static @Nullable String demand(
            UnaryOperator<String> settings, String setting, String wanted, String orElse) {
        String found = settings.apply(setting);
        return wanted.equals(found)
                ? null
                : "%s=%s; it must be %s, or %s".formatted(setting, found, wanted, orElse);
    }

    /** Where the next record comes to; 0 if there never was one. */
    long end(String topic) {
        var partition = new TopicPartition(topic, 0);
        var latest = Map.of(partition, OffsetSpec.latest());
        return of(answer(admin.listOffsets(latest).all()), partition).offset();
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
