package vn.phutrachho.eventstore.migration;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LongQuestions;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * Reads a history of Axon's MongoDB extension, in the order in which the extension hands it out,
 * and appends it to an empty log. Nobody may write the old collection meanwhile. If it is
 * interrupted it can be run again: it compares what is in the log already, and goes on behind it.
 *
 * <p>Snapshots and tokens are not migrated: snapshots are made again, and the extension's tokens
 * say nothing about an order; processors start anew or from a time.
 */
public final class AxonMongoMigration {

    private static final Logger LOG = LoggerFactory.getLogger(AxonMongoMigration.class);
    private static final int EVENTS_PER_COMMIT = 500;
    private static final int BYTES_PER_COMMIT = 4 * 1024 * 1024;
    private static final int COMPARED_AT_ONCE = 1_000;

    private final MongoCollection<Document> old;
    private final EventLog log;
    private final OldEvents events;

    /**
     * A migration.
     *
     * @param collection of the extension, by default {@code domainevents}, in either layout
     * @param log empty, or as an interrupted migration left it
     */
    public AxonMongoMigration(
            MongoDatabase database, String collection, EventLog log, OldForms forms) {
        this.old = database.getCollection(collection).withReadConcern(ReadConcern.MAJORITY);
        this.log = log;
        this.events = new OldEvents(forms);
    }

    /**
     * What was done.
     *
     * @param documents of the old collection
     * @param found events that the log held already, from an earlier run
     * @param migrated events that were appended now
     */
    public record Report(long documents, long found, long migrated) {

        /** Events in both. */
        public long events() {
            return found + migrated;
        }
    }

    /**
     * Migrates all there is, and compares the counts.
     *
     * @throws CannotMigrate if there is an event without counterpart, or the counts differ; what
     *     stands before it is in the log
     */
    public Report run() {
        var run = new Run(log.head());
        long documents = 0;
        try (MongoCursor<Document> cursor =
                LongQuestions.to(old)
                        .find()
                        .timeoutMode(TimeoutMode.ITERATION)
                        .sort(Sorts.ascending("timestamp", "sequenceNumber", "_id"))
                        .allowDiskUse(true)
                        .cursor()) {
            while (cursor.hasNext()) {
                run.take(events.of(cursor.next()));
                documents++;
            }
        } catch (CannotMigrate e) {
            run.append();
            throw e;
        }
        run.append();
        return compared(documents, run);
    }

    private Report compared(long documents, Run run) {
        long now = LongQuestions.to(old).countDocuments();
        if (now != documents) {
            throw new CannotMigrate(
                    "The collection was written to: %d documents were read, now there are %d. Stop its writers and begin with an empty log"
                            .formatted(documents, now));
        }
        if (log.head() != run.read) {
            throw new CannotMigrate(
                    "The collection has %d events and the log has %d"
                            .formatted(run.read, log.head()));
        }
        var report = new Report(documents, run.found, run.read - run.found);
        LOG.info("Migrated: {}", report);
        return report;
    }

    /** One way through the old collection. */
    private final class Run {

        private final long found;
        private final Map<String, Long> sequences = new HashMap<>();
        private final List<NewEvent> waiting = new ArrayList<>();
        private List<StoredEvent> comparing = List.of();
        private long bytes;
        private long read;

        Run(long found) {
            this.found = found;
        }

        /** Takes the events of one document, which stay in one commit. */
        void take(List<NewEvent> document) {
            document.forEach(this::refuseUnlessNext);
            for (NewEvent event : document) {
                read++;
                if (read <= found) {
                    compare(event);
                } else {
                    waiting.add(event);
                    bytes += event.payload().length;
                }
            }
            if (waiting.size() >= EVENTS_PER_COMMIT || bytes >= BYTES_PER_COMMIT) {
                append();
            }
        }

        private void refuseUnlessNext(NewEvent event) {
            Long before = sequences.put(event.aggregateId(), event.sequence());
            long next = before == null ? 0 : before + 1;
            if (event.sequence() != next) {
                throw new CannotMigrate(
                        "Event %s cannot be migrated: by its time it has to be sequence %d of aggregate %s, and is %d; a clock was set back, two were not the same, or events are missing"
                                .formatted(
                                        event.id(), next, event.aggregateId(), event.sequence()));
            }
        }

        private void compare(NewEvent event) {
            if (comparing.isEmpty() || comparing.getLast().position() < read) {
                comparing = log.read(read - 1, COMPARED_AT_ONCE);
            }
            NewEvent there = comparing.get((int) (read - comparing.getFirst().position())).event();
            if (!there.id().equals(event.id())) {
                throw new CannotMigrate(
                        "The log does not hold the beginning of this collection: at position %d it has event %s, the collection has %s"
                                .formatted(read, there.id(), event.id()));
            }
            if (!content(there).equals(content(event))) {
                throw new CannotMigrate(
                        "The log does not hold the beginning of this collection: event %s at position %d is another than the collection's"
                                .formatted(event.id(), read));
            }
        }

        private static List<Object> content(NewEvent event) {
            return List.of(
                    event.aggregateType(),
                    event.aggregateId(),
                    event.sequence(),
                    event.name(),
                    event.revision(),
                    ByteBuffer.wrap(event.payload()),
                    event.metadata(),
                    event.recordedAt());
        }

        void append() {
            if (waiting.isEmpty()) {
                return;
            }
            log.append(new Commit("migrated:" + waiting.getFirst().id(), waiting));
            LOG.debug("Migrated up to position {}", read);
            waiting.clear();
            bytes = 0;
        }
    }
}
