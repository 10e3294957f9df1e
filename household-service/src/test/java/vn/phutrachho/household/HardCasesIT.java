package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
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
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceJoined;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceParted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReopened;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdNotContent;
import vn.phutrachho.events.household.GrievanceEvent.JoinedCaseTakenIn;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.AccessGrantEvent.AccessEnded;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.LeavingReason;
import vn.phutrachho.events.member.MemberEvent.MemberDetailsCorrected;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberLeft;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.policy.WhenDeadlinePassedThenEscalate;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.SimulatedClock;
import vn.phutrachho.kit.time.Today;

/** What goes wrong in other systems of the kind, on days that the test sets. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("standalone") // for its clock
@DirtiesContext // it ends while its servers are there, not with them
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
    private final EventLog log;
    private int households;

    @Autowired
    HardCasesIT(
            Today today,
            Clock clock,
            PersonalSeal seal,
            SimulatedClock simulated,
            @Qualifier("inboxLog") EventLog inboxLog,
            @Qualifier("ownLog") EventLog log,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(inboxLog, clock), new Own(log, clock, seal), port);
        this.clock = simulated;
        this.escalation = escalation;
        this.log = log;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household-hard");
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
        // on the same day, within a number of looks
        lookUntilTold(path, EscalationGround.HELD_BY_NOBODY, CELL, 1);
        until(() -> page("secretary", "/ban-kien-nghi?noi=TOLD").contains(id(path).value()));
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, CELL, new PlanId("plan"), FRIDAY));
        until(() -> status("thanh", path) == 200);
        assertThat(page("secretary", "/ban-kien-nghi?noi=TOLD"))
                .as("somebody is responsible again")
                .doesNotContain(id(path).value());
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
        lookUntilTold(path, EscalationGround.OVERDUE, CELL, 1);
    }

    @Test
    void whoever_should_act_finds_what_they_were_reminded_of_until_it_is_overdue()
            throws Exception {
        String inHand = inHand(household(CELL));
        String toCarryBack = inHand(household(CELL));
        post("officer", toCarryBack + "/answer", answer("Xã sửa."));
        itIs(day(toCarryBack));
        lookUntilTold(toCarryBack, EscalationGround.DUE_SOON, CELL, 1);
        assertThat(soonOf("secretary")).contains(id(toCarryBack).value());
        assertThat(soonOf("officer"))
                .as("the cell's member is to act")
                .doesNotContain(id(toCarryBack).value());
        String looking = "noi=SOON&tim=" + id(toCarryBack).number();
        for (HttpResponse<String> shown :
                List.of(
                        form("secretary", "/ban-kien-nghi", looking),
                        form("huong", "/kien-nghi", looking))) {
            assertThat(shown.body()).contains("Sắp đến hạn, đã nhắc");
        }
        assertThat(page("huong", toCarryBack.replace("/api/grievances", "/kien-nghi")))
                .contains("Sắp đến hạn, đã nhắc");
        assertThat(page("secretary", "/ban-kien-nghi"))
                .as("how many, and the way to them")
                .containsPattern("/ban-kien-nghi\\?noi=SOON\"[^>]*>Sắp đến hạn [1-9]");

        itIs(day(inHand));
        lookUntilTold(inHand, EscalationGround.DUE_SOON, COMMUNE, 1);
        assertThat(soonOf("officer")).contains(id(inHand).value());
        assertThat(soonOf("secretary"))
                .as("overdue by now, and another's")
                .doesNotContain(id(toCarryBack).value(), id(inHand).value());
        assertThat(read("officer", inHand).get("dueSoon").asBoolean()).isTrue();
        String facts = "{'facts':'Ở đâu?','until':'%s'}".formatted(today.get().plusDays(3));
        post("officer", inHand + "/pause", json(facts));
        assertThat(soonOf("officer"))
                .as("its clock stands still")
                .doesNotContain(id(inHand).value());
    }

    private String soonOf(String account) throws Exception {
        return read(account, "/api/grievances/desk?tray=SOON&size=100").toString();
    }

    private LocalDate day(String path) throws Exception {
        return LocalDate.parse(read("officer", path).get("due").asString());
    }

    @Test
    void passing_on_what_is_overdue_hides_it_from_nobody() throws Exception {
        String path = inHand(household(CELL));
        String due = read("officer", path).get("due").asString();
        itIs(LocalDate.of(2026, 9, 30));
        lookUntilTold(path, EscalationGround.OVERDUE, PROVINCE, 1);
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
        lookUntilTold(path, EscalationGround.OVERDUE, PROVINCE, 1);
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
        assertThat(read("small-secretary", "/api/grievances").get("total").asInt())
                .as("of a cell that has an heir")
                .isZero();
        assertThat(page("small-secretary", "/kien-nghi")).contains("</html>");

        itIs(FRIDAY.plusDays(3));
        until(() -> status("secretary", first) == 200);
        assertThat(read("secretary", "/api/grievances?size=100").toString())
                .contains(id(first).value());
        assertThat(post("secretary", first + "/settle", "{\"conclusion\":\"Đã đắp lại.\"}"))
                .contains("ANSWERED");
        concluded(id(second), Conclusion.SETTLED, null, LocalDate.of(2026, 10, 1));
        until(() -> stage("secretary", second).equals("ANSWERED"));
        assertThat(read("secretary", second).get("promises").get(0).get("doneBy").asString())
                .isEqualTo("2026-10-01");
    }

    @Test
    void a_conclusion_that_cannot_be_followed_is_kept_for_the_chair_and_stops_nothing()
            throws Exception {
        HouseholdId household = household(CELL);
        String withdrawn = reported("huong", household, FRIDAY);
        String there = reported("huong", household, FRIDAY);
        String other = reported("huong", household, FRIDAY);
        post("huong", withdrawn + "/withdraw", WITHDRAWAL);

        concluded(id(withdrawn), Conclusion.SETTLED, null, null);
        concluded(id(there), Conclusion.REFERRED, CELL, null);
        concluded(id(other), Conclusion.REFERRED, COMMUNE, null);
        until(() -> stage("huong", other).equals("REFERRED"));
        assertThat(notFollowed(withdrawn, "grievance.already-ended")).isEqualTo(1);
        assertThat(notFollowed(there, "grievance.referred-to-itself")).isEqualTo(1);
        assertThat(stage("huong", there)).isEqualTo("AT_CELL");
        assertThat(page("secretary", there.replace("/api/grievances", "/kien-nghi")))
                .contains("Một kết luận của buổi sinh hoạt không thực hiện được");
    }

    @Test
    @Tag("M3.2")
    void what_the_meeting_joins_asks_outside_and_gives_to_a_member_is_done_with_the_case()
            throws Exception {
        inbox.receive(
                "member",
                new MemberDetailsCorrected(
                        THANH,
                        CELL,
                        Personal.of(THANH, "Trần Văn Thanh"),
                        false,
                        "Bàu Sen",
                        "1",
                        HealthBand.FULL,
                        10,
                        List.of(),
                        List.of(),
                        FRIDAY));
        HouseholdId household = household(CELL);
        String first = reported("huong", household, FRIDAY);
        String second = reported("huong", household, FRIDAY, false);
        String above = reported("huong", household, FRIDAY);
        String late = reported("huong", household, FRIDAY);

        concluded(id(second), Conclusion.JOINED, id(first), null, null);
        until(() -> stage("huong", second).equals("JOINED"));
        until(() -> shows("huong", first, "\"joined\":[\"" + id(second)));

        Addressee office = new Addressee(AddresseeKind.PEOPLES_COMMITTEE, "UBND xã Bình Sơn");
        concluded(id(first), Conclusion.ASKED_OUTSIDE, null, office, THANH);
        until(() -> shows("huong", first, "UBND xã Bình Sơn"));
        assertThat(stage("huong", first)).isEqualTo("AT_CELL");
        until(() -> shows("huong", first, "\"entrusted\":\"Trần Văn Thanh\""));
        assertThat(page("huong", first.replace("/api/grievances", "/kien-nghi")))
                .contains("Chi bộ giao đồng chí Trần Văn Thanh lo việc này");
        assertThat(page("huong", first.replace("/api/grievances", "/kien-nghi") + "/trang-in"))
                .contains("Chi bộ giao đồng chí Trần Văn Thanh lo việc này");
        assertThat(page("officer", first.replace("/api/grievances", "/kien-nghi")))
                .as("it has never been at the commune")
                .doesNotContain("Trần Văn Thanh");

        post("secretary", above + "/refer", UP);
        concluded(id(late), Conclusion.JOINED, id(above), null, null);
        until(() -> notFollowed(late, "grievance.cannot-take-in") == 1);
        assertThat(stage("huong", late)).isEqualTo("AT_CELL");

        String settled = reported("huong", household, FRIDAY);
        String unlucky = reported("huong", household, FRIDAY);
        post("secretary", settled + "/settle", "{\"conclusion\":\"Đã đắp lại.\"}");
        concluded(id(unlucky), Conclusion.JOINED, id(settled), null, null);
        until(() -> notFollowed(unlucky, "grievance.cannot-take-in") == 1);
        assertThat(code("secretary", unlucky + "/join", into(settled)))
                .as("by hand as in the meeting")
                .isEqualTo("grievance.cannot-take-in");
        assertThat(own.all(GrievanceJoined.class).map(GrievanceJoined::grievance))
                .as("it is not joined for a moment either")
                .doesNotContain(id(unlucky));
        for (String each : List.of(second, first, above, late, settled, unlucky)) {
            post("huong", each + "/withdraw", WITHDRAWAL);
        }
    }

    @Test
    void a_corrected_theme_brings_its_own_rule_and_no_new_beginning() throws Exception {
        grant("admin", Role.ADMINISTRATOR, new UnitId("root"), null);
        until(() -> status("admin", "/api/settings") == 200);
        post(
                "admin",
                "/api/settings/deadline-rules",
                """
                {"stage":"CONCLUDE","level":"CELL","theme":"SOCIAL_POLICY","workingDays":4,
                 "from":"2026-08-28","why":"Quyết định 12-QĐ/TU"}
                """);
        String path = reported("huong", household(CELL), FRIDAY);
        JsonNode wrong = read("secretary", path);
        itIs(LocalDate.of(2026, 9, 3));
        String right = "{\"theme\":\"SOCIAL_POLICY\",\"reason\":\"Hộ hỏi về trợ cấp.\"}";
        assertThat(code("huong", path + "/theme", right)).isEqualTo("access.refused");
        JsonNode it = JSON.readTree(post("secretary", path + "/theme", right));
        assertThat(it.get("theme").asString()).isEqualTo("SOCIAL_POLICY");
        assertThat(it.get("rule").asString()).startsWith("rule-");
        assertThat(it.get("due").asString())
                .as("four working days after the Friday, not after the Thursday of the correction")
                .isEqualTo("2026-09-08");
        String shown = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", shown)).contains("Chi bộ sửa đề tài: ", "Hộ hỏi về trợ cấp.");
        assertThat(code("secretary", path + "/theme", right.replace("trợ cấp", "lương")))
                .isEqualTo("grievance.theme-as-before");

        itIs(LocalDate.of(2026, 9, 4));
        String again = wrong.get("theme").asString();
        assertThat(form("secretary", shown + "/de-tai", "newTheme=&mistake=Nham").body())
                .contains("Nham", "id=\"newTheme-e\"");
        assertThat(
                        form("secretary", shown + "/de-tai", "newTheme=" + again + "&mistake=Nham")
                                .statusCode())
                .isEqualTo(302);
        assertThat(read("secretary", path).get("due")).isEqualTo(wrong.get("due"));
        post("secretary", path + "/refer", UP);
        assertThat(code("secretary", path + "/theme", right)).isEqualTo("grievance.not-held-here");
        post("huong", path + "/withdraw", WITHDRAWAL);
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
    void what_was_heard_before_the_household_was_handed_over_is_written_down_by_page_too()
            throws Exception {
        HouseholdId household = household(CELL);
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, HUONG, CELL, EndReason.HANDED_OVER, FRIDAY));
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, CELL, new PlanId("plan"), FRIDAY));
        until(() -> status("huong", "/api/households/" + household) == 403);
        assertThat(page("huong", "/kien-nghi/moi"))
                .contains(household.value(), "(đã giao người khác)");
        String form =
                "household=%s&kind=FEEDBACK&theme=ROADS&words=Đường+lầy.&heardOn="
                        .formatted(household);

        HttpResponse<String> late = form("huong", "/kien-nghi/moi", form + FRIDAY);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Ngày ấy đồng chí không phụ trách hộ này", "Đường lầy.");
        HttpResponse<String> heard = form("huong", "/kien-nghi/moi", form + FRIDAY.minusDays(1));
        assertThat(heard.statusCode()).as(heard.body()).isEqualTo(302);
        String there = heard.headers().firstValue("Location").orElseThrow();
        assertThat(page("huong", URI.create(there).getPath())).contains("Đường lầy.");

        itIs(FRIDAY.plusDays(61));
        assertThat(page("huong", "/kien-nghi/moi")).doesNotContain(household.value());
    }

    @Test
    @Tag("M4.3")
    void a_search_of_the_register_goes_on_when_its_page_is_turned() throws Exception {
        for (int n = 1; n <= 51; n++) {
            own.register(
                    new HouseholdId("h-trung-" + n),
                    CELL,
                    "TT-" + n,
                    "Phạm Trùng %02d".formatted(n),
                    LocalDate.of(2026, 1, 1));
        }
        String search = "chi-bo=cell&tim=pham+trung";
        until(() -> registerHas(search, "Dòng 1 đến 50 trên 51"));
        String first = form("officer", "/ho", search).body();
        assertThat(first)
                .contains("name=\"tim\" value=\"pham trung\"", "name=\"trang\" value=\"2\"")
                .doesNotContain("Phạm Trùng 51", "trang=2");
        assertThat(form("officer", "/ho", search + "&trang=2").body())
                .contains("Phạm Trùng 51")
                .doesNotContain("Phạm Trùng 50", "Chủ hộ 1");
    }

    private boolean registerHas(String search, String part) {
        try {
            return form("officer", "/ho", search).body().contains(part);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
        assertThat(post("huong", path + "/withdraw", WITHDRAWAL)).contains("WITHDRAWN");
    }

    @Test
    void of_a_confidential_case_whoever_is_responsible_takes_the_place_of_who_brought_it_and_died()
            throws Exception {
        MemberId old = new MemberId("m-old-man");
        enrolled(old);
        grant("old-man", Role.MEMBER, CELL, old);
        until(() -> status("old-man", "/api/grievances") == 200);
        HouseholdId household = household(CELL, old, "old-man");
        String path = reported("old-man", household, FRIDAY);
        post("old-man", path + "/confidential", "");
        post("secretary", path + "/refer", UP);
        post("officer", path + "/accept", "");
        post("officer", path + "/pause", "{\"facts\":\"Từ mấy giờ?\",\"until\":\"2026-09-04\"}");
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, old, CELL, EndReason.MEMBER_LEFT, FRIDAY));
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, CELL, new PlanId("plan"), FRIDAY));
        until(() -> status("thanh", "/api/households/" + household) == 200);
        assertThat(status("thanh", path)).as("while who brought it is a member").isEqualTo(403);

        inbox.receive("member", new MemberLeft(old, CELL, LeavingReason.DIED, FRIDAY));
        until(() -> status("thanh", path) == 200);
        assertThat(page("thanh", "/kien-nghi")).contains(id(path).value());
        assertThat(post("thanh", path + "/facts", "{\"facts\":\"Từ 6 giờ.\"}")).contains("IN_HAND");
        assertThat(status("huong", path)).as("another member of the cell").isEqualTo(403);
        post("officer", path + "/answer", answer("Xã sửa."));
        post("thanh", path + "/carry-back", "{}");
        post("thanh", path + "/content", "{}");
        assertThat(post("thanh", path + "/not-content", "{\"why\":\"Lại hỏng.\"}"))
                .contains("IN_HAND");
        assertThat(post("thanh", path + "/withdraw", WITHDRAWAL)).contains("WITHDRAWN");
    }

    @Test
    void a_case_that_is_sent_round_is_refused_the_third_time_and_whoever_stands_above_is_told()
            throws Exception {
        String path = reported("huong", household(CELL), FRIDAY);
        post("secretary", path + "/refer", UP);
        String island = "{\"to\":\"island\",\"reason\":\"Việc của đảo, lần %d.\"}";
        String back = "{\"to\":\"c\",\"reason\":\"Việc của xã, lần %d.\"}";
        post("officer", path + "/refer", island.formatted(1));
        post("islander", path + "/refer", back.formatted(1));
        post("officer", path + "/refer", island.formatted(2));
        for (int tap = 0; tap < 2; tap++) {
            assertThat(code("islander", path + "/refer", back.formatted(2)))
                    .isEqualTo("grievance.in-a-circle");
            assertThat(stage("islander", path)).isEqualTo("REFERRED");
        }
        assertThat(told(path, EscalationGround.IN_A_CIRCLE, PROVINCE)).isEqualTo(1);
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD")).contains(id(path).value());
        post("islander", path + "/refer", "{\"to\":\"p\",\"reason\":\"Việc của tỉnh.\"}");
        assertThat(stage("province", path)).isEqualTo("REFERRED");
    }

    @Test
    void whoever_directs_twice_is_told_that_it_is_done() throws Exception {
        String path = inHand(household(CELL));
        itIs(LocalDate.of(2026, 9, 30));
        lookUntilTold(path, EscalationGround.OVERDUE, PROVINCE, 1);
        String island = "{\"to\":\"island\",\"reason\":\"Việc của đảo.\"}";
        post("province", path + "/direct", island);
        post("province", path + "/direct", island);
        assertThat(stage("islander", path)).isEqualTo("REFERRED");
        post("islander", path + "/accept", "");
        post("islander", path + "/answer", answer("Đảo sửa."));
        assertThat(code("province", path + "/direct", island)).isEqualTo("grievance.not-held-here");
    }

    @Test
    void a_desk_at_which_nobody_looks_is_told_of_before_and_those_above_hear_at_once()
            throws Exception {
        UnitId empty = new UnitId("empty");
        found(empty, UnitKind.COMMUNE, "Xã Mới", PROVINCE);
        String path = inHand(household(CELL));
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        until(() -> page("officer", casePage).contains("Xã Mới (chưa có người trực"));
        assertThat(page("officer", casePage)).contains("Đặc khu Lý Sơn</option>");
        post("officer", path + "/refer", "{\"to\":\"empty\",\"reason\":\"Việc của xã mới.\"}");
        lookUntilTold(path, EscalationGround.HELD_BY_NOBODY, PROVINCE, 1);
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD")).contains(id(path).value());
        String island = "{\"to\":\"island\",\"reason\":\"Việc của đảo.\"}";
        post("province", path + "/direct", island);
        assertThat(stage("islander", path)).isEqualTo("REFERRED");
        assertThat(told(path, EscalationGround.HELD_BY_NOBODY, PROVINCE)).isEqualTo(1);
    }

    @Test
    void a_cell_without_a_secretary_and_a_desk_whose_officer_has_left_are_told_of_at_once()
            throws Exception {
        UnitId alone = new UnitId("alone");
        UnitId far = new UnitId("far-cell");
        found(alone, UnitKind.COMMUNE, "Xã Vắng", PROVINCE);
        found(far, UnitKind.CELL, "Chi bộ Xa", alone);
        grant("leaver", Role.COMMUNE_OFFICER, alone, null);
        grant("far-member", Role.MEMBER, far, new MemberId("m-far"));
        HouseholdId household = household(far, new MemberId("m-far"), "far-member");
        String atCell = reported("far-member", household, FRIDAY);
        lookUntilTold(atCell, EscalationGround.HELD_BY_NOBODY, alone, 1);
        assertThat(page("leaver", "/ban-kien-nghi?noi=TOLD")).contains(id(atCell).value());

        String inHand = inHand(household(CELL));
        String paused = inHand(household(CELL));
        String toAlone = "{\"to\":\"alone\",\"reason\":\"Việc của xã ấy.\"}";
        for (String each : List.of(inHand, paused)) {
            post("officer", each + "/refer", toAlone);
            post("leaver", each + "/accept", "");
        }
        post("leaver", paused + "/pause", "{\"facts\":\"Ở đâu?\",\"until\":\"2026-09-04\"}");
        escalation.look();
        assertThat(told(inHand, EscalationGround.HELD_BY_NOBODY, PROVINCE)).isZero();
        inbox.receive(
                "member",
                new AccessEnded(
                        new GrantId("g-leaver-alone"),
                        new AccountId("leaver"),
                        Role.COMMUNE_OFFICER,
                        alone,
                        FRIDAY));
        until(
                () -> {
                    escalation.look();
                    return told(inHand, EscalationGround.HELD_BY_NOBODY, PROVINCE) == 1
                            && told(paused, EscalationGround.HELD_BY_NOBODY, PROVINCE) == 1;
                });
        escalation.look();
        assertThat(told(inHand, EscalationGround.HELD_BY_NOBODY, PROVINCE)).isEqualTo(1);
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD"))
                .contains(id(inHand).value(), id(paused).value());
    }

    @Test
    void of_what_units_that_were_merged_promised_for_one_day_each_can_be_ended() throws Exception {
        UnitId east = new UnitId("east");
        UnitId west = new UnitId("west");
        GrievanceId grievance = new GrievanceId("promised-twice");
        HouseholdId household = household(CELL);
        LocalDate day = LocalDate.of(2026, 9, 10);
        for (UnitId unit : List.of(east, west)) {
            found(unit, UnitKind.COMMUNE, "Xã " + unit, PROVINCE);
            inbox.receive("member", new PartyUnitMerged(unit, ISLAND, FRIDAY, "NQ 1"));
        }
        Personal said = Personal.of(household, "Sẽ sửa.");
        own.append(
                grievance,
                reportedOnFriday(grievance, CELL, household, said),
                new GrievanceReferred(grievance, CELL, east, said, FRIDAY),
                new GrievanceAccepted(grievance, east, FRIDAY),
                new GrievanceAnswered(grievance, east, AnswerKind.PROMISED, said, day, FRIDAY),
                new AnswerCarriedBack(grievance, HUONG, FRIDAY),
                new HouseholdNotContent(grievance, HUONG, said, FRIDAY),
                new GrievanceReopened(grievance, west, FRIDAY),
                new GrievanceAccepted(grievance, west, FRIDAY),
                new GrievanceAnswered(grievance, west, AnswerKind.PROMISED, said, day, FRIDAY));
        String path = "/api/grievances/" + grievance;
        until(() -> status("islander", path) == 200);
        assertThat(code("islander", path + "/promise-kept", done("")))
                .isEqualTo("grievance.which-promise");
        assertThat(code("islander", path + "/promise-kept", done(",'doneBy':'2026-09-10'")))
                .isEqualTo("grievance.which-promise");
        String casePage = "/kien-nghi/" + grievance;
        assertThat(page("islander", casePage))
                .contains("value=\"2026-09-10 east\"", "Xã east, ngày 10/09/2026");
        assertThat(
                        form(
                                        "islander",
                                        casePage + "/loi-hua",
                                        "promisedFor=west&outcome=KEPT&came=Xong")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        form(
                                        "islander",
                                        casePage + "/loi-hua",
                                        "promisedFor=2026-09-10+west&outcome=KEPT&came=Xong")
                                .statusCode())
                .isEqualTo(302);
        assertThat(outcomes(path)).containsExactly("", "KEPT");
        post("islander", path + "/promise-given-up", done(",'doneBy':'2026-09-10','unit':'east'"));
        assertThat(outcomes(path)).containsExactly("GIVEN_UP", "KEPT");
    }

    @Test
    void what_was_promised_in_confidence_is_followed_by_whoever_promised() throws Exception {
        String path = inHand(household(CELL));
        post("officer", path + "/confidential", "");
        post("officer", path + "/answer", promise("Sửa cống.", "2026-09-10"));
        post("huong", path + "/carry-back", "{}");
        post("huong", path + "/content", "{}");
        assertThat(page("officer", "/ban-kien-nghi?noi=PROMISES")).contains(id(path).value());
        assertThat(status("province", path)).isEqualTo(403);
        post("officer", path + "/promise-kept", done(""));
        assertThat(status("officer", path)).as("nothing is left to do there").isEqualTo(403);
    }

    @Test
    void whoever_is_heir_of_who_was_told_decides_where_it_goes() throws Exception {
        UnitId old = new UnitId("told-and-merged");
        UnitId cell = new UnitId("cell-of-told");
        found(old, UnitKind.COMMUNE, "Xã Bình Trị", PROVINCE);
        found(cell, UnitKind.CELL, "Chi bộ Lệ Thủy", old);
        GrievanceId grievance = new GrievanceId("told-before-merging");
        HouseholdId household = household(cell);
        LocalDate due = LocalDate.of(2026, 8, 20);
        Personal said = Personal.of(household, "Đường lầy.");
        own.append(
                grievance,
                reportedOnFriday(grievance, cell, household, said),
                new DeadlineFixed(grievance, Stage.CONCLUDE, cell, due, "default-1"),
                new GrievanceEscalated(
                        grievance, EscalationGround.OVERDUE, cell, old, due, FRIDAY));
        inbox.receive("member", new PartyUnitMerged(old, ISLAND, FRIDAY, "NQ 1"));
        String path = "/api/grievances/" + grievance;
        until(() -> status("islander", path) == 200);
        assertThat(page("islander", "/kien-nghi/" + grievance))
                .contains("<option value=\"" + ISLAND + "\"")
                .doesNotContain("<option value=\"" + old + "\"");
        post("islander", path + "/direct", "{\"to\":\"" + ISLAND + "\",\"reason\":\"Xã làm.\"}");
        assertThat(read("islander", path).get("stage").asString()).isEqualTo("REFERRED");
    }

    private static GrievanceReported reportedOnFriday(
            GrievanceId grievance, UnitId cell, HouseholdId household, Personal said) {
        return new GrievanceReported(
                grievance,
                household,
                cell,
                GrievanceKind.GRIEVANCE,
                new Theme("ROADS"),
                said,
                true,
                HUONG,
                FRIDAY);
    }

    private static String done(String which) {
        return json("{'text':'Xong.'" + which + "}");
    }

    private List<String> outcomes(String path) throws Exception {
        return read("islander", path)
                .get("promises")
                .valueStream()
                .map(one -> one.path("outcome").asString(""))
                .toList();
    }

    @Test
    void what_is_joined_anew_after_it_was_parted_stays_joined() throws Exception {
        HouseholdId household = household(CELL);
        String lead = reported("huong", household, FRIDAY);
        GrievanceId again = new GrievanceId("joined-again");
        Personal said = Personal.of(household, "Việc khác.");
        own.append(
                again,
                reportedOnFriday(again, CELL, household, said),
                new GrievanceJoined(again, id(lead), household, CELL, FRIDAY),
                new GrievanceParted(again, id(lead), said, FRIDAY),
                new GrievanceJoined(again, id(lead), household, CELL, FRIDAY));
        until(() -> own.count(JoinedCaseTakenIn.class, it -> it.joined().equals(again)) > 0);

        String withdrawn = reported("huong", household, FRIDAY);
        String freed = reported("huong", household, FRIDAY);
        post("secretary", freed + "/join", into(withdrawn));
        until(() -> shows("huong", withdrawn, "\"joined\":[\"" + id(freed)));
        post("huong", withdrawn + "/withdraw", WITHDRAWAL);
        until(() -> stage("huong", freed).equals("AT_CELL"));
        assertThat(stage("huong", "/api/grievances/" + again))
                .as("its lead was not withdrawn, and whoever says so has been read")
                .isEqualTo("JOINED");
        assertThat(shows("huong", lead, "\"joined\":[\"" + again)).isTrue();
    }

    private static String into(String lead) {
        return "{\"into\":\"%s\"}".formatted(id(lead));
    }

    @Test
    void of_what_those_above_were_told_what_nobody_holds_stands_first() throws Exception {
        String held = inHand(household(CELL));
        itIs(FRIDAY.plusDays(14));
        String waiting = reported("huong", household(CELL), FRIDAY);
        post("secretary", waiting + "/refer", UP);
        itIs(LocalDate.of(2026, 10, 30));
        until(
                () -> {
                    escalation.look();
                    return told(held, EscalationGround.OVERDUE, PROVINCE) == 1
                            && told(waiting, EscalationGround.HELD_BY_NOBODY, PROVINCE) == 1;
                });
        List<String> tray =
                JSON.readTree(
                                send(
                                                "province",
                                                "GET",
                                                "/api/grievances/desk?tray=TOLD&size=100",
                                                "")
                                        .body())
                        .get("cases")
                        .valueStream()
                        .map(one -> one.get("grievance").asString())
                        .toList();
        assertThat(tray.indexOf(id(waiting).value()))
                .as("though it is due later")
                .isNotNegative()
                .isLessThan(tray.indexOf(id(held).value()));
    }

    @Test
    void each_promise_is_followed_and_told_of_by_itself() throws Exception {
        String path = inHand(household(CELL));
        assertThat(code("officer", path + "/answer", promise("Sửa hôm qua.", "2026-08-27")))
                .isEqualTo("grievance.promised-for-the-past");
        post("officer", path + "/answer", promise("Sửa cống.", "2026-09-10"));
        post("huong", path + "/carry-back", "{}");
        post("huong", path + "/not-content", "{\"why\":\"Còn đường nữa.\"}");
        post("officer", path + "/answer", promise("Sửa đường.", "2026-09-20"));
        post("huong", path + "/carry-back", "{}");
        post("huong", path + "/content", "{}");
        assertThat(code("officer", path + "/promise-kept", "{\"text\":\"Xong.\"}"))
                .isEqualTo("grievance.which-promise");
        brokenOn(LocalDate.of(2026, 9, 11), path, 1);
        brokenOn(LocalDate.of(2026, 9, 21), path, 2);
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("officer", casePage))
                .contains("Việc nào?", "value=\"2026-09-10 c\"", "value=\"2026-09-20 c\"");
        assertThat(
                        form(
                                        "officer",
                                        casePage + "/loi-hua",
                                        "promisedFor=2026-09-20+c&outcome=KEPT&came=Xong")
                                .statusCode())
                .isEqualTo(302);
        assertThat(page("officer", casePage)).doesNotContain("Việc nào?").contains("Đã làm xong");
        post("officer", path + "/promise-given-up", "{\"text\":\"Hết tiền.\"}");
        JsonNode promises = read("officer", path).get("promises");
        assertThat(promises.valueStream().map(one -> one.get("outcome").asString()))
                .containsExactly("GIVEN_UP", "KEPT");
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD")).doesNotContain(id(path).value());
    }

    private void brokenOn(LocalDate day, String path, long told) throws Exception {
        itIs(day);
        lookUntilTold(path, EscalationGround.PROMISE_OVERDUE, PROVINCE, told);
        assertThat(page("province", "/ban-kien-nghi?noi=TOLD")).contains(id(path).value());
    }

    private int joined(String lead) {
        try {
            return read("officer", lead).get("joined").size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_answer_says_whether_it_will_be_done_is_done_or_will_not_be() throws Exception {
        String path = inHand(household(CELL));
        String joined = inHand(household(CELL));
        post("officer", joined + "/join", "{\"into\":\"%s\"}".formatted(id(path)));
        until(() -> joined(path) == 1);
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        int before = events(path);
        HttpResponse<String> unsaid = answered(casePage, "answer=Xong");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("id=\"kind-e\"", "Xin điền mục này.", "Xong</textarea>");
        HttpResponse<String> noDay = answered(casePage, "kind=PROMISED&answer=Xong");
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body())
                .contains("id=\"doneBy-e\"", "Đã hứa làm thì phải có ngày.", "Xong</textarea>")
                .containsPattern("value=\"PROMISED\"[^>]*checked");
        HttpResponse<String> aDay =
                answered(casePage, "kind=DECLINED&answer=Xong&doneBy=20/9/2026");
        assertThat(aDay.statusCode()).isEqualTo(422);
        assertThat(aDay.body()).contains("id=\"doneBy-e\"", "Chỉ khi hứa sẽ làm mới có ngày.");
        assertThat(
                        code(
                                "officer",
                                path + "/answer",
                                json("{'kind':'PROMISED','answer':'Sẽ sửa.'}")))
                .isEqualTo("grievance.promised-without-day");
        assertThat(
                        code(
                                "officer",
                                path + "/answer",
                                json("{'kind':'DONE','answer':'Xong.','doneBy':'2026-09-20'}")))
                .isEqualTo("grievance.day-without-promise");
        assertThat(events(path)).isEqualTo(before);

        assertThat(answered(casePage, "kind=DECLINED&answer=Duong+rieng").statusCode())
                .isEqualTo(302);
        assertThat(page("huong", casePage))
                .contains("Duong rieng", "Không làm, có lý do.", "Trả lời: không làm, có lý do");
        assertThat(page("huong", casePage + "/trang-in")).contains("Không làm, có lý do.");
        assertThat(read("huong", path).get("answerKind").asString()).isEqualTo("DECLINED");
        until(() -> stage("huong", joined).equals("ANSWERED"));
        assertThat(read("huong", joined).get("answerKind").asString())
                .as("the answer that was given for both")
                .isEqualTo("DECLINED");
    }

    private HttpResponse<String> answered(String casePage, String typed) throws Exception {
        return form("officer", casePage + "/tra-loi", typed);
    }

    private static String promise(String text, String doneBy) {
        return "{\"kind\":\"PROMISED\",\"answer\":\"%s\",\"doneBy\":\"%s\"}"
                .formatted(text, doneBy);
    }

    @Test
    void what_was_joined_by_mistake_is_parted_by_hand_and_goes_on_under_its_own_clock()
            throws Exception {
        HouseholdId household = household(CELL);
        String lead = inHand(household);
        String path = inHand(household(CELL));
        String due = read("officer", path).get("due").asString();
        post("officer", path + "/join", "{\"into\":\"%s\"}".formatted(id(lead)));
        until(() -> joined(lead) == 1);

        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", casePage))
                .as("how far the other is, and nothing that its household said")
                .contains("Kiến nghị kia: ", "Xã Bình Sơn")
                .doesNotContain("Tách ra", id(lead).value());
        assertThat(read("huong", path).get("lead").get("stage").asString()).isEqualTo("IN_HAND");
        assertThat(code("officer", path + "/part", "{\"reason\":\" \"}")).isNotEmpty();
        assertThat(code("secretary", path + "/part", "{\"reason\":\"Việc khác.\"}"))
                .isEqualTo("access.refused");
        assertThat(form("officer", casePage + "/tach", "apart=Vi%E1%BB%87c+kh%C3%A1c").statusCode())
                .isEqualTo(302);
        assertThat(code("officer", path + "/part", "{\"reason\":\"Việc khác.\"}"))
                .isEqualTo("grievance.not-joined");
        assertThat(stage("officer", path)).isEqualTo("IN_HAND");
        assertThat(read("officer", path).get("due").asString()).isEqualTo(due);
        assertThat(page("officer", casePage)).contains("Tách ra, đi đường riêng", "Việc khác");
        until(() -> joined(lead) == 0);
        post("officer", lead + "/answer", answer("Xã sửa."));
        assertThat(stage("officer", path)).isEqualTo("IN_HAND");
    }

    @Test
    @Tag("M4.2")
    void a_denunciation_typed_into_any_later_text_is_shown_its_way_and_kept_nowhere()
            throws Exception {
        String path = inHand(household(CELL));
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        String words = "Ông Bảy tố cáo cán bộ địa chính.";
        int before = events(path);
        for (String typed :
                List.of(
                        "answer {'kind':'DECLINED','answer':'%s'}",
                        "refer {'to':'p','reason':'%s'}",
                        "pause {'facts':'%s','until':'2026-09-04'}",
                        "outside {'kind':'DEPARTMENT','name':'Điện lực','text':'%s'}")) {
            refusedAsLegal("officer", path, typed, words);
        }
        assertThat(events(path)).isEqualTo(before);
        HttpResponse<String> again =
                form(
                        "officer",
                        casePage + "/tra-loi",
                        "kind=DONE&answer=B%C3%A0+con+t%E1%BB%91+c%C3%A1o");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "B&agrave; con tố c&aacute;o</textarea>", "name=\"ordinary\"", "chi-duong")
                .containsOnlyOnce("name=\"ordinary\"");
        assertThat(page("officer", "/kien-nghi/chi-duong"))
                .as("where they are sent")
                .contains("Luật Tố cáo")
                .doesNotContain("chi-bo");
        assertThat(
                        form("officer", "/kien-nghi/chi-duong", "chi-bo=cell&viec=DENUNCIATION")
                                .statusCode())
                .isEqualTo(403);
        assertThat(page("officer", casePage)).doesNotContain("name=\"ordinary\"", "tố cáo</");

        post(
                "officer",
                path + "/outside",
                json("{'kind':'DEPARTMENT','name':'Điện lực','text':'?'}"));
        refusedAsLegal(
                "officer",
                path,
                "outside-answer {'kind':'DEPARTMENT','name':'Điện lực','text':'%s'}",
                words);
        post("officer", path + "/pause", json("{'facts':'Ở đâu?','until':'2026-09-04'}"));
        refusedAsLegal("huong", path, "facts {'facts':'%s'}", words);
        post("officer", path + "/resume", "");
        assertThat(
                        form(
                                        "officer",
                                        casePage + "/tra-loi",
                                        "answer=B%C3%A0+con+khi%E1%BA%BFu+n%E1%BA%A1i&ordinary=true"
                                                + "&kind=PROMISED&doneBy=2026-09-20")
                                .statusCode())
                .as("an answer may name the way that the law gives")
                .isEqualTo(302);
        refusedAsLegal("officer", path, "promise-kept {'text':'%s'}", words);
        refusedAsLegal("officer", path, "promise-given-up {'text':'%s'}", words);
        before = events(path);
        assertThat(
                        form(
                                        "huong",
                                        casePage + "/mang-ve",
                                        "visited=2026-08-28&word=NOT_CONTENT&why=t%E1%BB%91+c%C3%A1o")
                                .statusCode())
                .isEqualTo(422);
        assertThat(events(path)).as("nor is it carried back").isEqualTo(before);
        post("huong", path + "/carry-back", "{}");
        refusedAsLegal("huong", path, "not-content {'why':'%s'}", words);
        refusedAsLegal("province", path, "open-name {'reason':'%s'}", words);

        String atCell = reported("huong", household(CELL), FRIDAY);
        refusedAsLegal("secretary", atCell, "settle {'conclusion':'%s'}", words);
        refusedAsLegal(
                "secretary", atCell, "carry-over {'conclusion':'%s','month':'2026-09'}", words);
        post(
                "secretary",
                atCell + "/carry-over",
                json("{'conclusion':'Đã chỉ đường khiếu nại.','month':'2026-09','ordinary':true}"));
    }

    private void refusedAsLegal(String account, String path, String typed, String words)
            throws Exception {
        int gap = typed.indexOf(' ');
        String act = "/" + typed.substring(0, gap);
        assertThat(code(account, path + act, json(typed.substring(gap + 1).formatted(words))))
                .as(act)
                .isEqualTo("grievance.legal-matter");
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }

    private int events(String path) {
        return log.aggregate(id(path).value(), 0).size();
    }

    private void enrolled(MemberId member) {
        inbox.receive(
                "member",
                new MemberEnrolled(
                        member,
                        CELL,
                        "DV-" + member,
                        Personal.of(member, "Ông Bảy"),
                        false,
                        "Bàu Sen",
                        "Tổ 1",
                        DutyStatus.FULL,
                        null,
                        HealthBand.FULL,
                        10,
                        List.of(),
                        List.of("vi"),
                        LocalDate.of(2020, 1, 1)));
    }

    private void concluded(
            GrievanceId grievance,
            Conclusion conclusion,
            @Nullable UnitId to,
            @Nullable LocalDate dueOn) {
        inbox.receive("assignment", conclusion(grievance, conclusion, null, dueOn, to, null, null));
    }

    private void concluded(
            GrievanceId grievance,
            Conclusion conclusion,
            @Nullable GrievanceId into,
            @Nullable Addressee asked,
            @Nullable MemberId responsible) {
        inbox.receive(
                "assignment",
                conclusion(grievance, conclusion, responsible, null, null, into, asked));
    }

    private MatterConcluded conclusion(
            GrievanceId grievance,
            Conclusion conclusion,
            @Nullable MemberId responsible,
            @Nullable LocalDate dueOn,
            @Nullable UnitId to,
            @Nullable GrievanceId into,
            @Nullable Addressee asked) {
        return new MatterConcluded(
                new MeetingId("cell-2026-08"),
                CELL,
                new MatterId("matter-" + grievance),
                grievance,
                null,
                conclusion,
                Personal.of(new HouseholdId("h"), "Chi bộ kết luận."),
                responsible,
                dueOn,
                to,
                into,
                asked,
                YearMonth.of(2026, 8),
                today.get());
    }

    private long notFollowed(String path, String code) {
        return own.count(
                ConclusionNotFollowed.class,
                it -> it.grievance().equals(id(path)) && it.code().equals(code));
    }

    /** The clock may be looked at several times until those who are told have been told. */
    private void lookUntilTold(String path, EscalationGround ground, UnitId to, long times)
            throws Exception {
        until(
                () -> {
                    escalation.look();
                    return told(path, ground, to) == times;
                });
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
        return household(cell, responsible, responsible.equals(HUONG) ? "huong" : "old-member");
    }

    private HouseholdId household(UnitId cell, MemberId responsible, String account)
            throws Exception {
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
        return "{\"kind\":\"DONE\",\"answer\":\"%s\"}".formatted(text);
    }

    private static GrievanceId id(String path) {
        return new GrievanceId(path.substring(path.lastIndexOf('/') + 1));
    }

    private boolean shows(String account, String path, String part) {
        try {
            return send(account, "GET", path, null).body().contains(part);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
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
