package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.ChainVerifier.Fault;
import vn.phutrachho.eventstore.MongoEventLog.Asked;

class MongoEventLogIT {

    private static final String EVENTS = "events";

    private final MongoDatabase database = Databases.fresh();
    private final List<MongoEventLog> opened = new ArrayList<>();
    private MongoEventLog log;

    @BeforeEach
    void open() {
        log = another();
    }

    @AfterEach
    void close() {
        opened.forEach(MongoEventLog::close);
        database.drop();
    }

    private MongoEventLog another() {
        MongoEventLog other = MongoEventLog.open(database, EVENTS, LogSettings.ofDecisions());
        opened.add(other);
        return other;
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Nested
    class Reading {

        @Test
        void an_empty_log_has_head_zero_and_no_events() {
            assertThat(log.head()).isZero();
            assertThat(log.read(0, 10)).isEmpty();
        }

        @Test
        void an_event_comes_back_as_it_was_handed_over() {
            Commit commit = Commits.ofAggregate("a", 0, 2);
            assertThat(log.append(commit)).isEqualTo(2);

            List<StoredEvent> read = log.read(0, 10);

            assertThat(read)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("commitHash")
                    .containsExactly(
                            new StoredEvent(
                                    1, commit.id(), commit.events().get(0), new byte[0], false),
                            new StoredEvent(
                                    2, commit.id(), commit.events().get(1), new byte[0], true));
        }

        @Test
        void can_begin_and_stop_in_the_midst_of_a_commit() {
            log.append(Commits.ofAggregate("a", 0, 3));
            log.append(Commits.ofAggregate("b", 0, 4));

            assertThat(positions(log.read(1, 1))).containsExactly(2L);
            assertThat(positions(log.read(1, 3))).containsExactly(2L, 3L, 4L);
            assertThat(positions(another().read(5, 10))).containsExactly(6L, 7L);
            assertThat(positions(another().read(6, 10))).containsExactly(7L);
            assertThat(another().read(7, 10)).isEmpty();
            assertThat(another().read(99, 10)).isEmpty();
        }

        @Test
        void gives_the_events_of_one_aggregate_from_a_sequence_on() {
            log.append(Commits.ofAggregate("a", 0, 2));
            log.append(Commits.of(Commits.event("b", 0), Commits.event("a", 2)));
            log.append(Commits.ofAggregate("a", 3, 1));

            assertThat(log.aggregate("a", 1))
                    .extracting(stored -> stored.event().sequence())
                    .containsExactly(1L, 2L, 3L);
            assertThat(log.lastSequence("a")).hasValue(3);
            assertThat(log.lastSequence("nobody")).isEmpty();
        }

        @Test
        void aggregates_asked_for_at_the_same_time_each_have_their_own_events() throws Exception {
            int aggregates = 64;
            for (int a = 0; a < aggregates; a++) {
                log.append(Commits.of(Commits.event("a" + a, 0), Commits.event("of-all", a)));
                log.append(Commits.of(Commits.event("a" + a, 1)));
            }
            List<Future<List<StoredEvent>>> found = new ArrayList<>();
            try (ExecutorService some = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int a = 0; a < aggregates; a++) {
                    String id = "a" + a;
                    long from = a % 3;
                    found.add(some.submit(() -> log.aggregate(id, from)));
                }
            }

            for (int a = 0; a < aggregates; a++) {
                assertThat(found.get(a).get())
                        .extracting(stored -> stored.event().aggregateId())
                        .hasSize(2 - a % 3)
                        .allMatch(("a" + a)::equals);
            }
            assertThat(log.aggregate("of-all", 0))
                    .extracting(stored -> stored.event().sequence())
                    .isEqualTo(LongStream.range(0, aggregates).boxed().toList());
        }

        @Test
        void a_hole_stops_the_reader() {
            log.append(Commits.ofAggregate("a", 0, 2));
            log.append(Commits.ofAggregate("b", 0, 2));
            log.append(Commits.ofAggregate("c", 0, 2));
            database.getCollection(EVENTS).deleteOne(Filters.eq("_id", 3L));

            assertThatThrownBy(() -> another().read(0, 10))
                    .isInstanceOfSatisfying(
                            BrokenLog.class, e -> assertThat(e.position()).isEqualTo(3));
            assertThatThrownBy(() -> another().read(2, 1))
                    .as("also one who asks for less than is missing")
                    .isInstanceOfSatisfying(
                            BrokenLog.class, e -> assertThat(e.position()).isEqualTo(3));
        }

        @Test
        void a_hole_in_an_aggregate_is_noticed_when_it_is_loaded_and_others_are_not_harmed() {
            log.append(Commits.ofAggregate("a", 0, 2));
            log.append(Commits.ofAggregate("b", 0, 2));
            log.append(Commits.ofAggregate("a", 2, 2));
            log.append(Commits.ofAggregate("a", 4, 1));
            database.getCollection(EVENTS).deleteOne(Filters.eq("_id", 5L));

            assertThatThrownBy(() -> another().aggregate("a", 0))
                    .isInstanceOf(BrokenLog.class)
                    .hasMessageContaining("sequence 2 of aggregate a is missing")
                    .hasMessageContaining("stands at 7");
            assertThatThrownBy(() -> another().aggregate("a", 3))
                    .as("also just behind a snapshot")
                    .isInstanceOf(BrokenLog.class)
                    .hasMessageContaining("sequence 3 of aggregate a is missing");
            assertThat(another().aggregate("a", 4)).hasSize(1);
            assertThat(another().aggregate("b", 0)).hasSize(2);
        }

        @Test
        void of_aggregates_asked_for_together_only_one_that_cannot_be_read_fails() {
            log.append(Commits.ofAggregate("a", 0, 2));
            log.append(Commits.of(Commits.event("b", 0), Commits.event("c", 0)));
            log.append(Commits.ofAggregate("d", 0, 1));
            log.append(Commits.ofAggregate("e", 0, 3));
            spoil(3L);
            List<Asked> asked =
                    Stream.of("a", "b", "c", "d", "e").map(id -> new Asked(id, 0)).toList();

            List<Supplier<List<StoredEvent>>> answers = log.fetchEach(asked);

            assertThat(answers.get(0).get()).hasSize(2);
            assertThat(answers.get(3).get()).hasSize(1);
            assertThat(answers.get(4).get()).hasSize(3);
            for (Supplier<List<StoredEvent>> unreadable : answers.subList(1, 3)) {
                assertThatThrownBy(unreadable::get)
                        .isInstanceOf(UnreadableCommit.class)
                        .hasMessageContaining(
                                "Log events holds a commit that cannot be read, at position 3: ")
                        .hasMessageContaining("BSON type 16 where 5 is stored");
            }
        }

        @Test
        void whoever_asks_for_an_aggregate_that_can_be_read_gets_it_whoever_else_asks_meanwhile()
                throws Exception {
            int aggregates = 64;
            for (int a = 0; a < aggregates; a++) {
                log.append(Commits.ofAggregate("a" + a, 0, 1));
            }
            spoil(14L);
            List<Future<List<StoredEvent>>> found = new ArrayList<>();
            try (ExecutorService some = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int a = 0; a < aggregates; a++) {
                    String id = "a" + a;
                    found.add(some.submit(() -> log.aggregate(id, 0)));
                }
            }

            assertThatThrownBy(found.remove(13)::get).hasCauseInstanceOf(UnreadableCommit.class);
            for (Future<List<StoredEvent>> readable : found) {
                assertThat(readable.get()).hasSize(1);
            }
        }

        @Test
        void what_cannot_be_read_stops_the_reader() {
            log.append(Commits.ofAggregate("a", 0, 2));
            spoil(1L);

            assertThatThrownBy(() -> another().read(0, 10))
                    .isInstanceOf(UnreadableCommit.class)
                    .hasMessageContaining("at position 1");
        }

        /** Somebody has put a number where the payload of the commit's first event was. */
        private void spoil(long commit) {
            database.getCollection(EVENTS)
                    .updateOne(Filters.eq("_id", commit), Updates.set("e.0.p", 1));
        }

        @Test
        void large_commits_are_not_fetched_to_be_thrown_away() {
            for (int commit = 0; commit < 20; commit++) {
                log.append(Commits.ofAggregate("a" + commit, 0, 10));
            }
            assertThat(queriesOf(() -> assertThat(log.read(0, 25)).hasSize(25)))
                    .extracting(query -> query.getInteger("nreturned"))
                    .containsExactly(3);
        }

        @Test
        void one_read_holds_no_more_than_the_largest_commits_and_stretches_hold_all() {
            String large = '"' + "x".repeat(6 * 1024 * 1024) + '"';
            for (int sequence = 0; sequence < 5; sequence++) {
                log.append(Commits.of(Commits.event("a", sequence, large)));
            }
            MongoEventLog other = another();

            assertThat(positions(other.read(0, 100))).containsExactly(1L, 2L);
            assertThat(positions(other.read(1, 100))).containsExactly(2L, 3L);
            List<Long> read = new ArrayList<>();
            other.stretches(0, 5, 100).forEach(stretch -> read.addAll(positions(stretch)));
            assertThat(read).isEqualTo(upTo(5));
        }

        @Test
        void as_many_as_are_asked_for_are_fetched_by_one_question() {
            for (int commit = 0; commit < 10; commit++) {
                log.append(Commits.ofAggregate("a" + commit, 0, 1));
            }
            assertThat(queriesOf(() -> assertThat(log.read(0, 5)).hasSize(5))).hasSize(1);
        }

        @Test
        void what_this_process_has_just_written_is_followed_without_a_query() {
            List<StoredEvent> followed = new ArrayList<>();
            assertThat(
                            queriesOf(
                                    () -> {
                                        for (int commit = 0; commit < 5; commit++) {
                                            log.append(Commits.ofAggregate("a" + commit, 0, 3));
                                            followed.addAll(log.follow(followed.size(), 10));
                                        }
                                    }))
                    .hasSizeLessThanOrEqualTo(1); // for where the empty log ends
            assertThat(followed)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(another().read(0, 100));
        }

        @Test
        void is_followed_in_order_also_where_two_processes_write_in_turn() {
            MongoEventLog other = another();
            List<StoredEvent> followed = new ArrayList<>();
            for (int commit = 0; commit < 40; commit++) {
                (commit % 3 == 0 ? other : log).append(Commits.ofAggregate("a" + commit, 0, 2));
                if (commit % 4 == 3) {
                    followed.addAll(log.follow(followed.size(), 3));
                }
            }
            while (followed.size() < 80) {
                followed.addAll(log.follow(followed.size(), 3));
            }
            assertThat(followed)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(another().read(0, 100));
        }

        private List<Document> queriesOf(Runnable work) {
            database.runCommand(new Document("profile", 2));
            try {
                work.run();
            } finally {
                database.runCommand(new Document("profile", 0));
            }
            return database.getCollection("system.profile")
                    .find(Filters.in("op", "query", "getmore"))
                    .into(new ArrayList<>());
        }

        @Test
        void finds_the_position_before_a_time_also_where_times_are_out_of_order() {
            log.append(Commits.of(Commits.event("a", 5), Commits.event("a", 9)));
            log.append(Commits.of(Commits.event("a", 7)));

            assertThat(log.positionBefore(Commits.NOON.plusSeconds(6))).isEqualTo(1);
            assertThat(log.positionBefore(Commits.NOON.plusSeconds(9))).isEqualTo(1);
            assertThat(log.positionBefore(Commits.NOON)).isZero();
            assertThat(log.positionBefore(Commits.NOON.plusSeconds(10))).isEqualTo(3);
            assertThat(log.positionBefore(Instant.MIN)).isZero();
            assertThat(log.positionBefore(Instant.MAX)).isEqualTo(3);
        }
    }

    @Nested
    class Appending {

        @Test
        void the_chain_goes_on_from_what_is_stored_and_not_from_what_was_sent() {
            log.append(Commits.ofAggregate("a", 0, 1));
            another().append(new Commit("told-twice", List.of(Commits.event("b", 0))));

            // with an event id of its own, so that its bytes are others
            long place = log.append(new Commit("told-twice", List.of(Commits.event("b", 0))));
            log.append(Commits.ofAggregate("c", 0, 1));

            assertThat(place).isEqualTo(2);
            assertThat(log.head()).isEqualTo(3);
            assertThat(new ChainVerifier(database, EVENTS).verify().broken()).isNull();
        }

        @Test
        void a_sequence_that_another_commit_holds_is_a_conflict_and_nothing_is_stored() {
            log.append(Commits.ofAggregate("a", 0, 2));

            assertThatThrownBy(
                            () ->
                                    log.append(
                                            Commits.of(
                                                    Commits.event("b", 0), Commits.event("a", 1))))
                    .isInstanceOfSatisfying(
                            AggregateConflict.class,
                            e -> {
                                assertThat(e.aggregateId()).isEqualTo("a");
                                assertThat(e.sequence()).isEqualTo(1);
                            });
            assertThat(log.head()).isEqualTo(2);
            assertThat(log.append(Commits.ofAggregate("b", 0, 1))).isEqualTo(3);
        }

        @Test
        void a_commit_that_is_sent_again_answers_with_its_first_success() {
            Commit commit = Commits.ofAggregate("a", 0, 2);
            log.append(commit);
            log.append(Commits.ofAggregate("b", 0, 1));

            assertThat(log.append(commit)).isEqualTo(2);
            assertThat(another().append(commit)).isEqualTo(2);
            assertThat(log.head()).isEqualTo(3);
        }

        @Test
        void a_duplicate_within_one_commit_is_refused() {
            NewEvent event = Commits.event("a", 0);

            assertThatThrownBy(() -> log.append(Commits.of(event, event)))
                    .isInstanceOfSatisfying(
                            NotStored.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(NotStored.Reason.DUPLICATE_EVENT));
            assertThatThrownBy(
                            () ->
                                    log.append(
                                            Commits.of(
                                                    Commits.event("a", 0), Commits.event("a", 0))))
                    .isInstanceOf(NotStored.class);
            assertThat(log.head()).isZero();
        }

        @Test
        void a_commit_beyond_sixteen_megabytes_is_refused_and_one_below_is_taken() {
            String large = "\"" + "x".repeat(6 * 1024 * 1024) + "\"";

            assertThatThrownBy(
                            () ->
                                    log.append(
                                            Commits.of(
                                                    Commits.event("a", 0, large),
                                                    Commits.event("a", 1, large),
                                                    Commits.event("a", 2, large))))
                    .isInstanceOfSatisfying(
                            NotStored.class,
                            e -> assertThat(e.reason()).isEqualTo(NotStored.Reason.TOO_LARGE))
                    .hasMessageContaining("16777216");
            assertThat(
                            log.append(
                                    Commits.of(
                                            Commits.event("a", 0, large),
                                            Commits.event("a", 1, large))))
                    .isEqualTo(2);
        }

        @Test
        void an_interrupted_caller_still_gets_the_true_answer_and_stays_interrupted() {
            Thread.currentThread().interrupt();

            assertThat(log.append(Commits.ofAggregate("a", 0, 2))).isEqualTo(2);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(log.head()).isEqualTo(2);
        }

        @Test
        void a_closed_log_takes_nothing() {
            log.close();

            assertThatThrownBy(() -> log.append(Commits.ofAggregate("a", 0, 1)))
                    .isInstanceOfSatisfying(
                            NotStored.class,
                            e -> assertThat(e.reason()).isEqualTo(NotStored.Reason.CLOSED));
        }

        /** Not at the end of its time, and not that too many were waiting. */
        @Test
        void whoever_appends_while_the_log_is_closed_is_told_so_at_once() throws Exception {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int round = 0; round < 20; round++) {
                    MongoEventLog closing = another();
                    CountDownLatch writing = new CountDownLatch(16);
                    List<Future<NotStored>> refused = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        String aggregate = "r" + round + "-" + i;
                        refused.add(
                                callers.submit(() -> untilRefused(closing, aggregate, writing)));
                    }
                    writing.await();
                    closing.close();
                    for (Future<NotStored> answer : refused) {
                        assertThat(answer.get(5, TimeUnit.SECONDS).reason())
                                .isEqualTo(NotStored.Reason.CLOSED);
                    }
                }
            }
        }

        private NotStored untilRefused(
                MongoEventLog closing, String aggregate, CountDownLatch stored) {
            for (long sequence = 0; ; sequence++) {
                try {
                    closing.append(Commits.ofAggregate(aggregate, sequence, 1));
                    stored.countDown();
                } catch (NotStored e) {
                    return e;
                }
            }
        }

        @Test
        void a_log_that_is_opened_again_goes_on_where_it_was() {
            log.append(Commits.ofAggregate("a", 0, 3));
            log.close();

            assertThat(another().append(Commits.ofAggregate("a", 3, 1))).isEqualTo(4);
            assertThat(new ChainVerifier(database, EVENTS).verify().isWhole()).isTrue();
        }

        @Test
        void copies_are_unique_by_their_place_in_the_source_not_by_aggregate() {
            MongoEventLog inbox = MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
            opened.add(inbox);
            inbox.append(copy("member", 1));
            inbox.append(copy("household", 1));
            inbox.append(copy("member", 2));

            assertThatThrownBy(() -> inbox.append(copy("member", 2)))
                    .isInstanceOf(AggregateConflict.class);
            assertThat(inbox.placeOf("member")).isEqualTo(2);
            assertThat(inbox.placeOf("household")).isEqualTo(1);
            assertThat(inbox.placeOf("assignment")).isZero();
            assertThat(inbox.head()).isEqualTo(3);
        }

        @Test
        void what_its_owner_called_by_one_id_twice_is_copied_in_one_commit_too() {
            MongoEventLog inbox = MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
            opened.add(inbox);
            NewEvent first = copy("member", 1).events().getFirst();
            NewEvent second = copy("member", 2).events().getFirst();
            NewEvent sameId =
                    new NewEvent(
                            first.id(),
                            second.aggregateType(),
                            second.aggregateId(),
                            second.sequence(),
                            second.name(),
                            second.revision(),
                            second.payload(),
                            second.metadata(),
                            second.recordedAt());

            assertThat(inbox.append(Commits.of(first, sameId))).isEqualTo(2);
            assertThat(inbox.placeOf("member")).isEqualTo(2);
            assertThat(inbox.read(Long.MAX_VALUE, 10)).as("behind all positions").isEmpty();
        }

        private Commit copy(String source, long position) {
            NewEvent event = Commits.event("same-for-all", 0);
            return Commits.of(
                    new NewEvent(
                            event.id(),
                            event.aggregateType(),
                            event.aggregateId(),
                            event.sequence(),
                            event.name(),
                            event.revision(),
                            event.payload(),
                            Map.of(
                                    LogSettings.SOURCE,
                                    source,
                                    LogSettings.SOURCE_POSITION,
                                    Long.toString(position)),
                            event.recordedAt()));
        }
    }

    @Nested
    class ManyWriters {

        private static final int LOGS = 3;
        private static final int CALLERS = 6;
        private static final int COMMITS = 60;

        @Test
        void positions_are_dense_nothing_is_lost_and_each_caller_keeps_its_order()
                throws Exception {
            Map<String, Long> answered = new ConcurrentHashMap<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> running = new ArrayList<>();
                for (int l = 0; l < LOGS; l++) {
                    MongoEventLog mine = another();
                    for (int c = 0; c < CALLERS; c++) {
                        String aggregate = "writer-" + l + "-" + c;
                        running.add(callers.submit(() -> write(mine, aggregate, answered)));
                    }
                }
                for (Future<?> caller : running) {
                    caller.get();
                }
            }

            List<StoredEvent> all = log.read(0, 1_000_000);

            assertThat(positions(all)).isEqualTo(upTo(all.size()));
            assertThat(answered).hasSize(LOGS * CALLERS * COMMITS);
            assertThat(all.stream().filter(StoredEvent::endsCommit))
                    .hasSize(answered.size())
                    .allSatisfy(
                            last ->
                                    assertThat(answered.get(last.commitId()))
                                            .isEqualTo(last.position()));
            assertThat(all.stream().map(stored -> stored.event().aggregateId()).distinct())
                    .allSatisfy(
                            aggregate ->
                                    assertThat(log.aggregate(aggregate, 0))
                                            .extracting(stored -> stored.event().sequence())
                                            .isSorted());
            assertThat(new ChainVerifier(database, EVENTS).verify().isWhole()).isTrue();
        }

        private static void write(MongoEventLog log, String aggregate, Map<String, Long> answered) {
            long sequence = 0;
            for (int i = 0; i < COMMITS; i++) {
                int events = 1 + i % 3;
                Commit commit = Commits.ofAggregate(aggregate, sequence, events);
                answered.put(commit.id(), log.append(commit));
                sequence += events;
            }
        }

        @Test
        void of_two_that_want_the_same_sequence_one_is_stored_and_the_batch_goes_on()
                throws Exception {
            int rounds = 40;
            MongoEventLog other = another();
            List<Object> outcomes = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Object>> running = new ArrayList<>();
                for (int i = 0; i < rounds; i++) {
                    String aggregate = "wanted-" + i;
                    String alone = "alone-" + i;
                    running.add(callers.submit(() -> outcome(log, aggregate)));
                    running.add(callers.submit(() -> outcome(log, aggregate)));
                    running.add(callers.submit(() -> outcome(other, aggregate)));
                    running.add(callers.submit(() -> outcome(log, alone)));
                }
                for (Future<Object> each : running) {
                    outcomes.add(each.get());
                }
            }

            assertThat(outcomes.stream().filter(Long.class::isInstance)).hasSize(2 * rounds);
            assertThat(outcomes.stream().filter(AggregateConflict.class::isInstance))
                    .hasSize(2 * rounds);
            assertThat(positions(log.read(0, 1_000))).isEqualTo(upTo(2L * rounds));
            assertThat(new ChainVerifier(database, EVENTS).verify().isWhole()).isTrue();
        }

        private static Object outcome(MongoEventLog log, String aggregate) {
            try {
                return log.append(Commits.ofAggregate(aggregate, 0, 1));
            } catch (StoreFailure failure) {
                return failure;
            }
        }
    }

    @Nested
    class Waking {

        @Test
        void a_waiting_reader_is_woken_by_an_append_of_this_and_of_another_process()
                throws Exception {
            MongoEventLog other = another();
            try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Long> first =
                        reader.submit(() -> log.awaitBeyond(0, Duration.ofSeconds(20)));
                log.append(Commits.ofAggregate("a", 0, 2));
                assertThat(first.get()).isEqualTo(2);

                Future<Long> second =
                        reader.submit(() -> log.awaitBeyond(2, Duration.ofSeconds(20)));
                other.append(Commits.ofAggregate("b", 0, 1));
                assertThat(second.get()).isEqualTo(3);
            }
        }

        @Test
        void waiting_ends_with_its_time() {
            assertThat(log.awaitBeyond(0, Duration.ofMillis(20))).isZero();
        }

        @Test
        void a_listener_hears_of_appends_until_it_leaves() throws InterruptedException {
            BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            EventLog.Subscription subscription = log.onAppend(heard::add);
            log.append(Commits.ofAggregate("a", 0, 2));
            // told by the writer's thread, which may answer the append first
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(2);

            subscription.close();
            log.append(Commits.ofAggregate("a", 2, 1));
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class Chain {

        private final ChainVerifier verifier = new ChainVerifier(database, EVENTS);

        @BeforeEach
        void someHistory() {
            for (int i = 0; i < 5; i++) {
                log.append(Commits.ofAggregate("a", 2L * i, 2));
            }
        }

        @Test
        void a_history_that_nobody_touched_is_whole() {
            ChainVerifier.Verdict verdict = verifier.verify();

            assertThat(verdict.isWhole()).isTrue();
            assertThat(verdict.events()).isEqualTo(10);
            assertThat(verifier.verify(10, verdict.head()).isWhole()).isTrue();
        }

        @Test
        void a_changed_payload_is_found_at_its_commit() {
            database.getCollection(EVENTS)
                    .updateOne(
                            Filters.eq("_id", 5L),
                            Updates.set("e.1.p", new Binary(new byte[] {'{', '}'})));

            assertBrokenAt(5, Fault.WRONG_HASH);
        }

        @Test
        void a_missing_commit_is_found() {
            database.getCollection(EVENTS).deleteOne(Filters.eq("_id", 3L));

            assertBrokenAt(3, Fault.GAP);
        }

        @Test
        void a_commit_taken_from_the_end_is_found_by_a_head_kept_elsewhere() {
            ChainVerifier.Verdict before = verifier.verify();
            database.getCollection(EVENTS).deleteOne(Filters.eq("_id", 9L));

            assertThat(verifier.verify().head()).isNotEqualTo(before.head());
        }

        @Test
        void a_commit_under_another_id_is_found() {
            database.getCollection(EVENTS)
                    .updateOne(Filters.eq("_id", 5L), Updates.set("c", "another commit"));

            assertBrokenAt(5, Fault.WRONG_HASH);
        }

        @Test
        void a_commit_that_says_it_has_more_events_is_found() {
            database.getCollection(EVENTS).updateOne(Filters.eq("_id", 5L), Updates.set("n", 3));

            assertBrokenAt(5, Fault.WRONG_COUNT);
        }

        @Test
        void what_has_a_field_that_no_commit_has_is_found() {
            database.getCollection(EVENTS).updateOne(Filters.eq("_id", 5L), Updates.set("more", 3));

            assertBrokenAt(5, Fault.NO_COMMIT);
        }

        private void assertBrokenAt(long position, Fault fault) {
            ChainVerifier.Verdict verdict = verifier.verify();
            assertThat(verdict.broken())
                    .isNotNull()
                    .extracting(ChainVerifier.Break::position, ChainVerifier.Break::fault)
                    .containsExactly(position, fault);
            assertThat(verdict.events()).isEqualTo(position - 1);
        }
    }
}
