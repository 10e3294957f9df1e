package vn.phutrachho.projections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.eventstore.Tail;

/** The two logs of a service, read as events of the domain. */
public final class History {
    private static final int BATCH = 5_000;

    private final String self;
    private final EventLog own;
    private final EventLog inbox;
    private final UnaryOperator<List<byte[]>> opening;
    private final Tail<Decoded> ofOwn = decodedOnce(Log.OWN);
    private final Tail<Decoded> ofInbox = decodedOnce(Log.INBOX);

    /**
     * @param bytes of its payload as it is stored
     */
    private record Decoded(RecordedEvent event, int bytes) {
        long position() {
            return event.position();
        }
    }

    /**
     * @param self name of the service, for example {@code household}
     * @param opening what makes stored payloads those that were written, each in its place: of many
     *     at once, since what it needs for them may be fetched together
     */
    public History(String self, EventLog own, EventLog inbox, UnaryOperator<List<byte[]>> opening) {
        this.self = self;
        this.own = own;
        this.inbox = inbox;
        this.opening = opening;
    }

    /** Of logs whose payloads stand as they were written. */
    public History(String self, EventLog own, EventLog inbox) {
        this(self, own, inbox, UnaryOperator.identity());
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
        return (log == Log.OWN ? ofOwn : ofInbox)
                .read(after, atMost).stream().map(Decoded::event).toList();
    }

    /**
     * A stretch of a log as one projection sees it.
     *
     * @param events those that it is about
     * @param stored the same as they are stored
     * @param last position of the last event of the stretch, whatever that is about
     * @param newest when the newest of the stretch was recorded
     */
    record Stretch(
            List<RecordedEvent> events, List<StoredEvent> stored, long last, Instant newest) {}

    /**
     * The stretches of a log after a position, of what is known to be there up to another.
     *
     * @return throws on the way {@link vn.phutrachho.events.UnknownEvent} at an event that this
     *     program does not know, and {@link vn.phutrachho.eventstore.NotYetVisible} when the log
     *     ends before
     */
    Iterable<Stretch> stretches(Wanted wanted, Log log, long after, long until, int atMost) {
        Iterable<List<StoredEvent>> all = log(log).stretches(after, until, atMost);
        return () ->
                StreamSupport.stream(all.spliterator(), false)
                        .map(stored -> decoded(wanted, log, stored))
                        .iterator();
    }

    private Stretch decoded(Wanted wanted, Log log, List<StoredEvent> stored) {
        List<StoredEvent> ofThem = new ArrayList<>();
        Instant newest = Instant.EPOCH;
        for (StoredEvent each : stored) {
            if (wanted.is(each)) {
                ofThem.add(each);
            }
            Instant recordedAt = each.event().recordedAt();
            newest = recordedAt.isAfter(newest) ? recordedAt : newest;
        }
        return new Stretch(decoded(log, ofThem), ofThem, stored.getLast().position(), newest);
    }

    /**
     * Events of a log as readers meet them.
     *
     * @throws vn.phutrachho.events.UnknownEvent at an event that this program does not know
     */
    List<RecordedEvent> decoded(Log log, List<StoredEvent> stored) {
        List<byte[]> opened =
                opening.apply(stored.stream().map(each -> each.event().payload()).toList());
        List<RecordedEvent> events = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            events.add(RecordedEvent.read(log, self, stored.get(i), opened.get(i)));
        }
        return events;
    }

    /** For all views of the service. */
    private Tail<Decoded> decodedOnce(Log log) {
        return new Tail<>(
                (after, most) -> fetch(log, after, most), Decoded::position, Decoded::bytes);
    }

    private List<Decoded> fetch(Log log, long after, int atMost) {
        List<StoredEvent> stored = log(log).follow(after, atMost);
        List<RecordedEvent> events = decoded(log, stored);
        return IntStream.range(0, stored.size())
                .mapToObj(i -> new Decoded(events.get(i), stored.get(i).event().payload().length))
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
        Wanted wanted = Wanted.by(projection);
        Fold<D> fold = new Fold<>(projection, wanted, documents, (held, one) -> false);
        for (Log log : Log.values()) {
            for (Stretch next : stretches(wanted, log, 0, log(log).head(), BATCH)) {
                fold.apply(
                        next.events().stream()
                                .filter(event -> !event.recordedAt().isAfter(until))
                                .toList());
            }
        }
        fold.flush();
        return documents.all();
    }
}
