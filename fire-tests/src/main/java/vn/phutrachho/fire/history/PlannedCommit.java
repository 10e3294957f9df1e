package vn.phutrachho.fire.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.NewEvent;

/**
 * A commit as its writer means it. All of its content follows from these three, so that one line of
 * a journal is enough to send it again, and to know later what has to be in the log.
 *
 * @param id without white space
 * @param recordedAt by the writer's clock, which may be wrong
 * @param slots the aggregate sequences it takes, one for each event
 */
public record PlannedCommit(String id, Instant recordedAt, List<Slot> slots) {

    /**
     * A place in an aggregate.
     *
     * @param aggregate without white space, colon and comma
     */
    public record Slot(String aggregate, long sequence) {}

    public PlannedCommit {
        slots = List.copyOf(slots);
    }

    /** The same at every call. */
    public Commit commit() {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            events.add(event(id + "/" + i, slots.get(i)));
        }
        return new Commit(id, events);
    }

    private NewEvent event(String eventId, Slot slot) {
        String fill = "x".repeat(Math.floorMod(eventId.hashCode(), 200));
        return new NewEvent(
                eventId,
                "thing",
                slot.aggregate(),
                slot.sequence(),
                "fire.thing-happened",
                "1",
                "{\"id\":\"%s\",\"fill\":\"%s\"}"
                        .formatted(eventId, fill)
                        .getBytes(StandardCharsets.UTF_8),
                Map.of("commit", id, "why", "fire"),
                recordedAt);
    }

    /** What a reader should see of it. */
    public List<Seen> seen() {
        return commit().events().stream().map(Seen::of).toList();
    }
}
