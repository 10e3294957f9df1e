package vn.phutrachho.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.eventstore.NewEvent;

/**
 * The event that every contender stores: what happened to a household, of the domain's own
 * vocabulary, registered first, then its poverty status and its details by turns.
 */
record Happening(String household, long sequence, HouseholdEvent event, Instant at) {
    private static final String TYPE = "household";
    private static final Map<String, String> METADATA =
            Map.of(Metadata.ACTOR, "account-17", Metadata.CAUSE, "req-2025-03-01-0815");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    static Happening now(String household, long sequence) {
        return at(household, sequence, Instant.now());
    }

    static Happening at(String household, long sequence, Instant at) {
        return new Happening(household, sequence, event(household, sequence), at);
    }

    private static HouseholdEvent event(String household, long sequence) {
        if (sequence == 0) {
            return registered(new HouseholdId(household));
        }
        return sequence % 2 == 1
                ? povertyStatus(new HouseholdId(household), sequence)
                : details(new HouseholdId(household), sequence);
    }

    private static HouseholdRegistered registered(HouseholdId household) {
        return new HouseholdRegistered(
                household,
                cell(household),
                "H-0815",
                Personal.of(household, "Nguyễn Văn An"),
                Personal.of(household, "12 đường Hùng Vương, tổ 3"),
                "Thôn Đông",
                "Cụm 2",
                4,
                PovertyStatus.NONE,
                10,
                false,
                false,
                null,
                List.of("health"),
                DAY);
    }

    private static PovertyStatusRecorded povertyStatus(HouseholdId household, long sequence) {
        PovertyStatus[] all = PovertyStatus.values();
        return new PovertyStatusRecorded(
                household,
                cell(household),
                all[(int) (sequence % all.length)],
                "214/QĐ-UBND",
                null,
                2025,
                DAY);
    }

    private static HouseholdDetailsCorrected details(HouseholdId household, long sequence) {
        return new HouseholdDetailsCorrected(
                household,
                cell(household),
                Personal.of(household, "Nguyễn Văn An"),
                Personal.of(household, "12 đường Hùng Vương, tổ 3"),
                "Thôn Đông",
                "Cụm 2",
                (int) (1 + sequence % 9),
                10,
                false,
                true,
                "hre",
                List.of("health", "farming"),
                DAY);
    }

    private static UnitId cell(HouseholdId household) {
        return new UnitId("cell-" + Math.floorMod(household.value().hashCode(), 900));
    }

    NewEvent newEvent() {
        EventName name = EventCatalog.nameOf(event.getClass());
        return new NewEvent(
                UUID.randomUUID().toString(),
                TYPE,
                household,
                sequence,
                name.name(),
                name.revision(),
                EventJson.write(event),
                METADATA,
                at);
    }

    DomainEventMessage<HouseholdEvent> message() {
        return new GenericDomainEventMessage<>(
                TYPE, household, sequence, event, METADATA, UUID.randomUUID().toString(), at);
    }
}
