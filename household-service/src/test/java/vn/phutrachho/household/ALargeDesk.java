package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.policy.WhenDeadlinePassedThenEscalate;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Log;
import vn.phutrachho.projections.Views;

/**
 * Measures how quick the pages of one desk are that has many cases. No part of verify, since a
 * number means nothing on a machine that builds at the same time: {@code benchmarks/desk}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ALargeDesk extends RunningHouseholdService {
    private static final int OPEN = Integer.getInteger("desk.open", 10_000);
    private static final int ENDED = Integer.getInteger("desk.ended", 100_000);
    private static final int ASKED = 500;

    /** Of so many cases one waits to be accepted. */
    private static final int WAITING = 20;

    private static final int HOUSEHOLDS = 3_000;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(20);
    private static final String OFFICER = "officer";
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId COMMUNE = new UnitId("c");
    private static final UnitId CELL = new UnitId("cell");
    private static final MemberId MEMBER = new MemberId("m-1");

    private final EventLog log;
    private final EventLog inboxLog;
    private final Views views;
    private final WhenDeadlinePassedThenEscalate escalation;

    @Autowired
    ALargeDesk(
            Today today,
            Clock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            Views views,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock, seal), port);
        this.log = log;
        this.inboxLog = inboxLog;
        this.views = views;
        this.escalation = escalation;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household-desk");
    }

    @Test
    void is_measured() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Quảng Ngãi", null);
        found(COMMUNE, UnitKind.COMMUNE, "Xã Bình Sơn", PROVINCE);
        found(CELL, UnitKind.CELL, "Chi bộ thôn Bàu Sen", COMMUNE);
        grant(OFFICER, Role.COMMUNE_OFFICER, COMMUNE, null);
        AtOnce.each(0, HOUSEHOLDS, this::register);
        AtOnce.each(0, OPEN, this::open);
        AtOnce.each(OPEN, OPEN + ENDED, this::ended);
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();
        escalation.look();
        assertThat(views.awaitOwn(log.head(), LONG_ENOUGH)).isTrue();
        views.all()
                .forEach(
                        view ->
                                assertThat(view.await(Log.INBOX, inboxLog.head(), LONG_ENOUGH))
                                        .isTrue());
        assertThat(page(OFFICER, "/ban-kien-nghi"))
                .contains("(" + OPEN / WAITING + ")", "Trên bàn 1.000+", "Đã xong 1.000+");

        String found =
                row("the desk as it opens, what is due first on top", _ -> "/ban-kien-nghi")
                        + row(
                                "the same, some page of it",
                                number -> "/ban-kien-nghi?trang=" + (1 + number * 7 % (OPEN / 250)))
                        + timed(
                                "the same, searched for two words",
                                number -> search("/ban-kien-nghi", "chuyen+" + number))
                        + row(
                                "what has come to its end",
                                number -> "/ban-kien-nghi?noi=ENDED&trang=" + (1 + number % 40))
                        + row("a case", number -> "/kien-nghi/case-" + number * 7 % OPEN)
                        + row("the cases beneath", _ -> "/kien-nghi/o-duoi")
                        + row(
                                "the same, some theme of them",
                                number -> "/kien-nghi/o-duoi?de-tai=" + theme(number))
                        + row(
                                "the same, what has come to its end",
                                _ -> "/kien-nghi/o-duoi?tinh-trang=ENDED")
                        + timed(
                                "the same, searched for two words",
                                number -> search("/kien-nghi/o-duoi", "chuyen+" + number))
                        + timed(
                                "the same, searched for a number",
                                number ->
                                        search(
                                                "/kien-nghi/o-duoi",
                                                new GrievanceId("case-" + number).number()));

        Files.writeString(Path.of("target", "desk.md"), found);
        System.out.println(found);
    }

    private String row(String what, IntFunction<String> path) {
        return timed(what, number -> page(OFFICER, path.apply(number)));
    }

    private String timed(String what, IntConsumer asking) {
        IntStream.range(0, ASKED / 5).forEach(asking);
        List<Double> sorted =
                IntStream.range(0, ASKED)
                        .mapToObj(number -> milliseconds(asking, number))
                        .sorted()
                        .toList();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms |%n",
                what,
                sorted.get(ASKED / 2),
                sorted.get(ASKED * 99 / 100));
    }

    private static double milliseconds(IntConsumer asking, int number) {
        long begun = System.nanoTime();
        asking.accept(number);
        return (System.nanoTime() - begun) / 1e6;
    }

    private void search(String path, String words) {
        try {
            assertThat(form(OFFICER, path, "tim=" + words).statusCode()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Theme theme(int number) {
        List<Theme> themes = List.copyOf(FirstThemes.all().keySet());
        return themes.get(number % themes.size());
    }

    private void register(int number) {
        HouseholdId household = household(number);
        own.append(
                household,
                new HouseholdRegistered(
                        household,
                        CELL,
                        "H-" + number,
                        Personal.of(household, "Chủ hộ " + number),
                        Personal.of(household, "Xóm " + number % 12),
                        "Bàu Sen",
                        "Tổ " + number % 9,
                        4,
                        PovertyStatus.NONE,
                        10,
                        false,
                        false,
                        null,
                        List.of(),
                        day(-300)));
    }

    /** At the commune: one of twenty accepted by nobody, the others in hand. */
    private void open(int number) {
        GrievanceId grievance = new GrievanceId("case-" + number);
        LocalDate due = day(number % 40 - 10);
        if (number % WAITING == 0) {
            own.append(
                    grievance,
                    said(grievance, number),
                    referred(grievance, number),
                    new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, due, "default-1"));
        } else {
            own.append(
                    grievance,
                    said(grievance, number),
                    referred(grievance, number),
                    new DeadlineFixed(grievance, Stage.ACCEPT, COMMUNE, day(-12), "default-1"),
                    new GrievanceAccepted(grievance, COMMUNE, day(-14)),
                    new DeadlineFixed(grievance, Stage.ANSWER, COMMUNE, due, "default-1"));
        }
    }

    private void ended(int number) {
        GrievanceId grievance = new GrievanceId("case-" + number);
        Personal answer = Personal.of(household(number), "Xã đã làm xong.");
        own.append(
                grievance,
                said(grievance, number),
                referred(grievance, number),
                new GrievanceAccepted(grievance, COMMUNE, day(-14)),
                new GrievanceAnswered(grievance, COMMUNE, AnswerKind.DONE, answer, null, day(-10)),
                new AnswerCarriedBack(grievance, MEMBER, day(-8)),
                new HouseholdContent(grievance, MEMBER, day(-8)),
                new GrievanceClosed(grievance, day(-8)));
    }

    private GrievanceReported said(GrievanceId grievance, int number) {
        HouseholdId household = household(number);
        return new GrievanceReported(
                grievance,
                household,
                CELL,
                GrievanceKind.GRIEVANCE,
                theme(number),
                Personal.of(household, "Chuyện số " + number + " của xóm, xin xã xem giúp."),
                number % 3 == 0,
                MEMBER,
                day(-20));
    }

    private GrievanceReferred referred(GrievanceId grievance, int number) {
        return new GrievanceReferred(
                grievance,
                CELL,
                COMMUNE,
                Personal.of(household(number), "Vượt sức chi bộ."),
                day(-15));
    }

    private static HouseholdId household(int number) {
        return new HouseholdId("h-" + number % HOUSEHOLDS);
    }
}
