package vn.phutrachho.projections;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.eventstore.LongQuestions;

/**
 * How documents made anew differ from the live ones, which go on being folded meanwhile. A live one
 * that is ahead is compared once those made anew have come to the same place. What another process
 * has brought further than the view of this one has come by then is not compared at all.
 */
final class Comparison {
    private static final int AT_ONCE = 1_000;

    private final MongoCollection<RawBsonDocument> anew;
    private final MongoCollection<RawBsonDocument> live;
    private final Set<String> ahead = new HashSet<>();
    private long documents;
    private long differing;

    Comparison(MongoCollection<RawBsonDocument> anew, MongoCollection<RawBsonDocument> live) {
        this.anew = anew;
        this.live = live;
    }

    /** Documents made anew when the comparison was begun. */
    long documents() {
        return documents;
    }

    /** Documents that the live view had otherwise, lacked or had too many. */
    long differing() {
        return differing;
    }

    /**
     * Compares all.
     *
     * @param reached how far those made anew are folded
     */
    void begin(Place reached) {
        try (MongoCursor<RawBsonDocument> lefts = sorted(anew);
                MongoCursor<RawBsonDocument> rights = sorted(live)) {
            RawBsonDocument left = next(lefts);
            RawBsonDocument right = next(rights);
            while (left != null || right != null) {
                int order = compare(left, right);
                judge(order <= 0 ? left : null, order >= 0 ? right : null, reached);
                documents += order <= 0 ? 1 : 0;
                left = order <= 0 ? next(lefts) : left;
                right = order >= 0 ? next(rights) : right;
            }
        }
    }

    /**
     * Compares those of which the live one was ahead.
     *
     * @param reached how far those made anew are folded
     */
    void goOn(Place reached) {
        List<String> ids = List.copyOf(ahead);
        ahead.clear();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<String, RawBsonDocument> lefts = load(anew, some);
            Map<String, RawBsonDocument> rights = load(live, some);
            some.forEach(id -> judge(lefts.get(id), rights.get(id), reached));
        }
    }

    private void judge(
            @Nullable RawBsonDocument left, @Nullable RawBsonDocument right, Place reached) {
        if (isSame(left, right)) {
            return;
        }
        if (right != null && isAhead(right, reached)) {
            ahead.add(id(right));
        } else {
            differing++;
        }
    }

    private static boolean isAhead(RawBsonDocument document, Place reached) {
        for (Log log : Log.values()) {
            // one that was changed behind the view's back may lack it, and differs
            if (document.get(MongoDocuments.positionIn(log)) instanceof BsonInt64 position
                    && position.getValue() > reached.at(log)) {
                return true;
            }
        }
        return false;
    }

    /** Mostly the very same bytes, which need not be looked into; else the order may differ. */
    private static boolean isSame(@Nullable RawBsonDocument left, @Nullable RawBsonDocument right) {
        if (left == null || right == null) {
            return false;
        }
        return left.getByteBuffer().asNIO().equals(right.getByteBuffer().asNIO())
                || left.equals(right);
    }

    private static int compare(@Nullable RawBsonDocument left, @Nullable RawBsonDocument right) {
        if (left == null || right == null) {
            return left == null ? 1 : -1;
        }
        return id(left).compareTo(id(right));
    }

    private static String id(RawBsonDocument document) {
        return document.getString("_id").getValue();
    }

    private static MongoCursor<RawBsonDocument> sorted(
            MongoCollection<RawBsonDocument> collection) {
        return LongQuestions.through(collection, Filters.empty()).sort(ascending("_id")).iterator();
    }

    private static @Nullable RawBsonDocument next(MongoCursor<RawBsonDocument> cursor) {
        return cursor.hasNext() ? cursor.next() : null;
    }

    private static Map<String, RawBsonDocument> load(
            MongoCollection<RawBsonDocument> collection, List<String> ids) {
        Map<String, RawBsonDocument> found = new HashMap<>();
        collection.find(in("_id", ids)).forEach(document -> found.put(id(document), document));
        return found;
    }
}
