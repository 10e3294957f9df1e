package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.phutrachho.testservers.DedicatedMongo;
import vn.phutrachho.testservers.TestMongo;

/**
 * What an append answers when the database fails: stored, not stored or unknown, and never wrong.
 */
class FailingDatabaseIT {

    /** The deadline of a second, the grace of two, and what a slow machine needs besides. */
    private static final Duration WITHIN = Duration.ofSeconds(6);

    private static final DedicatedMongo SERVER = TestMongo.dedicated();

    private MongoClient client;
    private MongoDatabase database;
    private MongoEventLog log;

    @BeforeEach
    void open() {
        client = client(true);
        database = client.getDatabase("failing-" + UUID.randomUUID());
        // making indexes may take longer than the impatient client waits
        try (MongoClient patient = MongoClients.create(SERVER.uri("admin"))) {
            MongoDatabase same = patient.getDatabase(database.getName());
            MongoEventLog.open(same, "events", LogSettings.ofDecisions()).close();
        }
        log = open(LogSettings.ofDecisions());
        log.append(Commits.ofAggregate("before", 0, 2));
    }

    /** With no time-out of its own for an answer: the log keeps its deadlines by itself. */
    private static MongoClient client(boolean retryWrites) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(SERVER.uri("admin")))
                        .retryWrites(retryWrites)
                        .applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                        .build());
    }

    private MongoEventLog open(LogSettings settings) {
        return MongoEventLog.open(database, "events", settings);
    }

    @AfterEach
    void close() {
        fail("off", new Document());
        log.close();
        client.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Makes the next inserts fail; on a connection of its own. */
    private void fail(Object mode, Document how) {
        fail(mode, how, "insert");
    }

    private void fail(Object mode, Document how, String... commands) {
        Object times = mode instanceof Integer n ? new Document("times", n) : mode;
        try (MongoClient other = MongoClients.create(SERVER.uri("admin"))) {
            other.getDatabase("admin")
                    .runCommand(
                            new Document("configureFailPoint", "failCommand")
                                    .append("mode", times)
                                    .append("data", how.append("failCommands", List.of(commands))));
        }
    }

    private void assertStoredOnce(Commit commit, long at) {
        assertThat(log.head()).isEqualTo(at);
        assertThat(log.read(0, 100))
                .extracting(StoredEvent::commitId)
                .filteredOn(commit.id()::equals)
                .hasSize(commit.events().size());
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_closed_before_the_write_is_made_good(boolean retryWrites) {
        try (MongoClient other = client(retryWrites);
                MongoEventLog mine =
                        MongoEventLog.open(
                                other.getDatabase(database.getName()),
                                "events",
                                LogSettings.ofDecisions())) {
            fail(3, new Document("closeConnection", true));
            Commit commit = Commits.ofAggregate("a", 0, 2);

            assertThat(mine.append(commit)).isEqualTo(4);
            assertStoredOnce(commit, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10107, 189, 11602, 6, 7, 89})
    void a_server_that_says_it_is_not_the_primary_is_asked_again(int code) {
        fail(2, new Document("errorCode", code));
        Commit commit = Commits.ofAggregate("a", 0, 2);

        assertThat(log.append(commit)).isEqualTo(4);
        assertStoredOnce(commit, 4);
    }

    @Test
    void a_write_that_was_not_yet_durable_finds_itself() {
        fail(
                1,
                new Document(
                        "writeConcernError",
                        new Document("code", 64)
                                .append("errmsg", "waiting for replication timed out")));
        Commit commit = Commits.ofAggregate("a", 0, 2);

        assertThat(log.append(commit)).isEqualTo(4);
        assertStoredOnce(commit, 4);
    }

    @Test
    void a_batch_whose_answer_was_lost_is_found_by_few_questions() throws Exception {
        AtomicInteger commands = new AtomicInteger();
        CommandListener counting =
                new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (List.of("insert", "find").contains(event.getCommandName())) {
                            commands.incrementAndGet();
                        }
                    }
                };
        try (MongoClient counted =
                        MongoClients.create(
                                MongoClientSettings.builder()
                                        .applyConnectionString(
                                                new ConnectionString(SERVER.uri("admin")))
                                        .addCommandListener(counting)
                                        .build());
                MongoEventLog mine =
                        MongoEventLog.open(
                                counted.getDatabase(database.getName()),
                                "events",
                                LogSettings.ofDecisions());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // while the first is held up, all others come together
            fail(1, new Document("blockConnection", true).append("blockTimeMS", 1_000));
            List<Future<Long>> answers = new ArrayList<>();
            answers.add(callers.submit(() -> mine.append(Commits.ofAggregate("first", 0, 1))));
            answers.add(callers.submit(() -> mine.append(Commits.ofAggregate("second", 0, 1))));
            for (int i = 0; i < 300; i++) {
                Commit commit = Commits.ofAggregate("many-" + i, 0, 1);
                answers.add(callers.submit(() -> mine.append(commit)));
            }
            fail(
                    1,
                    new Document(
                            "writeConcernError",
                            new Document("code", 64)
                                    .append("errmsg", "waiting for replication timed out")));
            commands.set(0);
            Set<Long> positions = new HashSet<>();
            for (Future<Long> answer : answers) {
                positions.add(answer.get());
            }

            assertThat(positions).hasSize(302);
            assertThat(log.head()).isEqualTo(304);
            assertThat(commands).hasValueLessThan(40);
            assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
        }
    }

    /** Two events; the server answers again since. */
    private Commit sentAndNeverAnswered() {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofMillis(1_200)));
        fail("alwaysOn", new Document("blockConnection", true).append("blockTimeMS", 900));
        Commit commit = Commits.ofAggregate("a", 0, 2);
        assertThatThrownBy(() -> log.append(commit)).isInstanceOf(OutcomeUnknown.class);
        fail("off", new Document());
        return commit;
    }

    @Test
    void whoever_asks_once_more_is_not_told_that_nothing_is_stored_while_it_may_be() {
        Commit commit = sentAndNeverAnswered();

        log.close();
        assertThatThrownBy(() -> log.append(commit))
                .as("for the first time, as far as the log can know")
                .isInstanceOf(NotStored.class);
        assertThatThrownBy(() -> log.append(commit.onceMore())).isInstanceOf(OutcomeUnknown.class);

        log = open(LogSettings.ofDecisions());
        assertThat(log.append(commit.onceMore())).isEqualTo(4);
        assertStoredOnce(commit, 4);
    }

    @Test
    void a_first_attempt_that_comes_late_does_no_harm() {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofMillis(1_200)));
        // the log gives up after 400 ms, the server carries the first attempt out after 1,500
        fail(1, new Document("blockConnection", true).append("blockTimeMS", 1_500));
        Commit commit = Commits.ofAggregate("a", 0, 2);
        assertThat(log.append(commit)).isEqualTo(4);

        for (int i = 0; i < 40; i++) {
            log.append(Commits.ofAggregate("after", i, 1));
        }
        log.awaitBeyond(44, Duration.ofSeconds(2));

        assertStoredOnce(commit, 44);
    }

    @Test
    void what_was_sent_and_never_answered_is_unknown_and_can_be_asked_for_by_sending_it_again() {
        Commit commit = sentAndNeverAnswered();

        assertThat(log.append(commit.onceMore())).isEqualTo(4);
        log.awaitBeyond(4, Duration.ofSeconds(2));
        assertStoredOnce(commit, 4);
    }

    @Test
    void what_the_server_keeps_refusing_is_not_stored() {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofMillis(600)));
        fail("alwaysOn", new Document("errorCode", 13).append("errorLabels", List.of()));
        Commit commit = Commits.ofAggregate("a", 0, 2);

        assertThatThrownBy(() -> log.append(commit)).isInstanceOf(StoreFailure.class);
        fail("off", new Document());
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void whoever_appends_to_a_server_that_stands_still_is_told_by_the_deadline() throws Exception {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofSeconds(1)));
        log.append(Commits.ofAggregate("a", 0, 1));
        Commit commit = Commits.ofAggregate("b", 0, 1);
        SERVER.pause();
        try {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> log.append(commit)).isInstanceOf(OutcomeUnknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WITHIN);
        } finally {
            SERVER.resume();
        }
        log.close();
        log = open(LogSettings.ofDecisions());

        assertThat(log.append(commit)).isEqualTo(4);
        assertStoredOnce(commit, 4);
    }

    @Test
    void whoever_reads_from_a_server_that_stands_still_is_told_by_the_deadline() throws Exception {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofSeconds(1)));
        log.append(Commits.ofAggregate("a", 0, 1));
        SERVER.pause();
        try {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> log.read(0, 100)).isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> log.aggregate("a", 0)).isInstanceOf(MongoException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(WITHIN);
        } finally {
            SERVER.resume();
        }
        assertThat(log.read(0, 100)).hasSize(3);
    }

    @Test
    void what_goes_through_a_whole_log_may_take_longer_than_the_client_waits_for_an_answer() {
        for (int i = 0; i < 1_000; i++) {
            log.append(Commits.ofAggregate("a", i, 1));
        }
        MongoDatabase impatient = database.withTimeout(200, TimeUnit.MILLISECONDS);
        fail(
                "alwaysOn",
                new Document("blockConnection", true).append("blockTimeMS", 300),
                "find",
                "getMore",
                "aggregate",
                "createIndexes");

        assertThatThrownBy(() -> impatient.getCollection("events").countDocuments())
                .isInstanceOf(MongoOperationTimeoutException.class);
        assertThat(new ChainVerifier(impatient, "events").verify())
                .satisfies(verdict -> assertThat(verdict.isWhole()).isTrue())
                .satisfies(verdict -> assertThat(verdict.events()).isEqualTo(1_002));
        MongoEventLog.open(impatient, "events", LogSettings.ofDecisions()).close();
    }

    @Test
    void commits_that_find_no_room_are_not_stored_and_say_so() throws Exception {
        log.close();
        log = open(LogSettings.ofDecisions().withBounds(1, 1).withDeadline(Duration.ofMillis(900)));
        fail("alwaysOn", new Document("blockConnection", true).append("blockTimeMS", 700));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Throwable>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Commit commit = Commits.ofAggregate("busy-" + i, 0, 1);
                answers.add(callers.submit(() -> catchThrowable(() -> log.append(commit))));
            }
            Map<String, NotStored.Reason> refused = new HashMap<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get() instanceof NotStored failure) {
                    refused.put("busy-" + i, failure.reason());
                }
            }
            assertThat(refused).containsValue(NotStored.Reason.BUSY);
            fail("off", new Document());
            assertThat(refused.keySet()).noneMatch(this::isThere);
        }
    }

    private boolean isThere(String aggregate) {
        return !log.aggregate(aggregate, 0).isEmpty();
    }

    @Test
    void while_the_server_is_away_nothing_is_stored_and_then_it_goes_on() {
        log.close();
        log = open(LogSettings.ofDecisions().withDeadline(Duration.ofSeconds(2)));
        log.append(Commits.ofAggregate("a", 0, 1));
        SERVER.kill();
        try {
            assertThatThrownBy(() -> log.append(Commits.ofAggregate("b", 0, 1)))
                    .isInstanceOf(StoreFailure.class);
            assertThatThrownBy(() -> log.append(Commits.ofAggregate("c", 0, 1)))
                    .isInstanceOfSatisfying(
                            NotStored.class,
                            e -> assertThat(e.reason()).isEqualTo(NotStored.Reason.UNAVAILABLE));
        } finally {
            SERVER.restart();
        }
        log.close();
        log = open(LogSettings.ofDecisions());

        assertThat(log.append(Commits.ofAggregate("d", 0, 1))).isEqualTo(4);
        assertThat(log.aggregate("c", 0)).isEmpty();
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }
}
