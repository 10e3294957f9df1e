package vn.phutrachho.eventstore;

import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * The log holds a commit that is not as any writer of ours leaves it: someone has changed it.
 * Whoever needs one of its events stops; nobody else does.
 */
public final class UnreadableCommit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCommit(String log, byte[] document, RuntimeException why) {
        super(
                "Log %s holds a commit that cannot be read, at position %s: %s"
                        .formatted(log, placeOf(document), why.getMessage()),
                why);
    }

    private static String placeOf(byte[] document) {
        BsonValue place = new RawBsonDocument(document).get("_id");
        return place != null && place.isInt64()
                ? Long.toString(place.asInt64().getValue())
                : String.valueOf(place);
    }
}
