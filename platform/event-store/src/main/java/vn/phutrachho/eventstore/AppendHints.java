package vn.phutrachho.eventstore;

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
 * while nothing happens. What it carries is thrown away; only the log itself is read as data.
 */
interface AppendHints extends AutoCloseable {

    /** How long the database holds the question back while it has nothing to say. */
    long ASKED_EVERY_MILLIS = 1_000;

    /** Waits a second for a hint. False if there was none. */
    boolean await();

    @Override
    void close();

    /** Hints from now on. */
    static AppendHints of(MongoCollection<BsonDocument> log) {
        List<Bson> appends =
                List.of(
                        Aggregates.match(Filters.eq("operationType", "insert")),
                        Aggregates.project(Projections.include("_id")));
        MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> cursor =
                log.watch(appends).maxAwaitTime(ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS).cursor();
        return new AppendHints() {

            @Override
            public boolean await() {
                boolean hinted = cursor.tryNext() != null;
                while (cursor.available() > 0) {
                    cursor.next();
                }
                return hinted;
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }
}
