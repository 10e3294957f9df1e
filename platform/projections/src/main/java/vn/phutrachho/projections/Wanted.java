package vn.phutrachho.projections;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * The events that a projection is about. A stored one is told by its name, so that those of others
 * need not be decoded.
 */
final class Wanted {
    private final Set<Class<? extends DomainEvent>> records;

    private Wanted(Set<Class<? extends DomainEvent>> records) {
        this.records = records;
    }

    static Wanted by(Projection<?> projection) {
        return new Wanted(
                projection.events().stream()
                        .flatMap(EventCatalog::recordsOf)
                        .collect(toUnmodifiableSet()));
    }

    boolean is(RecordedEvent event) {
        return records.contains(event.event().getClass());
    }

    /**
     * @throws vn.phutrachho.events.UnknownEvent when this program does not know it: readers stop
     */
    boolean is(StoredEvent stored) {
        return records.contains(
                EventJson.recordOf(stored.event().name(), stored.event().revision()));
    }
}
