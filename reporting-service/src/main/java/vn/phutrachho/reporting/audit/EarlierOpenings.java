package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.reporting.audit.AccessLog.Asked;
import vn.phutrachho.reporting.audit.AccessLog.Opened;
import vn.phutrachho.reporting.audit.view.Opening.What;

/**
 * Openings of the time before they were events (0073): read together with those that are, and never
 * written any more.
 */
@Component
public final class EarlierOpenings {
    private final MongoCollection<Document> collection;

    public EarlierOpenings(MongoDatabase database) {
        collection = database.getCollection("audit-trail");
    }

    /** The newest of what lay in the cells. */
    List<Opened> newest(Collection<UnitId> cells, Asked asked, int atMost) {
        List<Opened> found = new ArrayList<>();
        collection
                .find(there(cells, asked))
                .sort(Sorts.descending("at", "_id"))
                .limit(atMost)
                .forEach(document -> found.add(opened(document)));
        return found;
    }

    long count(Collection<UnitId> cells, Asked asked) {
        return collection.countDocuments(there(cells, asked));
    }

    private static Bson there(Collection<UnitId> cells, Asked asked) {
        Bson there =
                and(in("cell", cells.stream().map(UnitId::value).toList()), asked.recorded("at"));
        What what = asked.what();
        return what == null ? there : and(there, eq("kind", what.name()));
    }

    private static Opened opened(Document document) {
        return new Opened(
                document.getDate("at").toInstant(),
                new AccountId(document.getString("account")),
                What.valueOf(document.getString("kind")),
                document.getString("subject"),
                document.getString("reason"),
                null);
    }
}
