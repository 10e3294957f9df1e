package vn.phutrachho.relay;

import java.util.List;
import vn.phutrachho.eventstore.StoredEvent;

/** Reads a source's log from its owner, for what the topic does not have. */
@FunctionalInterface
public interface FeedReader {

    /**
     * Up to {@code atMost} events of the source after the position, in order.
     *
     * @throws RuntimeException if the owner cannot be reached; it is asked again later
     */
    List<StoredEvent> read(String source, long after, int atMost);
}
