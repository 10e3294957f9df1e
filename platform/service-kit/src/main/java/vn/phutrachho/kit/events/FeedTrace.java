package vn.phutrachho.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.audit.AuditEvent.FeedRead;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.kit.access.Caller;
import vn.phutrachho.kit.time.Today;

/**
 * An auditor who reads the feed leaves a trace in the very history that they read, before anything
 * of it is shown: once a day, or a feed that is read to its end would never have one.
 */
final class FeedTrace {
    private static final String KIND = "FeedReading";

    private final String service;
    private final EventLog own;
    private final Today today;

    FeedTrace(String service, EventLog own, Today today) {
        this.service = service;
        this.own = own;
        this.today = today;
    }

    void leave(Caller auditor) {
        FeedRead read = new FeedRead(id(auditor), service, auditor.account(), auditor.today());
        if (own.aggregate(read.opening().value(), 0).isEmpty()) {
            append(new Commit(UUID.randomUUID().toString(), List.of(stored(read))));
        }
    }

    private void append(Commit trace) {
        try {
            own.append(trace);
        } catch (AggregateConflict e) {
            // another request of theirs has left it meanwhile
        }
    }

    private OpeningId id(Caller auditor) {
        String reading = service + " " + auditor.account() + " " + auditor.today();
        return new OpeningId(
                UUID.nameUUIDFromBytes(reading.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private NewEvent stored(FeedRead read) {
        EventName name = EventCatalog.nameOf(FeedRead.class);
        String id = read.opening().value();
        return new NewEvent(
                UUID.randomUUID().toString(),
                KIND,
                id,
                0,
                name.name(),
                name.revision(),
                EventJson.write(read),
                Map.of(Metadata.ACTOR, read.by().value(), Metadata.CAUSE, id),
                today.now().toInstant());
    }
}
