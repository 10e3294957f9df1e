package vn.phutrachho.kit.events;

import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Policies that fail at an event, and try it again. */
final class FailingPolicies {
    private FailingPolicies() {}

    /** Their names. */
    static List<String> among(EventProcessingConfiguration policies) {
        return policies.eventProcessors().entrySet().stream()
                .filter(policy -> isFailing(policy.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * A processor as a whole fails only where it cannot read; what a handler throws is told beside.
     */
    private static boolean isFailing(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor streaming
                && (streaming.isError()
                        || streaming.processingStatus().values().stream()
                                .anyMatch(EventTrackerStatus::isErrorState));
    }
}
