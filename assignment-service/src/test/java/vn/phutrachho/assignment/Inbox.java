package vn.phutrachho.assignment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;

/** Puts into the inbox what the other services would have sent. */
final class Inbox {
    private final EventLog log;
    private final Map<String, Long> sequences = new HashMap<>();

    Inbox(EventLog log) {
        this.log = log;
    }

    /** Returns the position of the event. */
    long takes(String source, String aggregate, DomainEvent event) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        EventName name = EventCatalog.nameOf(event.getClass());
        NewEvent stored =
                new NewEvent(
                        UUID.randomUUID().toString(),
                        "Something",
                        aggregate,
                        sequence,
                        name.name(),
                        name.revision(),
                        EventJson.write(event),
                        Map.of(
                                Metadata.ACTOR,
                                "somebody",
                                Metadata.SOURCE,
                                source,
                                Metadata.SOURCE_POSITION,
                                String.valueOf(log.head() + 1)),
                        Instant.parse("2026-01-05T01:00:00Z"));
        return log.append(new Commit(UUID.randomUUID().toString(), List.of(stored)));
    }
}
