package vn.phutrachho.kit.time;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Sets the simulated clock; there only in the standalone run, and only for this machine. */
@RestController
@RequestMapping("/standalone/clock")
public class SimulatedClockApi {
    private final SimulatedClock clock;
    private final ApplicationEventPublisher listeners;

    public SimulatedClockApi(SimulatedClock clock, ApplicationEventPublisher listeners) {
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * What time it is to be.
     *
     * @param now absent for the real time
     */
    public record Setting(@Nullable OffsetDateTime now) {}

    /**
     * What time it is.
     *
     * @param simulated whether that is not the real time
     */
    public record Reading(Instant now, boolean simulated) {}

    @PutMapping
    public Reading set(@RequestBody Setting setting, HttpServletRequest request) {
        demandThisMachine(request);
        OffsetDateTime now = setting.now();
        clock.set(now == null ? null : now.toInstant());
        listeners.publishEvent(new ClockWasSet(clock.instant()));
        return read();
    }

    @GetMapping
    public Reading get(HttpServletRequest request) {
        demandThisMachine(request);
        return read();
    }

    private Reading read() {
        return new Reading(clock.instant(), clock.simulates());
    }

    private static void demandThisMachine(HttpServletRequest request) {
        try {
            if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        } catch (UnknownHostException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
