package vn.phutrachho.fire.history;

import java.util.List;

/**
 * A commit as it stands in the store.
 *
 * @param first position of its first event
 * @param count how many events it says it has
 * @param hash of the chain up to and including it, in hex
 */
public record LoggedCommit(long first, int count, String id, String hash, List<Seen> events) {

    public LoggedCommit {
        events = List.copyOf(events);
    }

    /** Position of its last event. */
    public long last() {
        return first + count - 1;
    }
}
