package vn.phutrachho.household;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.NewEvent;
import vn.phutrachho.kit.personal.PersonalSeal;

/** The service's own history, written to and read by a test as its aggregates would have. */
final class Own {
    private static final int ALL = 100_000;

    private final EventLog log;
    private final Clock clock;
    private final PersonalSeal seal;

    Own(EventLog log, Clock clock, PersonalSeal seal) {
        this.log = log;
        this.clock = clock;
        this.seal = seal;
    }

    /** The whole history of a grievance so far, in one commit. */
    void append(GrievanceId grievance, DomainEvent... history) {
        append("Grievance", grievance.value(), history);
    }

    /** The whole history of a household so far, in one commit. */
    void append(HouseholdId household, DomainEvent... history) {
        append("Household", household.value(), history);
    }

    /** A household of four in a hamlet, as a cell's register has it. */
    void register(HouseholdId household, UnitId cell, String code, String head, LocalDate since) {
        append(
                household,
                new HouseholdRegistered(
                        household,
                        cell,
                        code,
                        Personal.of(household, head),
                        Personal.of(household, "Xóm Trên"),
                        "Bàu Sen",
                        "Tổ 1",
                        4,
                        PovertyStatus.NONE,
                        10,
                        false,
                        false,
                        null,
                        List.of(),
                        since));
    }

    private void append(String kind, String aggregate, DomainEvent... history) {
        List<NewEvent> events = new ArrayList<>();
        for (DomainEvent event : history) {
            EventName name = EventCatalog.nameOf(event.getClass());
            events.add(
                    new NewEvent(
                            UUID.randomUUID().toString(),
                            kind,
                            aggregate,
                            events.size(),
                            name.name(),
                            name.revision(),
                            seal.seal(EventJson.write(event)),
                            Map.of(),
                            clock.instant()));
        }
        log.append(new Commit(UUID.randomUUID().toString(), events));
    }

    <E extends DomainEvent> long count(Class<E> kind, Predicate<E> which) {
        return all(kind).filter(which).count();
    }

    /** Every event of the kind, oldest first. */
    <E extends DomainEvent> Stream<E> all(Class<E> kind) {
        EventName name = EventCatalog.nameOf(kind);
        return log.read(0, ALL).stream()
                .map(stored -> stored.event())
                .filter(event -> event.name().equals(name.name()))
                .map(seal::read)
                .map(kind::cast);
    }

    /** What is stored of the whole history, in words as far as it has any. */
    String stored() {
        return log.read(0, ALL).stream()
                .map(stored -> new String(stored.event().payload(), UTF_8))
                .collect(joining("\n"));
    }

    /** Who is recorded to have acted, for each event of the kind. */
    <E extends DomainEvent> List<String> actorsOf(Class<E> kind) {
        EventName name = EventCatalog.nameOf(kind);
        return log.read(0, ALL).stream()
                .map(stored -> stored.event())
                .filter(event -> event.name().equals(name.name()))
                .map(event -> event.metadata().getOrDefault(Metadata.ACTOR, ""))
                .toList();
    }
}
