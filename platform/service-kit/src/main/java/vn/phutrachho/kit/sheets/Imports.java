package vn.phutrachho.kit.sheets;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import vn.phutrachho.events.AccountId;

/**
 * Looks at files before they are written. A file is kept for two hours with a digest of what it
 * would write; the confirmation reads it again against what is there by then, and writes only if
 * that is still the same.
 */
public final class Imports {
    private static final long KEPT_HOURS = 2;

    private final MongoCollection<Document> kept;

    public Imports(MongoDatabase database) {
        kept = database.getCollection("import-previews");
        kept.createIndex(
                Indexes.ascending("at"),
                new IndexOptions().expireAfter(KEPT_HOURS, TimeUnit.HOURS));
    }

    /** How a file is read: against what is there, without writing anything. */
    @FunctionalInterface
    public interface Reading {
        Imported read(SheetFile file);
    }

    /**
     * A file that was looked at and not written yet.
     *
     * @param id what the confirmation names
     */
    public record Looked(String id, Imported imported) {}

    /**
     * Reads a file and keeps it for its confirmation.
     *
     * @param about what it is about, for example {@code members:c-12}; the confirmation must be
     *     about the same
     */
    public Looked look(String about, AccountId account, SheetFile file, Reading reading) {
        Imported imported = reading.read(file);
        String id = UUID.randomUUID().toString();
        kept.insertOne(
                new Document("_id", id)
                        .append("about", about)
                        .append("account", account.value())
                        .append("file", imported.file())
                        .append("content", new Binary(file.content()))
                        .append("digest", imported.digest())
                        // by the machine's time, not the simulated one: MongoDB expires by its own
                        .append("at", Date.from(Instant.now())));
        return new Looked(id, imported);
    }

    /** What the file that was kept would write now. */
    public Looked again(String id, String about, AccountId account, Reading reading) {
        Document found = find(id, about, account);
        return new Looked(id, read(found, reading));
    }

    /**
     * Writes what was shown. A second confirmation of the same file changes nothing.
     *
     * @param writing sends the commands
     * @return how many rows were written
     * @throws ImportRefusal when it would write something else than was shown
     */
    public int confirm(
            String id,
            String about,
            AccountId account,
            Reading reading,
            Consumer<List<?>> writing) {
        Document found = find(id, about, account);
        Integer written = found.getInteger("written");
        if (written != null) {
            return written;
        }
        Imported imported = read(found, reading);
        if (!imported.digest().equals(found.getString("digest"))) {
            throw ImportRefusal.changedMeanwhile();
        }
        if (imported.commands().isEmpty()) {
            throw ImportRefusal.nothingToWrite();
        }
        writing.accept(imported.commands());
        int rows = imported.added() + imported.changed();
        kept.updateOne(eq("_id", id), set("written", rows));
        return rows;
    }

    private Document find(String id, String about, AccountId account) {
        Document found =
                kept.find(and(eq("_id", id), eq("about", about), eq("account", account.value())))
                        .first();
        if (found == null) {
            throw ImportRefusal.unknown();
        }
        return found;
    }

    private static Imported read(Document found, Reading reading) {
        return reading.read(
                new SheetFile(
                        found.getString("file"), found.get("content", Binary.class).getData()));
    }
}
