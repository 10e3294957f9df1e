package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
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
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.RedirectionEvent.LegalMatterRedirected;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.grievance.policy.WhenDeadlinePassedThenEscalate;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/** The service on real servers, asked as its people ask it, by program and by page. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HouseholdServiceIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId LY_SON = new UnitId("ly-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");

    /** On no list that another test looks at. */
    private static final UnitId FAR = new UnitId("far");

    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId THANH = new MemberId("m-thanh");

    private final EventLog ownLog;
    private final WhenDeadlinePassedThenEscalate escalation;

    @Autowired
    HouseholdServiceIT(
            Today today,
            Clock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog log,
            @Qualifier("ownLog") EventLog ownLog,
            WhenDeadlinePassedThenEscalate escalation,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(log, clock), new Own(ownLog, clock, seal), port);
        this.ownLog = ownLog;
        this.escalation = escalation;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household");
    }

    @BeforeAll
    void aCommuneAtWork() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy Quảng Ngãi", null);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy xã Bình Sơn", PROVINCE);
        found(LY_SON, UnitKind.COMMUNE, "Đảng ủy đặc khu Lý Sơn", PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Chi bộ thôn Bàu Sen", BINH_SON);
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("islander", Role.COMMUNE_OFFICER, LY_SON, null);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        grant("thanh", Role.MEMBER, BAU_SEN, THANH);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("admin", Role.ADMINISTRATOR, new UnitId("root"), null);
        until(() -> status("officer", "GET", "/api/households?cell=bau-sen", null) == 200);
    }

    @Test
    void a_register_is_imported_after_a_look_and_errors_have_row_and_column() throws Exception {
        String csv =
                """
                Mã hộ,Chủ hộ,Xóm,Số khẩu,Hộ nghèo,Số quyết định,Năm rà soát
                N-01,Trần Thị Lài,Xóm Trên,3,nghèo,214/QĐ-UBND,2025
                N-02,Ngô Văn Bé,Xóm Gò,năm,,,
                N-03,Cao Thị Hiền,Xóm Gò,2,,,
                N-03,Cao Văn Hiền,Xóm Gò,4,,,
                """;
        JsonNode preview = upload("officer", csv);
        assertThat(preview.get("added").asInt()).isEqualTo(1);
        assertThat(preview.get("errors").size()).isEqualTo(3);
        assertThat(preview.get("errors").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(preview.get("errors").get(0).get("column").asString()).isEqualTo("D");
        assertThat(named("N-01")).isEmpty();
        JsonNode written =
                json(
                        "officer",
                        "POST",
                        "/api/households/import/confirm",
                        "{\"cell\":\"bau-sen\",\"preview\":\"%s\"}"
                                .formatted(preview.get("preview").asString()));
        assertThat(written.get("rows").asInt()).isEqualTo(1);
        assertThat(named("N-01")).contains("Trần Thị Lài").contains("214/QĐ-UBND");
        JsonNode again = upload("officer", csv.replace("Lài,Xóm Trên,3", "Lài,Xóm Trên,2"));
        assertThat(again.get("changed").asInt()).isEqualTo(1);
        assertThat(again.get("changes").get(0).get("before").asString()).isEqualTo("3");
    }

    /** A member's languages are kept by code: a household's have to meet them. */
    @Test
    void a_language_is_written_by_name_kept_by_code_and_shown_by_name() throws Exception {
        JsonNode preview =
                upload(
                        "officer",
                        """
                        Mã hộ,Chủ hộ,Số khẩu,Tiếng nói,Cần người biết
                        HR-01,Đinh Văn Hrin,3,Hrê,Chăn nuôi
                        HR-02,Đinh Văn Nút,3,miền núi,
                        """);
        assertThat(preview.get("errors").size()).isEqualTo(1);
        assertThat(preview.get("errors").get(0).get("code").asString())
                .isEqualTo("unknown-language");
        post(
                "officer",
                "/api/households/import/confirm",
                "{\"cell\":\"bau-sen\",\"preview\":\"%s\"}"
                        .formatted(preview.get("preview").asString()));

        assertThat(named("HR-01")).contains("\"language\":\"hre\"", "\"chăn nuôi\"");
        assertThat(page("officer", "/ho/" + new HouseholdCode("HR-01").in(BAU_SEN)))
                .contains("nói tiếng Hrê");
    }

    @Test
    void a_register_is_imported_by_nobody_but_an_officer_of_its_commune() throws Exception {
        for (String other : new String[] {"islander", "secretary", "huong", "admin"}) {
            assertThat(send(other, "POST", "/api/households/import/preview?cell=bau-sen", "x"))
                    .as(other)
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_register_is_found_without_marks_and_shown_by_page() throws Exception {
        HouseholdId lai = register("S-01", "Đinh Thị Xuân");
        assertThat(
                        post(
                                "secretary",
                                "/api/households/search",
                                "{\"cell\":\"bau-sen\",\"name\":\"dinh xuan\"}"))
                .contains(lai.value());
        assertThat(page("secretary", "/ho")).contains("Đinh Thị Xuân", "Chưa có người");
        assertThat(form("officer", "/ho", "chi-bo=bau-sen&tim=xuan").body())
                .contains("Đinh Thị Xuân");
        assertThat(page("officer", "/ho/" + lai)).contains("S-01", "Tôi được ghi gì ở đây");
        assertThat(page("officer", "/ho/nhap")).contains("Chi bộ thôn Bàu Sen");
    }

    @Test
    void a_register_is_open_to_a_member_for_their_own_households_only() throws Exception {
        HouseholdId own = register("O-01", "Bùi Văn Tám");
        HouseholdId other = register("O-02", "Lê Văn Chín");
        assign(own, HUONG);
        until(() -> status("huong", "GET", "/api/households/" + own, null) == 200);
        assertThat(page("huong", "/ho")).contains("Bùi Văn Tám").doesNotContain("Lê Văn Chín");
        assertThat(status("huong", "GET", "/api/households/" + other, null)).isEqualTo(403);
        for (String who : new String[] {"islander", "province", "admin", "nobody"}) {
            assertThat(status(who, "GET", "/api/households/" + own, null)).as(who).isEqualTo(403);
        }
    }

    @Test
    @Tag("M4.1")
    @Tag("M3.2")
    void
            a_grievance_goes_from_the_report_through_the_meeting_and_the_commune_back_to_the_household()
                    throws Exception {
        HouseholdId household = register("K-01", "Trần Thị Mương");
        assign(household, HUONG);
        GrievanceId grievance = new GrievanceId(UUID.randomUUID().toString());
        heard(grievance, household, true, false);
        String path = "/api/grievances/" + grievance;
        until(() -> stage("secretary", path).equals("AT_CELL"));
        assertThat(page("secretary", "/kien-nghi")).contains("Mương trước nhà");
        concluded(grievance, household, Conclusion.REFERRED, BINH_SON);
        until(() -> stage("officer", path).equals("REFERRED"));
        assertThat(body("officer", path)).contains("Trần Thị Mương", "\"heldByNobody\":true");
        assertThat(page("officer", "/ban-kien-nghi")).contains("Chưa ai nhận (");
        assertThat(code("officer", path + "/answer", done("Xã sẽ nạo vét.")))
                .isEqualTo("grievance.not-accepted");
        assertThat(code("islander", path + "/accept", "")).isEqualTo("access.refused");
        assertThat(post("officer", path + "/accept", "")).contains("IN_HAND");
        assertThat(post("officer", path + "/answer", done("Xã đã nạo vét."))).contains("ANSWERED");
        assertThat(page("huong", "/kien-nghi/" + grievance))
                .contains("Mang câu trả lời về cho hộ", "Xã đã nạo vét.");
        assertThat(code("thanh", path + "/carry-back", "{}")).isEqualTo("access.refused");
        assertThat(post("huong", path + "/carry-back", "{}")).contains("CARRIED_BACK");
        assertThat(post("huong", path + "/content", "{}")).contains("CLOSED");
        assertThat(code("huong", path + "/withdraw", WITHDRAWAL))
                .isEqualTo("grievance.already-ended");
        assertThat(page("huong", "/ho/" + household)).contains("Mương trước nhà");
    }

    @Test
    @Tag("M4.1")
    @Tag("M3.1")
    void what_a_report_heard_in_confidence_is_confidential_from_its_first_moment()
            throws Exception {
        HouseholdId household = register("K-90", "Trần Thị Kín");
        assign(household, HUONG);
        GrievanceId grievance = new GrievanceId(UUID.randomUUID().toString());
        heard(grievance, household, true, true);
        String path = "/api/grievances/" + grievance;
        until(() -> stage("huong", path).equals("AT_CELL"));
        assertThat(body("huong", path)).contains("\"confidential\":true");
        assertThat(status("officer", "GET", path, null)).isEqualTo(403);
    }

    @Test
    @Tag("M4.1")
    void from_words_to_outcome_is_one_page_to_be_printed() throws Exception {
        HouseholdId household = register("P-01", "Tạ Thị Giấy");
        assign(household, HUONG);
        String path = report("huong", household, "Cống sập trước nhà.", true, false);
        String printed = path.replace("/api/grievances", "/kien-nghi") + "/trang-in";
        assertThat(page("secretary", printed))
                .contains("TỪ LỜI DÂN ĐẾN KẾT QUẢ", "CHI BỘ THÔN BÀU SEN", "Tạ Thị Giấy")
                .contains("“Cống sập trước nhà.”", "Chưa có câu trả lời. Hạn của bước này")
                .doesNotContain("☒");
        post("secretary", path + "/refer", "{\"to\":\"binh-son\",\"reason\":\"Xã quản lý.\"}");
        post("officer", path + "/accept", "");
        post("officer", path + "/answer", done("Xã đã thay cống."));
        post("huong", path + "/carry-back", "{}");
        post("huong", path + "/not-content", "{\"why\":\"Nắp còn vỡ.\"}");
        assertThat(page("huong", printed))
                .contains("Chuyển đến Đảng ủy xã Bình Sơn")
                .contains("Tiếp nhận; Trả lời: đã làm hoặc đã giải thích")
                .contains("Xã đã thay cống.", "Đã làm hoặc đã giải thích.")
                .contains("☒ Chưa bằng lòng: Nắp còn vỡ.")
                .contains("Việc được mở lại và về Đảng ủy xã Bình Sơn");
        Matcher made =
                Pattern.compile("đến vị trí ([0-9.]+), lúc .*Mã kiểm chứng: ([0-9a-f ]{19})\\.")
                        .matcher(page("huong", printed));
        assertThat(made.find()).isTrue();
        long position = Long.parseLong(made.group(1).replace(".", ""));
        assertThat(HexFormat.of().formatHex(ownLog.read(position - 1, 1).getFirst().commitHash()))
                .startsWith(made.group(2).replace(" ", ""));
        assertThat(status("thanh", "GET", printed, null)).isEqualTo(403);
    }

    @Test
    @Tag("M4.1")
    void similar_cases_of_the_cell_are_shown_while_one_is_written_down() throws Exception {
        HouseholdId first = register("P-02", "Vũ Văn Trước");
        HouseholdId second = register("P-03", "Vũ Thị Sau");
        assign(first, HUONG);
        assign(second, THANH);
        report("huong", first, "Trạm y tế không có thuốc.", "HEALTH_CARE", true, false);
        report("huong", first, "Việc riêng của bệnh nhân.", "HEALTH_CARE", true, true);
        String asked = "/api/grievances/similar?theme=HEALTH_CARE&household=";
        until(() -> status("thanh", "GET", asked + second, null) == 200);
        assertThat(body("thanh", asked + second))
                .contains("\"stage\":\"AT_CELL\"")
                .doesNotContain("Trạm y tế", "Việc riêng", "\"grievance\":\"");
        assertThat(JSON.readTree(body("thanh", asked + second))).hasSize(1);
        assertThat(body("huong", asked + first)).contains("Trạm y tế không có thuốc.");
        assertThat(status("thanh", "GET", asked + first, null)).isEqualTo(403);
        assertThat(
                        form(
                                "thanh",
                                "/kien-nghi/tuong-tu",
                                "household=" + second + "&theme=HEALTH_CARE"))
                .satisfies(
                        shown ->
                                assertThat(shown.body())
                                        .contains("Trong chi bộ đã có 1 kiến nghị", "Một hộ khác")
                                        .doesNotContain("<body", "Trạm y tế"));
        assertThat(form("thanh", "/kien-nghi/tuong-tu", "household=&theme=HEALTH_CARE").body())
                .isBlank();
    }

    @Test
    @Tag("M4.1")
    void a_grievance_is_written_down_directly_and_settled_at_the_cell_and_disputed()
            throws Exception {
        HouseholdId household = register("K-02", "Võ Thị Đèn");
        assign(household, HUONG);
        until(() -> status("huong", "GET", "/api/households/" + household, null) == 200);
        String report = aboutTheRoad(household, "Xin lắp đèn đường.");
        assertThat(code("thanh", "/api/grievances", report)).isEqualTo("access.refused");
        String id =
                JSON.readTree(post("huong", "/api/grievances", report)).get("grievance").asString();
        String path = "/api/grievances/" + id;
        assertThat(code("officer", path + "/settle", "{\"conclusion\":\"x\"}"))
                .isEqualTo("access.refused");
        assertThat(post("secretary", path + "/settle", "{\"conclusion\":\"Chi bộ lắp đèn.\"}"))
                .contains("ANSWERED");
        assertThat(post("huong", path + "/carry-back", "{}")).contains("CARRIED_BACK");
        assertThat(post("huong", path + "/not-content", "{\"why\":\"Đèn chưa sáng.\"}"))
                .contains("AT_CELL", "\"reopened\":1");
        assertThat(
                        post(
                                "secretary",
                                path + "/refer",
                                "{\"to\":\"binh-son\",\"reason\":\"Xã quản lý.\"}"))
                .contains("REFERRED");
        assertThat(body("officer", path)).doesNotContain("Võ Thị Đèn");
        assertThat(page("officer", "/kien-nghi/" + id))
                .doesNotContain("Võ Thị Đèn")
                .contains("Tiếp nhận");
        post("officer", path + "/refer", "{\"to\":\"p\",\"reason\":\"Thuộc tỉnh.\"}");
        assertThat(body("province", path)).contains("REFERRED").doesNotContain("Võ Thị Đèn");
        for (String who : new String[] {"islander", "thanh", "admin", "nobody"}) {
            assertThat(status(who, "GET", path, null)).as(who).isEqualTo(403);
        }
    }

    @Test
    @Tag("M4.2")
    void a_denunciation_is_shown_its_way_and_only_counted() throws Exception {
        HouseholdId household = register("L-01", "Hồ Thị Luật");
        assign(household, HUONG);
        until(() -> page("huong", "/kien-nghi/moi").contains("Hồ Thị Luật"));
        String report =
                """
                {"household":"%s","kind":"FEEDBACK","theme":"LAND",%s
                 "words":"Tôi tố cáo ông trưởng thôn.","nameMayTravel":false}
                """;
        assertThat(code("huong", "/api/grievances", report.formatted(household, "")))
                .isEqualTo("grievance.legal-matter");
        HttpResponse<String> again =
                form(
                        "huong",
                        "/kien-nghi/moi",
                        "household=%s&kind=FEEDBACK&theme=LAND&heardOn=%s&words=Xin%%20to%%20cao"
                                .formatted(household, today.get()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Xin to cao", "Đây là phản ánh thường", "/kien-nghi/chi-duong");
        assertThat(page("huong", "/kien-nghi")).doesNotContain("tố cáo ông", "Xin to cao");
        assertThat(page("huong", "/kien-nghi/chi-duong"))
                .contains("Luật Khiếu nại năm 2011", "Luật Tố cáo năm 2018");
        assertThat(
                        form("huong", "/kien-nghi/chi-duong", "chi-bo=bau-sen&viec=DENUNCIATION")
                                .statusCode())
                .isEqualTo(302);
        String shown = "{\"cell\":\"bau-sen\",\"matter\":\"COMPLAINT\"}";
        for (String other : new String[] {"officer", "islander", "province", "admin", "nobody"}) {
            assertThat(code(other, "/api/redirections", shown))
                    .as(other)
                    .isEqualTo("access.refused");
        }
        assertThat(post("secretary", "/api/redirections", shown)).contains("redirection");
        String figures = "/api/redirections?cell=bau-sen&year=" + today.get().getYear();
        assertThat(body("officer", figures)).contains("\"complaints\":1", "\"denunciations\":1");
        assertThat(status("huong", "GET", figures, null)).isEqualTo(403);
        assertThat(own.actorsOf(LegalMatterRedirected.class)).containsOnly("system:redirection");
        assertThat(
                        post(
                                "huong",
                                "/api/grievances",
                                report.formatted(household, "\"ordinary\":true,")))
                .contains("grievance");
    }

    @Test
    @Tag("M4.1")
    void what_is_sent_again_after_its_answer_was_lost_is_one_grievance(
            @Autowired MongoDatabase database) throws Exception {
        HouseholdId household = register("K-04", "Mai Văn Lại");
        assign(household, HUONG);
        until(() -> status("huong", "GET", "/api/households/" + household, null) == 200);
        String report = aboutTheRoad(household, "Xin vá đường.");
        HttpRequest asked =
                request("huong", "/api/grievances")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "lost-answer")
                        .POST(HttpRequest.BodyPublishers.ofString(report))
                        .build();
        String first = HTTP.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        // whoever carried it out died before the answer was kept, and the claim is over
        database.getCollection("idempotency").deleteMany(Filters.empty());

        HttpResponse<String> again = HTTP.send(asked, HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first);
        assertThat(own.count(GrievanceReported.class, it -> it.household().equals(household)))
                .isEqualTo(1);
    }

    @Test
    @Tag("M4.1")
    void a_grievance_is_reported_by_page_and_comes_back_filled_when_something_is_missing()
            throws Exception {
        HouseholdId household = register("K-03", "Mai Văn Trang");
        assign(household, HUONG);
        until(() -> page("huong", "/kien-nghi/moi").contains("Mai Văn Trang"));
        String form = "household=" + household + "&kind=FEEDBACK&theme=LAND&heardOn=";
        HttpResponse<String> again =
                form("huong", "/kien-nghi/moi", form + "31/02/2026&words=Ranh");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ranh");
        HttpResponse<String> done =
                form("huong", "/kien-nghi/moi", form + "&words=Ranh%20%C4%91%E1%BA%A5t");
        assertThat(done.statusCode()).isEqualTo(422);
        String day = today.get().toString();
        done = form("huong", "/kien-nghi/moi", form + day + "&words=Ranh%20%C4%91%E1%BA%A5t");
        assertThat(done.statusCode()).isEqualTo(302);
        String at = URI.create(done.headers().firstValue("location").orElseThrow()).getPath();
        assertThat(page("secretary", at)).contains("Ranh đất", "Giải quyết tại chi bộ");
    }

    @Test
    @Tag("M4.1")
    void a_case_on_the_desk_of_a_merged_commune_is_its_heirs_and_its_clock_goes_on()
            throws Exception {
        UnitId old = new UnitId("binh-old");
        found(old, UnitKind.COMMUNE, "Đảng ủy xã Bình Cũ", PROVINCE);
        grant("old-officer", Role.COMMUNE_OFFICER, old, null);
        HouseholdId household = register("H-01", "Lê Thị Sáp");
        assign(household, HUONG);
        String path = report("huong", household, "Cầu gãy.", true, false);
        until(() -> hasADesk("old-officer"));
        post("secretary", path + "/refer", "{\"to\":\"binh-old\",\"reason\":\"Xã quản lý.\"}");
        JsonNode before = JSON.readTree(post("old-officer", path + "/accept", ""));
        assertThat(code("officer", path + "/answer", done("x"))).isEqualTo("access.refused");
        inbox.receive("member", new PartyUnitMerged(old, BINH_SON, day(0), "NQ 1"));
        until(() -> status("officer", "POST", path + "/resume", null) == 409);
        JsonNode after = JSON.readTree(body("officer", path));
        assertThat(after.get("due")).isEqualTo(before.get("due"));
        assertThat(after.get("desks")).hasSize(before.get("desks").size());
        assertThat(post("officer", path + "/answer", done("Đã sửa."))).contains("ANSWERED");
    }

    @Test
    @Tag("M4.1")
    void an_answer_is_carried_back_by_another_when_the_member_who_brought_it_has_died()
            throws Exception {
        HouseholdId household = register("H-02", "Đỗ Văn Tâm");
        assign(household, HUONG);
        String path = report("huong", household, "Loa mở sớm quá.", true, false);
        post("secretary", path + "/settle", "{\"conclusion\":\"Mở lúc 5 giờ 30.\"}");
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, HUONG, BAU_SEN, EndReason.MEMBER_LEFT, day(0)));
        inbox.receive(
                "assignment",
                new AssignmentMade(household, THANH, BAU_SEN, new PlanId("plan"), day(0)));
        until(() -> status("thanh", "GET", path, null) == 200);
        assertThat(code("huong", path + "/carry-back", "{}")).isEqualTo("access.refused");
        post("thanh", path + "/carry-back", "{}");
        assertThat(post("thanh", path + "/content", "{}")).contains("CLOSED");
    }

    @Test
    @Tag("M4.1")
    void joined_cases_are_answered_together_and_each_household_has_its_own_say() throws Exception {
        HouseholdId one = register("G-01", "Phan Thị Gộp");
        HouseholdId other = register("G-02", "Võ Văn Chung");
        assign(one, HUONG);
        assign(other, THANH);
        String first = report("huong", one, "Ruộng ngập vì đập hỏng.", true, false);
        String second = report("thanh", other, "Đập hỏng, mất mùa.", false, false);
        String id = second.substring(second.lastIndexOf('/') + 1);
        assertThat(post("secretary", first + "/join", "{\"into\":\"" + id + "\"}"))
                .contains("JOINED", "Ruộng ngập");
        until(() -> says("secretary", second, "TAKEN_IN"));
        post("secretary", second + "/settle", "{\"conclusion\":\"Chi bộ đắp lại đập.\"}");
        until(() -> stage("huong", first).equals("ANSWERED"));
        assertThat(body("huong", first)).doesNotContain("mất mùa");
        post("huong", first + "/carry-back", "{}");
        post("thanh", second + "/carry-back", "{}");
        assertThat(post("huong", first + "/not-content", "{\"why\":\"Đập vẫn rò.\"}"))
                .contains("AT_CELL");
        assertThat(post("thanh", second + "/content", "{}")).contains("CLOSED");
    }

    @Test
    @Tag("M4.1")
    void a_confidential_case_is_seen_by_who_brought_it_and_who_holds_it_and_by_nobody_else()
            throws Exception {
        HouseholdId household = register("C-01", "Mai Thị Kín");
        assign(household, HUONG);
        String path = report("huong", household, "Chuyện riêng của nhà.", true, true);
        assertThat(status("secretary", "GET", path, null)).isEqualTo(200);
        String referral = "{\"to\":\"binh-son\",\"reason\":\"Xã xem.\"}";
        assertThat(status("secretary", "POST", path + "/refer", referral)).isEqualTo(204);
        for (String who : new String[] {"secretary", "thanh", "province", "islander", "admin"}) {
            assertThat(status(who, "GET", path, null)).as(who).isEqualTo(403);
        }
        assertThat(page("secretary", "/kien-nghi")).doesNotContain("Chuyện riêng");
        assertThat(page("officer", "/ban-kien-nghi")).contains("Chuyện riêng");
        assertThat(page("huong", "/kien-nghi")).contains("Chuyện riêng");
    }

    @Test
    @Tag("M4.1")
    void a_desk_asks_for_facts_asks_outside_and_follows_what_it_promised() throws Exception {
        HouseholdId household = register("F-01", "Trần Văn Hỏi");
        assign(household, HUONG);
        String path = report("huong", household, "Điện yếu.", true, false);
        post("secretary", path + "/refer", "{\"to\":\"binh-son\",\"reason\":\"Xã xem.\"}");
        post("officer", path + "/accept", "");
        String asked = "{\"facts\":\"Từ mấy giờ?\",\"until\":\"%s\"}";
        assertThat(code("officer", path + "/pause", asked.formatted(day(60))))
                .isEqualTo("grievance.pause-too-long");
        assertThat(post("officer", path + "/pause", asked.formatted(day(3)))).contains("PAUSED");
        assertThat(page("huong", path.replace("/api/grievances", "/kien-nghi")))
                .contains("Từ mấy giờ?", "Nơi giải quyết cần biết thêm");
        assertThat(post("secretary", path + "/facts", "{\"facts\":\"Từ 6 giờ tối.\"}"))
                .contains("IN_HAND");
        String board = "{\"kind\":\"DEPARTMENT\",\"name\":\"Điện lực Bình Sơn\",\"text\":\"%s\"}";
        post("officer", path + "/outside", board.formatted("Khi nào nâng công suất?"));
        post("officer", path + "/outside-answer", board.formatted("Tháng sau."));
        post(
                "officer",
                path + "/answer",
                "{\"kind\":\"PROMISED\",\"answer\":\"Tháng sau nâng.\",\"doneBy\":\"%s\"}"
                        .formatted(day(30)));
        assertThat(page("officer", "/ban-kien-nghi?noi=PROMISES")).contains("Điện yếu.");
        assertThat(post("officer", path + "/promise-kept", "{\"text\":\"Đã nâng.\"}"))
                .contains("\"outcome\":\"KEPT\"");
    }

    @Test
    @Tag("L.4")
    @Tag("M4.1")
    void a_name_is_opened_above_the_commune_with_a_reason_only() throws Exception {
        HouseholdId household = register("T-01", "Nguyễn Thị Tên");
        assign(household, HUONG);
        String path = report("huong", household, "Rác chất đống.", true, false);
        assertThat(body("province", path)).contains("Rác chất đống").doesNotContain("Thị Tên");
        assertThat(code("province", path + "/open-name", "{\"reason\":\" \"}")).isNotEmpty();
        assertThat(post("province", path + "/open-name", "{\"reason\":\"Đoàn về thôn.\"}"))
                .contains("Thị Tên");
        String silent = report("huong", household, "Chó thả rông.", false, false);
        assertThat(code("province", silent + "/open-name", "{\"reason\":\"Đoàn về thôn.\"}"))
                .isEqualTo("access.refused");
    }

    @Test
    @Tag("M4.1")
    void whatever_falls_due_at_once_is_told_once_to_whoever_stands_above_and_never_again()
            throws Exception {
        int many = Integer.getInteger("escalations", 50);
        for (int number = 0; number < many; number++) {
            heldByNobody(new GrievanceId("late-" + number));
        }
        until(
                () -> {
                    escalation.look();
                    return told() >= many;
                });
        assertThat(told()).isEqualTo(many);
        escalation.look();
        assertThat(told()).isEqualTo(many);

        String below = "/ban-kien-nghi?noi=TOLD";
        until(() -> page("province", below).contains("/kien-nghi/late-0\""));
        assertThat(page("province", below))
                .contains("Quá hạn ở dưới", "Chuyện cũ.", "Đảng ủy đặc khu Lý Sơn");
        post("islander", "/api/grievances/late-0/accept", "");
        until(() -> !page("province", below).contains("/kien-nghi/late-0\""));
        assertThat(status("huong", "/api/grievances/desk?tray=TOLD")).isEqualTo(403);
    }

    /** Written down long ago, passed to a commune, and accepted by nobody. */
    private void heldByNobody(GrievanceId grievance) {
        HouseholdId household = new HouseholdId("h-" + grievance);
        own.append(
                grievance,
                new GrievanceReported(
                        grievance,
                        household,
                        FAR,
                        GrievanceKind.FEEDBACK,
                        Theme.OTHER,
                        Personal.of(household, "Chuyện cũ."),
                        false,
                        new MemberId("m-far"),
                        day(-90)),
                new GrievanceReferred(
                        grievance, FAR, LY_SON, Personal.of(household, "Xã xem."), day(-80)),
                new DeadlineFixed(grievance, Stage.ACCEPT, LY_SON, day(-1), "default-1"));
    }

    private long told() {
        return own.count(
                GrievanceEscalated.class,
                told -> told.to().equals(PROVINCE) && told.grievance().value().startsWith("late-"));
    }

    @Test
    @Tag("M4.1")
    void what_a_household_takes_back_ends_with_its_words_and_not_by_one_tap() throws Exception {
        HouseholdId household = register("R-01", "Hồ Thị Rút");
        assign(household, HUONG);
        String path = report("huong", household, "Loa hỏng.", true, false);
        String shown = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", shown)).contains("Ghi rồi thì không mở lại được");

        assertThat(form("huong", shown + "/rut-lai", "").body())
                .as("one tap")
                .contains("Xin điền mục này.", "Xin đánh dấu nếu chính hộ muốn rút lại");
        HttpResponse<String> again =
                form("huong", shown + "/rut-lai", "takenBack=%s&saying=Loa+moi".formatted(day(0)));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Loa moi", "Xin đánh dấu nếu chính hộ muốn rút lại")
                .doesNotContain("Xin điền mục này.");
        String sure = "takenBack=%s&saying=Loa+moi&sure=true";
        assertThat(form("huong", shown + "/rut-lai", sure.formatted(day(-1))).body())
                .contains("Hộ rút lại điều đã nói: từ ngày");
        assertThat(form("huong", shown + "/rut-lai", sure.formatted(day(1))).statusCode())
                .isEqualTo(422);
        assertThat(stage("huong", path)).isEqualTo("AT_CELL");
        assertThat(code("huong", path + "/withdraw", "{}")).isEqualTo("request.invalid");

        assertThat(form("huong", shown + "/rut-lai", sure.formatted(day(0))).statusCode())
                .isEqualTo(302);
        assertThat(page("secretary", shown)).contains("Hộ rút lại", "Loa moi");
        assertThat(page("secretary", shown + "/trang-in"))
                .contains(": Loa moi")
                .doesNotContain("Chưa bằng lòng: Loa moi");
    }

    @Test
    @Tag("M4.1")
    void a_grievance_is_unknown_when_there_is_none() throws Exception {
        assertThat(code("officer", "/api/grievances/none/accept", ""))
                .isEqualTo("grievance.unknown");
    }

    private String report(
            String account, HouseholdId household, String words, boolean travels, boolean secret)
            throws Exception {
        return report(account, household, words, "ENVIRONMENT", travels, secret);
    }

    private String report(
            String account,
            HouseholdId household,
            String words,
            String theme,
            boolean travels,
            boolean secret)
            throws Exception {
        until(() -> status(account, "GET", "/api/households/" + household, null) == 200);
        String body =
                """
                {"household":"%s","kind":"FEEDBACK","theme":"%s","words":"%s",
                 "nameMayTravel":%s,"confidential":%s}
                """
                        .formatted(household, theme, words, travels, secret);
        return "/api/grievances/"
                + json(account, "POST", "/api/grievances", body).get("grievance").asString();
    }

    private boolean says(String account, String path, String what) {
        try {
            return body(account, path).contains(what);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasADesk(String officer) {
        return status(officer, "GET", "/api/grievances/desk", null) == 200;
    }

    private HouseholdId register(String code, String head) throws Exception {
        post(
                "officer",
                "/api/households",
                """
                {"cell":"bau-sen","code":"%s","details":{"head":"%s","hamlet":"Xóm Trên","people":3,
                 "hard":false,"remote":false},"since":"%s"}
                """
                        .formatted(code, head, day(-100)));
        return new HouseholdCode(code).in(BAU_SEN);
    }

    private void assign(HouseholdId household, MemberId member) {
        inbox.receive(
                "assignment",
                new AssignmentMade(household, member, BAU_SEN, new PlanId("plan"), day(-60)));
    }

    private void heard(
            GrievanceId grievance, HouseholdId household, boolean travels, boolean confidential) {
        inbox.receive(
                "assignment",
                new MatterHeard(
                        new ReportId("r-" + grievance),
                        HUONG,
                        BAU_SEN,
                        YearMonth.from(day(-3)),
                        grievance,
                        household,
                        GrievanceKind.RECOMMENDATION,
                        new Theme("ENVIRONMENT"),
                        Personal.of(household, "Mương trước nhà nghẹt mấy tháng rồi."),
                        travels,
                        confidential,
                        day(-3)));
    }

    private void concluded(
            GrievanceId grievance, HouseholdId household, Conclusion conclusion, UnitId to) {
        inbox.receive(
                "assignment",
                new MatterConcluded(
                        new MeetingId("meeting-" + grievance),
                        BAU_SEN,
                        new MatterId("matter-" + grievance),
                        grievance,
                        household,
                        conclusion,
                        Personal.of(household, "Mương do xã quản lý."),
                        null,
                        null,
                        to,
                        null,
                        null,
                        YearMonth.from(day(0)),
                        day(0)));
    }

    private String named(String code) throws Exception {
        HttpResponse<String> found =
                send(
                        "officer",
                        "GET",
                        "/api/households/" + new HouseholdCode(code).in(BAU_SEN),
                        null);
        return found.statusCode() == 200 ? found.body() : "";
    }

    private JsonNode upload(String account, String csv) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        request(account, "/api/households/import/preview?cell=bau-sen")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String done(String answer) {
        return "{\"kind\":\"DONE\",\"answer\":\"%s\"}".formatted(answer);
    }

    private JsonNode json(String account, String method, String path, String body)
            throws Exception {
        HttpResponse<String> answer = send(account, method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private String post(String account, String path, String body) throws Exception {
        return json(account, "POST", path, body).toString();
    }

    private String body(String account, String path) throws Exception {
        return json(account, "GET", path, "").toString();
    }

    private static String aboutTheRoad(HouseholdId household, String words) {
        return """
        {"household":"%s","kind":"RECOMMENDATION","theme":"ROADS",
         "words":"%s","nameMayTravel":false}
        """
                .formatted(household, words);
    }
}
