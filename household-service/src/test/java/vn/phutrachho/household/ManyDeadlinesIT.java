package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.household.grievance.policy.WhenDeadlinePassedThenEscalate;
import vn.phutrachho.household.grievance.view.GrievanceCaseProjection;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/**
 * Many open cases, of which many fall due at once. A few in verify; {@code -Ddeadlines.open=100000
 * -Ddeadlines.due=5000} is the size that is asked for.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "phutrachho.kafka.relay=false",
            "phutrachho.service.name=household-deadlines" // its database is called so
        })
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class ManyDeadlinesIT extends RunningHouseholdService {
    private static final Logger LOG = LoggerFactory.getLogger(ManyDeadlinesIT.class);
    private static final int OPEN = Integer.getInteger("deadlines.open", 2_000);
    private static final int DUE = Integer.getInteger("deadlines.due", 200);
    private static final int PAGE = 10_000;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId COMMUNE = new UnitId("c");
    private static final UnitId CELL = new UnitId("cell");

    private final EventLog log;
    private final EventLog inboxLog;
    private final Views views;
    private final GrievanceCaseProjection cases;
    private final WhenDeadlinePassedThenEscalate escalation;

    @Autowired
    ManyDeadlinesIT(
            Today today,
            Clock clock,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            Views views,
            GrievanceCaseProjection cases,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock), port);
        this.log = log;
        this.inboxLog = inboxLog;
        this.views = views;
        this.cases = cases;
        this.escalation = escalation;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("phutrachho.mongodb.uri", () -> TestMongo.uri("household-deadlines"));
        properties.add("phutrachho.kafka.bootstrap-servers", TestKafka::bootstrapServers);
    }

    @Test
    void that_pass_at_once_are_told_once_each_and_not_again_after_a_rebuild() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, PROVINCE.value(), null);
        found(COMMUNE, UnitKind.COMMUNE, COMMUNE.value(), PROVINCE);
        found(CELL, UnitKind.CELL, CELL.value(), COMMUNE);
        views.all().forEach(view -> view.await(Log.INBOX, inboxLog.head(), LONG_ENOUGH));
        AtOnce.each(DUE, OPEN, number -> heldByNobody(number, today.get().plusDays(60)));
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();
        AtOnce.each(0, DUE, number -> heldByNobody(number, today.get().minusDays(1)));
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();

        long begun = System.nanoTime();
        escalation.look();
        LOG.info(
                "{} open cases, {} of them due at once: told {} ms after they were seen",
                OPEN,
                DUE,
                (System.nanoTime() - begun) / 1_000_000);
        assertThat(told()).hasSize(DUE).doesNotHaveDuplicates();

        views.named(cases.name()).rebuild(_ -> {});
        escalation.look();
        assertThat(told()).hasSize(DUE);
    }

    /** Passed to a commune, and accepted by nobody. */
    private void heldByNobody(int number, LocalDate due) {
        GrievanceId grievance = new GrievanceId("case-" + number);
        HouseholdId household = new HouseholdId("h-" + number);
        LocalDate day = today.get().minusDays(10);
        own.append(
                grievance,
                new GrievanceReported(
                        grievance,
                        household,
                        CELL,
                        GrievanceKind.FEEDBACK,
                        Theme.OTHER,
                        Personal.of(household, "Chuyện số " + number),
                        false,
                        new MemberId("m-1"),
                        day),
                new GrievanceReferred(
                        grievance, CELL, COMMUNE, Personal.of(household, "Xã xem."), day),
                new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, due, "default-1"));
    }

    /** The cases of which the province was told that nobody holds them. */
    private List<GrievanceId> told() {
        String name = EventCatalog.nameOf(GrievanceEscalated.class).name();
        List<GrievanceId> told = new ArrayList<>();
        List<StoredEvent> page = log.read(0, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .map(StoredEvent::event)
                    .filter(event -> event.name().equals(name))
                    .map(e -> EventJson.read(e.name(), e.revision(), e.payload()))
                    .map(GrievanceEscalated.class::cast)
                    .filter(event -> event.ground() == EscalationGround.HELD_BY_NOBODY)
                    .filter(event -> event.to().equals(PROVINCE))
                    .map(GrievanceEscalated::grievance)
                    .forEach(told::add);
            page = log.read(page.getLast().position(), PAGE);
        }
        return told;
    }
}
