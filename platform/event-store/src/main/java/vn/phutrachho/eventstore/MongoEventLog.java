package vn.phutrachho.eventstore;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.LogSettings.UniqueKey;
import vn.phutrachho.eventstore.NotStored.Reason;

/** A log in a MongoDB collection of a replica set. */
public final class MongoEventLog implements EventLog, AutoCloseable {

    /** So many events are expected of one read at most; more are no harm. */
    private static final int MANY = 5_000;

    private final String name;
    private final CommitCollection commits;
    private final LogSettings settings;
    private final HeadWatch watch;
    private final CommitWriter writer;
    private final Together<Asked, Supplier<List<StoredEvent>>> aggregates =
            new Together<>(this::fetchEach);
    private final JustWritten written = new JustWritten();
    private final Tail<StoredEvent> tail =
            new Tail<>(
                    this::newest, StoredEvent::position, stored -> stored.event().payload().length);

    /** An aggregate's events, asked for by one thread. */
    record Asked(String aggregateId, long fromSequence) {
        List<StoredEvent> of(Map<String, List<StoredEvent>> found) {
            return Objects.requireNonNull(found.get(aggregateId)).stream()
                    .filter(stored -> stored.event().sequence() >= fromSequence)
                    .toList();
        }
    }

    private MongoEventLog(String name, CommitCollection commits, LogSettings settings) {
        this.name = name;
        this.commits = commits;
        this.settings = settings;
        this.watch =
                new HeadWatch(
                        name,
                        settings.watchEvery(),
                        () -> commits.head().position(),
                        commits::hints);
        this.writer = new CommitWriter(name, commits, settings, watch, written);
    }

    /** Opens the log in the collection, and makes the collection if there is none. */
    public static MongoEventLog open(
            MongoDatabase database, String collection, LogSettings settings) {
        var commits = new CommitCollection(database, collection, settings);
        commits.createIndexes();
        var log = new MongoEventLog(collection, commits, settings);
        log.head();
        return log;
    }

    @Override
    public long append(Commit commit) {
        refuseDuplicates(commit);
        CommitDocument document = CommitDocument.of(commit);
        refuseTooLarge(commit, document);
        return writer.append(new PendingCommit(commit, document, settings.deadline()));
    }

    private void refuseTooLarge(Commit commit, CommitDocument document) {
        long kept = settings.keptForCopies(document.events());
        if (document.size() + kept > CommitDocument.LARGEST) {
            throw new NotStored(
                    commit.id(),
                    Reason.TOO_LARGE,
                    "Commit %s is %d bytes large and its copies may have %d more; %d is the most that one commit may have"
                            .formatted(commit.id(), document.size(), kept, CommitDocument.LARGEST),
                    null);
        }
    }

    /**
     * A unique index does not see duplicates within one document. In a log of copies it is the
     * owner's business what its events are called.
     */
    private void refuseDuplicates(Commit commit) {
        if (commit.events().size() == 1 || settings.uniqueKey() != UniqueKey.AGGREGATE_SEQUENCE) {
            return;
        }
        record Sequence(String aggregateId, long sequence) {}
        Set<String> ids = new HashSet<>();
        Set<Object> sequences = new HashSet<>();
        for (NewEvent event : commit.events()) {
            if (!ids.add(event.id())
                    || !sequences.add(new Sequence(event.aggregateId(), event.sequence()))) {
                throw new NotStored(
                        commit.id(),
                        Reason.DUPLICATE_EVENT,
                        "Commit %s has event %s, sequence %d of aggregate %s, twice"
                                .formatted(
                                        commit.id(),
                                        event.id(),
                                        event.sequence(),
                                        event.aggregateId()),
                        null);
            }
        }
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int atMost) {
        if (afterPosition == Long.MAX_VALUE) {
            return List.of();
        }
        List<StoredEvent> events = new ArrayList<>(Math.min(atMost, MANY));
        long expected = afterPosition + 1;
        try (MongoCursor<StoredCommit> cursor = commits.beginningIn(expected, atMost).cursor()) {
            StoredCommit next = cursor.hasNext() ? cursor.next() : null;
            if ((next == null || next.first() > expected) && !isEndOfCommit(afterPosition)) {
                expected = takeFrom(commitAcross(expected), expected, atMost, events);
            }
            while (next != null && events.size() < atMost) {
                expected = takeFrom(next, expected, atMost, events);
                next = cursor.hasNext() ? cursor.next() : null;
            }
        }
        // not from the midst of a commit: what was seen counts as the end of one
        if (!events.isEmpty() && events.getLast().endsCommit()) {
            watch.advance(events.getLast().position());
        }
        return events;
    }

    @Override
    public List<StoredEvent> follow(long afterPosition, int atMost) {
        return tail.read(afterPosition, atMost);
    }

    private List<StoredEvent> newest(long afterPosition, int atMost) {
        List<StoredEvent> own = written.after(afterPosition, atMost);
        return own.isEmpty() ? read(afterPosition, atMost) : own;
    }

    /** True if surely so, which saves a look into the database for readers at the head. */
    private boolean isEndOfCommit(long position) {
        return position == 0 || position == watch.seen();
    }

    /**
     * The commit that holds the position in its midst; null at the end of the log.
     *
     * @throws BrokenLog if no commit holds the position, and others stand behind it
     */
    private @Nullable StoredCommit commitAcross(long position) {
        StoredCommit before = commits.atOrBefore(position);
        if (before != null && before.last() >= position) {
            return before;
        }
        StoredCommit behind = commits.atOrBehind(position);
        if (behind != null && behind.first() > position) {
            throw new BrokenLog(name, position, behind.first());
        }
        return null;
    }

    private long takeFrom(
            @Nullable StoredCommit commit, long expected, int atMost, List<StoredEvent> events) {
        if (commit == null) {
            return expected;
        }
        if (commit.first() > expected || commit.events().size() != commit.size()) {
            throw new BrokenLog(name, expected, commit.first());
        }
        int skipped = (int) (expected - commit.first());
        List<StoredEvent> wanted = commit.events().subList(skipped, commit.size());
        events.addAll(wanted.subList(0, Math.min(wanted.size(), atMost - events.size())));
        return commit.last() + 1;
    }

    @Override
    public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
        var asked = new Asked(aggregateId, fromSequence);
        List<StoredEvent> events = aggregates.ask(asked).get();
        if (firstBehindHole(events, fromSequence) == null) {
            return events;
        }
        // appended while the index was gone through, a later one may be seen without one before it
        List<StoredEvent> again = fetch(List.of(asked)).getFirst();
        StoredEvent behind = firstBehindHole(again, fromSequence);
        if (behind != null) {
            throw new BrokenLog(name, fromSequence + again.indexOf(behind), behind);
        }
        return again;
    }

    /** Sequences are unique in a log of decisions only. */
    private @Nullable StoredEvent firstBehindHole(List<StoredEvent> events, long fromSequence) {
        if (settings.uniqueKey() != UniqueKey.AGGREGATE_SEQUENCE) {
            return null;
        }
        long expected = fromSequence;
        for (StoredEvent stored : events) {
            if (stored.event().sequence() != expected++) {
                return stored;
            }
        }
        return null;
    }

    /**
     * For each that is asked its events, or what is wrong with them: whoever is asked for together
     * with an aggregate that cannot be read is not to suffer for it.
     */
    List<Supplier<List<StoredEvent>>> fetchEach(List<Asked> asked) {
        try {
            return fetch(asked).stream().map(MongoEventLog::found).toList();
        } catch (UnreadableCommit e) {
            return asked.size() == 1 ? List.of(failing(e)) : fetchHalves(asked);
        }
    }

    private List<Supplier<List<StoredEvent>>> fetchHalves(List<Asked> asked) {
        int half = asked.size() / 2;
        return Stream.of(asked.subList(0, half), asked.subList(half, asked.size()))
                .flatMap(part -> fetchEach(part).stream())
                .toList();
    }

    private static Supplier<List<StoredEvent>> found(List<StoredEvent> events) {
        return () -> events;
    }

    private static Supplier<List<StoredEvent>> failing(UnreadableCommit unreadable) {
        return () -> {
            throw unreadable;
        };
    }

    private List<List<StoredEvent>> fetch(List<Asked> asked) {
        Map<String, List<StoredEvent>> found = new HashMap<>();
        for (Asked one : asked) {
            found.put(one.aggregateId(), new ArrayList<>());
        }
        long from = asked.stream().mapToLong(Asked::fromSequence).min().orElseThrow();
        for (StoredCommit commit : commits.ofAggregates(found.keySet(), from)) {
            for (StoredEvent stored : commit.events()) {
                List<StoredEvent> events = found.get(stored.event().aggregateId());
                if (events != null) {
                    events.add(stored);
                }
            }
        }
        found.values().forEach(e -> e.sort(Comparator.comparingLong(StoredEvent::position)));
        return asked.stream().map(one -> one.of(found)).toList();
    }

    /** Sequence of the aggregate's last event. */
    public OptionalLong lastSequence(String aggregateId) {
        StoredCommit last = commits.lastOfAggregate(aggregateId);
        return last == null
                ? OptionalLong.empty()
                : last.events().stream()
                        .filter(stored -> stored.event().aggregateId().equals(aggregateId))
                        .mapToLong(stored -> stored.event().sequence())
                        .max();
    }

    /**
     * The position just before the first event recorded at the time or later; the head if there is
     * none. Exact also where recording times are out of order.
     */
    public long positionBefore(Instant time) {
        if (RecordingTime.isAfterAll(time)) {
            return head();
        }
        StoredCommit found = commits.firstRecordedFrom(RecordingTime.notBeforeAll(time));
        return found == null
                ? head()
                : found.events().stream()
                        .filter(stored -> !stored.event().recordedAt().isBefore(time))
                        .findFirst()
                        .map(stored -> stored.position() - 1)
                        .orElseThrow();
    }

    /**
     * How far a log of copies has come with a source: the highest source position it holds.
     * Positions of a source have no gaps there, so it is found by halving.
     */
    public long placeOf(String source) {
        long below = 1;
        while (commits.holds(source, below)) {
            below *= 2;
        }
        long held = below / 2;
        while (below - held > 1) {
            long middle = held + (below - held) / 2;
            if (commits.holds(source, middle)) {
                held = middle;
            } else {
                below = middle;
            }
        }
        return held;
    }

    @Override
    public long head() {
        long head = commits.head().position();
        watch.isAt(head);
        return head;
    }

    @Override
    public long seen() {
        return watch.seen();
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) {
        return watch.awaitBeyond(position, atMost);
    }

    @Override
    public Subscription onAppend(LongConsumer listener) {
        return watch.subscribe(listener);
    }

    /** Port to which other processes send their commits, while this one writes for all. */
    public OptionalInt door() {
        return writer.door();
    }

    /** Finishes the commits that wait, and takes no more. */
    @Override
    public void close() {
        writer.close();
        watch.close();
    }

    @Override
    public String toString() {
        return "MongoEventLog[" + name + "]";
    }
}
