package vn.phutrachho.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KafkaNotThereTest {
    private static final String NOBODY = "127.0.0.1:1";
    private static final String NO_BROKER = "could not be established";

    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> ear =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    told.add(event.getFormattedMessage());
                }
            };

    @BeforeEach
    void listen() {
        ear.start();
        kafka().setLevel(Level.INFO);
        kafka().addAppender(ear);
    }

    @AfterEach
    void listenNoMore() {
        kafka().detachAppender(ear);
        kafka().setLevel(null);
    }

    private static Logger kafka() {
        return (Logger) LoggerFactory.getLogger("org.apache.kafka.clients");
    }

    @Test
    void whoever_looks_for_a_topic_meanwhile_tells_of_each_attempt_and_no_more() throws Throwable {
        Thread looking =
                Thread.ofVirtual().start(() -> Topics.ensureAtStart(NOBODY, List.of("member")));

        Eventually.holds(() -> assertThat(lines(NO_BROKER)).isGreaterThan(10));
        looking.interrupt();
        looking.join();

        assertThat(lines("Rebootstrapping")).isLessThanOrEqualTo(lines(NO_BROKER));
    }

    private long lines(String with) {
        return told.stream().filter(line -> line.contains(with)).count();
    }
}
