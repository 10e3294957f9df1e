package vn.phutrachho.reporting.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.audit.SubjectKind;

/**
 * Everything that is recorded about something, in the order in which it came to the ledger.
 *
 * @param confidential whether it is a grievance that was kept confidential, at whatever time
 * @param reason why it was opened
 * @param codes the register's codes of members and households in the auditor's scope that the
 *     events name, by their ids
 */
public record Timeline(
        String id,
        SubjectKind kind,
        boolean confidential,
        String reason,
        Map<String, String> codes,
        List<Entry> entries) {
    public Timeline {
        codes = Map.copyOf(codes);
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
     * @param payload all that it says, as it is stored; of what was withheld, whose it is
     * @param said the same for pages, which have words for today's form of it
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
            JsonNode payload,
            @JsonIgnore Said said) {}

    /**
     * What an event says, brought to the form in which it would be written today.
     *
     * @param form the record of that form
     * @param content its JSON, without what was withheld
     */
    public record Said(Class<? extends DomainEvent> form, JsonNode content) {}
}
