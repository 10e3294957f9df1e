package vn.phutrachho.eventstore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.TestMongo;

/** One is to write for all, and something is in the way. */
class ScribeInTroubleIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CALLERS = 8;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong acknowledged = new AtomicLong();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<MongoEventLog> logs = new ArrayList<>();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        client = MongoClients.create(TestMongo.uri("admin"));
        database = client.getDatabase("log-" + UUID.randomUUID());
        logs.add(MongoEventLog.open(database, "events", LogSettings.ofDecisions()));
        logs.add(MongoEventLog.open(database, "events", LogSettings.ofDecisions()));
    }

    @AfterEach
    void leave() {
        enough.set(true);
        logs.forEach(MongoEventLog::close);
        callers.shutdownNow();
        database.drop();
        client.close();
    }

    /** The database takes the lease, but not what it says. */
    private void refuseWhatIsSaid(boolean refused) {
        Document silent = new Document("says", new Document("$exists", false));
        database.runCommand(
                new Document("collMod", "leases")
                        .append("validator", refused ? silent : new Document()));
    }

    private List<Future<?>> everybody() {
        List<Future<?>> running = new ArrayList<>();
        for (MongoEventLog log : logs) {
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> append(log)));
            }
        }
        return running;
    }

    private void append(MongoEventLog log) {
        String aggregate = UUID.randomUUID().toString();
        for (int sequence = 0; !enough.get(); sequence++) {
            log.append(Commits.ofAggregate(aggregate, sequence, 1));
            acknowledged.incrementAndGet();
        }
    }

    private void finish(List<Future<?>> running) throws Exception {
        enough.set(true);
        for (Future<?> each : running) {
            each.get();
        }
        assertThat(logs.getFirst().head()).isEqualTo(acknowledged.get());
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }

    private long scribes() {
        return logs.stream().filter(log -> log.door().isPresent()).count();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
            Thread.sleep(5);
        }
    }

    @Test
    void whoever_could_not_say_where_it_is_is_no_scribe() throws Exception {
        database.createCollection("leases");
        refuseWhatIsSaid(true);
        List<Future<?>> running = everybody();
        await(() -> acknowledged.get() > 1_000);
        assertThat(scribes()).isZero();

        refuseWhatIsSaid(false);
        await(() -> scribes() == 1);
        var lease = new Lease(database, "scribe of events", Duration.ofSeconds(3));
        assertThat(lease.told()).as("where it is").isPresent();
        finish(running);
    }

    /**
     * It could not reach the scribe, or does not want to; its callers have deadlines all the same.
     */
    @Test
    void whoever_races_with_a_scribe_gets_its_commits_through() throws Exception {
        List<Future<?>> running = everybody();
        await(() -> scribes() == 1);
        try (MongoEventLog alone =
                MongoEventLog.open(
                        database,
                        "events",
                        LogSettings.ofDecisions().withOneWritingForAll(false))) {
            for (int i = 0; i < 50; i++) {
                alone.append(Commits.ofAggregate("alone", i, 1));
                acknowledged.incrementAndGet();
            }
        }
        finish(running);
    }

    private static boolean isSomebodyServed() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("log-scribe"));
    }

    private String holder() {
        return requireNonNull(database.getCollection("leases").find().first()).getString("holder");
    }

    @Test
    void whoever_takes_the_lease_back_after_another_had_it_is_found_again() throws Exception {
        List<Future<?>> running = everybody();
        await(() -> scribes() == 1 && isSomebodyServed());
        long then = acknowledged.get();
        await(() -> acknowledged.get() > then + 1_000);
        database.getCollection("leases")
                .updateOne(
                        new Document("_id", "scribe of events"),
                        List.of(
                                new Document(
                                        "$set",
                                        new Document("holder", "another")
                                                .append(
                                                        "fence",
                                                        new Document("$add", List.of("$fence", 1L)))
                                                .append("says", "$$REMOVE")
                                                .append("until", "$$NOW"))));
        var lease = new Lease(database, "scribe of events", Duration.ofSeconds(3));
        await(() -> !holder().equals("another"));

        // somebody who comes new has to find a scribe
        logs.add(MongoEventLog.open(database, "events", LogSettings.ofDecisions()));
        running.add(callers.submit(() -> append(logs.getLast())));
        await(() -> scribes() == 1 && lease.told().isPresent());
        finish(running);
    }
}
