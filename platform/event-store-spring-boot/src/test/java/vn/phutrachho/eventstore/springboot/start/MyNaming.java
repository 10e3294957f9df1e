package vn.phutrachho.eventstore.springboot.start;

import vn.phutrachho.eventstore.EventNaming;
import vn.phutrachho.eventstore.UnknownStoredEvent;

/** One event is enough to start with. */
public final class MyNaming implements EventNaming {

    /** Somebody was visited. */
    record Visited(String household) {}

    @Override
    public LogicalName nameOf(Class<?> payload) {
        if (payload != Visited.class) {
            throw new IllegalArgumentException(payload + " has no name");
        }
        return new LogicalName("household.visited", "1");
    }

    @Override
    public Class<?> classOf(String name) {
        if (!name.equals("household.visited")) {
            throw new UnknownStoredEvent(name);
        }
        return Visited.class;
    }
}
