package vn.phutrachho.eventstore;

import java.util.List;
import java.util.Objects;

/**
 * Events that are stored together or not at all.
 *
 * @param id names the commit for ever; the same id must never be used for other events
 * @param events in the order in which they get their positions; at least one
 * @param again whether an append of it was answered {@link OutcomeUnknown} before: then it may be
 *     stored already, and whatever keeps this append out does not tell that it is not
 */
public record Commit(String id, List<NewEvent> events, boolean again) {

    public Commit {
        Objects.requireNonNull(id, "a commit needs an id");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("commit " + id + " has no events");
        }
    }

    /** A commit that is appended for the first time. */
    public Commit(String id, List<NewEvent> events) {
        this(id, events, false);
    }

    /** The same, to be appended after it was answered {@link OutcomeUnknown}. */
    public Commit onceMore() {
        return new Commit(id, events, true);
    }
}
