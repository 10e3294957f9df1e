package vn.phutrachho.household;

import java.time.Clock;
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

/** Puts events of the other services where Kafka would have brought them. */
final class Inbox {
    private final EventLog log;
    private final Clock clock;
    private final Map<String, Long> positions = new HashMap<>();

    Inbox(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void receive(String source, DomainEvent event) {
        EventName name = EventCatalog.nameOf(event.getClass());
        String position = Long.toString(positions.merge(source, 1L, Long::sum));
        String id = UUID.randomUUID().toString();
        log.append(
                new Commit(
                        id,
                        List.of(
                                new NewEvent(
                                        id,
                                        source,
                                        source + "-" + position,
                                        0,
                                        name.name(),
                                        name.revision(),
                                        EventJson.write(event),
                                        Map.of(
                                                Metadata.SOURCE,
                                                source,
                                                Metadata.SOURCE_POSITION,
                                                position),
                                        clock.instant()))));
    }
}
