package vn.phutrachho.reporting.mail;

import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What Boot shows under health of mail: told, but never down, since a mail server that is away is
 * no reason to take this service out of use.
 */
@Component("mailOut")
class MailHealth implements HealthIndicator {
    private final PostOffice post;

    MailHealth(PostOffice post) {
        this.post = post;
    }

    @Override
    public Health health() {
        Instant since = post.unreachedSince();
        String how =
                !post.isSetUp()
                        ? "not set up"
                        : since == null ? "well" : "server not reached since " + since;
        return Health.up().withDetail("mail", how).build();
    }
}
