package vn.phutrachho.kit.events;

import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.phutrachho.projections.LiveView;
import vn.phutrachho.projections.Views;
import vn.phutrachho.relay.EventRelay;
import vn.phutrachho.relay.InboxConsumer;
import vn.phutrachho.relay.InboxStatus;
import vn.phutrachho.relay.RelayStatus;

/**
 * Whether events come and go and are folded. A view that stands still, a gap or a policy that fails
 * makes the service unhealthy: nothing of it mends itself unseen.
 */
final class EventsHealth implements HealthIndicator {
    private final Views views;
    private final @Nullable EventRelay relay;
    private final InboxConsumer inbox;
    private final EventProcessingConfiguration policies;
    private final FailingPolicies failing;

    EventsHealth(
            Views views,
            @Nullable EventRelay relay,
            InboxConsumer inbox,
            EventProcessingConfiguration policies,
            FailingPolicies failing) {
        this.views = views;
        this.relay = relay;
        this.inbox = inbox;
        this.policies = policies;
        this.failing = failing;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        if (!views.haveCaughtUp()) {
            health.withDetail("views", views.percentRead() + " % read");
        }
        for (LiveView<?> view : views.all()) {
            Throwable stopped = view.stoppedBy();
            if (stopped != null) {
                health.down().withDetail("view " + view.projection().name(), stopped.toString());
            }
        }
        if (relay != null) {
            tell(health, relay.status());
        }
        inbox.status().forEach(status -> tell(health, status));
        for (String policy : failing.among(policies)) {
            health.down().withDetail("policy " + policy, "fails, and tries again");
        }
        return health.build();
    }

    private static void tell(Health.Builder health, RelayStatus status) {
        if (status.state() == RelayStatus.State.FAILING) {
            health.down();
        }
        health.withDetail(
                "relay",
                status.state()
                        + (status.isOnDuty() ? ", behind " + status.behind() : "")
                        + (status.problem() == null ? "" : ": " + status.problem()));
    }

    private static void tell(Health.Builder health, InboxStatus status) {
        switch (status.state()) {
            case GAP, PARKED, FAILING -> health.down();
            case STOPPED, STANDING_BY, RUNNING -> {}
        }
        health.withDetail(
                "inbox of " + status.source(),
                status.state()
                        + ", place "
                        + status.place()
                        + (status.problem() == null ? "" : ": " + status.problem()));
    }
}
