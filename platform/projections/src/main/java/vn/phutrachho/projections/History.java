package vn.phutrachho.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.Tail;

/** The two logs of a service, read as events of the domain. */
public final class History {
    private static final int BATCH = 5_000;

    private final String self;
    private final EventLog own;
    private final EventLog inbox;
    private final Tail<RecordedEvent> ofOwn = decodedOnce(Log.OWN);
    private final Tail<RecordedEvent> ofInbox = decodedOnce(Log.INBOX);

    /**
     * @param self name of the service, for example {@code household}
     */
    public History(String self, EventLog own, EventLog inbox) {
        this.self = self;
        this.own = own;
        this.inbox = inbox;
    }

    public EventLog log(Log log) {
        return log == Log.OWN ? own : inbox;
    }

    /**
     * Events after a position, in order.
     *
     * @throws vn.phutrachho.events.UnknownEvent at an event that this program does not know
     */
    public List<RecordedEvent> read(Log log, long after, int atMost) {
        return (log == Log.OWN ? ofOwn : ofInbox).read(after, atMost);
    }

    /**
     * The next events after a position, of those up to another that are known to be there.
     *
     * @throws IllegalStateException when the log ends before
     */
    List<RecordedEvent> readUntil(Log log, long after, long until, int atMost) {
        List<RecordedEvent> next = read(log, after, (int) Math.min(atMost, until - after));
        if (next.isEmpty()) {
            throw new IllegalStateException(log + " ends at " + after + ", before " + until);
        }
        return next;
    }

    /** For all views of the service. */
    private Tail<RecordedEvent> decodedOnce(Log log) {
        return new Tail<>((after, most) -> fetch(log, after, most), RecordedEvent::position);
    }

    private List<RecordedEvent> fetch(Log log, long after, int atMost) {
        return log(log).follow(after, atMost).stream()
                .map(stored -> RecordedEvent.read(log, self, stored))
                .toList();
    }

    /**
     * The documents of a view as they could be seen at an instant: a fold over what was recorded
     * until then. What the logs say of the world on some day is the view's own business; this is
     * what was known.
     *
     * @param until the last instant that counts
     */
    public <D extends Record> Map<String, D> asKnown(Projection<D> projection, Instant until) {
        InMemoryDocuments<D> documents = new InMemoryDocuments<>();
        Fold<D> fold = new Fold<>(projection, documents, (held, one) -> false);
        for (Log log : Log.values()) {
            foldUntil(fold, log, until);
        }
        fold.flush();
        return documents.all();
    }

    private <D extends Record> void foldUntil(Fold<D> fold, Log log, Instant until) {
        long place = 0;
        List<RecordedEvent> batch = read(log, place, BATCH);
        while (!batch.isEmpty()) {
            List<RecordedEvent> known = new ArrayList<>(batch);
            known.removeIf(event -> event.recordedAt().isAfter(until));
            fold.apply(known);
            place = batch.getLast().position();
            batch = read(log, place, BATCH);
        }
    }
}
