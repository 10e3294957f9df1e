package vn.phutrachho.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection that holds a log: one document for each commit. */
final class CommitCollection {

    private static final String SOURCE = "m." + LogSettings.SOURCE;
    private static final String SOURCE_POSITION = "m." + LogSettings.SOURCE_POSITION;
    private static final Bson BY_AGGREGATE = ascending("e.a", "e.s");
    private static final Bson BY_SOURCE = ascending("e." + SOURCE, "e." + SOURCE_POSITION);
    private static final int AT_ONCE = 2_000;

    /** Longer than the database holds a question for hints back. */
    private static final int HINTS_SECONDS = 5;

    private static final Bson PLACE = Projections.include("c", "n", "h");

    private final MongoDatabase database;
    private final InsertCommand insert;
    private final MongoCollection<BsonDocument> plain;

    /** What the writer asks and says by these waits no longer than one attempt. */
    private final MongoDatabase timedDatabase;

    private final MongoCollection<BsonDocument> timed;

    /** Whoever reads waits no longer than whoever appends: a line may swallow what is sent. */
    private final MongoCollection<StoredCommit> decoded;

    private final LogSettings.UniqueKey uniqueKey;

    CommitCollection(MongoDatabase database, String name, LogSettings settings) {
        MongoCollection<BsonDocument> collection =
                database.getCollection(name, BsonDocument.class)
                        .withWriteConcern(WriteConcern.MAJORITY)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        this.database = database;
        this.insert = new InsertCommand(name);
        this.plain = collection;
        long attempt = settings.attempt().toMillis();
        this.timedDatabase = database.withTimeout(attempt, TimeUnit.MILLISECONDS);
        this.timed = collection.withTimeout(attempt, TimeUnit.MILLISECONDS);
        this.decoded =
                collection
                        .withTimeout(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                        .withDocumentClass(StoredCommit.class)
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(new StoredCommit.Decoding(name)),
                                        collection.getCodecRegistry()));
        this.uniqueKey = settings.uniqueKey();
    }

    void createIndexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        MongoCollection<BsonDocument> patient = LongQuestions.to(plain);
        switch (uniqueKey) {
            case AGGREGATE_SEQUENCE -> patient.createIndex(BY_AGGREGATE, unique);
            case SOURCE_POSITION -> {
                patient.createIndex(BY_SOURCE, unique);
                patient.createIndex(BY_AGGREGATE);
            }
        }
    }

    /**
     * Inserts the commits in order, up to the first that is refused.
     *
     * @throws MongoException if the database did not say, or what it stored is not durable yet
     */
    Inserted insert(List<PendingCommit> commits) {
        return Inserted.of(
                timedDatabase.runCommand(insert.of(commits), BsonDocument.class), commits);
    }

    Head head() {
        BsonDocument last = timed.find().projection(PLACE).sort(descending("_id")).limit(1).first();
        return last == null ? Head.ofEmptyLog() : place(last).head();
    }

    /** Who writes, where several processes do. */
    Scribe scribe(boolean wanted, Consumer<PendingCommit> writer) {
        return new Scribe(plain.getNamespace().getCollectionName(), database, wanted, writer);
    }

    AppendHints hints() {
        return AppendHints.of(plain.withTimeout(HINTS_SECONDS, TimeUnit.SECONDS));
    }

    /** The commit whose first event stands at the position. */
    @Nullable CommitPlace at(long position) {
        BsonDocument found = timed.find(eq("_id", position)).projection(PLACE).first();
        return found == null ? null : place(found);
    }

    /** The commits that stand behind the position, in order, no more than so many. */
    List<CommitPlace> behind(long position, int atMost) {
        return timed.find(gt("_id", position))
                .projection(PLACE)
                .sort(ascending("_id"))
                .limit(atMost)
                .map(CommitCollection::place)
                .into(new ArrayList<>());
    }

    /** What holds the aggregate sequence, or the source position, of one of the commit's events. */
    @Nullable Conflict conflictOf(Commit commit) {
        for (NewEvent event : commit.events()) {
            BsonDocument found = timed.find(elemMatch("e", keyOf(event))).projection(PLACE).first();
            if (found != null) {
                return new Conflict(event, place(found));
            }
        }
        return null;
    }

    private Bson keyOf(NewEvent event) {
        return switch (uniqueKey) {
            case AGGREGATE_SEQUENCE -> and(eq("a", event.aggregateId()), eq("s", event.sequence()));
            case SOURCE_POSITION ->
                    and(
                            eq(SOURCE, event.metadata().get(LogSettings.SOURCE)),
                            eq(SOURCE_POSITION, event.metadata().get(LogSettings.SOURCE_POSITION)));
        };
    }

    private static CommitPlace place(BsonDocument found) {
        return new CommitPlace(
                found.getString("c").getValue(),
                found.getInt64("_id").getValue(),
                found.getInt32("n").getValue(),
                found.getBinary("h").getData());
    }

    /**
     * Commits that begin at the position or at one of those behind it, in order: as many as the
     * database puts into one answer, which is never larger than the largest commit may be.
     */
    FindIterable<StoredCommit> beginningIn(long position, int positions) {
        return decoded.find(and(gte("_id", position), lt("_id", position + positions)))
                .sort(ascending("_id"))
                // all in the first batch, and no other behind it
                .batchSize(-positions);
    }

    /** The commit that begins at the position or behind it and is nearest to it. */
    @Nullable StoredCommit atOrBehind(long position) {
        return decoded.find(gte("_id", position)).sort(ascending("_id")).limit(1).first();
    }

    /** The commit that begins at the position or before it and is nearest to it. */
    @Nullable StoredCommit atOrBefore(long position) {
        return decoded.find(lte("_id", position)).sort(descending("_id")).limit(1).first();
    }

    /**
     * Commits that have an event of one of the aggregates, of at least the sequence. Where all
     * events are wanted the index alone decides; a sequence has the database look into each
     * document once more.
     *
     * @throws UnreadableCommit if one of them cannot be read
     */
    List<StoredCommit> ofAggregates(Collection<String> aggregateIds, long fromSequence) {
        Bson wanted =
                fromSequence == 0
                        ? in("e.a", aggregateIds)
                        : elemMatch("e", and(in("a", aggregateIds), gte("s", fromSequence)));
        return decoded.find(wanted).hint(BY_AGGREGATE).batchSize(AT_ONCE).into(new ArrayList<>());
    }

    /** The last commit that has an event of the aggregate. */
    @Nullable StoredCommit lastOfAggregate(String aggregateId) {
        return decoded.find(eq("e.a", aggregateId))
                .hint(BY_AGGREGATE)
                .sort(descending("_id"))
                .limit(1)
                .first();
    }

    /** The first commit that has an event recorded at the time or later: the whole is searched. */
    @Nullable StoredCommit firstRecordedFrom(String time) {
        return LongQuestions.to(decoded)
                .find(gte("e.d", time))
                .sort(ascending("_id"))
                .limit(1)
                .first();
    }

    boolean holds(String source, long sourcePosition) {
        Bson key = and(eq(SOURCE, source), eq(SOURCE_POSITION, Long.toString(sourcePosition)));
        return plain.find(elemMatch("e", key)).projection(Projections.include("_id")).first()
                != null;
    }
}
