package vn.phutrachho.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.InboxStatus;

/** How far behind everything is, in events. No label ever names a person or a unit. */
final class EventsMetrics {
    private final MeterRegistry registry;

    EventsMetrics(
            MeterRegistry registry,
            Views views,
            History history,
            @Nullable EventRelay relay,
            InboxConsumer inbox,
            EventProcessingConfiguration policies,
            FailingPolicies failing) {
        this.registry = registry;
        for (LiveView<?> view : views.all()) {
            for (Log log : Log.values()) {
                gauge(
                        "phutrachho.view.behind",
                        () -> history.log(log).head() - view.place().at(log),
                        "view",
                        view.projection().name(),
                        "log",
                        log.name());
            }
        }
        if (relay != null) {
            gauge("phutrachho.relay.behind", () -> relay.status().behind());
        }
        gauge(
                "phutrachho.views.stopped",
                () -> views.all().stream().filter(view -> view.stoppedBy() != null).count());
        gauge("phutrachho.policies.failing", () -> failing.among(policies).size());
        for (InboxStatus source : inbox.status()) {
            gauge(
                    "phutrachho.inbox.parked",
                    () -> isParked(status(inbox, source.source())) ? 1 : 0,
                    "source",
                    source.source());
            gauge(
                    "phutrachho.inbox.gaps",
                    () -> status(inbox, source.source()).gaps(),
                    "source",
                    source.source());
            gauge(
                    "phutrachho.inbox.behind",
                    () -> status(inbox, source.source()).behind(),
                    "source",
                    source.source());
        }
    }

    private static boolean isParked(InboxStatus status) {
        return status.state() == InboxStatus.State.PARKED;
    }

    private static InboxStatus status(InboxConsumer inbox, String source) {
        return inbox.status().stream()
                .filter(status -> status.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private void gauge(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).tags(tags).strongReference(true).register(registry);
    }
}
