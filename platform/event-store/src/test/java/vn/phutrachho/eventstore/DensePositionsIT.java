package vn.phutrachho.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the log, whatever is written by whom, when, and with which collisions. */
class DensePositionsIT {

    /**
     * Each number is an attempt: by one of three processes, of one to four events, on one of three
     * aggregates, beginning at a sequence that may be taken.
     */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void positions_and_sequences_are_dense_and_every_answer_is_true(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1_000_000) Integer> attempts)
            throws Exception {
        MongoDatabase database = Databases.fresh();
        List<MongoEventLog> logs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            logs.add(MongoEventLog.open(database, "events", LogSettings.ofDecisions()));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Long> positions = new HashMap<>();
            List<String> refused = new ArrayList<>();
            Map<Commit, Future<Long>> running = new HashMap<>();
            for (int attempt : attempts) {
                Commit commit = commit(new Random(attempt));
                MongoEventLog log = logs.get(attempt % 3);
                running.put(commit, callers.submit(() -> log.append(commit)));
            }
            for (Map.Entry<Commit, Future<Long>> each : running.entrySet()) {
                try {
                    positions.put(each.getKey().id(), each.getValue().get());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AggregateConflict.class);
                    refused.add(each.getKey().id());
                }
            }
            assertLaws(database, logs.getFirst().read(0, 1_000), positions, refused);
        } finally {
            logs.forEach(MongoEventLog::close);
            database.drop();
        }
    }

    private static Commit commit(Random random) {
        return Commits.ofAggregate(
                "aggregate-" + random.nextInt(3), random.nextInt(12), 1 + random.nextInt(4));
    }

    private static void assertLaws(
            MongoDatabase database,
            List<StoredEvent> all,
            Map<String, Long> positions,
            List<String> refused) {
        record Sequence(String aggregate, long sequence) {}
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).position()).isEqualTo(i + 1);
        }
        assertThat(all)
                .extracting(e -> new Sequence(e.event().aggregateId(), e.event().sequence()))
                .doesNotHaveDuplicates();
        Map<String, Long> stored = new HashMap<>();
        all.stream()
                .filter(StoredEvent::endsCommit)
                .forEach(event -> stored.put(event.commitId(), event.position()));
        assertThat(stored).isEqualTo(positions).doesNotContainKeys(refused.toArray(String[]::new));
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
    }
}
