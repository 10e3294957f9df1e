package vn.phutrachho.eventstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.eventstore.AggregateConflict;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.NotStored;
import vn.phutrachho.eventstore.StoreFailure;
import vn.phutrachho.eventstore.StoredEvent;

/**
 * What a log of decisions promises, whatever it is made of. Extend it, and open your log: every
 * test that it inherits has to pass.
 */
public abstract class EventLogConformance {

    private static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ALL = 1_000_000;

    private final List<EventLog> opened = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    /**
     * Opens the store as one more process would. Within a test all calls open the same store; the
     * first finds it empty.
     */
    protected abstract EventLog open() throws Exception;

    /** Throws the store away; all logs on it are closed. */
    protected abstract void discard() throws Exception;

    /** What does not fit in the chain of hashes, in a sentence; empty if all of it fits. */
    protected abstract Optional<String> faultInChain();

    /** How many processes write at once in the tests that let several write. */
    protected int processes() {
        return 3;
    }

    /** How many callers each of them has. */
    protected int callers() {
        return 4;
    }

    /** How many commits each caller appends. */
    protected int commits() {
        return 30;
    }

    @AfterEach
    final void closeAll() throws Exception {
        for (EventLog log : opened) {
            if (log instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
        discard();
    }

    private EventLog another() throws Exception {
        EventLog log = open();
        opened.add(log);
        return log;
    }

    // ---- places

    @Test
    void an_empty_log_ends_at_zero() throws Exception {
        EventLog log = another();

        assertThat(log.head()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.aggregate("nobody", 0)).isEmpty();
    }

    @Test
    void positions_are_dense_from_one_and_an_append_answers_with_its_last() throws Exception {
        EventLog log = another();

        assertThat(log.append(commit("a", 0, 3))).isEqualTo(3);
        assertThat(log.append(commit("b", 0, 1))).isEqualTo(4);
        assertThat(log.append(commit("a", 3, 2))).isEqualTo(6);

        assertDense(log.read(0, ALL), 6);
        assertThat(log.head()).isEqualTo(6);
        assertThat(another().head()).isEqualTo(6);
    }

    @Test
    void an_event_comes_back_as_it_was_handed_over() throws Exception {
        EventLog log = another();
        Commit commit = commit("a", 0, 2);
        log.append(commit);

        List<StoredEvent> read = another().read(0, ALL);

        assertThat(read.stream().map(StoredEvent::event).toList())
                .usingRecursiveComparison()
                .isEqualTo(commit.events());
        assertThat(read).extracting(StoredEvent::commitId).containsOnly(commit.id());
        assertThat(read).extracting(StoredEvent::endsCommit).containsExactly(false, true);
    }

    @Test
    void the_order_is_that_of_the_appends_also_where_clocks_differ_by_an_hour() throws Exception {
        EventLog ahead = another();
        EventLog behind = another();
        List<String> appended = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            EventLog log = i % 2 == 0 ? ahead : behind;
            Instant time = NOON.plusSeconds(i + (i % 2 == 0 ? 3_600 : 0));
            Commit commit = new Commit(id(), List.of(event("a" + i, 0, time)));
            log.append(commit);
            appended.add(commit.id());
        }

        assertThat(another().read(0, ALL))
                .as("the order of positions is the order of commits, whatever the clocks say")
                .extracting(StoredEvent::commitId)
                .isEqualTo(appended);
    }

    @Test
    void reading_may_begin_and_stop_anywhere() throws Exception {
        EventLog log = another();
        log.append(commit("a", 0, 3));
        log.append(commit("b", 0, 1));
        log.append(commit("c", 0, 4));
        List<String> all = ids(log.read(0, ALL));
        EventLog other = another();

        for (int after = 0; after <= all.size() + 1; after++) {
            for (int atMost = 1; atMost <= all.size(); atMost++) {
                int from = Math.min(after, all.size());
                assertThat(ids(other.read(after, atMost)))
                        .as("%d events after position %d", atMost, after)
                        .isEqualTo(all.subList(from, Math.min(from + atMost, all.size())));
            }
        }
    }

    @Test
    void who_reads_event_by_event_in_another_process_reads_on_within_a_commit() throws Exception {
        EventLog log = another();
        EventLog other = another();
        log.append(commit("a", 0, 3));
        log.append(commit("b", 0, 1));

        for (long place = 0; place < 4; place++) {
            assertThat(other.read(place, 1))
                    .as("the event behind place %d", place)
                    .extracting(StoredEvent::position)
                    .containsExactly(place + 1);
        }
    }

    @Test
    void what_was_read_once_stays_where_it_is() throws Exception {
        EventLog log = another();
        Map<Long, String> seen = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            log.append(commit("a" + i % 3, i / 3, 1));
            for (StoredEvent event : log.read(0, ALL)) {
                String before = seen.putIfAbsent(event.position(), event.event().id());
                assertThat(before == null || before.equals(event.event().id()))
                        .as("another event stands at position %d than before", event.position())
                        .isTrue();
            }
        }
    }

    @Test
    void an_aggregate_is_read_in_its_order_from_a_sequence_on() throws Exception {
        EventLog log = another();
        log.append(commit("a", 0, 2));
        log.append(new Commit(id(), List.of(next("b", 0), next("a", 2), next("b", 1))));
        log.append(commit("a", 3, 2));

        assertThat(sequences(log.aggregate("a", 0))).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(sequences(another().aggregate("a", 2))).containsExactly(2L, 3L, 4L);
        assertThat(sequences(log.aggregate("b", 0))).containsExactly(0L, 1L);
        assertThat(log.aggregate("a", 5)).isEmpty();
    }

    // ---- answers

    @Test
    void a_commit_sent_again_is_answered_with_its_first_place() throws Exception {
        EventLog log = another();
        Commit commit = commit("a", 0, 2);
        assertThat(log.append(commit)).isEqualTo(2);
        log.append(commit("b", 0, 1));

        assertThat(log.append(commit)).as("the place of a commit sent again").isEqualTo(2);
        assertThat(another().append(commit)).as("its place from another process").isEqualTo(2);
        assertThat(times(commit, log)).as("how often the commit sent again is stored").isOne();
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void a_commit_sent_by_many_at_once_is_stored_once() throws Exception {
        EventLog one = another();
        EventLog other = another();
        Commit commit = commit("a", 0, 2);
        List<Callable<Long>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EventLog log = i % 2 == 0 ? one : other;
            attempts.add(() -> log.append(commit));
        }

        Set<Long> places = new HashSet<>(all(attempts));

        assertThat(times(commit, one)).as("how often the commit sent again is stored").isOne();
        assertThat(places).as("all are answered with its one place").containsExactly(2L);
    }

    @Test
    void a_sequence_that_is_taken_fails_that_commit_and_stores_nothing_of_it() throws Exception {
        EventLog log = another();
        log.append(commit("a", 0, 2));
        Commit refused = new Commit(id(), List.of(next("b", 0), next("a", 1)));

        assertThat(catchThrowable(() -> log.append(refused)))
                .as("a second commit with sequence 1 of the aggregate")
                .isInstanceOfSatisfying(
                        AggregateConflict.class,
                        conflict -> {
                            assertThat(conflict.aggregateId()).isEqualTo("a");
                            assertThat(conflict.sequence()).isEqualTo(1);
                        });
        assertThat(times(refused, log)).isZero();
        assertThat(log.append(commit("b", 0, 1)))
                .as("a refused commit takes no position")
                .isEqualTo(3);
    }

    @Test
    void of_many_that_want_one_sequence_one_gets_it_and_the_others_harm_nobody() throws Exception {
        EventLog one = another();
        EventLog other = another();
        int rounds = 15;
        List<Callable<Object>> attempts = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            String wanted = "wanted-" + i;
            String alone = "alone-" + i;
            attempts.add(() -> outcome(one, wanted));
            attempts.add(() -> outcome(other, wanted));
            attempts.add(() -> outcome(one, alone));
            attempts.add(() -> outcome(one, wanted));
        }

        List<Object> outcomes = all(attempts);

        assertThat(outcomes.stream().filter(AggregateConflict.class::isInstance))
                .as("of three that want a sequence two are refused")
                .hasSize(2 * rounds);
        assertThat(outcomes.stream().filter(Long.class::isInstance)).hasSize(2 * rounds);
        assertDense(another().read(0, ALL), 2L * rounds);
    }

    @Test
    void a_duplicate_within_a_commit_is_refused() throws Exception {
        EventLog log = another();
        NewEvent event = next("a", 0);

        for (List<NewEvent> twice :
                List.of(List.of(event, event), List.of(next("a", 0), next("a", 0)))) {
            assertThat(catchThrowable(() -> log.append(new Commit(id(), twice))))
                    .as("a commit that holds a sequence twice")
                    .isInstanceOfSatisfying(
                            NotStored.class,
                            e ->
                                    assertThat(e.reason())
                                            .isEqualTo(NotStored.Reason.DUPLICATE_EVENT));
        }
        assertThat(log.head()).isZero();
    }

    // ---- many at once

    @Test
    void what_was_acknowledged_is_there_and_nothing_else() throws Exception {
        Map<String, Long> acknowledged = manyWrite();

        Map<String, Long> stored = new HashMap<>();
        for (StoredEvent event : another().read(0, ALL)) {
            if (event.endsCommit()) {
                assertThat(stored.put(event.commitId(), event.position()))
                        .as("commit %s is stored twice", event.commitId())
                        .isNull();
            }
        }
        acknowledged.forEach(
                (commit, position) ->
                        assertThat(stored.get(commit))
                                .as(
                                        "commit %s was acknowledged at %d: null means it is lost",
                                        commit, position)
                                .isEqualTo(position));
        assertThat(stored.keySet()).isEqualTo(acknowledged.keySet());
    }

    @Test
    void whoever_is_answered_sees_what_was_stored_and_can_follow_it() throws Exception {
        EventLog log = another();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int c = 0; c < 2 * callers(); c++) {
            String aggregate = "caller-" + c;
            writers.add(
                    () -> {
                        for (int i = 0; i < commits(); i++) {
                            long position = log.append(commit(aggregate, i, 1));
                            assertThat(log.seen()).isGreaterThanOrEqualTo(position);
                            assertThat(log.follow(position - 1, 1))
                                    .extracting(StoredEvent::position)
                                    .containsExactly(position);
                        }
                        return null;
                    });
        }
        all(writers);
    }

    @Test
    void each_caller_keeps_its_order() throws Exception {
        manyWrite();

        Map<String, List<Long>> byAggregate = new HashMap<>();
        for (StoredEvent event : another().read(0, ALL)) {
            byAggregate
                    .computeIfAbsent(event.event().aggregateId(), a -> new ArrayList<>())
                    .add(event.event().sequence());
        }
        assertThat(byAggregate).hasSize(processes() * callers());
        byAggregate.forEach(
                (aggregate, sequences) ->
                        assertThat(sequences)
                                .as("sequences of %s in the order of positions", aggregate)
                                .isEqualTo(LongStream.range(0, sequences.size()).boxed().toList()));
    }

    @Test
    void a_reader_that_follows_misses_nothing() throws Exception {
        EventLog read = another();
        try (var reader = new Following(read)) {
            Map<String, Long> acknowledged = manyWrite();
            List<StoredEvent> followed = reader.upTo(read.head());

            assertThat(followed.stream().filter(StoredEvent::endsCommit))
                    .hasSize(acknowledged.size());
        }
    }

    @Test
    void a_commit_is_seen_whole_or_not_at_all() throws Exception {
        EventLog read = another();
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> torn =
                    reader.submit(
                            () -> {
                                while (!over.get()) {
                                    List<StoredEvent> all = read.read(0, ALL);
                                    if (!all.isEmpty() && !all.getLast().endsCommit()) {
                                        return all.getLast().position();
                                    }
                                }
                                return 0L;
                            });
            try {
                manyWrite();
            } finally {
                over.set(true);
            }

            assertThat(torn.get())
                    .as("position behind which the rest of a commit was not there yet")
                    .isZero();
        }
    }

    @Test
    void what_one_process_was_answered_another_sees_at_once() throws Exception {
        EventLog writing = another();
        EventLog reading = another();
        for (int i = 0; i < 20; i++) {
            long position = writing.append(commit("a", i, 1));
            assertThat(reading.head()).as("head in another process").isEqualTo(position);
            assertThat(reading.read(position - 1, 1))
                    .as("position %d in another process", position)
                    .hasSize(1);
        }
    }

    // ---- the chain

    @Test
    void all_events_of_a_commit_carry_its_hash_and_no_other_commit_has_it() throws Exception {
        EventLog log = another();
        for (int i = 0; i < 4; i++) {
            log.append(commit("a", 2L * i, 2));
        }

        Map<String, Set<String>> hashes = new HashMap<>();
        for (StoredEvent event : log.read(0, ALL)) {
            hashes.computeIfAbsent(event.commitId(), c -> new HashSet<>())
                    .add(HexFormat.of().formatHex(event.commitHash()));
        }
        assertThat(hashes.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(hashes.values().stream().flatMap(Set::stream).distinct()).hasSize(4);
        assertThat(hashes.values().stream().flatMap(Set::stream))
                .allSatisfy(hash -> assertThat(hash).hasSize(64));
    }

    @Test
    void the_chain_is_whole_after_many_wrote_at_once() throws Exception {
        manyWrite();

        assertThat(faultInChain()).isEmpty();
    }

    // ---- waiting

    @Test
    void who_waits_is_woken_by_an_append_of_this_and_of_another_process() throws Exception {
        EventLog log = another();
        EventLog other = another();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first = waiting.submit(() -> log.awaitBeyond(0, PATIENCE));
            log.append(commit("a", 0, 1));
            assertThat(first.get()).isEqualTo(1);

            Future<Long> second = waiting.submit(() -> log.awaitBeyond(1, PATIENCE));
            other.append(commit("b", 0, 1));
            assertThat(second.get()).isEqualTo(2);
        }
        assertThat(log.awaitBeyond(2, Duration.ofMillis(10))).as("when time is over").isEqualTo(2);
    }

    @Test
    void a_listener_is_told_of_appends_until_it_leaves() throws Exception {
        EventLog log = another();
        CountDownLatch told = new CountDownLatch(1);
        AtomicLong last = new AtomicLong();
        EventLog.Subscription subscription =
                log.onAppend(
                        head -> {
                            last.set(head);
                            told.countDown();
                        });
        log.append(commit("a", 0, 2));
        assertThat(told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(last.get()).isEqualTo(2);

        subscription.close();
        log.append(commit("a", 2, 1));
        assertThat(last.get()).isEqualTo(2);
    }

    // ---- what the tests are made of

    private Commit commit(String aggregate, long fromSequence, int events) {
        List<NewEvent> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            list.add(next(aggregate, fromSequence + i));
        }
        return new Commit(id(), list);
    }

    /** An event recorded after all those before it. */
    private NewEvent next(String aggregate, long sequence) {
        return event(aggregate, sequence, NOON.plusMillis(clock.incrementAndGet()));
    }

    private static NewEvent event(String aggregate, long sequence, Instant recordedAt) {
        return new NewEvent(
                id(),
                "household",
                aggregate,
                sequence,
                "household.household-visited",
                "1",
                "{\"words\":\"đã đến thăm\"}".getBytes(StandardCharsets.UTF_8),
                Map.of("account", "bí thư"),
                recordedAt);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** Several processes with several callers each; what each commit was answered. */
    private Map<String, Long> manyWrite() throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int p = 0; p < processes(); p++) {
            EventLog log = another();
            for (int c = 0; c < callers(); c++) {
                String aggregate = "caller-" + p + "-" + c;
                writers.add(() -> write(log, aggregate, answered));
            }
        }
        all(writers);
        return answered;
    }

    private long write(EventLog log, String aggregate, Map<String, Long> answered) {
        long sequence = 0;
        for (int i = 0; i < commits(); i++) {
            int events = 1 + i % 3;
            Commit commit = commit(aggregate, sequence, events);
            answered.put(commit.id(), log.append(commit));
            sequence += events;
        }
        return sequence;
    }

    private Object outcome(EventLog log, String aggregate) {
        try {
            return log.append(commit(aggregate, 0, 1));
        } catch (StoreFailure failure) {
            return failure;
        }
    }

    private static <T> List<T> all(List<Callable<T>> attempts) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : callers.invokeAll(attempts)) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static long times(Commit commit, EventLog log) {
        return log.read(0, ALL).stream()
                .filter(event -> event.commitId().equals(commit.id()))
                .filter(StoredEvent::endsCommit)
                .count();
    }

    private static List<String> ids(List<StoredEvent> events) {
        return events.stream().map(stored -> stored.event().id()).toList();
    }

    private static List<Long> sequences(List<StoredEvent> events) {
        return events.stream().map(stored -> stored.event().sequence()).toList();
    }

    private static void assertDense(List<StoredEvent> events, long last) {
        assertThat(events.stream().map(StoredEvent::position).toList())
                .as("positions from 1 on, without gap or repeat")
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }

    /** Reads on from where it is, as a processor does, and never looks back. */
    private static final class Following implements AutoCloseable {

        private final EventLog log;
        private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicLong target = new AtomicLong(Long.MAX_VALUE);
        private final Future<List<StoredEvent>> followed;

        Following(EventLog log) {
            this.log = log;
            this.followed = thread.submit(this::follow);
        }

        private List<StoredEvent> follow() {
            List<StoredEvent> all = new ArrayList<>();
            long place = 0;
            while (place < target.get()) {
                for (StoredEvent event : log.read(place, 7)) {
                    assertThat(event.position())
                            .as(
                                    "position handed out after %d: a reader that follows never sees"
                                            + " what is skipped",
                                    place)
                            .isEqualTo(place + 1);
                    place = event.position();
                    all.add(event);
                }
                log.awaitBeyond(place, Duration.ofMillis(20));
            }
            return all;
        }

        List<StoredEvent> upTo(long position) throws Exception {
            target.set(position);
            try {
                return followed.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AssertionError failure) {
                    throw failure;
                }
                throw e;
            }
        }

        @Override
        public void close() {
            target.set(0);
            thread.close();
        }
    }
}
