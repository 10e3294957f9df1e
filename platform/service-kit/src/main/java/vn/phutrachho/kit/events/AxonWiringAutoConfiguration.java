package vn.phutrachho.kit.events;

import com.mongodb.client.MongoDatabase;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.axon.AxonEventStorageEngine;
import vn.phutrachho.eventstore.axon.LogEventSource;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.kit.commands.Commands;
import vn.phutrachho.kit.commands.Dispatch;
import vn.phutrachho.kit.commands.Reactions;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.personal.SealingSerializer;
import vn.phutrachho.kit.personal.WhenErasedThenDestroyKey;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;

/**
 * Axon on top of the two logs: aggregates decide into the own log; policies read either log in
 * order, one event after the other, with their place in MongoDB.
 */
@AutoConfiguration(after = StoreAutoConfiguration.class, before = AxonAutoConfiguration.class)
@ConditionalOnBean(MongoDatabase.class)
public class AxonWiringAutoConfiguration {
    private static final CatalogNaming NAMES = new CatalogNaming();

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(PersonalSeal seal) {
        return new SealingSerializer(
                Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(EventJson::configured)
                        .build(),
                seal);
    }

    /** History is opened first, and then brought up to date. */
    private static EventUpcaster upcasters(PersonalSeal seal) {
        EventUpcaster opening = SealingSerializer.opening(seal);
        EventUpcaster toDate = CatalogNaming.upcasters();
        return events -> toDate.upcast(opening.upcast(events));
    }

    @Bean
    EventStore eventStore(
            @Qualifier(StoreAutoConfiguration.OWN) MongoEventLog own,
            @Qualifier("eventSerializer") Serializer json,
            PersonalSeal seal) {
        return LogEventStore.on(
                AxonEventStorageEngine.builder(own)
                        .payloads(json, NAMES, EventJson::read)
                        .upcasterChain(upcasters(seal))
                        .build());
    }

    @Bean
    @Qualifier("inboxSource")
    LogEventSource inboxSource(
            @Qualifier(StoreAutoConfiguration.INBOX) MongoEventLog inbox,
            @Qualifier("eventSerializer") Serializer json,
            PersonalSeal seal) {
        return new LogEventSource(inbox, json, NAMES, EventJson::read, upcasters(seal));
    }

    @Bean
    TokenStore tokenStore(MongoDatabase database, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName("policy-places")
                                .build())
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** An event carries who asked and why; nothing else of a request goes into history. */
    @Bean
    CorrelationDataProvider whoAndWhy() {
        return new SimpleCorrelationDataProvider(Metadata.ACTOR, Metadata.CAUSE);
    }

    @Bean
    WhenErasedThenDestroyKey whenErasedThenDestroyKey(PersonalKeys keys) {
        return new WhenErasedThenDestroyKey(keys);
    }

    @Bean
    FailingPolicies failingPolicies() {
        return new FailingPolicies();
    }

    @Bean
    ConfigurerModule policies(
            ApplicationContext context,
            @Qualifier("inboxSource") LogEventSource inbox,
            FailingPolicies failing) {
        return configurer ->
                configurer.eventProcessing(
                        events -> {
                            failing.watch(events);
                            policies(context, events, inbox);
                        });
    }

    @Bean
    Dispatch dispatch(CommandBus bus) {
        return new Dispatch(bus);
    }

    @Bean
    Commands commands(
            Dispatch dispatch, @Qualifier(StoreAutoConfiguration.OWN) EventLog own, Views views) {
        return new Commands(dispatch, own, views);
    }

    @Bean
    Reactions reactions(Dispatch dispatch, @Qualifier(StoreAutoConfiguration.OWN) EventLog own) {
        return new Reactions(dispatch, own);
    }

    /**
     * A policy that fails stands still and tries again: an event is never skipped. One segment and
     * one sequence keep the order of the log.
     */
    private static void policies(
            ApplicationContext context, EventProcessingConfigurer events, LogEventSource inbox) {
        events.registerDefaultListenerInvocationErrorHandler(
                c -> PropagatingErrorHandler.instance());
        events.registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance());
        events.registerDefaultSequencingPolicy(c -> event -> "one after the other");
        for (Policy policy : Policy.in(context)) {
            events.registerPooledStreamingEventProcessor(
                    policy.group(),
                    c -> policy.reads() == Log.OWN ? c.eventStore() : source(inbox),
                    (c, builder) ->
                            builder.initialSegmentCount(1)
                                    .initialToken(StreamableMessageSource::createTailToken));
        }
    }

    private static StreamableMessageSource<TrackedEventMessage<?>> source(LogEventSource inbox) {
        return inbox;
    }
}
