package vn.phutrachho.eventstore.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.AxonEventStorageEngine;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.eventstore.axon.SnapshotCollection;
import vn.phutrachho.eventstore.springboot.start.MyNaming;
import vn.phutrachho.testservers.TestMongo;

class EventStoreAutoConfigurationIT {

    private final String database = "boot-" + UUID.randomUUID();
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(EventStoreAutoConfiguration.class))
                    .withPropertyValues("event-store.uri=" + TestMongo.uri("admin"));
    private final ApplicationContextRunner configured =
            runner.withPropertyValues("event-store.database=" + database);

    @Configuration(proxyBeanMethods = false)
    static class Named {
        @Bean
        EventNaming naming() {
            return new MyNaming();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnLog {
        @Bean
        MongoClient client() {
            return MongoClients.create(TestMongo.uri("admin"));
        }

        @Bean
        MongoEventLog mine(MongoClient client) {
            return MongoEventLog.open(
                    client.getDatabase("boot-own"), "mine", LogSettings.ofDecisions());
        }
    }

    @Test
    void nothing_is_made_without_a_database() {
        runner.withUserConfiguration(Named.class)
                .run(
                        context ->
                                assertThat(context)
                                        .hasNotFailed()
                                        .doesNotHaveBean(MongoClient.class)
                                        .doesNotHaveBean(MongoEventLog.class));
    }

    @Test
    void a_log_without_names_is_a_log_and_no_event_store() {
        configured.run(
                context ->
                        assertThat(context)
                                .hasSingleBean(MongoEventLog.class)
                                .hasSingleBean(MongoClient.class)
                                .doesNotHaveBean(EventStore.class));
    }

    @Test
    void with_names_it_is_axons_event_store() {
        configured
                .withUserConfiguration(Named.class)
                .run(
                        context -> {
                            assertThat(context)
                                    .hasSingleBean(AxonEventStorageEngine.class)
                                    .hasSingleBean(SnapshotCollection.class);
                            assertThat(context.getBean(EventStore.class))
                                    .isInstanceOf(LogEventStore.class);
                        });
    }

    @Test
    void a_log_of_the_application_is_taken_instead() {
        configured
                .withUserConfiguration(Named.class, OwnLog.class)
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(MongoEventLog.class);
                            assertThat(context.getBean(AxonEventStorageEngine.class).log())
                                    .isSameAs(context.getBean("mine"));
                        });
    }

    @Test
    void properties_set_the_bounds() {
        configured
                .withPropertyValues(
                        "event-store.deadline=3s",
                        "event-store.waiting-commits=7",
                        "event-store.batch-commits=5",
                        "event-store.collection=decisions")
                .run(
                        context -> {
                            LogSettings settings =
                                    context.getBean(EventStoreProperties.class).settings();
                            assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(3));
                            assertThat(settings.waitingCommits()).isEqualTo(7);
                            assertThat(settings.batchCommits()).isEqualTo(5);
                            assertThat(context.getBean(MongoEventLog.class))
                                    .hasToString("MongoEventLog[decisions]");
                        });
    }

    @Test
    void health_is_up_with_the_head_and_away_without_boots_health() {
        configured.run(
                context -> {
                    var health =
                            Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails()).containsEntry("head", 0L);
                });
        configured
                .withClassLoader(new FilteredClassLoader(HealthIndicator.class))
                .run(
                        context ->
                                assertThat(context)
                                        .hasNotFailed()
                                        .hasSingleBean(MongoEventLog.class)
                                        .doesNotHaveBean("eventLogHealthIndicator"));
    }

    @Test
    void health_is_down_when_the_database_is_gone() {
        configured.run(
                context -> {
                    context.getBean(MongoClient.class).close();
                    var health =
                            Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
                    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
                });
    }

    @Test
    void snapshots_that_cannot_be_read_are_counted() {
        configured
                .withUserConfiguration(Named.class)
                .run(
                        context -> {
                            var registry = new SimpleMeterRegistry();
                            context.getBean(MeterBinder.class).bindTo(registry);
                            assertThat(
                                            registry.get("event-store.snapshots.unreadable")
                                                    .functionCounter()
                                                    .count())
                                    .isZero();
                        });
    }
}
