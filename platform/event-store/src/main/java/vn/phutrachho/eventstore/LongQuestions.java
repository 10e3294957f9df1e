package vn.phutrachho.eventstore;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;

/**
 * For what may rightly take longer than an ordinary question, for which the client has a limit
 * ({@code timeoutMS}). None is without end: a line may swallow what is sent.
 */
public final class LongQuestions {

    private static final long HOURS_FOR_THE_WHOLE = 1;
    private static final long MINUTES_FOR_AN_ANSWER = 1;

    private LongQuestions() {}

    /**
     * For what looks at a whole collection before it answers: an index is made, all are counted.
     */
    public static <T> MongoCollection<T> to(MongoCollection<T> collection) {
        return collection.withTimeout(HOURS_FOR_THE_WHOLE, TimeUnit.HOURS);
    }

    /**
     * Goes through all that is found. Each answer of the database has its time, and however many
     * there are may take as long as whoever reads them needs.
     */
    public static <T> FindIterable<T> through(MongoCollection<T> collection, Bson filter) {
        return collection
                .withTimeout(MINUTES_FOR_AN_ANSWER, TimeUnit.MINUTES)
                .find(filter)
                .timeoutMode(TimeoutMode.ITERATION);
    }
}
