package vn.phutrachho.relay;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;

/** A log as it is; a test has its reading go wrong. */
class ReadThrough implements EventLog {

    private final EventLog log;

    ReadThrough(EventLog log) {
        this.log = log;
    }

    @Override
    public long append(Commit commit) {
        return log.append(commit);
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int atMost) {
        return log.read(afterPosition, atMost);
    }

    @Override
    public List<StoredEvent> follow(long afterPosition, int atMost) {
        return log.follow(afterPosition, atMost);
    }

    @Override
    public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
        return log.aggregate(aggregateId, fromSequence);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public long seen() {
        return log.seen();
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) {
        return log.awaitBeyond(position, atMost);
    }

    @Override
    public Subscription onAppend(LongConsumer listener) {
        return log.onAppend(listener);
    }
}
