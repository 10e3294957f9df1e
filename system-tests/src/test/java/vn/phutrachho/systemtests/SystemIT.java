package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.testservers.TestKafka;

@ExtendWith(SharedSystem.class)
class SystemIT {
    private static final String REFILL = "/api/household/topic/refill";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

    private final TheSystem system;

    SystemIT(TheSystem system) {
        this.system = system;
    }

    @Test
    void a_program_gets_a_token_for_a_demo_account_in_one_call() {
        Answer units = system.as(People.ADMINISTRATOR).get("/api/units");
        assertThat(units.status()).as(units.toString()).isEqualTo(200);
    }

    /** After the journey: there is something in the topic. */
    @Test
    void an_administrator_has_a_topic_filled_again_and_nobody_sees_anything_twice() {
        for (String other :
                List.of(People.PROVINCE, People.COMMUNE, People.AUDITOR, People.NOBODY)) {
            assertThat(system.as(other).post(REFILL, Map.of()).status()).as(other).isEqualTo(403);
        }
        system.awaitFolded(LONG_ENOUGH);
        assertThat(system.ledger()).isEqualTo(system.decidedByAll());

        Topic before = Topic.ofHousehold();
        long decided = Objects.requireNonNull(system.decided().get("household"));
        As administrator = system.as(People.ADMINISTRATOR);
        assertThat(administrator.post(REFILL, Map.of()).status()).isEqualTo(202);
        Eventually.becomes(
                "another topic holds every event",
                Topic::ofHousehold,
                now -> !now.id().equals(before.id()) && now.records() >= decided);
        administrator
                .post(
                        "/api/settings/limits",
                        Map.of(
                                "limit",
                                "SOON_DAYS",
                                "most",
                                2,
                                "from",
                                "2027-01-04",
                                "why",
                                "Thử."))
                .ok();

        system.awaitFolded(LONG_ENOUGH);
        assertThat(system.ledger()).isEqualTo(system.decidedByAll());
    }

    /** A topic as Kafka knows it; one that was made anew has another id. */
    private record Topic(Uuid id, long records) {
        private static final String NAME = "household-events";
        private static final Topic NONE = new Topic(Uuid.ZERO_UUID, 0);

        static Topic ofHousehold() {
            Map<String, Object> where =
                    Map.of(
                            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                            TestKafka.bootstrapServers());
            try (Admin admin = Admin.create(where)) {
                KafkaFuture<TopicDescription> topic =
                        Objects.requireNonNull(
                                admin.describeTopics(List.of(NAME)).topicNameValues().get(NAME));
                Uuid id = topic.get().topicId();
                var all = new TopicPartition(NAME, 0);
                long end =
                        admin.listOffsets(Map.of(all, OffsetSpec.latest()))
                                .partitionResult(all)
                                .get()
                                .offset();
                return new Topic(id, end);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    return NONE;
                }
                throw new AssertionError("Kafka does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "household", "assignment", "reporting"})
    void every_service_describes_what_programs_can_ask_it(String service) {
        Answer description = system.as(People.NOBODY).get("/api/" + service + "/openapi").ok();
        assertThat(description.json().path("openapi").asString()).startsWith("3.");
        assertThat(description.json().path("paths").propertyNames())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/"));
    }
}
