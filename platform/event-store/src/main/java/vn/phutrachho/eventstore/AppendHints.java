package vn.phutrachho.eventstore;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Tells that somebody has appended to a log, whoever it was: a change stream, asked once a second
 * while nothing happens. Of what it carries only the position is looked at, to know whether it is
 * news; only the log itself is read as data.
 */
interface AppendHints extends AutoCloseable {

    /** How long the database holds the question back while it has nothing to say. */
    long ASKED_EVERY_MILLIS = 1_000;

    /** No hint came. */
    long NONE = -1;

    /** Waits a second for a hint: where the newest commit begins, or {@link #NONE}. */
    long await();

    @Override
    void close();

    /** Hints from now on. */
    static AppendHints of(MongoCollection<BsonDocument> log) {
        List<Bson> appends =
                List.of(
                        Aggregates.match(Filters.eq("operationType", "insert")),
                        Aggregates.project(Projections.include("_id", "documentKey")));
        MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor =
                log.watch(appends).maxAwaitTime(ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS).cursor();
        return new AppendHints() {

            @Override
            public long await() {
                ChangeStreamDocument<BsonDocument> newest = cursor.tryNext();
                while (cursor.available() > 0) {
                    newest = cursor.next();
                }
                return newest == null ? NONE : position(newest);
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }

    private static long position(ChangeStreamDocument<BsonDocument> append) {
        return requireNonNull(append.getDocumentKey()).getNumber("_id").longValue();
    }
}
