package vn.phutrachho.eventstore.springboot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.eventstore.axon.LogEventStore;
import vn.phutrachho.eventstore.springboot.start.MyNaming.Visited;
import vn.phutrachho.testservers.TestMongo;

/** The start that the README promises, word for word, with Axon's own starter beside it. */
@SpringBootTest(classes = {App.class, FiveLineStartIT.Visits.class})
class FiveLineStartIT {

    private static final Path README = Path.of("..", "event-store", "README.md");
    private static final Path APP =
            Path.of("src/test/java/vn/phutrachho/eventstore/springboot/start/App.java");

    @DynamicPropertySource
    static void asInTheReadme(DynamicPropertyRegistry registry) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(block("properties")));
        properties.forEach((name, value) -> registry.add((String) name, () -> value));
        registry.add("event-store.uri", () -> TestMongo.uri("admin"));
        registry.add("event-store.database", () -> "five-lines-" + UUID.randomUUID());
    }

    /** The first of its language in the README. */
    private static String block(String language) throws IOException {
        String begin = "```" + language + "\n";
        String behind = Files.readString(README).split(begin, 2)[1];
        return behind.substring(0, behind.indexOf("```"));
    }

    private static String words(String java) {
        return java.replaceAll("//.*", "").replaceAll("\\s+", "");
    }

    /** Hears of visits. */
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
    void the_readme_shows_the_application_that_is_started_here() throws IOException {
        String source = Files.readString(APP);

        assertThat(words(source.substring(source.indexOf("@SpringBootApplication"))))
                .isEqualTo(words(block("java")));
    }

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
