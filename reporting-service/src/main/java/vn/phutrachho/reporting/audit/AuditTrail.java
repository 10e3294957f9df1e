package vn.phutrachho.reporting.audit;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.UnitId;

/** Who opened which history, when and why. Only ever added to; written before anything is shown. */
@Component
public final class AuditTrail {
    private final MongoCollection<Document> collection;

    public AuditTrail(MongoDatabase database) {
        collection = database.getCollection("audit-trail").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * An opening.
     *
     * @param subject id of what was opened
     * @param cell where it lay
     * @param reason as given; empty when none was
     */
    public record Opening(
            Instant at,
            AccountId account,
            String subject,
            String kind,
            UnitId cell,
            String reason) {}

    void leave(Opening opening) {
        collection.insertOne(
                new Document("at", Date.from(opening.at()))
                        .append("account", opening.account().value())
                        .append("subject", opening.subject())
                        .append("kind", opening.kind())
                        .append("cell", opening.cell().value())
                        .append("reason", opening.reason()));
    }

    /** The newest openings of what lies in the cells. */
    public List<Opening> newest(Collection<UnitId> cells, int atMost) {
        List<Opening> found = new ArrayList<>();
        collection
                .find(Filters.in("cell", cells.stream().map(UnitId::value).toList()))
                .sort(Sorts.descending("_id"))
                .limit(atMost)
                .forEach(document -> found.add(opening(document)));
        return found;
    }

    private static Opening opening(Document document) {
        return new Opening(
                document.getDate("at").toInstant(),
                new AccountId(document.getString("account")),
                document.getString("subject"),
                document.getString("kind"),
                new UnitId(document.getString("cell")),
                document.getString("reason"));
    }
}
