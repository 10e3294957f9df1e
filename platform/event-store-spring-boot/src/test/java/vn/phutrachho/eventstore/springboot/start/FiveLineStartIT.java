package vn.phutrachho.eventstore.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.eventstore.springboot.VisitNaming.Visited;
import vn.phutrachho.testservers.TestMongo;

/** The start that the README promises, with Axon's own starter beside it. */
@SpringBootTest(
        classes = FiveLineStartIT.App.class,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson3",
            "axon.eventhandling.processors.visits.mode=pooled"
        })
class FiveLineStartIT {

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("event-store.uri", () -> TestMongo.uri("admin"));
        registry.add("event-store.database", () -> "five-lines-" + UUID.randomUUID());
    }

    /** Without the scan of its package, which holds other tests' beans. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {
        @Bean
        EventNaming naming() {
            return new VisitNaming();
        }

        @Bean
        TokenStore tokenStore() {
            return new InMemoryTokenStore();
        }

        @Bean
        Visits visits() {
            return new Visits();
        }
    }

    /** Hears of visits. */
    @ProcessingGroup("visits")
    static class Visits {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @EventHandler
        void on(Visited event) {
            heard.add(event.household());
        }
    }

    @Autowired private EventGateway events;
    @Autowired private EventStore store;
    @Autowired private MongoEventLog log;
    @Autowired private Visits visits;

    @Test
    void an_event_that_is_published_is_in_the_log_and_reaches_its_handler()
            throws InterruptedException {
        events.publish(new Visited("h-1"));

        assertThat(store).isInstanceOf(LogEventStore.class);
        assertThat(visits.heard.poll(30, TimeUnit.SECONDS)).isEqualTo("h-1");
        assertThat(log.read(0, 10))
                .singleElement()
                .extracting(StoredEvent::event)
                .satisfies(
                        stored -> {
                            assertThat(stored.name()).isEqualTo("household.visited");
                            assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
                                    .isEqualTo("{\"household\":\"h-1\"}");
                        });
    }
}
