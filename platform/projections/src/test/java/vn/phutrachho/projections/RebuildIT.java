package vn.phutrachho.projections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.Lease;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.testservers.TestMongo;

/** A view whose documents are too many to be held back together is the same as any other. */
class RebuildIT {
    private static final int DOCUMENTS = 400;
    private static final int EVENTS = 12_000;
    private static final int FITTING = 50;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    /** Where something was said of a household, or of a member: an event touches both. */
    public record Trace(String id, List<Long> own, List<Long> inbox) {}

    private static final class Traces implements Projection<Trace> {
        private volatile CountDownLatch goesOn = new CountDownLatch(0);

        @Override
        public String name() {
            return "traces";
        }

        @Override
        public Class<Trace> document() {
            return Trace.class;
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ResponsibilityEvent.class);
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            AssignmentMade made = (AssignmentMade) event.event();
            return Set.of(made.household().value(), made.member().value());
        }

        @Override
        public Trace fold(String id, @Nullable Trace before, RecordedEvent event) {
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Trace trace = before == null ? new Trace(id, List.of(), List.of()) : before;
            return event.log() == Log.OWN
                    ? new Trace(id, plus(trace.own(), event.position()), trace.inbox())
                    : new Trace(id, trace.own(), plus(trace.inbox(), event.position()));
        }
    }

    private static List<Long> plus(List<Long> said, long position) {
        return Stream.concat(said.stream(), Stream.of(position)).toList();
    }

    private final Traces traces = new Traces();
    private final MongoClient client = MongoClients.create(TestMongo.uri("rebuilds"));
    private final MongoDatabase database = client.getDatabase("rebuilds-" + UUID.randomUUID());
    private final MongoEventLog own =
            MongoEventLog.open(database, "events", LogSettings.ofDecisions());
    private final MongoEventLog inbox =
            MongoEventLog.open(database, "inbox", LogSettings.ofCopies());
    private final History history = new History("assignment", own, inbox);
    private final AtomicInteger setAside = new AtomicInteger();

    @AfterEach
    void close() {
        own.close();
        inbox.close();
        database.drop();
        client.close();
    }

    @Test
    void a_view_is_the_same_whether_all_is_held_back_or_most_is_set_aside() {
        record(own, EVENTS, 1);
        record(inbox, EVENTS / 2, 2);
        Map<String, Trace> expected = history.asKnown(traces, Instant.MAX);

        assertThat(rebuilt(1, 1 << 30)).isEqualTo(expected).hasSize(2 * DOCUMENTS);
        assertThat(setAside).as("once").hasValue(1);
        assertThat(rebuilt(2, 50_000)).as("room for a small part only").isEqualTo(expected);
        assertThat(rebuilt(3, -1)).as("no room at all").isEqualTo(expected);
    }

    /** What came meanwhile is folded into what was set aside before. */
    @Test
    void a_rebuild_goes_on_from_where_it_was() {
        record(own, EVENTS, 1);
        Rebuild<Trace> rebuild = rebuild(1, 1 << 30);
        rebuild.foldTo(heads(), read -> {});
        record(own, EVENTS, 3);
        record(inbox, 100, 4);
        rebuild.foldTo(heads(), read -> {});

        assertThat(documents(1)).isEqualTo(history.asKnown(traces, Instant.MAX));
        assertThat(setAside).hasValue(2);
    }

    @Test
    void a_new_view_of_a_long_history_is_built_at_once_and_then_followed() {
        record(own, 3_000, 1);
        record(inbox, 1_000, 2);
        try (Views views = started()) {
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.named("traces").place().generation()).as("at once").isEqualTo(2);
            assertThat(documents(2)).isEqualTo(history.asKnown(traces, Instant.MAX));

            record(own, 500, 3);
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(views.of(traces).all())
                    .containsExactlyInAnyOrderElementsOf(
                            history.asKnown(traces, Instant.MAX).values());
        }
        try (Views again = started()) {
            assertThat(again.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(again.named("traces").place().generation()).as("not again").isEqualTo(2);
        }
    }

    @Test
    void of_two_processes_one_builds_a_new_view() {
        record(own, 3_000, 1);
        try (Views views = started();
                Views twin = started()) {
            for (Views each : List.of(views, twin)) {
                assertThat(each.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
                assertThat(each.named("traces").place().generation()).isEqualTo(2);
            }
            assertThat(database.listCollectionNames()).doesNotContain("traces.3");
        }
    }

    @Test
    void a_process_that_died_while_it_built_a_view_does_not_keep_others_from_it() {
        record(own, 3_000, 1);
        new Lease(database, "rebuild-traces", Duration.ofSeconds(2)).take();
        database.getCollection("traces.2").insertOne(new Document("_id", "half"));
        try (Views views = started()) {
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(documents(2)).isEqualTo(history.asKnown(traces, Instant.MAX));
        }
    }

    @Test
    void a_new_view_that_cannot_be_built_stands_still_and_says_why() {
        record(own, 3_000, 1);
        own.append(new Commit(UUID.randomUUID().toString(), List.of(unknown())));
        try (Views views = started()) {
            assertThat(views.awaitOwn(own.head(), LONG_ENOUGH)).isFalse();
            assertThat(views.named("traces").stoppedBy()).hasMessageContaining("plan-forgotten");
            assertThat(views.of(traces).all()).isEmpty();
        }
    }

    @Test
    void a_service_that_stops_while_a_view_is_built_leaves_it_for_the_next() {
        record(own, 12_000, 1);
        Traces slow = new Traces();
        slow.goesOn = new CountDownLatch(1);
        Views views = started(slow);
        views.close();
        slow.goesOn.countDown();
        try (Views next = started()) {
            assertThat(next.awaitOwn(own.head(), LONG_ENOUGH)).isTrue();
            assertThat(next.named("traces").place().generation()).isEqualTo(2);
        }
    }

    private Views started() {
        return started(traces);
    }

    private Views started(Traces projection) {
        Views views =
                new Views(List.of(projection), history, database, Duration.ofMillis(20), 1_000);
        views.start();
        return views;
    }

    private static NewEvent unknown() {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "Plan",
                "p1",
                0,
                "plan.plan-forgotten",
                "1",
                "{}".getBytes(UTF_8),
                Map.of(),
                Instant.parse("2026-01-05T01:00:00Z"));
    }

    private Map<String, Trace> rebuilt(int generation, long room) {
        rebuild(generation, room).foldTo(heads(), read -> {});
        return documents(generation);
    }

    private Rebuild<Trace> rebuild(int generation, long room) {
        return new Rebuild<>(
                traces,
                history,
                database,
                generation,
                documents -> (held, one) -> held > FITTING,
                () -> {
                    setAside.incrementAndGet();
                    return room < 0 ? Optional.empty() : Optional.of(new SetAside(room));
                });
    }

    private Place heads() {
        return new Place(0, own.head(), inbox.head(), Instant.EPOCH);
    }

    private Map<String, Trace> documents(int generation) {
        Map<String, Trace> found = new HashMap<>();
        MongoDocuments<Trace> stored = new MongoDocuments<>(traces, database, generation);
        stored.collection()
                .find()
                .forEach(
                        each ->
                                found.put(
                                        each.getString("_id").getValue(),
                                        stored.decode(each.getDocument("d"))));
        return found;
    }

    private void record(EventLog log, int events, int seed) {
        Random random = new Random(seed);
        List<NewEvent> some = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            some.add(event(random, seed + "-" + i));
            if (some.size() == 500 || i == events - 1) {
                log.append(new Commit(UUID.randomUUID().toString(), List.copyOf(some)));
                some.clear();
            }
        }
    }

    /** Of an aggregate of its own each, so that any household may be touched at any time. */
    private static NewEvent event(Random random, String aggregate) {
        EventName name = EventCatalog.nameOf(AssignmentMade.class);
        AssignmentMade made =
                new AssignmentMade(
                        new HouseholdId("h" + random.nextInt(DOCUMENTS)),
                        new MemberId("m" + random.nextInt(DOCUMENTS)),
                        new UnitId("c1"),
                        new PlanId("plan-c1-2026"),
                        LocalDate.of(2026, 3, 1));
        return new NewEvent(
                UUID.randomUUID().toString(),
                "Responsibility",
                aggregate,
                0,
                name.name(),
                name.revision(),
                EventJson.write(made),
                Map.of(Metadata.SOURCE, "member", Metadata.SOURCE_POSITION, aggregate),
                Instant.parse("2026-01-05T01:00:00Z"));
    }
}
