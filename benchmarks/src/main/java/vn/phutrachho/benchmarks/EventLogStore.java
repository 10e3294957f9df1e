package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;

/** This engine, used directly: as views and the relay use it. */
final class EventLogStore implements Store {
    static final String COLLECTION = "events";
    private static final int BATCH = 5_000;

    private final MongoEventLog log;

    EventLogStore(MongoDatabase database) {
        this.log = MongoEventLog.open(database, COLLECTION, LogSettings.ofDecisions());
    }

    MongoEventLog log() {
        return log;
    }

    @Override
    public void append(List<Happening> commit) {
        log.append(
                new Commit(
                        UUID.randomUUID().toString(),
                        commit.stream().map(Happening::newEvent).toList()));
    }

    @Override
    public int readAggregate(String household) {
        List<StoredEvent> events = log.aggregate(household, 0);
        events.forEach(EventLogStore::decode);
        return events.size();
    }

    @Override
    public long replay(long end) {
        return replay(end, true);
    }

    long replay(long end, boolean decoded) {
        long position = 0;
        for (List<StoredEvent> stretch :
                decoded ? log.stretches(0, BATCH) : log.stretchesInTurn(0, BATCH)) {
            if (decoded) {
                stretch.forEach(EventLogStore::decode);
            }
            position = stretch.getLast().position();
            if (System.nanoTime() >= end) {
                break;
            }
        }
        return position;
    }

    private static void decode(StoredEvent stored) {
        NewEvent event = stored.event();
        EventJson.read(event.name(), event.revision(), event.payload());
    }

    @Override
    public Tail tail() {
        return new LogTail(log);
    }

    @Override
    public void close() {
        log.close();
    }

    private static final class LogTail implements Tail {
        private final MongoEventLog log;
        private final Queue<StoredEvent> waiting = new ArrayDeque<>();
        private long position;

        LogTail(MongoEventLog log) {
            this.log = log;
            this.position = log.head();
        }

        @Override
        public OptionalLong next(Duration atMost) {
            if (waiting.isEmpty() && log.awaitBeyond(position, atMost) > position) {
                waiting.addAll(log.read(position, BATCH));
            }
            StoredEvent next = waiting.poll();
            if (next == null) {
                return OptionalLong.empty();
            }
            position = next.position();
            return OptionalLong.of(next.event().sequence());
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
