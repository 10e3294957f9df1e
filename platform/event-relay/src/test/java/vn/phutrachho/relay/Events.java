package vn.phutrachho.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.NewEvent;

/** Events for tests. */
final class Events {

    private Events() {}

    static NewEvent event(String aggregateId, long sequence) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                "member",
                aggregateId,
                sequence,
                "member.member-registered",
                "1",
                "{\"name\":\"Trần Thị Ánh\"}".getBytes(StandardCharsets.UTF_8),
                Map.of("account", "cán bộ \"một\"\n", "empty", ""),
                Instant.parse("2025-03-01T05:00:00.123456789Z").plusSeconds(sequence));
    }

    static Commit commit(String aggregateId, long fromSequence, int events) {
        List<NewEvent> list = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            list.add(event(aggregateId, fromSequence + i));
        }
        return new Commit(UUID.randomUUID().toString(), list);
    }
}
