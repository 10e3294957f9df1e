package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.policy.WhenDeadlinePassedThenEscalate;
import vn.phutrachho.kit.time.SimulatedClock;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.testservers.TestKafka;
import vn.phutrachho.testservers.TestMongo;

/** What goes wrong in other systems of the kind, on days that the test sets. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "phutrachho.kafka.relay=false",
            "phutrachho.service.name=household-hard" // its database is called so
        })
@ActiveProfiles("standalone") // for its clock
@DirtiesContext // it ends while its servers are there, not with them
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("M4.1")
class HardCasesIT extends RunningHouseholdService {
    /** A Friday before the national holiday, which is on the Tuesday and Wednesday after. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 28);

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 9, 2);
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId COMMUNE = new UnitId("c");
    private static final UnitId ISLAND = new UnitId("island");
    private static final UnitId CELL = new UnitId("cell");
    private static final UnitId SMALL_CELL = new UnitId("small-cell");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId THANH = new MemberId("m-thanh");
    private static final String UP = "{\"to\":\"c\",\"reason\":\"Vượt sức chi bộ.\"}";

    private final SimulatedClock clock;
    private final WhenDeadlinePassedThenEscalate escalation;
    private int households;

    @Autowired
    HardCasesIT(
            Today today,
            Clock clock,
            SimulatedClock simulated,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock), port);
        this.clock = simulated;
        this.escalation = escalation;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("phutrachho.mongodb.uri", () -> TestMongo.uri("household-hard"));
        properties.add("phutrachho.kafka.bootstrap-servers", TestKafka::bootstrapServers);
    }

    @BeforeAll
    void aCommuneAtWork() throws Exception {
        itIs(FRIDAY);
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy", null);
        found(COMMUNE, UnitKind.COMMUNE, "Xã Bình Sơn", PROVINCE);
        found(ISLAND, UnitKind.COMMUNE, "Đặc khu Lý Sơn", PROVINCE);
        found(CELL, UnitKind.CELL, "Chi bộ Bàu Sen", COMMUNE);
        found(SMALL_CELL, UnitKind.CELL, "Chi bộ Gò Nhỏ", COMMUNE);
        grant("huong", Role.MEMBER, CELL, HUONG);
        grant("thanh", Role.MEMBER, CELL, THANH);
        grant("secretary", Role.SECRETARY, CELL, null);
        grant("officer", Role.COMMUNE_OFFICER, COMMUNE, null);
        grant("islander", Role.COMMUNE_OFFICER, ISLAND, null);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        until(() -> status("province", "/api/grievances/desk") == 200);
    }

    @BeforeEach
    void itIsFriday() {
        itIs(FRIDAY);
    }

    private void itIs(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Today.ZONE).toInstant());
    }

    @Test
    void what_was_heard_on_the_3rd_and_written_down_on_the_20th_is_due_from_the_20th()
            throws Exception {
        itIs(LocalDate.of(2026, 8, 20));
        HouseholdId household = household(CELL);
        JsonNode late = read("huong", reported("huong", household, LocalDate.of(2026, 8, 3)));
        JsonNode same = read("huong", reported("huong", household, LocalDate.of(2026, 8, 20)));
        assertThat(late.get("heardOn").asString()).isEqualTo("2026-08-03");
        assertThat(late.get("writtenOn").asString()).isEqualTo("2026-08-20");
        assertThat(late.get("due").asString()).isEqualTo(same.get("due").asString());
    }

    @Test
    void of_two_officers_who_answer_at_once_one_is_heard_and_one_is_refused() throws Exception {
        HouseholdId household = household(CELL);
        for (int time = 0; time < 10; time++) {
            String path = inHand(household);
            List<HttpResponse<String>> answers =
                    atOnce(
                            () -> send("officer", "POST", path + "/answer", answer("Xã sửa.")),
                            () -> send("officer", "POST", path + "/answer", answer("Không sửa.")));
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .noneMatch(body -> body.contains("access.refused"));
            GrievanceId grievance = id(path);
            assertThat(own.count(GrievanceAnswered.class, it -> it.grievance().equals(grievance)))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_answer_on_a_public_holiday_is_taken_and_costs_nobody_a_day() throws Exception {
        String path = inHand(household(CELL));
        itIs(HOLIDAY);
        JsonNode it = JSON.readTree(post("officer", path + "/answer", answer("Xã sửa.")));
        assertThat(it.get("answeredOn").asString()).isEqualTo("2026-09-02");
        // five working days to carry it back, from the Thursday on
        assertThat(it.get("due").asString()).isEqualTo("2026-09-09");
        assertThat(it.get("desks").valueStream().mapToInt(at -> at.get("workingDays").asInt()))
                .containsOnly(0);
    }

    @Test
    void a_pause_that_nobody_ends_ends_by_itself_on_its_last_day() throws Exception {
        String path = inHand(household(CELL));
        LocalDate due = LocalDate.parse(read("officer", path).get("due").asString());
        post("officer", path + "/pause", "{\"facts\":\"Từ mấy giờ?\",\"until\":\"2026-09-04\"}");
        itIs(LocalDate.of(2026, 9, 4));
        escalation.look();
        assertThat(read("officer", path).get("stage").asString()).isEqualTo("PAUSED");
        itIs(LocalDate.of(2026, 9, 8));
        until(
                () -> {
                    escalation.look();
                    return stage("officer", path).equals("IN_HAND");
                });
        assertThat(
                        own.count(
                                ClockResumed.class,
                                it ->
                                        it.grievance().equals(id(path))
                                                && it.ground() == ResumeGround.TIME_OVER))
                .isEqualTo(1);
        // the Thursday and Friday after the holiday, in which the clock stood still
        assertThat(LocalDate.parse(read("officer", path).get("due").asString()))
                .isEqualTo(due.plusDays(2));
    }

    @Test
    void an_answer_whose_member_has_died_is_held_by_nobody_and_the_cell_hears_it_at_once()
            throws Exception {
        HouseholdId household = household(CELL);
        String path = inHand(household);
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, HUONG, CELL, EndReason.MEMBER_LEFT, FRIDAY));
        until(() -> status("huong", "/api/households/" + household) == 403);
        post("officer", path + "/answer", answer("Xã sửa."));
        itIs(FRIDAY.plusDays(3));
        until(
                () -> {
                    escalation.look();
                    return told(path, EscalationGround.HELD_BY_NOBODY, CELL) == 1;
                });
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, CELL, new PlanId("plan"), FRIDAY.plusDays(3)));
        until(() -> status("thanh", path) == 200);
        post("thanh", path + "/carry-back", "{}");
        assertThat(post("thanh", path + "/content", "{}")).contains("CLOSED");
        assertThat(told(path, EscalationGround.HELD_BY_NOBODY, CELL)).isEqualTo(1);
    }

    @Test
    void the_households_word_that_nobody_brings_back_is_told_upwards() throws Exception {
        String path = inHand(household(CELL));
        post("officer", path + "/answer", answer("Xã sửa."));
        post("huong", path + "/carry-back", "{}");
        itIs(LocalDate.of(2026, 9, 20));
        until(
                () -> {
                    escalation.look();
                    return told(path, EscalationGround.OVERDUE, CELL) == 1;
                });
    }

    @Test
    void passing_on_what_is_overdue_hides_it_from_nobody() throws Exception {
        String path = inHand(household(CELL));
        String due = read("officer", path).get("due").asString();
        itIs(LocalDate.of(2026, 9, 30));
        until(
                () -> {
                    escalation.look();
                    return told(path, EscalationGround.OVERDUE, PROVINCE) == 1;
                });
        post(
                "officer",
                path + "/refer",
                "{\"to\":\"island\",\"reason\":\"Không thuộc thẩm quyền.\"}");
        assertThat(read("islander", path).get("due").asString()).isEqualTo(due);
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD")).contains(id(path).value());
    }

    @Test
    void whoever_stands_above_gives_what_stands_still_to_another_desk_by_page() throws Exception {
        String path = inHand(household(CELL));
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("province", casePage)).doesNotContain("dieu-chuyen");
        itIs(LocalDate.of(2026, 9, 30));
        until(
                () -> {
                    escalation.look();
                    return told(path, EscalationGround.OVERDUE, PROVINCE) == 1;
                });
        assertThat(page("province", casePage)).contains("dieu-chuyen", "Đặc khu Lý Sơn");
        assertThat(
                        form(
                                        "province",
                                        casePage + "/dieu-chuyen",
                                        "desk=island&cause=Vi%E1%BB%87c%20c%E1%BB%A7a%20%C4%91%E1%BA%A3o")
                                .statusCode())
                .isEqualTo(302);
        assertThat(post("islander", path + "/accept", "")).contains("IN_HAND");
    }

    @Test
    void a_desk_gives_it_back_to_the_cell_and_the_province_hands_it_down_by_page()
            throws Exception {
        String path = inHand(household(CELL));
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("officer", casePage)).contains("Chi bộ Bàu Sen</option>");
        post("officer", path + "/refer", "{\"to\":\"p\",\"reason\":\"Tỉnh quản lý.\"}");
        assertThat(page("province", casePage))
                .contains("Xã Bình Sơn</option>", "Đặc khu Lý Sơn</option>");
        assertThat(
                        form(
                                        "province",
                                        casePage + "/chuyen",
                                        "to=island&reason=Vi%E1%BB%87c%20c%E1%BB%A7a%20%C4%91%E1%BA%A3o")
                                .statusCode())
                .isEqualTo(302);
        assertThat(stage("islander", path)).isEqualTo("REFERRED");
    }

    @Test
    void the_cases_of_a_merged_cell_are_its_heirs_to_settle_by_hand_and_in_its_meeting()
            throws Exception {
        UnitId old = new UnitId("old-cell");
        found(old, UnitKind.CELL, "Chi bộ Bàu Cũ", COMMUNE);
        grant("old-member", Role.MEMBER, old, new MemberId("m-old"));
        HouseholdId household = household(old, new MemberId("m-old"));
        String first = reported("old-member", household, FRIDAY);
        String second = reported("old-member", household, FRIDAY);
        assertThat(status("secretary", first)).isEqualTo(403);
        grant("old-secretary", Role.SECRETARY, old, null);
        until(() -> status("old-secretary", first) == 200);

        inbox.receive("member", new PartyUnitMerged(old, CELL, FRIDAY.plusDays(3), "NQ 1"));
        inbox.receive("member", new PartyUnitMerged(SMALL_CELL, CELL, FRIDAY, "NQ 1"));
        grant("small-secretary", Role.SECRETARY, SMALL_CELL, null);
        assertThat(status("old-secretary", first)).as("until the day of the merger").isEqualTo(200);
        assertThat(status("secretary", first)).as("until the day of the merger").isEqualTo(403);
        assertThat(status("small-secretary", "/api/grievances"))
                .as("of a cell that has an heir")
                .isEqualTo(403);

        itIs(FRIDAY.plusDays(3));
        until(() -> status("secretary", first) == 200);
        assertThat(page("secretary", "/kien-nghi")).contains(id(first).value());
        assertThat(post("secretary", first + "/settle", "{\"conclusion\":\"Đã đắp lại.\"}"))
                .contains("ANSWERED");
        concluded(id(second), Conclusion.SETTLED, null, LocalDate.of(2026, 10, 1));
        until(() -> stage("secretary", second).equals("ANSWERED"));
        assertThat(read("secretary", second).get("promised").get("doneBy").asString())
                .isEqualTo("2026-10-01");
    }

    @Test
    void a_conclusion_that_cannot_be_followed_is_kept_for_the_chair_and_stops_nothing()
            throws Exception {
        HouseholdId household = household(CELL);
        String withdrawn = reported("huong", household, FRIDAY);
        String there = reported("huong", household, FRIDAY);
        String other = reported("huong", household, FRIDAY);
        post("huong", withdrawn + "/withdraw", "");

        concluded(id(withdrawn), Conclusion.SETTLED, null, null);
        concluded(id(there), Conclusion.REFERRED, CELL, null);
        concluded(id(other), Conclusion.REFERRED, COMMUNE, null);
        until(() -> stage("huong", other).equals("REFERRED"));
        assertThat(notFollowed(withdrawn, "grievance.already-ended")).isEqualTo(1);
        assertThat(notFollowed(there, "grievance.referred-to-itself")).isEqualTo(1);
        assertThat(stage("huong", there)).isEqualTo("AT_CELL");
        assertThat(page("secretary", there.replace("/api/grievances", "/kien-nghi")))
                .contains("Kết luận của cuộc họp đến sau khi");
    }

    @Test
    void a_household_that_is_never_content_is_not_said_to_be() throws Exception {
        String path = inHand(household(CELL));
        for (int round = 0; round < 3; round++) {
            post("officer", path + "/answer", answer("Trả lời lần " + round + "."));
            post("huong", path + "/carry-back", "{}");
            post(
                    "huong",
                    path + "/not-content",
                    "{\"why\":\"Chưa xong, lần %d.\"}".formatted(round));
        }
        assertThat(stage("huong", path)).isEqualTo("DISPUTED");
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", casePage))
                .contains("Hộ chưa bằng lòng, đã hết lần mở lại")
                .doesNotContain("Hộ bằng lòng, đã xong");
        assertThat(page("huong", casePage + "/trang-in"))
                .contains("Hộ chưa bằng lòng, đã hết lần mở lại", "Chưa xong, lần 2.")
                .doesNotContain("Việc được mở lại");
        assertThat(code("huong", path + "/not-content", "{\"why\":\"Vẫn chưa.\"}"))
                .isEqualTo("grievance.reopened-too-often");
    }

    @Test
    void on_the_households_card_an_officer_reads_only_what_may_be_told_with_its_name()
            throws Exception {
        HouseholdId household = household(CELL);
        String silent = reported("huong", household, FRIDAY, false);
        String open = reported("huong", household, FRIDAY, true);
        for (String path : List.of(silent, open)) {
            post("secretary", path + "/refer", UP);
        }
        assertThat(page("secretary", "/ho/" + household))
                .contains(id(silent).value(), id(open).value());
        assertThat(page("officer", "/ho/" + household))
                .contains(id(open).value())
                .doesNotContain(id(silent).value());
    }

    @Test
    void a_confidential_case_can_be_taken_back_by_whoever_brought_it_after_the_duty_has_moved()
            throws Exception {
        HouseholdId household = household(CELL);
        String path = reported("huong", household, FRIDAY);
        post("huong", path + "/confidential", "");
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, HUONG, CELL, EndReason.HANDED_OVER, FRIDAY));
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, CELL, new PlanId("plan"), FRIDAY));
        until(() -> status("thanh", "/api/households/" + household) == 200);
        assertThat(status("thanh", path)).isEqualTo(403);
        assertThat(post("huong", path + "/withdraw", "")).contains("WITHDRAWN");
    }

    private void concluded(
            GrievanceId grievance,
            Conclusion conclusion,
            @Nullable UnitId to,
            @Nullable LocalDate dueOn) {
        inbox.receive(
                "assignment",
                new MatterConcluded(
                        new MeetingId("cell-2026-08"),
                        CELL,
                        new MatterId("matter-" + grievance),
                        grievance,
                        null,
                        conclusion,
                        Personal.of(new HouseholdId("h"), "Chi bộ kết luận."),
                        null,
                        dueOn,
                        to,
                        YearMonth.of(2026, 8),
                        today.get()));
    }

    private long notFollowed(String path, String code) {
        return own.count(
                ConclusionNotFollowed.class,
                it -> it.grievance().equals(id(path)) && it.code().equals(code));
    }

    private long told(String path, EscalationGround ground, UnitId to) {
        return own.count(
                GrievanceEscalated.class,
                it ->
                        it.grievance().equals(id(path))
                                && it.ground() == ground
                                && it.to().equals(to));
    }

    private HouseholdId household(UnitId cell) throws Exception {
        return household(cell, HUONG);
    }

    private HouseholdId household(UnitId cell, MemberId responsible) throws Exception {
        HouseholdId household = new HouseholdId("h-" + households++);
        own.register(
                household,
                cell,
                "BS-" + households,
                "Chủ hộ " + households,
                LocalDate.of(2026, 1, 1));
        inbox.receive(
                "assignment",
                new AssignmentMade(
                        household,
                        responsible,
                        cell,
                        new PlanId("plan"),
                        LocalDate.of(2026, 1, 1)));
        String account = responsible.equals(HUONG) ? "huong" : "old-member";
        until(() -> status(account, "/api/households/" + household) == 200);
        return household;
    }

    private String reported(String account, HouseholdId household, LocalDate heardOn)
            throws Exception {
        return reported(account, household, heardOn, true);
    }

    private String reported(
            String account, HouseholdId household, LocalDate heardOn, boolean travels)
            throws Exception {
        String body =
                """
                {"household":"%s","kind":"GRIEVANCE","theme":"ROADS","words":"Đường lầy.",
                 "nameMayTravel":%s,"heardOn":"%s"}
                """
                        .formatted(household, travels, heardOn);
        return "/api/grievances/"
                + JSON.readTree(post(account, "/api/grievances", body)).get("grievance").asString();
    }

    /** Reported, passed up and accepted on the Friday. */
    private String inHand(HouseholdId household) throws Exception {
        String path = reported("huong", household, FRIDAY);
        post("secretary", path + "/refer", UP);
        post("officer", path + "/accept", "");
        return path;
    }

    private static String answer(String text) {
        return "{\"answer\":\"%s\"}".formatted(text);
    }

    private static GrievanceId id(String path) {
        return new GrievanceId(path.substring(path.lastIndexOf('/') + 1));
    }

    private JsonNode read(String account, String path) throws Exception {
        HttpResponse<String> answer = send(account, "GET", path, null);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String post(String account, String path, String body) throws Exception {
        HttpResponse<String> answer = send(account, "POST", path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
        return answer.body();
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... all) throws Exception {
        CyclicBarrier together = new CyclicBarrier(all.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(all.length)) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : all) {
                running.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    return one.call();
                                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }
}
