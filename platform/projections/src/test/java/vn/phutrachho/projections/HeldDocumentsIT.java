package vn.phutrachho.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.testservers.TestMongo;

class HeldDocumentsIT {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    /** How often something was done. */
    public record Count(int times) {}

    private static final class Counts implements Projection<Count> {
        @Override
        public String name() {
            return "counts";
        }

        @Override
        public Class<Count> document() {
            return Count.class;
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(ResponsibilityEvent.class);
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            return Set.of("a");
        }

        @Override
        public @Nullable Count fold(String id, @Nullable Count before, RecordedEvent event) {
            return new Count(before == null ? 1 : before.times() + 1);
        }
    }

    private final HeldUpLine line = new HeldUpLine();
    private final MongoClient client = line.client(TestMongo.uri("views"));
    private final MongoDatabase database = client.getDatabase("held-" + UUID.randomUUID());
    private final Counts counts = new Counts();
    private final HeldDocuments<Count> documents = held();
    private final HeldDocuments<Count> elsewhere = held();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        line.goOn();
        readers.close();
        database.drop();
        client.close();
    }

    @Test
    void what_is_held_back_is_found_and_not_stored() {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));

        assertThat(documents.isHoldingBack()).isTrue();
        assertThat(documents.load(Set.of("a", "b"))).isEqualTo(Map.of("a", count(1)));
        assertThat(documents.stored().load(Set.of("a"))).isEmpty();
    }

    @Test
    void what_was_saved_many_times_is_written_once_as_it_is_last() {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        documents.save(Map.of("a", count(2)), Map.of("a", count(1)));
        documents.save(Map.of("b", count(3)), Map.of("b", Versioned.absent()));

        documents.write();

        assertThat(documents.isHoldingBack()).isFalse();
        assertThat(documents.stored().load(Set.of("a", "b")))
                .isEqualTo(Map.of("a", count(2), "b", count(3)));
    }

    @Test
    void what_was_written_is_written_over_by_what_comes_next() {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        documents.write();
        documents.save(Map.of("a", count(2)), Map.of("a", count(1)));
        documents.write();

        assertThat(elsewhere.load(Set.of("a"))).isEqualTo(Map.of("a", count(2)));
    }

    @Test
    void nothing_newer_is_written_over() {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        documents.write();
        assertThat(elsewhere.load(Set.of("a"))).isEqualTo(Map.of("a", count(1)));
        documents.save(Map.of("a", count(3)), Map.of("a", count(1)));
        elsewhere.save(Map.of("a", count(2)), Map.of("a", count(1)));
        documents.write();

        assertThatThrownBy(elsewhere::write).isInstanceOf(FoldedElsewhere.class);
        assertThat(elsewhere.isHoldingBack()).isTrue();
        assertThat(documents.stored().load(Set.of("a"))).isEqualTo(Map.of("a", count(3)));
    }

    @Test
    void what_was_read_before_it_was_written_anew_does_not_come_back() throws Exception {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        documents.write();
        documents.letGo(Set.of("a"));
        Future<Map<String, Versioned<Count>>> early = readerHeldUp();

        documents.save(Map.of("a", count(2)), Map.of("a", count(1)));
        documents.write();
        documents.letGo(Set.of("a"));
        line.goOn();

        assertThat(early).succeedsWithin(LONG_ENOUGH).isEqualTo(Map.of("a", count(1)));
        assertThat(documents.load(Set.of("a"))).isEqualTo(Map.of("a", count(2)));
    }

    @Test
    void what_was_read_before_another_process_folded_it_does_not_come_back() throws Exception {
        elsewhere.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        elsewhere.write();
        Future<Map<String, Versioned<Count>>> early = readerHeldUp();

        elsewhere.save(Map.of("a", count(2)), Map.of("a", count(1)));
        elsewhere.write();
        new Fold<>(counts, Wanted.by(counts), documents, (held, one) -> true)
                .apply(List.of(event(2)));
        assertThat(documents.isHoldingBack()).as("it was folded there").isFalse();
        documents.letGo(Set.of("a"));
        line.goOn();

        assertThat(early).succeedsWithin(LONG_ENOUGH).isEqualTo(Map.of("a", count(1)));
        assertThat(documents.load(Set.of("a"))).isEqualTo(Map.of("a", count(2)));
    }

    /** Has read what is stored, and not come back yet. */
    private Future<Map<String, Versioned<Count>>> readerHeldUp() throws InterruptedException {
        line.holdUpNext("counts.1");
        Future<Map<String, Versioned<Count>>> reading =
                readers.submit(() -> documents.load(Set.of("a")));
        line.awaitHeldUp();
        return reading;
    }

    private static RecordedEvent event(long position) {
        return new RecordedEvent(
                Log.OWN,
                "assignment",
                position,
                Instant.parse("2026-01-05T01:00:00Z"),
                "all",
                position - 1,
                Map.of(),
                new AssignmentEnded(
                        new HouseholdId("h-1"),
                        new MemberId("m-1"),
                        new UnitId("c-1"),
                        EndReason.HANDED_OVER,
                        LocalDate.of(2026, 1, 5)));
    }

    private HeldDocuments<Count> held() {
        return new HeldDocuments<>(new MongoDocuments<>(counts, database, 1));
    }

    private static Versioned<Count> count(int times) {
        return new Versioned<>(new Count(times), times, 0);
    }
}
