package vn.phutrachho.assignment.report.web;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.ReportId;

/**
 * What somebody has typed of a report and not sent yet. No fact, only unfinished work: it is not in
 * the event history, nobody but who typed it sees it, and it is gone once they have sent it.
 */
@Component
class ReportDrafts {
    private final MongoCollection<Document> drafts;
    private final Clock clock;

    ReportDrafts(MongoDatabase database, Clock clock) {
        this.drafts = database.getCollection("report-drafts");
        this.clock = clock;
    }

    /**
     * Whose unfinished work: the member's own and what others write down for the member lie apart.
     *
     * @param toldTo the account that writes down what the member tells; absent for the member's own
     */
    record Whose(ReportId report, @Nullable AccountId toldTo) {
        /** No id has a blank in it. */
        private String id() {
            return toldTo == null ? report.value() : report + " " + toldTo;
        }
    }

    /**
     * Unfinished work.
     *
     * @param version of the report when it was begun: how often it had been sent and corrected
     */
    record Draft(Map<String, List<String>> fields, int version, Instant savedAt) {}

    Optional<Draft> find(Whose whose) {
        return Optional.ofNullable(drafts.find(Filters.eq("_id", whose.id())).first())
                .map(ReportDrafts::draft);
    }

    Instant save(Whose whose, Map<String, List<String>> fields, int version) {
        Instant now = clock.instant();
        List<Document> typed =
                fields.entrySet().stream()
                        .map(e -> new Document("n", e.getKey()).append("v", e.getValue()))
                        .toList();
        drafts.replaceOne(
                Filters.eq("_id", whose.id()),
                new Document("_id", whose.id())
                        .append("fields", typed)
                        .append("version", version)
                        .append("at", Date.from(now)),
                new ReplaceOptions().upsert(true));
        return now;
    }

    void forget(Whose whose) {
        drafts.deleteOne(Filters.eq("_id", whose.id()));
    }

    private static Draft draft(Document found) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Document field : found.getList("fields", Document.class)) {
            fields.put(field.getString("n"), field.getList("v", String.class));
        }
        return new Draft(fields, found.getInteger("version", 0), found.getDate("at").toInstant());
    }
}
