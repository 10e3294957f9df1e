package vn.phutrachho.kit.events;

import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventName;
import vn.phutrachho.eventstore.EventNaming;

/** Logical names of the published language, for the event store. */
final class CatalogNaming implements EventNaming {
    @Override
    public LogicalName nameOf(Class<?> payload) {
        EventName name = EventCatalog.nameOf(payload);
        return new LogicalName(name.name(), name.revision());
    }

    @Override
    public Class<?> classOf(String name) {
        return EventCatalog.recordOf(name);
    }
}
