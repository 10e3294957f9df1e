package vn.phutrachho.kit.events;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.Source;

/** The way of events between services (D3): out of the own log, into the inbox. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnProperty(value = "phutrachho.kafka.relay", matchIfMissing = true)
public class KafkaWiringAutoConfiguration {
    @Bean(initMethod = "start")
    @ConditionalOnProperty(value = "phutrachho.service.decides", matchIfMissing = true)
    EventRelay eventRelay(
            ServiceIdentity service,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            MongoDatabase database,
            @Value("${phutrachho.kafka.bootstrap-servers}") String servers) {
        return new EventRelay(Source.of(service.name()), own, database, servers);
    }

    @Bean(initMethod = "start")
    InboxConsumer inboxConsumer(
            ServiceIdentity service,
            @Qualifier(StoreAutoConfiguration.INBOX) MongoEventLog inbox,
            MongoDatabase database,
            @Value("${phutrachho.kafka.bootstrap-servers}") String servers,
            OwnersFeeds owners) {
        List<Source> sources = service.listensTo().stream().sorted().map(Source::of).toList();
        return new InboxConsumer(sources, inbox, database, servers, owners);
    }

    @Bean
    OwnersFeeds ownersFeeds(
            @Value("${phutrachho.feeds.member:}") String member,
            @Value("${phutrachho.feeds.household:}") String household,
            @Value("${phutrachho.feeds.assignment:}") String assignment,
            @Value("${phutrachho.feeds.token-uri}") String tokenUri,
            @Value("${phutrachho.feeds.client}") String client,
            @Value("${phutrachho.feeds.secret}") String secret) {
        return new OwnersFeeds(
                Map.of("member", member, "household", household, "assignment", assignment),
                tokenUri,
                client,
                secret);
    }

    /** What Boot shows under health: the ways in and out, views and policies. */
    @Bean
    EventsHealth eventsHealth(
            Views views,
            ObjectProvider<EventRelay> relay,
            InboxConsumer inbox,
            EventProcessingConfiguration policies,
            FailingPolicies failing) {
        return new EventsHealth(views, relay.getIfAvailable(), inbox, policies, failing);
    }

    @Bean
    EventsMetrics eventsMetrics(
            MeterRegistry registry,
            Views views,
            History history,
            ObjectProvider<EventRelay> relay,
            InboxConsumer inbox,
            EventProcessingConfiguration policies,
            FailingPolicies failing) {
        return new EventsMetrics(
                registry, views, history, relay.getIfAvailable(), inbox, policies, failing);
    }
}
