package vn.phutrachho.eventstore;

import java.util.List;
import java.util.Objects;

/**
 * Events that are stored together or not at all.
 *
 * @param id names the commit for ever; the same id must never be used for other events
 * @param events in the order in which they get their positions; at least one
 */
public record Commit(String id, List<NewEvent> events) {

    public Commit {
        Objects.requireNonNull(id, "a commit needs an id");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("commit " + id + " has no events");
        }
    }
}
