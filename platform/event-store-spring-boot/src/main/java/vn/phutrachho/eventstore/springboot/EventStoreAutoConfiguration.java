package vn.phutrachho.eventstore.springboot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.AxonEventStorageEngine;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.eventstore.axon.SnapshotCollection;

/**
 * Opens a log in the database that {@code event-store.database} names. With an {@link EventNaming}
 * bean it is also Axon's event store. Every bean stands back for one of the application's.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@ConditionalOnProperty("event-store.database")
@EnableConfigurationProperties(EventStoreProperties.class)
public class EventStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoClient eventStoreClient(EventStoreProperties properties) {
        return MongoClients.create(properties.uri());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoEventLog eventLog(MongoClient client, EventStoreProperties properties) {
        return MongoEventLog.open(
                database(client, properties), properties.collection(), properties.settings());
    }

    private static MongoDatabase database(MongoClient client, EventStoreProperties properties) {
        return client.getDatabase(properties.database());
    }

    /** The log as Axon's event store; needs to know what the events are called. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(EventNaming.class)
    static class ForAxon {

        @Bean
        @ConditionalOnMissingBean
        SnapshotCollection snapshotCollection(MongoClient client, EventStoreProperties properties) {
            return new SnapshotCollection(database(client, properties), properties.snapshots());
        }

        @Bean
        @ConditionalOnMissingBean
        AxonEventStorageEngine eventStorageEngine(
                MongoEventLog log,
                SnapshotCollection snapshots,
                EventNaming naming,
                @Qualifier("eventSerializer") ObjectProvider<Serializer> serializer,
                ObjectProvider<EventUpcaster> upcasters) {
            return AxonEventStorageEngine.builder(log, snapshots)
                    .payloads(
                            serializer.getIfAvailable(() -> Jackson3Serializer.builder().build()),
                            naming)
                    .upcasterChain(upcasters.getIfAvailable(() -> NoOpEventUpcaster.INSTANCE))
                    .build();
        }

        @Bean
        @ConditionalOnMissingBean
        EventStore eventStore(AxonEventStorageEngine engine) {
            return LogEventStore.on(engine);
        }
    }

    /** Where Boot's health is on the class path. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class ForHealth {

        @Bean
        @ConditionalOnMissingBean(name = "eventLogHealthIndicator")
        EventLogHealth eventLogHealthIndicator(MongoEventLog log) {
            return new EventLogHealth(log);
        }
    }

    /** Where Micrometer is on the class path. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    @ConditionalOnBean(EventNaming.class)
    static class ForMetrics {

        @Bean
        MeterBinder unreadableSnapshots(SnapshotCollection snapshots) {
            return registry ->
                    FunctionCounter.builder(
                                    "event-store.snapshots.unreadable",
                                    snapshots,
                                    SnapshotCollection::unreadable)
                            .description("Snapshots that could not be read; each costs a long read")
                            .register(registry);
        }
    }
}
