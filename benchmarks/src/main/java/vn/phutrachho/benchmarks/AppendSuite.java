package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.RawBsonDocument;

/**
 * One event in each commit, by 1 to 256 callers that wait for their answers. The bare driver gets
 * the very documents that the engine has just stored.
 */
final class AppendSuite implements Suite {
    static final int[] CALLERS = {1, 8, 64, 256};
    private static final int EVENTS_OF_A_HOUSEHOLD = 10;
    private static final int DOCUMENTS = 60_000;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void run(Run run) {
        List<String> contenders =
                run.present(
                        Names.EVENT_LOG,
                        Names.AXON_ENGINE,
                        Names.AXON_MONGO,
                        Names.AXON_MONGO_COMMITS,
                        Names.AXON_JDBC);
        contenders.forEach(one -> append(run, one, 64, run.options().slot()));
        for (int round = 0; round < run.options().rounds(); round++) {
            for (int callers : CALLERS) {
                for (String contender : contenders) {
                    if (callers == 64 || !contender.equals(Names.AXON_MONGO_COMMITS)) {
                        record(run, contender, callers);
                    }
                }
            }
        }
        List<String> all = new ArrayList<>();
        for (int callers : CALLERS) {
            all.add("append." + callers + ".throughput");
        }
        contenders.forEach(one -> run.results().addBest("append.best.throughput", one, all));
    }

    private static void record(Run run, String contender, int callers) {
        String database = Run.freshName();
        Load.Outcome outcome = append(run, contender, database, callers, run.options().slot());
        String name = "append." + callers;
        run.results().add(name + ".throughput", contender, "events/s", outcome.perSecond());
        run.results().add(name + ".p50", contender, "ms", outcome.latencies().millis(0.50));
        run.results().add(name + ".p99", contender, "ms", outcome.latencies().millis(0.99));
        if (contender.equals(Names.EVENT_LOG) && (callers == 64 || callers == 1)) {
            List<RawBsonDocument> documents = stored(run.connections().database(database));
            bare(run, name, documents, callers, true);
            if (callers == 64) {
                bare(run, name, documents, callers, false);
            }
        }
        run.connections().drop(contender, database);
    }

    private static void append(Run run, String contender, int callers, Duration time) {
        String database = Run.freshName();
        append(run, contender, database, callers, time);
        run.connections().drop(contender, database);
    }

    static Load.Outcome append(
            Run run, String contender, String database, int callers, Duration time) {
        try (Store store = run.connections().open(contender, database)) {
            return Load.of(callers, time, caller -> appending(store, "c" + caller));
        }
    }

    /** Goes through households of its own, so that no caller ever meets another's. */
    static Load.Caller appending(Store store, String caller) {
        return new Load.Caller() {
            private int household;
            private long sequence;

            @Override
            public void call() {
                if (sequence == EVENTS_OF_A_HOUSEHOLD) {
                    sequence = 0;
                    household++;
                }
                store.append(List.of(Happening.now("h-" + caller + "-" + household, sequence++)));
            }
        };
    }

    private static List<RawBsonDocument> stored(MongoDatabase database) {
        return database.getCollection(EventLogStore.COLLECTION, RawBsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .limit(DOCUMENTS)
                .into(new ArrayList<>());
    }

    /**
     * One thread; as many documents in each insert as there were callers. A single one comes from a
     * virtual thread, as the engines' callers do: what waking one costs is no merit of a driver.
     */
    private static void bare(
            Run run, String name, List<RawBsonDocument> documents, int atATime, boolean indexed) {
        MongoDatabase database = run.connections().database(Run.freshName());
        MongoCollection<RawBsonDocument> collection =
                database.getCollection("documents", RawBsonDocument.class);
        if (indexed) {
            collection.createIndex(
                    Indexes.ascending("e.a", "e.s"), new IndexOptions().unique(true));
        } else {
            database.createCollection("documents");
        }
        String contender = indexed ? Names.BARE : Names.BARE_UNINDEXED;
        Duration time = run.options().slot();
        double perSecond =
                atATime == 1
                        ? Load.byACaller(() -> inserted(collection, documents, 1, time))
                        : inserted(collection, documents, atATime, time);
        run.results().add(name + ".throughput", contender, "events/s", perSecond);
        database.drop();
    }

    private static double inserted(
            MongoCollection<RawBsonDocument> collection,
            List<RawBsonDocument> documents,
            int atATime,
            Duration time) {
        Iterator<RawBsonDocument> each = documents.iterator();
        InsertManyOptions inOrder = new InsertManyOptions().ordered(true);
        long begun = System.nanoTime();
        int written = 0;
        while (each.hasNext() && System.nanoTime() - begun < time.toNanos()) {
            if (atATime == 1) {
                collection.insertOne(each.next());
                written++;
            } else {
                List<RawBsonDocument> batch = new ArrayList<>(atATime);
                while (batch.size() < atATime && each.hasNext()) {
                    batch.add(each.next());
                }
                collection.insertMany(batch, inOrder);
                written += batch.size();
            }
        }
        return written / ((System.nanoTime() - begun) / 1e9);
    }
}
