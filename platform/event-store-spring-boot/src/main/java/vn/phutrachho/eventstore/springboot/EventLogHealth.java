package vn.phutrachho.eventstore.springboot;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import vn.phutrachho.eventstore.MongoEventLog;

/** Up while the head can be read with majority read concern from the primary. */
final class EventLogHealth extends AbstractHealthIndicator {

    private final MongoEventLog log;

    EventLogHealth(MongoEventLog log) {
        super("The event log cannot be read");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("head", log.head());
    }
}
