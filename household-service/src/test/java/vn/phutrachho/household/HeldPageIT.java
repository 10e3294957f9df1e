package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;
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
import vn.phutrachho.events.assignment.AssignmentPlanEvent.LineMoved;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportCorrected;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/** What is held about a household, on one page that is shown or handed to it, on real servers. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("L.3")
class HeldPageIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId DISTRICT = new UnitId("d");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId LY_SON = new UnitId("ly-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final UnitId TAN_MY = new UnitId("tan-my");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId LAN = new MemberId("m-lan");
    private static final PlanId PLAN = new PlanId("plan");

    @Autowired
    HeldPageIT(
            Today today,
            Clock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog log,
            @Qualifier("ownLog") EventLog ownLog,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(log, clock), new Own(ownLog, clock, seal), port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "held-page");
    }

    @BeforeAll
    void twoCommunesAtWork() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy", null);
        found(DISTRICT, UnitKind.DISTRICT, "Huyện ủy", PROVINCE);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy xã Bình Sơn", DISTRICT);
        found(LY_SON, UnitKind.COMMUNE, "Đảng ủy đặc khu Lý Sơn", PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Chi bộ thôn Bàu Sen", BINH_SON);
        found(TAN_MY, UnitKind.CELL, "Chi bộ thôn Tân Mỹ", BINH_SON);
        enrol(HUONG, "Đỗ Thị Hương");
        enrol(LAN, "Ngô Thị Lan");
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        grant("lan", Role.MEMBER, BAU_SEN, LAN);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("tan-my", Role.SECRETARY, TAN_MY, null);
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("ly-son", Role.COMMUNE_OFFICER, LY_SON, null);
        grant("district", Role.DISTRICT_OFFICER, DISTRICT, null);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("auditor", Role.AUDITOR, PROVINCE, null);
        grant("admin", Role.ADMINISTRATOR, PROVINCE, null);
        until(() -> status("officer", "/api/households?cell=tan-my") == 200);
        until(() -> status("secretary", "/api/households?cell=bau-sen") == 200);
        until(() -> status("tan-my", "/api/households?cell=tan-my") == 200);
        until(() -> status("huong", "/api/households") == 200);
        until(() -> status("lan", "/api/households") == 200);
        until(() -> status("district", "/api/grievances/beneath") == 200);
        until(() -> status("province", "/api/grievances/beneath") == 200);
        until(() -> status("auditor", "/api/grievances/beneath") == 200);
    }

    @Test
    void everything_that_is_held_stands_on_one_page_with_its_day_and_where_it_comes_from()
            throws Exception {
        HouseholdId household = register("H-01", "Trần Thị Lài");
        inbox.receive(
                "assignment", new LineMoved(PLAN, household, LAN, HUONG, "Quen việc", day(-90)));
        assign(household, LAN, -80);
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, LAN, BAU_SEN, EndReason.HANDED_OVER, day(-50)));
        inbox.receive(
                "assignment",
                new AssignmentMade(
                        household,
                        HUONG,
                        BAU_SEN,
                        PLAN,
                        day(-50),
                        Personal.of(household, "Gần nhà hơn")));
        reported(household);
        poor(household);
        pledged(household);
        String grievance = report("huong", household, "Mương trước nhà nghẹt.", true, false);
        done(
                "secretary",
                grievance + "/settle",
                "{\"conclusion\":\"Thôn dọn mương.\",\"doneBy\":\"%s\"}".formatted(day(9)));
        concluded(household, grievance, "Chi bộ đã bàn kỹ.");

        String page = "/ho/" + household + "/dang-luu";
        until(() -> held("secretary", page).contains("Chi bộ đã bàn kỹ."));
        String held = held("secretary", page);
        assertThat(held)
                .as("the register")
                .contains("Mã hộ: H-01", "Chủ hộ: Trần Thị Lài", "Xóm Trên, Cụm 2", "3 người")
                .contains("10 (hộ bình thường là 10)", "hộ khó, cần người có kinh nghiệm")
                .contains(shown(-100) + ":</b> Ở địa bàn Chi bộ thôn Bàu Sen.")
                .contains("Nguồn: sổ hộ, do đảng ủy cấp xã ghi.");
        assertThat(held)
                .as("poverty and the pledge")
                .contains(shown(-70) + ":</b> Hộ nghèo. Quyết định 214/QĐ-UBND")
                .contains("Thoát nghèo trong năm", "“Nuôi bò”", "Vận động: đồng chí Đỗ Thị Hương")
                .contains("Mốc: Làm xong chuồng bò (Sinh kế), hạn " + shown(20));
        assertThat(held)
                .as("its words and the answer")
                .contains("“Mương trước nhà nghẹt.”", "Hộ đồng ý cho biết tên")
                .contains("Chi bộ thôn Bàu Sen trả lời: Thôn dọn mương.")
                .contains("Kiến nghị " + number(grievance) + " · Phản ánh")
                .contains("hứa làm xong chậm nhất ngày " + shown(9) + ": chưa xong.")
                .contains("Đảng viên nghe và ghi lại · đồng chí Đỗ Thị Hương");
        assertThat(held)
                .as("who was responsible")
                .contains(shown(-80) + ":</b> đồng chí Ngô Thị Lan, đến " + shown(-50))
                .contains(shown(-50) + ":</b> đồng chí Đỗ Thị Hương, đến nay", "“Gần nhà hơn”")
                .contains("chi bộ chọn khác đề nghị của máy: “Quen việc”");
        assertThat(held)
                .as("visits and reports")
                .contains("Tình hình: “Bò bị bệnh”", "Tình hình: “Bò đã khỏi”")
                .contains("Đã sửa ngày " + shown(-28))
                .contains("Chưa thăm", "hộ đi vắng", "Việc: giảm nghèo");
        assertThat(held)
                .as("meetings, what is elsewhere, and rights")
                .contains("Kết luận: giải quyết tại chi bộ", "“Chi bộ đã bàn kỹ.”")
                .contains("hỏi đồng chí đã nghe lời ấy", "Hỏi ủy ban kiểm tra")
                .contains("yêu cầu sửa", "được trả lời đúng hạn", "xóa tên và mọi lời riêng");
        assertThat(held).doesNotContain("??", "{0}", "null", "đồng chí …");
        assertThat(page("secretary", "/ho/" + household)).contains("href=\"" + page + "\"");
        assertThat(inEnglish("secretary", page))
                .contains("WHAT IS HELD ABOUT THE HOUSEHOLD", "Situation: “Bò đã khỏi”")
                .contains("The household may have mistakes put right", "they were away")
                .doesNotContain("??", "{0}");
    }

    @Test
    void only_whoever_may_see_the_card_opens_it() throws Exception {
        HouseholdId household = register("H-02", "Phạm Thị Sáu");
        assign(household, HUONG, -80);
        String page = "/ho/" + household + "/dang-luu";
        until(() -> status("huong", page) == 200);
        for (String account : List.of("secretary", "officer")) {
            assertThat(status(account, page)).as(account).isEqualTo(200);
        }
        for (String account :
                List.of("lan", "tan-my", "ly-son", "district", "province", "auditor", "admin")) {
            assertThat(status(account, page)).as(account).isEqualTo(403);
        }
        assertThat(status("officer", "/ho/nobody/dang-luu")).isEqualTo(404);
    }

    @Test
    void a_confidential_grievance_is_there_only_for_whoever_may_know_that_it_is_theirs()
            throws Exception {
        HouseholdId household = register("H-03", "Mai Thị Kín");
        assign(household, HUONG, -80);
        String secret = report("huong", household, "Chuyện riêng của nhà.", true, true);
        String open = report("huong", household, "Đường trước ngõ lầy.", false, false);
        done("secretary", secret + "/refer", "{\"to\":\"binh-son\",\"reason\":\"Xã xem giúp.\"}");
        concluded(household, secret, "Kết luận phải kín.");
        concluded(household, open, "Kết luận ai cũng biết.");

        String page = "/ho/" + household + "/dang-luu";
        until(() -> held("huong", page).contains("Kết luận ai cũng biết."));
        assertThat(held("huong", page))
                .contains("Chuyện riêng của nhà.", "được giữ kín", "Kết luận phải kín.")
                .contains("Hộ không muốn nêu tên");
        assertThat(held("secretary", page))
                .contains("Đường trước ngõ lầy.", "Kết luận ai cũng biết.")
                .contains("Kiến nghị mà hộ xin giữ kín")
                .doesNotContain("Chuyện riêng", "Xã xem giúp", "Kết luận phải kín")
                .doesNotContain(number(secret));
        assertThat(held("officer", page))
                .as("its desk has the one; of the other it may not know whose words they are")
                .contains("Chuyện riêng của nhà.", "Kết luận phải kín.")
                .doesNotContain("Đường trước ngõ", "Kết luận ai cũng biết");
    }

    @Test
    void of_another_household_that_said_the_same_nothing_is_told() throws Exception {
        HouseholdId other = register("H-04", "Lê Văn Khác");
        HouseholdId household = register("H-05", "Võ Thị Tám");
        assign(other, LAN, -80);
        assign(household, HUONG, -80);
        String theirs = report("lan", other, "Cống sập ở ngã ba.", true, false);
        String its = report("huong", household, "Ngã ba ngập nước.", true, false);
        String into = theirs.replace("/api/grievances/", "");
        done("secretary", its + "/join", "{\"into\":\"%s\"}".formatted(into));

        String page = "/ho/" + household + "/dang-luu";
        assertThat(held("secretary", page))
                .contains("Đang gộp với kiến nghị cùng việc của một hộ khác")
                .doesNotContain("Lê Văn Khác", "Cống sập", number(theirs), into);
        String lead = "/ho/" + other + "/dang-luu";
        until(() -> held("secretary", lead).contains("hộ khác gộp vào đây"));
        assertThat(held("secretary", lead))
                .doesNotContain("Võ Thị Tám", "Ngã ba ngập", number(its));

        done("secretary", its + "/part", "{\"reason\":\"Không cùng việc.\"}");
        assertThat(held("secretary", page))
                .contains("“Không cùng việc.”")
                .doesNotContain("Đang gộp", number(theirs));
    }

    @Test
    void what_was_corrected_is_told_and_a_household_that_has_left_still_has_its_page()
            throws Exception {
        HouseholdId household = register("H-06", "Bùi Thị Mưởi");
        assign(household, HUONG, -80);
        String page = "/ho/" + household + "/dang-luu";
        until(() -> status("huong", page) == 200);
        HttpResponse<String> corrected =
                send(
                        "officer",
                        "PUT",
                        "/api/households/" + household + "?from=" + day(-9),
                        """
                        {"head":"Bùi Thị Mười","hamlet":"Xóm Trên","houseGroup":"Cụm 2","people":2,
                         "hard":true,"remote":false,"language":"hre","wants":["vay vốn"]}
                        """);
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        until(() -> held("huong", page).contains("Sổ được sửa, đúng từ ngày " + shown(-9)));
        assertThat(held("huong", page))
                .contains("Chủ hộ: Bùi Thị Mười", "Chủ hộ, trước đó ghi: Bùi Thị Mưởi")
                .contains("Số khẩu, trước đó ghi: 3 người")
                .contains("nói tiếng Hrê; cần người biết: vay vốn")
                .doesNotContain("Chỗ ở, trước đó");

        done(
                "officer",
                "/api/households/" + household + "/leave",
                "{\"why\":\"MOVED_OUT\",\"on\":\"%s\"}".formatted(day(-1)));
        inbox.receive(
                "assignment",
                new AssignmentEnded(household, HUONG, BAU_SEN, EndReason.HOUSEHOLD_GONE, day(-1)));
        until(() -> status("huong", page) == 403);
        for (String account : List.of("secretary", "officer")) {
            assertThat(held(account, page))
                    .as(account)
                    .contains(shown(-1) + ":</b> Không còn ở đây. Đã chuyển đi nơi khác")
                    .contains("đến " + shown(-1) + ": hộ không còn ở đây")
                    .contains("Bùi Thị Mưởi");
        }
    }

    private void reported(HouseholdId household) {
        ReportId first = new ReportId("r1-" + household);
        ReportEntry sent = visited(household, "Bò bị bệnh");
        inbox.receive(
                "assignment",
                new MonthlyReportSent(
                        first,
                        HUONG,
                        BAU_SEN,
                        YearMonth.from(day(-31)),
                        List.of(sent),
                        day(-30),
                        false));
        inbox.receive(
                "assignment",
                new MonthlyReportCorrected(
                        first,
                        HUONG,
                        BAU_SEN,
                        YearMonth.from(day(-31)),
                        List.of(visited(household, "Bò đã khỏi")),
                        day(-28)));
        inbox.receive(
                "assignment",
                new MonthlyReportSent(
                        new ReportId("r2-" + household),
                        HUONG,
                        BAU_SEN,
                        YearMonth.from(day(0)),
                        List.of(
                                new ReportEntry(
                                        household,
                                        null,
                                        NotVisitedReason.NOT_AT_HOME,
                                        List.of(),
                                        null)),
                        day(0),
                        false));
    }

    private ReportEntry visited(HouseholdId household, String situation) {
        return new ReportEntry(
                household,
                day(-31),
                null,
                List.of(WorkTheme.POVERTY),
                Personal.of(household, situation));
    }

    private void poor(HouseholdId household) throws Exception {
        done(
                "officer",
                "/api/households/" + household + "/poverty",
                "{\"poverty\":\"POOR\",\"decision\":\"214/QĐ-UBND\",\"year\":%d,\"from\":\"%s\"}"
                        .formatted(day(-70).getYear(), day(-70)));
    }

    private void pledged(HouseholdId household) throws Exception {
        String road = "/ho/" + household + "/thoat-ngheo";
        until(() -> status("huong", road) == 200);
        sentAs(
                "huong",
                road + "/dang-ky",
                "targetYear",
                Integer.toString(day(0).getYear() + 1),
                "words",
                "Nuôi bò",
                "agreedOn",
                day(-40).toString());
        sentAs(
                "huong",
                road + "/moc",
                "field",
                "LIVELIHOOD",
                "what",
                "Làm xong chuồng bò",
                "dueOn",
                day(20).toString(),
                "setOn",
                day(-40).toString());
    }

    private void sentAs(String account, String path, String... namesAndValues) throws Exception {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            String value = URLEncoder.encode(namesAndValues[at + 1], StandardCharsets.UTF_8);
            fields.add(namesAndValues[at] + "=" + value);
        }
        HttpResponse<String> answer = form(account, path, String.join("&", fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private HouseholdId register(String code, String head) throws Exception {
        HttpResponse<String> made =
                send(
                        "officer",
                        "POST",
                        "/api/households",
                        """
                        {"cell":"bau-sen","code":"%s","details":{"head":"%s","hamlet":"Xóm Trên",
                         "houseGroup":"Cụm 2","people":3,"hard":true,"remote":false},"since":"%s"}
                        """
                                .formatted(code, head, day(-100)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new HouseholdCode(code).in(BAU_SEN);
    }

    private void assign(HouseholdId household, MemberId member, int from) {
        inbox.receive(
                "assignment", new AssignmentMade(household, member, BAU_SEN, PLAN, day(from)));
    }

    private String report(
            String account, HouseholdId household, String words, boolean travels, boolean secret)
            throws Exception {
        until(() -> status(account, "/api/households/" + household) == 200);
        HttpResponse<String> made =
                send(
                        account,
                        "POST",
                        "/api/grievances",
                        """
                        {"household":"%s","kind":"FEEDBACK","theme":"ENVIRONMENT","words":"%s",
                         "nameMayTravel":%s,"confidential":%s}
                        """
                                .formatted(household, words, travels, secret));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return "/api/grievances/" + JSON.readTree(made.body()).get("grievance").asString();
    }

    private static String number(String grievance) {
        return new GrievanceId(grievance.replace("/api/grievances/", "")).number();
    }

    private void concluded(HouseholdId household, String grievance, String words) {
        GrievanceId id = new GrievanceId(grievance.replace("/api/grievances/", ""));
        inbox.receive(
                "assignment",
                new MatterConcluded(
                        new MeetingId("meeting-" + id),
                        BAU_SEN,
                        new MatterId("matter-" + id),
                        id,
                        household,
                        Conclusion.SETTLED,
                        Personal.of(household, words),
                        null,
                        null,
                        null,
                        null,
                        null,
                        YearMonth.from(day(0)),
                        day(0)));
    }

    private void done(String account, String path, String body) throws Exception {
        HttpResponse<String> answer = send(account, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private String held(String account, String path) {
        return HtmlUtils.htmlUnescape(page(account, path));
    }

    private String inEnglish(String account, String path) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        request(account, path)
                                .header("Cookie", "lang=en")
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    private String shown(int fromToday) {
        LocalDate day = day(fromToday);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private void enrol(MemberId member, String name) {
        inbox.receive(
                "member",
                new MemberEnrolled(
                        member,
                        BAU_SEN,
                        "DV-" + member,
                        Personal.of(member, name),
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
}
