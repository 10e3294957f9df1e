package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
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
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.SimulatedClock;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;

/**
 * Many open cases, of which many fall due at once. A few in verify; {@code -Ddeadlines.open=100000
 * -Ddeadlines.due=5000} is the size that is asked for.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("standalone") // for its clock
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class ManyDeadlinesIT extends RunningHouseholdService {
    private static final Logger LOG = LoggerFactory.getLogger(ManyDeadlinesIT.class);
    private static final int OPEN = Integer.getInteger("deadlines.open", 2_000);
    private static final int DUE = Integer.getInteger("deadlines.due", 1_200);
    private static final int HELD_BY_NOBODY = 10;
    private static final Duration IN_TIME = Duration.ofMinutes(1);
    private static final int PAGE = 10_000;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId COMMUNE = new UnitId("c");
    private static final UnitId CELL = new UnitId("cell");

    private final SimulatedClock clock;
    private final EventLog log;
    private final EventLog inboxLog;
    private final Views views;
    private final GrievanceCaseProjection cases;
    private final WhenDeadlinePassedThenEscalate escalation;

    @Autowired
    ManyDeadlinesIT(
            Today today,
            SimulatedClock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            Views views,
            GrievanceCaseProjection cases,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock, seal), port);
        this.clock = clock;
        this.log = log;
        this.inboxLog = inboxLog;
        this.views = views;
        this.cases = cases;
        this.escalation = escalation;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household-deadlines");
    }

    @Test
    void that_pass_at_once_are_told_once_each_and_not_again_after_a_rebuild() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, PROVINCE.value(), null);
        found(COMMUNE, UnitKind.COMMUNE, COMMUNE.value(), PROVINCE);
        found(CELL, UnitKind.CELL, CELL.value(), COMMUNE);
        grant("officer", Role.COMMUNE_OFFICER, COMMUNE, null);
        views.all().forEach(view -> view.await(Log.INBOX, inboxLog.head(), LONG_ENOUGH));
        AtOnce.each(DUE, OPEN, number -> heldByNobody(number, today.get().plusDays(60)));
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();
        AtOnce.each(0, DUE, this::isDue);
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();

        // the service looks by itself too: whoever looks first on that day sees all of them
        clock.set(clock.instant().plus(Duration.ofDays(7)));
        long begun = System.nanoTime();
        escalation.look();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info(
                "{} open cases, {} of them due at once: told {} ms after they were seen",
                OPEN,
                DUE,
                took.toMillis());
        assertThat(took).isLessThan(IN_TIME);
        assertThat(told()).hasSize(DUE).doesNotHaveDuplicates();
        assertThat(told().subList(0, DUE / HELD_BY_NOBODY))
                .as("what nobody holds, though it is the latest to be due, is told first")
                .allMatch(grievance -> isHeldByNobody(numberOf(grievance)));

        views.named(cases.name()).rebuild(_ -> {});
        escalation.look();
        assertThat(told()).hasSize(DUE);
    }

    private static boolean isHeldByNobody(int number) {
        return number % HELD_BY_NOBODY == 0;
    }

    private static int numberOf(GrievanceId grievance) {
        return Integer.parseInt(grievance.value().substring("case-".length()));
    }

    /** In a week: one of some that nobody holds, the others in hand and due a day before it. */
    private void isDue(int number) {
        if (isHeldByNobody(number)) {
            heldByNobody(number, today.get().plusDays(6));
        } else {
            GrievanceId grievance = new GrievanceId("case-" + number);
            LocalDate day = today.get().minusDays(10);
            own.append(
                    grievance,
                    reported(grievance, number, day),
                    referred(grievance, number, day),
                    new GrievanceAccepted(grievance, COMMUNE, day),
                    new DeadlineFixed(
                            grievance,
                            Stage.ANSWER,
                            COMMUNE,
                            today.get().plusDays(5),
                            "default-1"));
        }
    }

    /** Passed to a commune, and accepted by nobody. */
    private void heldByNobody(int number, LocalDate due) {
        GrievanceId grievance = new GrievanceId("case-" + number);
        LocalDate day = today.get().minusDays(10);
        own.append(
                grievance,
                reported(grievance, number, day),
                referred(grievance, number, day),
                new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, due, "default-1"));
    }

    private static GrievanceReported reported(GrievanceId grievance, int number, LocalDate day) {
        return new GrievanceReported(
                grievance,
                household(number),
                CELL,
                GrievanceKind.FEEDBACK,
                Theme.OTHER,
                Personal.of(household(number), "Chuyện số " + number),
                false,
                new MemberId("m-1"),
                day);
    }

    private static GrievanceReferred referred(GrievanceId grievance, int number, LocalDate day) {
        return new GrievanceReferred(
                grievance, CELL, COMMUNE, Personal.of(household(number), "Xã xem."), day);
    }

    private static HouseholdId household(int number) {
        return new HouseholdId("h-" + number);
    }

    /** The cases of which the province was told that they are late, in that order. */
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
                    .filter(event -> event.ground() != EscalationGround.DUE_SOON)
                    .filter(event -> event.to().equals(PROVINCE))
                    .map(GrievanceEscalated::grievance)
                    .forEach(told::add);
            page = log.read(page.getLast().position(), PAGE);
        }
        return told;
    }
}
