package vn.phutrachho.reporting.audit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;
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
    List<Opened> newest(Collection<UnitId> cells, int atMost) {
        List<Opened> found = new ArrayList<>();
        collection
                .find(Filters.in("cell", cells.stream().map(UnitId::value).toList()))
                .sort(Sorts.descending("_id"))
                .limit(atMost)
                .forEach(document -> found.add(opened(document)));
        return found;
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
