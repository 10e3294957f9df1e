package vn.phutrachho.reporting.integrity;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.ChainVerifier.Fault;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.reporting.integrity.Verification.Broken;
import vn.phutrachho.reporting.integrity.Verification.OwnLog;
import vn.phutrachho.reporting.integrity.Verification.SourceHead;

/**
 * Verifies the ledger and the own log, which is that of openings: each hash computed anew from the
 * stored bytes, and each service's positions in the ledger once and in order. What was found is
 * kept, with who asked.
 */
@Component
public final class VerifyLedger {
    private static final int BATCH = 5_000;

    private final ChainVerifier chain;
    private final ChainVerifier openings;
    private final EventLog ledger;
    private final MongoCollection<Document> verifications;
    private final Today today;
    private final ReentrantLock one = new ReentrantLock();

    public VerifyLedger(
            MongoDatabase database,
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog ledger,
            Today today) {
        this.chain = new ChainVerifier(database, "inbox");
        this.openings = new ChainVerifier(database, "events");
        this.ledger = ledger;
        this.verifications =
                database.getCollection("verifications").withWriteConcern(WriteConcern.MAJORITY);
        this.today = today;
    }

    /** Verifies everything there is now; several who ask at once wait for one another. */
    public Verification verify(AccountId by) {
        one.lock();
        try {
            ChainVerifier.Verdict verdict = chain.verify();
            ChainVerifier.Break broken = verdict.broken();
            Verification found =
                    new Verification(
                            today.now().toInstant(),
                            by,
                            verdict.events(),
                            verdict.head(),
                            broken(verdict.broken()),
                            broken == null ? sources() : List.of(),
                            ownLog());
            verifications.insertOne(stored(found));
            return found;
        } finally {
            one.unlock();
        }
    }

    private OwnLog ownLog() {
        ChainVerifier.Verdict verdict = openings.verify();
        return new OwnLog(verdict.events(), verdict.head(), broken(verdict.broken()));
    }

    private static @Nullable Broken broken(ChainVerifier.@Nullable Break found) {
        return found == null ? null : new Broken(found.position(), found.fault(), found.why());
    }

    public Optional<Verification> last() {
        return Optional.ofNullable(verifications.find().sort(Sorts.descending("_id")).first())
                .map(VerifyLedger::read);
    }

    /** Events in the ledger now. */
    public long head() {
        return ledger.head();
    }

    private List<SourceHead> sources() {
        Map<String, SourceHead> heads = new TreeMap<>();
        for (List<StoredEvent> stretch : ledger.stretchesInTurn(0, BATCH)) {
            stretch.forEach(stored -> count(stored, heads));
        }
        return List.copyOf(heads.values());
    }

    private static void count(StoredEvent stored, Map<String, SourceHead> heads) {
        Map<String, String> metadata = stored.event().metadata();
        String source = metadata.getOrDefault(Metadata.SOURCE, "?");
        long position = Long.parseLong(metadata.getOrDefault(Metadata.SOURCE_POSITION, "0"));
        SourceHead before = heads.get(source);
        long last = before == null ? 0 : before.position();
        boolean dense = (before == null || before.dense()) && position == last + 1;
        heads.put(
                source,
                new SourceHead(source, position, metadata.getOrDefault("sourceHash", ""), dense));
    }

    private static Document stored(Verification found) {
        List<Document> sources = new ArrayList<>();
        for (SourceHead head : found.sources()) {
            sources.add(
                    new Document("source", head.source())
                            .append("position", head.position())
                            .append("hash", head.hash())
                            .append("dense", head.dense()));
        }
        return new Document("at", Date.from(found.at()))
                .append("by", found.by().value())
                .append("events", found.events())
                .append("head", found.head())
                .append("broken", stored(found.broken()))
                .append("sources", sources)
                .append("openings", stored(found.openings()));
    }

    private static @Nullable Document stored(@Nullable OwnLog log) {
        return log == null
                ? null
                : new Document("events", log.events())
                        .append("head", log.head())
                        .append("broken", stored(log.broken()));
    }

    private static @Nullable Document stored(@Nullable Broken broken) {
        if (broken == null) {
            return null;
        }
        Fault fault = broken.fault();
        return new Document("position", broken.position())
                .append("fault", fault == null ? null : fault.name())
                .append("why", broken.why());
    }

    private static Verification read(Document stored) {
        return new Verification(
                stored.getDate("at").toInstant(),
                new AccountId(stored.getString("by")),
                stored.getLong("events"),
                stored.getString("head"),
                readBroken(stored.get("broken")),
                stored.getList("sources", Document.class).stream()
                        .map(
                                head ->
                                        new SourceHead(
                                                head.getString("source"),
                                                head.getLong("position"),
                                                head.getString("hash"),
                                                head.getBoolean("dense")))
                        .toList(),
                readOwn(stored.get("openings", Document.class)));
    }

    private static @Nullable OwnLog readOwn(@Nullable Document stored) {
        return stored == null
                ? null
                : new OwnLog(
                        stored.getLong("events"),
                        stored.getString("head"),
                        readBroken(stored.get("broken")));
    }

    /** Before faults had a name it was one text: the position, a colon and the sentence. */
    private static @Nullable Broken readBroken(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case Document found -> {
                String fault = found.getString("fault");
                yield new Broken(
                        found.getLong("position"),
                        fault == null ? null : Fault.valueOf(fault),
                        found.getString("why"));
            }
            default -> {
                String[] said = stored.toString().split(": ", 2);
                yield new Broken(Long.parseLong(said[0]), null, said[1]);
            }
        };
    }
}
