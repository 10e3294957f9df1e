package vn.phutrachho.projections;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.Metadata;

/**
 * Proves a view: {@code given(projection).own(…).inbox(…).whenAsked(id).thenAnswers(document)}.
 * Whatever is asked is also proved to be the same when every event comes twice, when the events
 * come in batches of any size, and in whatever way the two logs interleave.
 */
public final class ProjectionFixture<D extends Record> {
    private static final Instant FIRST = Instant.parse("2026-01-05T01:00:00Z");
    private static final int INTERLEAVINGS = 20;

    private final Projection<D> projection;
    private final List<RecordedEvent> own = new ArrayList<>();
    private final List<RecordedEvent> inbox = new ArrayList<>();
    private Instant now = FIRST;

    private ProjectionFixture(Projection<D> projection) {
        this.projection = projection;
    }

    public static <D extends Record> ProjectionFixture<D> given(Projection<D> projection) {
        return new ProjectionFixture<>(projection);
    }

    /** From here on events are recorded at that instant, a second apart. */
    public ProjectionFixture<D> recordedAt(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Events that the service itself decided. */
    public ProjectionFixture<D> own(DomainEvent... events) {
        return add(Log.OWN, own, events);
    }

    /** Events of the other services, in the order in which they arrived. */
    public ProjectionFixture<D> inbox(DomainEvent... events) {
        return add(Log.INBOX, inbox, events);
    }

    public Asked whenAsked(String id) {
        return new Asked(id, folded(interleaved(new Random(0), 1), 1_000).get(id));
    }

    private ProjectionFixture<D> add(Log log, List<RecordedEvent> to, DomainEvent... events) {
        for (DomainEvent event : events) {
            long position = to.size() + 1L;
            to.add(
                    new RecordedEvent(
                            log,
                            log == Log.OWN ? "self" : "other",
                            position,
                            now,
                            "aggregate",
                            position - 1,
                            Map.of(Metadata.ACTOR, "somebody"),
                            event));
            now = now.plusSeconds(1);
        }
        return this;
    }

    private Map<String, D> folded(List<RecordedEvent> events, int batch) {
        InMemoryDocuments<D> documents = new InMemoryDocuments<>();
        Wanted wanted = Wanted.by(projection);
        for (int at = 0; at < events.size(); at += batch) {
            Fold<D> fold = new Fold<>(projection, wanted, documents, (held, one) -> true);
            fold.apply(events.subList(at, Math.min(events.size(), at + batch)));
        }
        return new HashMap<>(documents.all());
    }

    /** Both logs in their own order, woven by chance; each event as often as asked. */
    private List<RecordedEvent> interleaved(Random chance, int times) {
        List<RecordedEvent> woven = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < own.size() || right < inbox.size()) {
            boolean takeOwn = right == inbox.size() || (left < own.size() && chance.nextBoolean());
            RecordedEvent next = takeOwn ? own.get(left++) : inbox.get(right++);
            for (int i = 0; i < times; i++) {
                woven.add(next);
            }
        }
        return woven;
    }

    /** What the view answers. */
    public final class Asked {
        private final String id;
        private final @Nullable D answer;

        private Asked(String id, @Nullable D answer) {
            this.id = id;
            this.answer = answer;
        }

        public void thenAnswers(D document) {
            assertThat(answer).as(id).isEqualTo(document);
            thenAlwaysTheSame();
        }

        public void thenAnswersNothing() {
            assertThat(answer).as(id).isNull();
            thenAlwaysTheSame();
        }

        /** The answer, for closer looks; also proved to be always the same. */
        public D thenAnswer() {
            thenAlwaysTheSame();
            assertThat(answer).as(id).isNotNull();
            return requireNonNull(answer);
        }

        private void thenAlwaysTheSame() {
            for (int seed = 0; seed < INTERLEAVINGS; seed++) {
                Random chance = new Random(seed);
                int times = 1 + seed % 2;
                int batch = 1 + seed % 7;
                assertThat(folded(interleaved(chance, times), batch).get(id))
                        .as(
                                "%s, interleaved by %d, each event %d times, batches of %d",
                                id, seed, times, batch)
                        .isEqualTo(answer);
            }
        }
    }
}
