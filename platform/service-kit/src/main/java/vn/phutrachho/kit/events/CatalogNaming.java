package vn.phutrachho.kit.events;

import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.Upcasters;
import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.axon.NamedUpcasters;

/** Logical names of the published language, for the event store. */
final class CatalogNaming implements EventNaming {
    @Override
    public LogicalName nameOf(Class<?> payload) {
        return logical(EventCatalog.nameOf(payload));
    }

    @Override
    public Class<?> classOf(String name) {
        return EventCatalog.recordOf(name);
    }

    @Override
    public Class<?> classOf(LogicalName stored) {
        return EventCatalog.recordOf(stored.name(), stored.revision());
    }

    /** The upcasters of the published language, for Axon's way of reading. */
    static NamedUpcasters upcasters() {
        return NamedUpcasters.of(
                Upcasters.published().all().stream()
                        .map(
                                each ->
                                        new NamedUpcasters.Step(
                                                logical(each.from()),
                                                logical(each.to()),
                                                each::upcast))
                        .toList());
    }

    private static LogicalName logical(EventName name) {
        return new LogicalName(name.name(), name.revision());
    }
}
