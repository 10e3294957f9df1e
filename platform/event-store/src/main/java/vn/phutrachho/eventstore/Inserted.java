package vn.phutrachho.eventstore;

import com.mongodb.MongoException;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * What the database said to a batch.
 *
 * @param count how many commits of the batch are stored and durable, from its first
 * @param refused why the next one is not; null if all are
 */
record Inserted(int count, @Nullable Refusal refused) {

    private static final BsonDocument PLACE = new BsonDocument("_id", new BsonInt32(1));

    /**
     * Why one commit was refused.
     *
     * @param ofPlace false if it surely is not its place in the log that is taken, but its key
     */
    record Refusal(int code, String message, boolean ofPlace) {

        MongoException asException() {
            return new MongoException(code, message);
        }
    }

    /** On the primary, but not known to be durable: sent again it will find itself. */
    static final class NotDurable extends MongoException {

        private static final long serialVersionUID = 1L;

        NotDurable(String message) {
            super(message);
        }
    }

    static Inserted of(BsonDocument answer, List<PendingCommit> batch) {
        if (answer.containsKey("writeConcernError")) {
            throw new NotDurable(answer.getDocument("writeConcernError").toJson());
        }
        if (!answer.containsKey("writeErrors")) {
            return new Inserted(batch.size(), null);
        }
        BsonDocument first = answer.getArray("writeErrors").getFirst().asDocument();
        return new Inserted(
                first.getInt32("index").getValue(),
                new Refusal(
                        first.getInt32("code", new BsonInt32(0)).getValue(),
                        first.getString("errmsg", new BsonString("")).getValue(),
                        first.getDocument("keyPattern", PLACE).containsKey("_id")));
    }
}
