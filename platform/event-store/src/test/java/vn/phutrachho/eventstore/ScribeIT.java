package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.testservers.TestMongo;

/** Several processes write one log; here each is a log of its own in one JVM. */
class ScribeIT {
    private static final int CALLERS = 8;
    private static final int COMMITS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AtomicInteger refused = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<MongoEventLog> logs = new ArrayList<>();
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void connect() {
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(TestMongo.uri("admin")))
                                .addCommandListener(new Refusals())
                                .build());
        database = client.getDatabase("log-" + UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            logs.add(MongoEventLog.open(database, "events", LogSettings.ofDecisions()));
        }
    }

    @AfterEach
    void leave() {
        logs.forEach(MongoEventLog::close);
        callers.shutdownNow();
        database.drop();
        client.close();
    }

    /** Counts the inserts that came too late for the head. */
    private final class Refusals implements CommandListener {
        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getResponse().containsKey("writeErrors")) {
                refused.incrementAndGet();
            }
        }
    }

    private List<Future<?>> all(int commits) {
        return logs.stream()
                .flatMap(log -> Stream.generate(() -> log).limit(CALLERS))
                .<Future<?>>map(log -> callers.submit(() -> append(log, commits)))
                .toList();
    }

    private void append(MongoEventLog log, int commits) {
        String aggregate = UUID.randomUUID().toString();
        for (int sequence = 0; sequence < commits; sequence++) {
            Commit commit = Commits.ofAggregate(aggregate, sequence, 1);
            acknowledged.put(commit.id(), log.append(commit));
        }
    }

    private static void await(List<Future<?>> running) throws Exception {
        for (Future<?> each : running) {
            each.get();
        }
    }

    private BsonDocument scribe() {
        return new Lease(database, "scribe of events", Duration.ofSeconds(3)).told().orElseThrow();
    }

    private void assertEveryAnswerIsTrue(int commits) {
        List<StoredEvent> stored = logs.getLast().read(0, commits + 1);
        assertThat(stored).hasSize(commits);
        assertThat(acknowledged).hasSize(commits);
        for (int i = 0; i < commits; i++) {
            assertThat(stored.get(i).position()).isEqualTo(i + 1);
            assertThat(acknowledged).containsEntry(stored.get(i).commitId(), i + 1L);
        }
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }

    @Test
    void once_they_have_met_one_writes_for_all_and_nobody_is_refused() throws Exception {
        await(all(COMMITS));
        int door = scribe().getInt32("port").getValue();
        assertThat(logs.stream().map(MongoEventLog::door).filter(OptionalInt::isPresent))
                .containsExactly(OptionalInt.of(door));
        int untilTheyHadMet = refused.get();
        await(all(COMMITS));

        assertThat(refused.get() - untilTheyHadMet).as("refused").isLessThan(5);
        assertEveryAnswerIsTrue(2 * logs.size() * CALLERS * COMMITS);
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_scribe_ends() throws Exception {
        await(all(COMMITS));
        int each = logs.size() * CALLERS * COMMITS;
        MongoEventLog ends = theScribe();
        logs.remove(ends);
        List<Future<?>> running = all(COMMITS);
        ends.close();
        await(running);

        assertEveryAnswerIsTrue(each + logs.size() * CALLERS * COMMITS);
    }

    private MongoEventLog theScribe() {
        return logs.stream().filter(log -> log.door().isPresent()).findFirst().orElseThrow();
    }

    @Test
    void whoever_sent_a_commit_is_told_that_another_holds_its_sequence() throws Exception {
        await(all(COMMITS));
        Commit first = Commits.ofAggregate("household-1", 0, 1);
        logs.getFirst().append(first);

        for (MongoEventLog log : logs) {
            Commit second = Commits.ofAggregate("household-1", 0, 1);
            assertThatThrownBy(() -> log.append(second))
                    .isInstanceOfSatisfying(
                            AggregateConflict.class,
                            conflict -> {
                                assertThat(conflict.commitId()).isEqualTo(second.id());
                                assertThat(conflict.aggregateId()).isEqualTo("household-1");
                            });
        }
    }

    @Test
    void nobody_writes_through_the_scribe_who_does_not_know_its_secret() throws Exception {
        await(all(COMMITS));
        long head = logs.getFirst().head();
        BsonDocument scribe = scribe();
        InetSocketAddress door =
                new InetSocketAddress(
                        scribe.getArray("addresses").getLast().asString().getValue(),
                        scribe.getInt32("port").getValue());

        assertThatThrownBy(() -> SealedLine.call(door, new byte[32], PATIENCE, PATIENCE))
                .isInstanceOf(IOException.class);
        assertThat(logs.getFirst().head()).isEqualTo(head);
    }

    /** Whoever is let in is greeted first. */
    private static boolean isTurnedAway(Socket stranger) throws IOException {
        stranger.setSoTimeout((int) PATIENCE.toMillis());
        try {
            return stranger.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void strangers_at_the_door_cost_few_threads_and_nobody_waits_behind_them() throws Exception {
        await(all(COMMITS));
        int port =
                logs.stream()
                        .map(MongoEventLog::door)
                        .flatMapToInt(OptionalInt::stream)
                        .findFirst()
                        .orElseThrow();
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                strangers.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            int turnedAway = 0;
            for (Socket stranger : strangers) {
                turnedAway += isTurnedAway(stranger) ? 1 : 0;
            }
            assertThat(turnedAway).as("all but those who have a thread").isGreaterThan(100);
            await(all(COMMITS));
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
        assertThat(acknowledged).hasSize(2 * 3 * CALLERS * COMMITS);
    }
}
