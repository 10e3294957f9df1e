package vn.phutrachho.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Events of a source on their way into the inbox. Whole commits of the source become visible
 * together; several of them go into one commit of the inbox when they arrive together, since that
 * is much faster. Where one ends can still be seen by the hash that all its events carry.
 */
final class Copies {

    static final String SOURCE_HASH = "sourceHash";

    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Source source;
    private final List<StoredEvent> waiting = new ArrayList<>();
    private int whole;
    private long bytes;
    private long last;
    private @Nullable StoredEvent repeat;

    Copies(Source source, long place) {
        this.source = source;
        this.last = place;
    }

    /** Position of the last event taken. */
    long last() {
        return last;
    }

    /** Position of the last event that was removed to be stored. */
    long copied() {
        return last - waiting.size();
    }

    void take(StoredEvent event) {
        waiting.add(event);
        last = event.position();
        bytes += event.event().payload().length;
        if (event.endsCommit()) {
            whole = waiting.size();
        }
    }

    /** One that was taken before, as the topic tells it now. */
    void repeated(StoredEvent event) {
        repeat = event;
    }

    /**
     * The last repeat, once, as the copy that the inbox must have of it; null if there was none, or
     * if it still waits here.
     */
    @Nullable NewEvent repeatToCheck() {
        StoredEvent checked = repeat;
        repeat = null;
        return checked == null || waits(checked) ? null : copy(checked);
    }

    private boolean waits(StoredEvent event) {
        return waiting.stream()
                .filter(other -> other.position() == event.position())
                .anyMatch(other -> Arrays.equals(other.commitHash(), event.commitHash()));
    }

    /**
     * Whether the whole commits are to be stored before the event is taken: a commit that is as
     * large as may be has room for no other beside it.
     */
    boolean isFullFor(StoredEvent event) {
        return whole > 0
                && (waiting.size() >= MOST_EVENTS
                        || bytes + event.event().payload().length > MOST_BYTES);
    }

    boolean hasWholeCommit() {
        return whole > 0;
    }

    /** The whole commits among what waits, as one commit; they wait no longer. */
    Commit remove() {
        List<StoredEvent> ready = waiting.subList(0, whole);
        String id =
                "%s:%d-%d"
                        .formatted(
                                source.name(),
                                ready.getFirst().position(),
                                ready.getLast().position());
        var commit = new Commit(id, ready.stream().map(this::copy).toList());
        ready.clear();
        whole = 0;
        bytes = waiting.stream().mapToLong(event -> event.event().payload().length).sum();
        return commit;
    }

    private NewEvent copy(StoredEvent stored) {
        NewEvent event = stored.event();
        Map<String, String> metadata = new HashMap<>(event.metadata());
        metadata.put(LogSettings.SOURCE, source.name());
        metadata.put(LogSettings.SOURCE_POSITION, Long.toString(stored.position()));
        metadata.put(SOURCE_HASH, HexFormat.of().formatHex(stored.commitHash()));
        return new NewEvent(
                event.id(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.payload(),
                metadata,
                event.recordedAt());
    }
}
