package vn.phutrachho.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.testservers.TestMongo;

class HeldDocumentsIT {

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
            return Set.of();
        }

        @Override
        public Set<String> documentsOf(RecordedEvent event) {
            return Set.of();
        }

        @Override
        public @Nullable Count fold(String id, @Nullable Count before, RecordedEvent event) {
            return before;
        }
    }

    private final MongoClient client = MongoClients.create(TestMongo.uri("views"));
    private final MongoDatabase database = client.getDatabase("held-" + UUID.randomUUID());
    private final HeldDocuments<Count> documents = held();
    private final HeldDocuments<Count> elsewhere = held();

    @AfterEach
    void close() {
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
    void nothing_newer_is_written_over_and_what_is_forgotten_is_loaded_anew() {
        documents.save(Map.of("a", count(1)), Map.of("a", Versioned.absent()));
        documents.write();
        assertThat(elsewhere.load(Set.of("a"))).isEqualTo(Map.of("a", count(1)));
        documents.save(Map.of("a", count(3)), Map.of("a", count(1)));
        elsewhere.save(Map.of("a", count(2)), Map.of("a", count(1)));
        documents.write();

        assertThatThrownBy(elsewhere::write).isInstanceOf(FoldedElsewhere.class);
        assertThat(elsewhere.isHoldingBack()).isTrue();
        elsewhere.forget();

        assertThat(elsewhere.isHoldingBack()).isFalse();
        assertThat(elsewhere.load(Set.of("a"))).isEqualTo(Map.of("a", count(3)));
    }

    private HeldDocuments<Count> held() {
        return new HeldDocuments<>(new MongoDocuments<>(new Counts(), database, 1));
    }

    private static Versioned<Count> count(int times) {
        return new Versioned<>(new Count(times), times, 0);
    }
}
