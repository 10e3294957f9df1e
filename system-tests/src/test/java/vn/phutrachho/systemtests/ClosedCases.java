package vn.phutrachho.systemtests;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.EventName;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.eventstore.Commit;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.LogSettings;
import vn.phutrachho.eventstore.MongoEventLog;
import vn.phutrachho.eventstore.NewEvent;

/**
 * Lives of grievances that are over, written into the running system's own history through its
 * engine, beside the service that writes there too: the same cases for the same number.
 */
final class ClosedCases {
    private static final int AT_ONCE = 64;

    private final MongoDatabase household;
    private final List<Of> of;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Whose case it was and through whose hands it went. */
    record Of(String household, String cell, String commune, String member) {}

    ClosedCases(MongoDatabase household, List<Of> of) {
        this.household = household;
        this.of = List.copyOf(of);
    }

    /** So many, numbered from 0. */
    void write(int howMany) throws Exception {
        try (MongoEventLog log =
                        MongoEventLog.open(household, "events", LogSettings.ofDecisions());
                ExecutorService some =
                        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < howMany; i++) {
                int number = i;
                all.add(some.submit(() -> write(log, number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void write(EventLog log, int number) {
        Of whose = of.get(number % of.size());
        GrievanceId grievance = new GrievanceId("closed-" + number);
        HouseholdId household = new HouseholdId(whose.household());
        MemberId member = new MemberId(whose.member());
        UnitId cell = new UnitId(whose.cell());
        UnitId commune = new UnitId(whose.commune());
        LocalDate begun = today.minusDays(30 + number % 300);
        List<Theme> themes = List.copyOf(FirstThemes.all().keySet());
        append(
                log,
                grievance,
                List.of(
                        new GrievanceReported(
                                grievance,
                                household,
                                cell,
                                GrievanceKind.RECOMMENDATION,
                                themes.get(number % themes.size()),
                                Personal.of(household, "Chuyện số " + number + " của xóm."),
                                false,
                                member,
                                begun),
                        new GrievanceReferred(
                                grievance,
                                cell,
                                commune,
                                Personal.of(household, "Xã quản lý."),
                                begun.plusDays(1)),
                        new GrievanceAccepted(grievance, commune, begun.plusDays(2)),
                        new GrievanceAnswered(
                                grievance,
                                commune,
                                AnswerKind.DONE,
                                Personal.of(household, "Xã đã làm xong."),
                                null,
                                begun.plusDays(9)),
                        new AnswerCarriedBack(grievance, member, begun.plusDays(12)),
                        new HouseholdContent(grievance, member, begun.plusDays(12)),
                        new GrievanceClosed(grievance, begun.plusDays(12))));
    }

    private static void append(EventLog log, GrievanceId grievance, List<DomainEvent> life) {
        List<NewEvent> events = new ArrayList<>();
        for (DomainEvent event : life) {
            EventName name = EventCatalog.nameOf(event.getClass());
            events.add(
                    new NewEvent(
                            UUID.randomUUID().toString(),
                            "Grievance",
                            grievance.value(),
                            events.size(),
                            name.name(),
                            name.revision(),
                            EventJson.write(event),
                            Map.of(Metadata.ACTOR, "system:benchmark"),
                            Instant.now()));
        }
        log.append(new Commit(UUID.randomUUID().toString(), events));
    }
}
