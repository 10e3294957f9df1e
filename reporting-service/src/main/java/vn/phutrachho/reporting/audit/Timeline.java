package vn.phutrachho.reporting.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.audit.SubjectKind;

/**
 * Everything that is recorded about something, in the order in which it came to the ledger.
 *
 * @param confidential whether it is a grievance that was kept confidential, at whatever time
 * @param reason why it was opened
 */
public record Timeline(
        String id, SubjectKind kind, boolean confidential, String reason, List<Entry> entries) {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param name logical name
     * @param occurredOn when it was true; absent where the event says nothing of it
     * @param knownAt when it became known
     * @param actor an account, or {@code system:<policy>}
     * @param position in the ledger
     * @param sourcePosition in the log of the service that decided it
     * @param hash of the owner's chain at the event's commit, in hex
     * @param withheld whether words of a confidential grievance were taken out of it
     * @param payload all that it says; of what was withheld, whose it is
     */
    public record Entry(
            String name,
            String source,
            @Nullable LocalDate occurredOn,
            Instant knownAt,
            String actor,
            long position,
            String sourcePosition,
            String hash,
            boolean withheld,
            JsonNode payload) {}
}
