package vn.phutrachho.projections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.testservers.TestMongo;

class LiveViewIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Duration WRITTEN_EVERY = Duration.ofMillis(20);
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");

    /** Who is responsible for a household, for the proof's sake. */
    public record Charge(HouseholdId household, MemberId member, LocalDate from) {}

    private static class Charges implements Projection<Charge> {
        @Override
        public String name() {
            return "charges";
        }

        @Override
        public Class<Charge> document() {
            return Charge.class;
        }

        @Override
        public List<List<String>> indexes() {
            return List.of(List.of("member"));
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ResponsibilityEvent.class);
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            return event.event() instanceof ResponsibilityEvent e
                    ? Set.of(e.household().value())
                    : Set.of();
        }

        @Override
        public @Nullable Charge fold(String id, @Nullable Charge before, RecordedEvent event) {
            return switch ((ResponsibilityEvent) event.event()) {
                case AssignmentMade made ->
                        new Charge(made.household(), made.member(), made.from());
                case AssignmentEnded ended -> null;
            };
        }
    }

    private final Charges charges = new Charges();
    private final HeldUpLine line = new HeldUpLine();
    private final MongoClient client = line.client(TestMongo.uri("views"));
    private final MongoDatabase database = client.getDatabase("views-" + UUID.randomUUID());
    private final MongoEventLog own =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private final MongoEventLog inbox =
            MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
    private final History history = new History("assignment", own, inbox);
    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private Views views = started();
    private long recorded;

    @AfterEach
    void close() {
        line.goOn();
        views.close();
        others.shutdownNow();
        own.close();
        inbox.close();
        database.drop();
        client.close();
    }

    @Test
    void what_was_decided_is_seen() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 7));
        assertThat(views.of(charges).where(eq("d.member", new MemberId("m-7")))).hasSize(1);
    }

    @Test
    void ids_are_found_in_order_and_no_more_than_asked_for() {
        record(made(1, 7), made(2, 7), made(3, 7), made(4, 8), ended(2, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        Bson ofMember = eq("d.member", new MemberId("m-7"));
        assertThat(views.of(charges).ids(ofMember, descending("_id"), 9))
                .containsExactly("h-3", "h-1");
        assertThat(views.of(charges).ids(ofMember, ascending("_id"), 1)).containsExactly("h-1");
    }

    @Test
    void what_is_gone_is_not_found() {
        record(made(1, 7));
        record(ended(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).isEmpty();
        assertThat(views.of(charges).all()).isEmpty();
    }

    @Test
    void a_view_that_is_far_behind_catches_up_and_holds_what_one_made_anew_holds() {
        views.close();
        for (int commit = 0; commit < 24; commit++) {
            DomainEvent[] events = new DomainEvent[500];
            for (int i = 0; i < events.length; i++) {
                int made = commit * events.length + i;
                events[i] = made % 7 == 6 ? ended(made % 40, made) : made(made % 40, made);
            }
            record(events);
        }
        record(made(1, 7));
        views = started();

        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 7));
        Rebuilt rebuilt = views.named(charges.name()).rebuild(progress -> {});
        assertThat(rebuilt.events()).isEqualTo(12_001);
        assertThat(rebuilt.differing()).isZero();
    }

    @Test
    void what_views_show_is_of_the_past_until_they_hold_what_was_there_when_they_began() {
        views.close();
        record(made(1, 7));
        AtomicBoolean silent = new AtomicBoolean(true);
        EventLog lagging = new Lagging(own, silent::get);
        views = started(new History("assignment", lagging, inbox), WRITTEN_EVERY);
        assertThat(views.haveCaughtUp()).isFalse();
        assertThat(views.percentRead()).isZero();

        silent.set(false);
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.haveCaughtUp()).isTrue();
        assertThat(views.percentRead()).isEqualTo(100);
        record(made(2, 7));
        assertThat(views.haveCaughtUp()).as("what comes later is no past").isTrue();
    }

    /** A log that shows nothing of what it holds at times. */
    private record Lagging(EventLog log, BooleanSupplier lags) implements EventLog {
        @Override
        public List<StoredEvent> read(long afterPosition, int atMost) {
            return lags.getAsBoolean() ? List.of() : log.read(afterPosition, atMost);
        }

        @Override
        public long append(Commit commit) {
            return log.append(commit);
        }

        @Override
        public List<StoredEvent> aggregate(String aggregateId, long fromSequence) {
            return log.aggregate(aggregateId, fromSequence);
        }

        @Override
        public long head() {
            return log.head();
        }

        @Override
        public long awaitBeyond(long position, Duration atMost) {
            return log.awaitBeyond(position, atMost);
        }

        @Override
        public Subscription onAppend(LongConsumer listener) {
            return log.onAppend(listener);
        }
    }

    @Test
    void a_view_goes_on_when_a_log_showed_less_for_a_moment_than_was_known_to_be_there() {
        views.close();
        for (int commit = 0; commit < 11; commit++) {
            record(Stream.generate(() -> made(1, 7)).limit(500).toArray(DomainEvent[]::new));
        }
        record(made(2, 7));
        AtomicBoolean first = new AtomicBoolean(true);
        EventLog lagging = new Lagging(own, () -> first.getAndSet(false));
        views = started(new History("assignment", lagging, inbox), WRITTEN_EVERY);

        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(first).isFalse();
        assertThat(views.named("charges").stoppedBy()).isNull();
        assertThat(views.of(charges).all()).hasSize(2);
    }

    @Test
    void a_view_does_not_ask_again_at_once_while_a_log_shows_less_than_is_known_to_be_there() {
        views.close();
        record(made(1, 7));
        AtomicInteger reads = new AtomicInteger();
        AtomicLong until = new AtomicLong();
        EventLog lagging =
                new Lagging(
                        own,
                        () -> {
                            reads.incrementAndGet();
                            until.compareAndSet(0, System.currentTimeMillis() + 300);
                            return System.currentTimeMillis() < until.get();
                        });
        views = started(new History("assignment", lagging, inbox), WRITTEN_EVERY);

        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(reads).hasValueBetween(2, 49);
    }

    /** A view that is busy with an event for as long as it must. */
    private static final class BusyCharges extends Charges {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ends = new CountDownLatch(1);

        @Override
        public @Nullable Charge fold(String id, @Nullable Charge before, RecordedEvent event) {
            begun.countDown();
            try {
                ends.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.fold(id, before, event);
        }
    }

    @Test
    void whoever_waits_for_a_view_waits_no_longer_than_said_whatever_the_view_is_busy_with()
            throws Exception {
        views.close();
        BusyCharges busy = new BusyCharges();
        views = started(busy, history, WRITTEN_EVERY);
        record(made(1, 7));
        assertThat(busy.begun.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();

        Future<Boolean> waiting =
                others.submit(() -> views.awaitOwn(own.head(), Duration.ofMillis(200)));
        try {
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(false);
        } finally {
            busy.ends.countDown();
        }
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
    }

    @Test
    void a_view_goes_on_being_folded_while_its_rebuild_is_compared_with_it() throws Exception {
        record(made(1, 7), made(2, 7), made(3, 7), made(4, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).all()).hasSize(4);
        database.getCollection("charges.1").deleteOne(eq("_id", "h-4"));

        // once all is folded, the next documents found there are those to be compared
        Future<Rebuilt> rebuilding =
                others.submit(
                        () ->
                                views.named("charges")
                                        .rebuild(events -> line.holdUpNext("charges.2")));
        line.awaitHeldUp();
        record(made(1, 8), ended(2, 7), made(5, 7));
        Future<Boolean> seen = others.submit(() -> views.awaitOwn(own.head(), LONG_ENOUGH));
        assertThat(seen).succeedsWithin(LONG_ENOUGH).isEqualTo(true);
        assertThat(views.of(charges).all()).as("written").hasSize(3);
        line.goOn();

        assertThat(rebuilding)
                .succeedsWithin(LONG_ENOUGH)
                .isEqualTo(new Rebuilt("charges", 7, 4, 1));
        assertThat(views.named("charges").place().generation()).isEqualTo(2);
        assertThat(views.of(charges).all())
                .containsExactlyInAnyOrder(charge(1, 8), charge(3, 7), charge(4, 7), charge(5, 7));
    }

    /** Fails its keeper once, and not by an exception. */
    private static final class FailingCharges extends Charges {
        private final AtomicBoolean fails = new AtomicBoolean(true);

        @Override
        public String name() {
            if (Thread.currentThread().getName().equals("view-places") && fails.getAndSet(false)) {
                throw new StackOverflowError();
            }
            return super.name();
        }
    }

    @Test
    void views_go_on_being_written_after_an_error_that_is_no_exception() {
        views.close();
        FailingCharges failing = new FailingCharges();
        views = started(failing, history, WRITTEN_EVERY);
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();

        Bson writtenToTheEnd = and(eq("_id", "charges"), eq("own", own.head()));
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (database.getCollection("view-places").countDocuments(writtenToTheEnd) == 0
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(database.getCollection("view-places").countDocuments(writtenToTheEnd))
                .isEqualTo(1);
        assertThat(failing.fails).isFalse();
    }

    @Test
    void two_processes_fold_the_same_view_without_doubling_or_losing() {
        try (Views twin = started()) {
            for (int i = 0; i < 200; i++) {
                record(made(i % 20, i));
            }
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.of(charges).all()).hasSize(20).contains(charge(19, 199));
            assertThat(twin.of(charges).all())
                    .containsExactlyInAnyOrderElementsOf(views.of(charges).all());
            assertThat(List.of(views.named("charges").changes(), twin.named("charges").changes()))
                    .as("whoever keeps a copy is told, whichever process wrote")
                    .allMatch(changes -> changes >= 200);
        }
    }

    @Test
    void what_another_process_folded_is_not_hidden_by_what_is_held_in_memory() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 7));
        try (Views twin = started()) {
            record(made(1, 8));
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            record(made(1, 9));
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 9));
            assertThat(twin.of(charges).find("h-1")).hasValue(charge(1, 9));
        }
    }

    /** Folds no further from a moment on, until it may. */
    private static final class HeldUpCharges extends Charges {
        private final AtomicBoolean holdsUp = new AtomicBoolean();
        private final CountDownLatch heldUp = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);

        @Override
        public @Nullable Charge fold(String id, @Nullable Charge before, RecordedEvent event) {
            if (holdsUp.get()) {
                heldUp.countDown();
                try {
                    goesOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return super.fold(id, before, event);
        }
    }

    @Test
    void what_was_seen_once_does_not_go_back_while_it_is_folded_again() throws Exception {
        HeldUpCharges heldUp = new HeldUpCharges();
        views.close();
        // each writes only when it is asked for all
        views = started(history, LONG_ENOUGH);
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).all()).as("written, too").containsExactly(charge(1, 7));
        try (Views twin = started(heldUp, history, LONG_ENOUGH)) {
            record(made(1, 8));
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.of(charges).all()).containsExactly(charge(1, 8));
            views.close();
            record(made(1, 9));
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.of(heldUp).find("h-1")).hasValue(charge(1, 9));

            heldUp.holdsUp.set(true);
            Future<List<Charge>> all = others.submit(() -> twin.of(heldUp).all());
            assertThat(heldUp.heldUp.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS))
                    .as("the other process was first with the eighth")
                    .isTrue();
            assertThat(twin.awaitOwn(own.head(), Duration.ZERO)).isTrue();
            assertThat(twin.of(heldUp).find("h-1")).hasValue(charge(1, 9));

            heldUp.goesOn.countDown();
            assertThat(all.get(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS))
                    .containsExactly(charge(1, 9));
        }
    }

    @Test
    void a_view_goes_on_where_it_was() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.close();
        record(made(1, 8));
        views = started();
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 8));
    }

    @Test
    void a_view_that_was_killed_before_it_was_written_folds_again() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 7));
        views.close();
        database.getCollection("charges.1").deleteMany(new Document());
        database.getCollection("view-places").deleteMany(new Document());
        views = started();
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).all()).containsExactly(charge(1, 7));
    }

    @Test
    void a_place_is_written_after_all_that_stands_before_it() {
        for (int i = 0; i < 300; i++) {
            record(made(i, i));
            Document place = database.getCollection("view-places").find().first();
            long written = database.getCollection("charges.1").countDocuments();
            assertThat(written)
                    .as("documents at place %s", place)
                    .isGreaterThanOrEqualTo(requireNonNull(place).getLong("own"));
        }
    }

    @Test
    void a_view_that_was_killed_before_it_kept_its_place_repeats_and_changes_nothing() {
        record(made(1, 7));
        record(ended(1, 7));
        record(made(1, 8));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.close();
        database.getCollection("view-places").updateOne(eq("_id", "charges"), set("own", 0L));
        views = started();
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).all()).containsExactly(charge(1, 8));
        assertThat(views.named("charges").rebuild(events -> {}).differing()).isZero();
    }

    @Test
    void a_view_rebuilt_by_another_process_is_read_where_it_is_now() {
        try (Views twin = started()) {
            record(made(1, 7));
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            views.named("charges").rebuild(events -> {});
            record(made(2, 7));
            awaitGeneration(2, twin);
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.of(charges).all()).hasSize(2);
        }
    }

    @Test
    void a_rebuild_by_a_process_that_has_not_seen_the_one_before_leaves_its_documents_alone() {
        // looks for rebuilds of others once a second
        try (Views twin = started(history, LONG_ENOUGH)) {
            record(made(1, 7));
            record(made(2, 7));
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();

            views.named("charges").rebuild(events -> {});
            twin.named("charges").rebuild(events -> {});

            assertThat(database.getCollection("charges.2").countDocuments()).isEqualTo(2);
            record(made(1, 9));
            awaitGeneration(3, views);
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.of(charges).all())
                    .containsExactlyInAnyOrder(charge(1, 9), charge(2, 7));
            assertThat(twin.of(charges).all())
                    .containsExactlyInAnyOrder(charge(1, 9), charge(2, 7));
        }
    }

    @Test
    void of_two_processes_one_at_a_time_rebuilds_a_view() {
        try (Views twin = started()) {
            record(made(1, 7));
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(twin.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            LiveView<?> mine = views.named("charges");
            LiveView<?> theirs = twin.named("charges");

            Rebuilt rebuilt =
                    mine.rebuild(
                            events ->
                                    assertThatThrownBy(() -> theirs.rebuild(others -> {}))
                                            .isInstanceOf(RebuiltElsewhere.class));

            assertThat(rebuilt).isEqualTo(new Rebuilt("charges", 1, 1, 0));
            assertThat(theirs.rebuild(events -> {})).isEqualTo(rebuilt);
        }
    }

    @Test
    void a_rebuild_whose_right_went_to_another_meanwhile_does_not_take_over() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();

        assertThatThrownBy(
                        () ->
                                views.named("charges")
                                        .rebuild(events -> theRightToRebuildGoesToAnother()))
                .isInstanceOf(RebuiltElsewhere.class);

        assertThat(views.named("charges").place().generation()).isEqualTo(1);
        assertThat(views.of(charges).all()).containsExactly(charge(1, 7));
    }

    private void theRightToRebuildGoesToAnother() {
        database.getCollection("leases")
                .updateOne(
                        eq("_id", "rebuild-charges"),
                        combine(set("holder", "another"), inc("fence", 1L)));
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_and_takes_its_place() {
        for (int i = 0; i < 50; i++) {
            record(made(i, i));
        }
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        Rebuilt rebuilt = views.named("charges").rebuild(events -> {});
        assertThat(rebuilt).isEqualTo(new Rebuilt("charges", 50, 50, 0));
        record(made(1, 99));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).find("h-1")).hasValue(charge(1, 99));
        assertThat(views.named("charges").place().generation()).isEqualTo(2);
    }

    @Test
    void whoever_holds_a_view_reads_past_its_rebuilds() {
        View<Charge> held = views.of(charges);
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.named("charges").rebuild(events -> {});
        views.named("charges").rebuild(events -> {});
        record(made(1, 8));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(held.find("h-1")).hasValue(charge(1, 8));
        assertThat(held.all()).containsExactly(charge(1, 8));
    }

    @Test
    void a_rebuild_finds_what_was_changed_behind_the_views_back() {
        record(made(1, 7));
        record(made(2, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        assertThat(views.of(charges).all()).hasSize(2);
        database.getCollection("charges.1").deleteOne(eq("_id", "h-2"));
        assertThat(views.named("charges").rebuild(events -> {}).differing()).isEqualTo(1);
        assertThat(views.of(charges).find("h-2")).hasValue(charge(2, 7));
    }

    @Test
    void what_was_known_at_an_instant_is_what_was_recorded_until_then() {
        record(made(1, 7));
        Instant then = BEGIN.plusSeconds(recorded);
        record(ended(1, 7));
        assertThat(history.asKnown(charges, then)).isEqualTo(Map.of("h-1", charge(1, 7)));
    }

    @Test
    void an_unknown_event_stops_the_view_and_is_never_skipped() {
        store("plan.plan-forgotten", "{}".getBytes(StandardCharsets.UTF_8));
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isFalse();
        assertThat(views.named("charges").stoppedBy()).hasMessageContaining("plan.plan-forgotten");
        assertThat(views.of(charges).find("h-1")).isEmpty();
    }

    @Test
    void of_the_sets_of_documents_that_were_replaced_only_the_last_is_kept() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.named("charges").rebuild(events -> {});
        views.named("charges").rebuild(events -> {});
        assertThat(database.listCollectionNames())
                .contains("charges.3", "charges.2")
                .doesNotContain("charges.1");
    }

    @Test
    void what_was_replaced_may_be_dropped_at_once_and_the_live_one_stays() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.named("charges").rebuild(events -> {});

        views.named("charges").dropReplaced();

        assertThat(database.listCollectionNames())
                .contains("charges.2")
                .doesNotContain("charges.1");
        assertThat(views.of(charges).all()).containsExactly(charge(1, 7));
    }

    @Test
    void what_a_rebuild_left_behind_that_died_is_dropped_by_the_next() {
        record(made(1, 7));
        assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
        views.named("charges").rebuild(events -> {});
        views.named("charges").rebuild(events -> {});
        for (String other : List.of("charges.1", "charges.next", "charges-2.1")) {
            database.getCollection(other).insertOne(new Document());
        }

        views.named("charges").rebuild(events -> {});

        assertThat(database.listCollectionNames())
                .contains("charges.4", "charges.3", "charges.next", "charges-2.1")
                .doesNotContain("charges.2", "charges.1");
    }

    private static void awaitGeneration(int generation, Views views) {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        while (views.named("charges").place().generation() != generation
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(views.named("charges").place().generation()).isEqualTo(generation);
    }

    private Views started() {
        return started(history, WRITTEN_EVERY);
    }

    private Views started(History read, Duration writtenEvery) {
        return started(charges, read, writtenEvery);
    }

    private Views started(Charges projection, History read, Duration writtenEvery) {
        Views started =
                new Views(List.of(projection), read, database, writtenEvery, Long.MAX_VALUE);
        started.start();
        return started;
    }

    /** In one commit. */
    private void record(DomainEvent... events) {
        append(
                Stream.of(events)
                        .map(
                                event ->
                                        newEvent(
                                                EventCatalog.nameOf(event.getClass()).name(),
                                                EventJson.write(event)))
                        .toList());
    }

    private void store(String name, byte[] json) {
        append(List.of(newEvent(name, json)));
    }

    private void append(List<NewEvent> events) {
        own.append(new Commit(UUID.randomUUID().toString(), events));
    }

    private NewEvent newEvent(String name, byte[] json) {
        recorded++;
        return new NewEvent(
                UUID.randomUUID().toString(),
                "Responsibility",
                "all",
                recorded - 1,
                name,
                "1",
                json,
                Map.of(),
                BEGIN.plusSeconds(recorded));
    }

    private static Charge charge(int household, int member) {
        return new Charge(new HouseholdId("h-" + household), new MemberId("m-" + member), day());
    }

    private static AssignmentMade made(int household, int member) {
        return new AssignmentMade(
                new HouseholdId("h-" + household),
                new MemberId("m-" + member),
                cell(),
                plan(),
                day());
    }

    private static AssignmentEnded ended(int household, int member) {
        return new AssignmentEnded(
                new HouseholdId("h-" + household),
                new MemberId("m-" + member),
                cell(),
                EndReason.HANDED_OVER,
                day());
    }

    private static UnitId cell() {
        return new UnitId("c-1");
    }

    private static PlanId plan() {
        return new PlanId("p-1");
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 1, 5);
    }
}
