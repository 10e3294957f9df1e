package vn.phutrachho.kit.time;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** The one clock of a service. Axon stamps events by the same one. */
@AutoConfiguration
public class TimeAutoConfiguration {
    @Bean
    @Profile("!standalone")
    Clock clock() {
        return stamping(Clock.system(Today.ZONE));
    }

    /**
     * The clock of the standalone run.
     *
     * @param startsAt what time it is at the start, so that sample history has no event of today
     *     before it; empty for the real time
     */
    @Bean
    @Profile("standalone")
    SimulatedClock simulatedClock(@Value("${STANDALONE_CLOCK:}") String startsAt) {
        SimulatedClock clock = new SimulatedClock(Clock.system(Today.ZONE));
        if (!startsAt.isBlank()) {
            clock.set(OffsetDateTime.parse(startsAt).toInstant());
        }
        stamping(clock);
        return clock;
    }

    @Bean
    @Profile("standalone")
    SimulatedClockApi simulatedClockApi(SimulatedClock clock, ApplicationEventPublisher listeners) {
        return new SimulatedClockApi(clock, listeners);
    }

    @Bean
    Today today(Clock clock) {
        return new Today(clock);
    }

    /** Axon keeps its clock in a static field; there is one clock in a process. */
    private static Clock stamping(Clock clock) {
        GenericEventMessage.clock = clock;
        return clock;
    }
}
