package vn.phutrachho.kit.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ApplicationContext;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.events.Reads;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.projections.Log;

/**
 * The policies of a running service, as a test holds them up, lets them go on, and has them see
 * again what they have seen.
 */
public final class Policies {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int ALL = 1_000_000;

    private final EventLog own;
    private final MongoCollection<Document> places;
    private final Map<String, Policy> policies = new LinkedHashMap<>();

    private record Policy(StreamingEventProcessor processor, EventLog reads) {
        boolean hasCaughtUp() {
            long head = reads.head();
            return processor.processingStatus().values().stream()
                    .anyMatch(status -> status.getCurrentPosition().orElse(0) >= head);
        }
    }

    public Policies(ApplicationContext service) {
        own = log(service, StoreAutoConfiguration.OWN);
        places = service.getBean(MongoDatabase.class).getCollection("policy-places");
        EventLog inbox = log(service, StoreAutoConfiguration.INBOX);
        EventProcessingConfiguration axon = service.getBean(EventProcessingConfiguration.class);
        for (String bean : service.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            String name =
                    requireNonNull(service.findAnnotationOnBean(bean, ProcessingGroup.class))
                            .value();
            Reads reads = requireNonNull(service.findAnnotationOnBean(bean, Reads.class));
            policies.put(
                    name,
                    new Policy(
                            axon.eventProcessor(name, StreamingEventProcessor.class).orElseThrow(),
                            reads.value() == Log.OWN ? own : inbox));
        }
    }

    private static EventLog log(ApplicationContext service, String which) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                service.getAutowireCapableBeanFactory(), EventLog.class, which);
    }

    /**
     * Does something while a policy stands still, and comes back when nothing is left to do.
     *
     * @param name of its processing group
     */
    public void heldUp(String name, Runnable meanwhile) {
        StreamingEventProcessor processor = requireNonNull(policies.get(name)).processor();
        processor.shutDown();
        try {
            meanwhile.run();
        } finally {
            processor.start();
        }
        rest();
    }

    /** Comes back when all have seen what is recorded, and what they decided themselves. */
    public void rest() {
        await().atMost(LONG_ENOUGH)
                .until(() -> policies.values().stream().allMatch(Policy::hasCaughtUp));
    }

    /**
     * Has every policy see everything again from the beginning, as if its place had been lost, and
     * asserts that nothing was decided by that: what has been seen may come again at any later
     * time.
     */
    public void seeAllAgain() {
        rest();
        long before = own.head();
        policies.values().forEach(policy -> policy.processor().shutDown());
        places.deleteMany(Filters.empty());
        policies.values().forEach(policy -> policy.processor().start());
        rest();
        assertThat(own.read(before, ALL).stream().map(StoredEvent::event).filter(this::isTheirs))
                .as("decided because something was seen again")
                .extracting(NewEvent::name)
                .isEmpty();
    }

    private boolean isTheirs(NewEvent event) {
        String actor = event.metadata().getOrDefault(Metadata.ACTOR, "");
        return policies.keySet().stream().anyMatch(name -> actor.equals(Metadata.SYSTEM + name));
    }
}
