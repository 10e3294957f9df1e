package vn.phutrachho.benchmarks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * One event in each commit, by 1 to 256 callers that wait for their answers. The bare driver gets
 * the very documents that the engine has just stored.
 */
final class AppendSuite implements Suite {
    static final int[] CALLERS = {1, 8, 64, 256};
    private static final int EVENTS_OF_A_HOUSEHOLD = 10;
    private static final int DOCUMENTS = 60_000;

    /** Other ways to set up a contender, that are measured once to show that it is at its best. */
    private static final Set<String> ONLY_64 =
            Set.of(Names.AXON_MONGO_COMMITS, Names.OCCURRENT_UNPLACED);

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
                        Names.AXON_JDBC,
                        Names.OCCURRENT,
                        Names.OCCURRENT_UNPLACED);
        contenders.forEach(one -> append(run, one, 64, run.options().slot()));
        for (int round = 0; round < run.options().rounds(); round++) {
            for (int callers : CALLERS) {
                for (String contender : contenders) {
                    if (callers == 64 || !ONLY_64.contains(contender)) {
                        record(run, contender, callers);
                    }
                }
            }
        }
        for (String one : contenders) {
            List<Series.Key> all =
                    Arrays.stream(CALLERS).mapToObj(callers -> throughput(callers, one)).toList();
            run.results().addBest(new Series.Key("append.best.throughput", one), all);
        }
        run.results()
                .addBest(
                        new Series.Key("append.1.best", Names.BARE),
                        List.of(
                                throughput(1, Names.BARE),
                                throughput(1, Names.BARE_SYSTEM_THREAD)));
    }

    private static Series.Key throughput(int callers, String contender) {
        return new Series.Key("append." + callers + ".throughput", contender);
    }

    private static void record(Run run, String contender, int callers) {
        String database = Run.freshName();
        Load.Outcome outcome = append(run, contender, database, callers, run.options().slot());
        String name = "append." + callers;
        run.results().add(name + ".throughput", contender, "events/s", outcome.perSecond());
        run.results().add(name + ".p50", contender, "ms", outcome.latencies().millis(0.50));
        run.results().add(name + ".p99", contender, "ms", outcome.latencies().millis(0.99));
        if (contender.equals(Names.EVENT_LOG)) {
            List<RawBsonDocument> documents = stored(run.connections().database(database));
            bare(run, Names.BARE, documents, callers);
            if (callers == 1) {
                bare(run, Names.BARE_SYSTEM_THREAD, documents, callers);
            } else if (callers == 64) {
                bare(run, Names.BARE_UNINDEXED, documents, callers);
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

    /** What the engine stores for as many callers, for the bare driver to insert. */
    static List<RawBsonDocument> documents(Run run, int callers) {
        String database = Run.freshName();
        append(run, Names.EVENT_LOG, database, callers, Duration.ofSeconds(3));
        List<RawBsonDocument> documents = stored(run.connections().database(database));
        run.connections().drop(Names.EVENT_LOG, database);
        return documents;
    }

    /** So many documents the bare driver inserts, again from the first when it has had the last. */
    static long inserted(Run run, List<RawBsonDocument> documents, int atATime, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        long inserted = 0;
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            MongoDatabase database = run.connections().database(Run.freshName());
            inserted +=
                    inserted(
                            collection(database, true), documents, atATime, Duration.ofNanos(left));
            database.drop();
        }
        return inserted;
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
     * virtual thread, as the engines' callers do, and once more from a thread of the system's,
     * which costs less to wake: the quicker of both is what the engine is held against.
     */
    private static void bare(
            Run run, String contender, List<RawBsonDocument> documents, int atATime) {
        MongoDatabase database = run.connections().database(Run.freshName());
        MongoCollection<RawBsonDocument> collection =
                collection(database, !contender.equals(Names.BARE_UNINDEXED));
        Duration time = run.options().slot();
        long begun = System.nanoTime();
        int written =
                atATime == 1 && contender.equals(Names.BARE)
                        ? Load.byACaller(() -> inserted(collection, documents, 1, time))
                        : inserted(collection, documents, atATime, time);
        double perSecond = written / ((System.nanoTime() - begun) / 1e9);
        run.results().add(throughput(atATime, contender).name(), contender, "events/s", perSecond);
        database.drop();
    }

    private static MongoCollection<RawBsonDocument> collection(
            MongoDatabase database, boolean indexed) {
        if (indexed) {
            database.getCollection("documents")
                    .createIndex(Indexes.ascending("e.a", "e.s"), new IndexOptions().unique(true));
        } else {
            database.createCollection("documents");
        }
        return database.getCollection("documents", RawBsonDocument.class);
    }

    private static int inserted(
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
        return written;
    }
}
