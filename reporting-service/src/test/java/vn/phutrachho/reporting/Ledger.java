package vn.phutrachho.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.audit.AuditEvent.FeedRead;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.projections.History;
import vn.phutrachho.projections.Projection;

/** A ledger in memory, written event by event as the services tell them. */
public final class Ledger implements EventLog {
    private static final Ledger EMPTY = new Ledger();

    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** Something that a service told. */
    public record Told(LocalDate known, DomainEvent event) {
        public String source() {
            if (event instanceof FeedRead read) {
                return read.service();
            }
            if (event instanceof ListTakenAway) {
                return "household";
            }
            String vocabulary = event.getClass().getPackageName();
            return vocabulary.substring(vocabulary.lastIndexOf('.') + 1);
        }
    }

    public static Ledger of(List<Told> told) {
        Ledger ledger = new Ledger();
        told.forEach(t -> ledger.tell(t.known(), t.event()));
        return ledger;
    }

    public void tell(LocalDate known, DomainEvent event) {
        EventName name = EventCatalog.nameOf(event.getClass());
        String aggregate = aggregateOf(event);
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        Told told = new Told(known, event);
        long sourcePosition = sequences.merge("of " + told.source(), 1L, Long::sum);
        long position = events.size() + 1L;
        events.add(
                new StoredEvent(
                        position,
                        "commit-" + position,
                        new NewEvent(
                                "event-" + position,
                                name.name().substring(0, name.name().indexOf('.')),
                                aggregate,
                                sequence,
                                name.name(),
                                name.revision(),
                                EventJson.write(event),
                                Map.of(
                                        Metadata.ACTOR,
                                        "someone",
                                        Metadata.SOURCE,
                                        told.source(),
                                        Metadata.SOURCE_POSITION,
                                        Long.toString(sourcePosition)),
                                known.atTime(9, 0).toInstant(ZoneOffset.ofHours(7))),
                        new byte[32]));
    }

    /** The first component of an event is the id of its aggregate. */
    private static String aggregateOf(DomainEvent event) {
        try {
            return ((Identifier)
                            event.getClass().getRecordComponents()[0].getAccessor().invoke(event))
                    .value();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    public <D extends Record> Map<String, D> fold(Projection<D> projection) {
        return foldUntil(projection, LocalDate.of(9999, 1, 1));
    }

    /** What the projection would have held at the end of the day. */
    public <D extends Record> Map<String, D> foldUntil(Projection<D> projection, LocalDate known) {
        Instant until = known.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(7));
        return new History("reporting", EMPTY, this).asKnown(projection, until.minusMillis(1));
    }

    @Override
    public long append(Commit commit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int atMost) {
        return events.stream().skip(afterPosition).limit(atMost).toList();
    }

    @Override
    public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
        return events.stream()
                .filter(stored -> stored.event().aggregateId().equals(aggregateId))
                .filter(stored -> stored.event().sequence() >= fromSequence)
                .toList();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) {
        return head();
    }

    @Override
    public Subscription onAppend(LongConsumer listener) {
        return () -> {};
    }
}
