package vn.phutrachho.benchmarks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventName;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.UnknownStoredEvent;

/** Logical names of the published language. */
final class CatalogNames implements EventNaming {
    private static final Map<String, Class<?>> CLASSES =
            EventCatalog.records()
                    .collect(
                            toUnmodifiableMap(
                                    record -> EventCatalog.nameOf(record).name(),
                                    record -> record));

    @Override
    public LogicalName nameOf(Class<?> payload) {
        EventName name = EventCatalog.nameOf(payload);
        return new LogicalName(name.name(), name.revision());
    }

    @Override
    public Class<?> classOf(String name) {
        Class<?> found = CLASSES.get(name);
        if (found == null) {
            throw new UnknownStoredEvent(name);
        }
        return found;
    }
}
