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
import org.springframework.stereotype.Component;
import vn.phutrachho.events.ReportId;

/**
 * What a member has typed and not sent yet. No fact, only unfinished work: it is not in the event
 * history, and it is gone once the report is sent.
 */
@Component
class ReportDrafts {
    private final MongoCollection<Document> drafts;
    private final Clock clock;

    ReportDrafts(MongoDatabase database, Clock clock) {
        this.drafts = database.getCollection("report-drafts");
        this.clock = clock;
    }

    /** Unfinished work, and when it was saved. */
    record Draft(Map<String, List<String>> fields, Instant savedAt) {}

    Optional<Draft> find(ReportId report) {
        return Optional.ofNullable(drafts.find(Filters.eq("_id", report.value())).first())
                .map(ReportDrafts::draft);
    }

    Instant save(ReportId report, Map<String, List<String>> fields) {
        Instant now = clock.instant();
        List<Document> typed =
                fields.entrySet().stream()
                        .map(e -> new Document("n", e.getKey()).append("v", e.getValue()))
                        .toList();
        drafts.replaceOne(
                Filters.eq("_id", report.value()),
                new Document("_id", report.value())
                        .append("fields", typed)
                        .append("at", Date.from(now)),
                new ReplaceOptions().upsert(true));
        return now;
    }

    void forget(ReportId report) {
        drafts.deleteOne(Filters.eq("_id", report.value()));
    }

    private static Draft draft(Document found) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Document field : found.getList("fields", Document.class)) {
            fields.put(field.getString("n"), field.getList("v", String.class));
        }
        return new Draft(fields, found.getDate("at").toInstant());
    }
}
