package vn.phutrachho.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Commits for tests. */
public final class Commits {

    public static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");

    private Commits() {}

    public static Commit of(NewEvent... events) {
        return new Commit(UUID.randomUUID().toString(), List.of(events));
    }

    public static Commit ofAggregate(String aggregateId, long fromSequence, int events) {
        List<NewEvent> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            list.add(event(aggregateId, fromSequence + i));
        }
        return new Commit(UUID.randomUUID().toString(), list);
    }

    public static NewEvent event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, "{\"visited\":true}");
    }

    public static NewEvent event(String aggregateId, long sequence, String json) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "household",
                aggregateId,
                sequence,
                "household.household-visited",
                "1",
                json.getBytes(StandardCharsets.UTF_8),
                Map.of("account", "secretary"),
                NOON.plusSeconds(sequence));
    }
}
