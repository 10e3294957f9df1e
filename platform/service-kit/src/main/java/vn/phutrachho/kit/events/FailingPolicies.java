package vn.phutrachho.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.InterceptorChain;
import vn.phutrachho.projections.ViewLagsBehind;

/**
 * Policies that fail at an event, and try it again. A processor tells of itself only that it cannot
 * read; what a handler throws is seen here, where it passes.
 */
final class FailingPolicies {
    /**
     * Whoever has a failing policy tries again at least once a minute; whoever does not any more
     * has handed it over to another process.
     */
    private static final Duration REMEMBERED = Duration.ofMinutes(3);

    private final Map<String, Long> failedAtNanos = new ConcurrentHashMap<>();

    /** Sees each event that any policy takes up. */
    void watch(EventProcessingConfigurer policies) {
        policies.registerDefaultHandlerInterceptor(
                (configuration, policy) -> (work, chain) -> handled(policy, chain));
    }

    private Object handled(String policy, InterceptorChain chain) throws Exception {
        boolean fails = true;
        try {
            Object result = chain.proceed();
            fails = false;
            return result;
        } catch (ViewLagsBehind e) {
            // it waits, for a view that is being built for example; one that stands still says so
            fails = false;
            throw e;
        } finally {
            if (fails) {
                failedAtNanos.put(policy, System.nanoTime());
            } else {
                failedAtNanos.remove(policy);
            }
        }
    }

    /** Their names. */
    List<String> among(EventProcessingConfiguration policies) {
        long now = System.nanoTime();
        Stream<String> atAnEvent =
                failedAtNanos.entrySet().stream()
                        .filter(failed -> now - failed.getValue() < REMEMBERED.toNanos())
                        .map(Map.Entry::getKey);
        Stream<String> atReading =
                policies.eventProcessors().entrySet().stream()
                        .filter(
                                policy ->
                                        policy.getValue() instanceof StreamingEventProcessor reads
                                                && reads.isError())
                        .map(Map.Entry::getKey);
        return Stream.concat(atAnEvent, atReading).distinct().sorted().toList();
    }
}
