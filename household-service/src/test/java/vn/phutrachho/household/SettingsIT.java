package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.GrievanceSettingsEvent.DeadlineRuleSet;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/**
 * Settings on a real database, by program and by page, and what follows for cases. A service of its
 * own: what is set here holds for everything.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class SettingsIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final HouseholdId LAI = new HouseholdCode("N-01").in(BAU_SEN);
    private static final String WHY = "\"why\":\"Quyết định 12-QĐ/TU\"";

    @Autowired
    SettingsIT(
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
        OwnDatabase.of(properties, "household-settings");
    }

    @BeforeAll
    void aCellAtWork() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Đảng ủy " + PROVINCE, null);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy " + BINH_SON, PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Đảng ủy " + BAU_SEN, BINH_SON);
        grant("admin", Role.ADMINISTRATOR, new UnitId("root"), null);
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("auditor", Role.AUDITOR, PROVINCE, null);
        until(() -> status("officer", "/api/households?cell=bau-sen") == 200);
        post(
                "officer",
                "/api/households",
                """
                {"cell":"bau-sen","code":"N-01","details":{"head":"Trần Thị Lài","people":3,
                 "hard":false,"remote":false},"since":"%s"}
                """
                        .formatted(day(-100)));
        inbox.receive(
                "assignment",
                new AssignmentMade(LAI, HUONG, BAU_SEN, new PlanId("plan"), day(-60)));
        until(() -> status("huong", "/api/households/" + LAI) == 200);
    }

    @Test
    void a_rule_changes_no_running_deadline_and_the_page_of_a_case_names_the_rule()
            throws Exception {
        String before = report("ROADS", "Đường lầy.");
        JsonNode fixed = ask("huong", before);
        assertThat(fixed.get("rule").asString()).isEqualTo("default-1");
        JsonNode set =
                post(
                        "admin",
                        "/api/settings/deadline-rules",
                        """
                        {"stage":"CONCLUDE","level":"CELL","theme":"ROADS","workingDays":4,
                         "from":"%s",%s}
                        """
                                .formatted(day(0), WHY));
        String version = set.get("rules").get(0).get("version").asString();
        assertThat(version).startsWith("rule-");
        JsonNode after = ask("huong", before);
        assertThat(after.get("due")).isEqualTo(fixed.get("due"));
        assertThat(after.get("rule").asString()).isEqualTo("default-1");
        String now = report("ROADS", "Cầu gãy.");
        JsonNode next = ask("huong", now);
        assertThat(next.get("rule").asString()).isEqualTo(version);
        assertThat(next.get("daysLeft").asInt()).isEqualTo(4);
        assertThat(next.get("basis").get("byDefault").asBoolean()).isFalse();
        assertThat(page("huong", now.replace("/api/grievances", "/kien-nghi")))
                .contains("Theo quy định " + version, "Cấp chi bộ", "4 ngày làm việc");
        assertThat(own.actorsOf(DeadlineRuleSet.class)).contains("admin");
    }

    @Test
    void where_the_rule_for_a_theme_is_missing_the_default_applies_and_the_page_says_so()
            throws Exception {
        String path = report("LIVELIHOOD", "Không có việc làm.");
        assertThat(ask("huong", path).get("basis").get("byDefault").asBoolean()).isTrue();
        assertThat(page("huong", path.replace("/api/grievances", "/kien-nghi")))
                .contains("Chưa có quy định riêng", "default-1");
    }

    @Test
    void the_rule_for_the_level_of_the_desk_that_must_act_decides() throws Exception {
        post(
                "admin",
                "/api/settings/deadline-rules",
                """
                {"stage":"ACCEPT","level":"COMMUNE","theme":"EDUCATION","workingDays":1,
                 "from":"%s",%s}
                """
                        .formatted(day(0), WHY));
        String path = report("EDUCATION", "Trường xa.");
        assertThat(ask("secretary", path).get("rule").asString()).isEqualTo("default-1");
        post("secretary", path + "/refer", "{\"to\":\"binh-son\",\"reason\":\"Xã xem.\"}");
        assertThat(ask("officer", path).get("daysLeft").asInt()).isEqualTo(1);
        post("officer", path + "/refer", "{\"to\":\"p\",\"reason\":\"Thuộc tỉnh.\"}");
        assertThat(ask("province", path).get("rule").asString()).isEqualTo("default-1");
    }

    @Test
    void nothing_is_set_from_the_past_without_a_reason_or_by_anybody_else() throws Exception {
        String limit = "{\"limit\":\"PAUSES\",\"most\":1,\"from\":\"%s\",\"why\":\"%s\"}";
        String path = "/api/settings/limits";
        assertThat(code("admin", path, limit.formatted(day(-1), "x")))
                .isEqualTo("settings.from-the-past");
        assertThat(code("admin", path, limit.formatted(day(0), " "))).isEqualTo("request.invalid");
        assertThat(
                        code(
                                "admin",
                                path,
                                "{\"limit\":\"PAUSES\",\"most\":99,\"from\":\"%s\",%s}"
                                        .formatted(day(0), WHY)))
                .isEqualTo("settings.limit-out-of-range");
        for (String who :
                new String[] {"officer", "secretary", "huong", "province", "auditor", "nobody"}) {
            assertThat(code(who, path, limit.formatted(day(0), "x")))
                    .as(who)
                    .isEqualTo("access.refused");
            assertThat(code(who, "/api/settings/import/preview?table=RULES", "x"))
                    .as(who)
                    .isEqualTo("access.refused");
            assertThat(status(who, "/cai-dat/quy-dinh")).as(who).isEqualTo(403);
            assertThat(status(who, "/cai-dat/nhap/CALENDAR")).as(who).isEqualTo(403);
        }
        assertThat(status("nobody", "/api/settings")).isEqualTo(403);
        assertThat(status("nobody", "/cai-dat")).isEqualTo(403);
        for (String who : new String[] {"officer", "secretary", "huong", "province", "auditor"}) {
            assertThat(page(who, "/cai-dat"))
                    .as(who)
                    .contains("default-1", "tạm tính, chờ thông báo")
                    .doesNotContain("/cai-dat/quy-dinh");
        }
    }

    @Test
    void a_setting_that_is_planned_shows_with_its_day_who_and_why_and_does_not_apply_yet()
            throws Exception {
        HttpResponse<String> again =
                form("admin", "/cai-dat/gioi-han", "limit=PAUSE_DAYS&most=7&from=hom%20nao&why=");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("hom nao");
        HttpResponse<String> done =
                form(
                        "admin",
                        "/cai-dat/gioi-han",
                        "limit=PAUSE_DAYS&most=7&from=" + day(30) + "&why=Theo%20QD%2014");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        JsonNode settings = ask("officer", "/api/settings");
        assertThat(settings.get("limits").get(0).get("most").asInt()).isEqualTo(10);
        assertThat(settings.get("planned").toString())
                .contains("\"limit\":\"PAUSE_DAYS\"", "\"number\":7", "Theo QD 14");
        assertThat(page("secretary", "/cai-dat"))
                .contains("Sắp áp dụng", "Theo QD 14", "7 ngày làm việc", "admin");
        JsonNode history = ask("auditor", "/api/settings/history?size=200").get("entries");
        assertThat(history.toString()).contains("\"by\":\"admin\"", "Theo QD 14", "default-1");
    }

    @Test
    void a_rule_is_set_and_ended_by_page() throws Exception {
        String rule = "stage=CARRY_BACK&level=&kind=FEEDBACK&theme=&from=" + day(0) + "&why=Thu";
        assertThat(form("admin", "/cai-dat/quy-dinh", rule).statusCode()).isEqualTo(422);
        assertThat(form("admin", "/cai-dat/quy-dinh", rule + "&days=9").statusCode())
                .isEqualTo(302);
        assertThat(page("admin", "/cai-dat")).contains("Phản ánh", "9 ngày làm việc");
        assertThat(form("admin", "/cai-dat/quy-dinh", rule + "&ends=true").statusCode())
                .isEqualTo(302);
        assertThat(ask("admin", "/api/settings").get("rules").toString())
                .doesNotContain("\"workingDays\":9");
        HttpResponse<String> never =
                form(
                        "admin",
                        "/cai-dat/quy-dinh",
                        rule.replace("FEEDBACK", "GRIEVANCE") + "&ends=true");
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("Chưa có quy định riêng nào");
    }

    @Test
    void a_theme_that_is_retired_cannot_be_chosen_and_can_again_once_it_is_taken_back()
            throws Exception {
        String earlier = report("HEALTH_CARE", "Trạm y tế xa.");
        String topic = "theme=HEALTH_CARE&from=" + day(0) + "&why=Gop%20vao%20viec%20khac&offered=";
        assertThat(form("admin", "/cai-dat/de-tai", topic + "false").statusCode()).isEqualTo(302);
        assertThat(page("huong", "/kien-nghi/moi")).doesNotContain("HEALTH_CARE").contains("OTHER");
        assertThat(code("huong", "/api/grievances", reportOf("HEALTH_CARE", "Thiếu thuốc.")))
                .isEqualTo("grievance.theme-retired");
        assertThat(ask("huong", earlier).get("theme").asString()).isEqualTo("HEALTH_CARE");
        assertThat(
                        code(
                                "admin",
                                "/api/settings/themes/retire",
                                "{\"theme\":\"OTHER\",\"from\":\"%s\",%s}".formatted(day(0), WHY)))
                .isEqualTo("settings.theme-needed");
        assertThat(form("admin", "/cai-dat/de-tai", topic + "true").statusCode()).isEqualTo(302);
        assertThat(page("huong", "/kien-nghi/moi")).contains("HEALTH_CARE");
    }

    @Test
    void a_theme_is_added_by_page_and_can_be_reported_filtered_by_and_have_a_rule_of_its_own()
            throws Exception {
        String rule =
                "{\"stage\":\"CONCLUDE\",\"theme\":\"NUOC_SACH\",\"workingDays\":6,\"from\":\"%s\",%s}"
                        .formatted(day(0), WHY);
        assertThat(code("admin", "/api/settings/deadline-rules", rule))
                .isEqualTo("settings.theme-unknown");
        assertThat(code("huong", "/api/grievances", reportOf("NUOC_SACH", "Không có nước.")))
                .isEqualTo("grievance.theme-unknown");
        String theme =
                "name=N%C6%B0%E1%BB%9Bc%20s%E1%BA%A1ch&english=Clean%20water&why=QD%2015&from="
                        + day(0)
                        + "&theme=";
        HttpResponse<String> wrong = form("admin", "/cai-dat/de-tai/moi", theme + "nuoc");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mã gồm chữ in hoa không dấu", "nuoc");
        assertThat(form("officer", "/cai-dat/de-tai/moi", theme + "NUOC_SACH").statusCode())
                .isEqualTo(403);
        assertThat(code("huong", "/api/grievances", reportOf("nước", "Không có nước.")))
                .isEqualTo("request.malformed");
        HttpResponse<String> done = form("admin", "/cai-dat/de-tai/moi", theme + "NUOC_SACH");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        HttpResponse<String> again = form("admin", "/cai-dat/de-tai/moi", theme + "WATER");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("đã mang tên này");
        assertThat(form("admin", "/cai-dat/de-tai/moi", theme.replace("N%", "x%") + "NUOC_SACH"))
                .satisfies(taken -> assertThat(taken.body()).contains("mỗi mã chỉ đặt một lần"));
        assertThat(page("officer", "/cai-dat"))
                .contains("Nước sạch / Clean water", "NUOC_SACH", "QD 15");
        assertThat(page("huong", "/kien-nghi/moi")).contains("NUOC_SACH", "Nước sạch");
        post("admin", "/api/settings/deadline-rules", rule);
        assertThat(page("admin", "/cai-dat")).contains("6 ngày làm việc");
        String path = report("NUOC_SACH", "Giếng cạn.");
        JsonNode fixed = ask("huong", path);
        assertThat(fixed.get("theme").asString()).isEqualTo("NUOC_SACH");
        assertThat(fixed.get("daysLeft").asInt()).isEqualTo(6);
        String its = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", its)).contains("<h1>Nước sạch</h1>");
        assertThat(page("huong", its + "/trang-in")).contains("Nước sạch");
        assertThat(page("secretary", "/kien-nghi?de-tai=NUOC_SACH")).contains("Giếng cạn.");
        assertThat(page("officer", "/kien-nghi/o-duoi/xuat.csv?de-tai=NUOC_SACH"))
                .contains("Giếng cạn.", "Nước sạch");
        assertThat(own.actorsOf(ThemeNamed.class)).contains("admin");
    }

    @Test
    void a_theme_is_renamed_and_what_was_said_under_it_is_called_by_the_new_name()
            throws Exception {
        String path = report("ENVIRONMENT", "Rác đầy mương.");
        String its = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", its)).contains("<h1>Môi trường</h1>");
        String name = "theme=ENVIRONMENT&why=QD%2016&english=&name=Ve%20sinh&from=";
        assertThat(page("admin", "/cai-dat/de-tai/ten?de-tai=ENVIRONMENT")).contains("Môi trường");
        assertThat(form("admin", "/cai-dat/de-tai/ten", name + day(1)).statusCode()).isEqualTo(302);
        assertThat(page("huong", its)).contains("<h1>Môi trường</h1>");
        assertThat(form("admin", "/cai-dat/de-tai/ten", name + day(0)).statusCode()).isEqualTo(302);
        assertThat(page("huong", its)).contains("<h1>Ve sinh</h1>");
        assertThat(ask("huong", path).get("theme").asString()).isEqualTo("ENVIRONMENT");
        assertThat(
                        code(
                                "admin",
                                "/api/settings/themes/rename",
                                "{\"theme\":\"NONE\",\"name\":\"x\",\"from\":\"%s\",%s}"
                                        .formatted(day(0), WHY)))
                .isEqualTo("settings.theme-unknown");
    }

    @Test
    void themes_are_imported_after_a_look_and_errors_have_row_and_column() throws Exception {
        String table = "Mã,Tên,Tên tiếng Anh\nDIEN,Điện lưới,Power grid\nMANG,Đất đai,\n";
        JsonNode errors = post("admin", "/api/settings/import/preview?table=THEMES", table);
        assertThat(errors.get("errors").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(errors.get("errors").get(0).get("column").asString()).isEqualTo("B");
        assertThat(errors.get("errors").get(0).get("message").asString()).contains("LAND");
        assertThat(code("admin", "/api/settings/import", confirmation("THEMES", errors)))
                .isEqualTo("import.nothing-to-write");
        JsonNode right =
                post(
                        "admin",
                        "/api/settings/import/preview?table=THEMES",
                        table.replace("Đất đai", "Mạng di động"));
        assertThat(right.get("added").asInt()).isEqualTo(2);
        assertThat(page("huong", "/kien-nghi/moi")).doesNotContain("Điện lưới");
        post("admin", "/api/settings/import", confirmation("THEMES", right));
        assertThat(page("huong", "/kien-nghi/moi")).contains("Điện lưới", "Mạng di động");
        assertThat(page("admin", "/cai-dat/nhap/THEMES"))
                .contains("Nhập đề tài từ bảng tính", "/cai-dat/de-tai/xuat.xlsx");
        String now = page("admin", "/cai-dat/de-tai/xuat.csv");
        assertThat(now).contains("\"DIEN\",\"Điện lưới\",\"Power grid\",\"có\"");
        JsonNode same = post("admin", "/api/settings/import/preview?table=THEMES", now);
        assertThat(same.get("errors").isEmpty()).isTrue();
        assertThat(same.get("added").asInt() + same.get("changed").asInt()).isZero();

        String tomorrow = "&why=QD%2017&from=" + day(1);
        String renamed = "theme=DIEN&english=Power%20grid&name=Luoi%20dien" + tomorrow;
        assertThat(form("admin", "/cai-dat/de-tai/ten", renamed).statusCode()).isEqualTo(302);
        String retired = "theme=MANG&offered=false" + tomorrow;
        assertThat(form("admin", "/cai-dat/de-tai", retired).statusCode()).isEqualTo(302);
        String decided = page("admin", "/cai-dat/de-tai/xuat.csv");
        assertThat(decided)
                .contains("\"DIEN\",\"Luoi dien\",\"Power grid\",\"có\"")
                .contains("\"MANG\",\"Mạng di động\",\"\",\"không\"");
        JsonNode untouched = post("admin", "/api/settings/import/preview?table=THEMES", decided);
        assertThat(untouched.get("errors").isEmpty()).isTrue();
        assertThat(untouched.get("changed").asInt())
                .as("what is planned is taken back by nobody who changes nothing")
                .isZero();
    }

    @Test
    void rules_are_imported_after_a_look_and_errors_have_row_and_column() throws Exception {
        String wrong =
                """
                Bước,Cấp,Đề tài,Số ngày làm việc
                trả lời,tỉnh,an ninh trật tự,20
                trả lời,xóm,an ninh trật tự,20
                """;
        JsonNode errors = post("admin", "/api/settings/import/preview?table=RULES", wrong);
        assertThat(errors.get("errors").get(0).get("row").asInt()).isEqualTo(3);
        assertThat(errors.get("errors").get(0).get("column").asString()).isEqualTo("B");
        assertThat(errors.get("errors").get(0).get("message").asString()).contains("chi bộ");
        assertThat(code("admin", "/api/settings/import", confirmation("RULES", errors)))
                .isEqualTo("import.nothing-to-write");
        JsonNode right =
                post(
                        "admin",
                        "/api/settings/import/preview?table=RULES",
                        wrong.replace("xóm", "xã"));
        assertThat(right.get("added").asInt()).isEqualTo(2);
        assertThat(rules()).doesNotContain("SECURITY");
        assertThat(code("admin", "/api/settings/import", confirmation("CALENDAR", right)))
                .isEqualTo("import.unknown");
        post("admin", "/api/settings/import", confirmation("RULES", right));
        assertThat(rules()).contains("SECURITY");
    }

    private String rules() throws Exception {
        return ask("admin", "/api/settings").get("rules").toString();
    }

    private String confirmation(String table, JsonNode preview) {
        return "{\"table\":\"%s\",\"preview\":\"%s\",\"from\":\"%s\",%s}"
                .formatted(table, preview.get("preview").asString(), day(0), WHY);
    }

    @Test
    void a_deadline_that_rests_on_a_provisional_year_says_so_and_stays_when_it_is_announced()
            throws Exception {
        assertThat(page("admin", "/cai-dat/nhap/CALENDAR")).contains("Nhập lịch làm việc");
        bringIn(calendar("x"));
        String path = report("PROCEDURES", "Giấy tờ lâu.");
        JsonNode fixed = ask("huong", path);
        assertThat(fixed.get("basis").get("provisionalYear").asInt()).isEqualTo(day(0).getYear());
        String casePage = path.replace("/api/grievances", "/kien-nghi");
        assertThat(page("huong", casePage)).contains("mới tạm tính khi ấn định hạn này");
        bringIn(calendar(""));
        JsonNode after = ask("huong", path);
        assertThat(after.get("due")).isEqualTo(fixed.get("due"));
        assertThat(years(day(0).getYear()).get("provisional").asBoolean()).isFalse();
        String settings = page("officer", "/cai-dat");
        long provisional = provisionalYears();
        assertThat(settings.split("tạm tính, chờ thông báo", -1)).hasSize((int) provisional + 1);
        assertThat(provisional).isPositive();
        assertThat(settings).contains("đã thông báo");
        assertThat(own.actorsOf(WorkingYearSet.class)).contains("admin");
    }

    /** A Monday of this year is off: that is all. */
    private String calendar(String provisional) {
        LocalDate monday =
                LocalDate.of(day(0).getYear(), 1, 1)
                        .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        return "day,works,what,source,provisional\n"
                + monday
                + ",off,Nghỉ bù,Thông báo 1,"
                + provisional
                + "\n";
    }

    private JsonNode years(int year) throws Exception {
        return StreamSupport.stream(
                        ask("officer", "/api/settings").get("years").spliterator(), false)
                .filter(known -> known.get("year").asInt() == year)
                .findFirst()
                .orElseThrow();
    }

    private long provisionalYears() throws Exception {
        return StreamSupport.stream(
                        ask("officer", "/api/settings").get("years").spliterator(), false)
                .filter(known -> known.get("provisional").asBoolean())
                .count();
    }

    /** By page: the file, the look, the confirmation. */
    private void bringIn(String csv) throws Exception {
        String boundary = "ranh-gioi";
        String body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lich.csv\"\r\n"
                                .formatted(boundary)
                        + "Content-Type: text/csv\r\n\r\n"
                        + csv
                        + "\r\n--"
                        + boundary
                        + "--\r\n";
        HttpResponse<String> looked =
                HTTP.send(
                        request("admin", "/cai-dat/nhap/CALENDAR")
                                .header("Accept", "text/html")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(302);
        String preview =
                URI.create(looked.headers().firstValue("location").orElseThrow()).getPath();
        assertThat(page("admin", preview)).contains("Xem trước khi nhập", "Chưa ghi gì cả");
        assertThat(form("admin", preview, "from=" + day(-1) + "&why=TB%201").statusCode())
                .isEqualTo(422);
        HttpResponse<String> done = form("admin", preview, "from=" + day(0) + "&why=TB%201");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    }

    private String report(String theme, String words) throws Exception {
        return "/api/grievances/"
                + post("huong", "/api/grievances", reportOf(theme, words))
                        .get("grievance")
                        .asString();
    }

    private static String reportOf(String theme, String words) {
        return """
        {"household":"%s","kind":"FEEDBACK","theme":"%s","words":"%s","nameMayTravel":true}
        """
                .formatted(LAI, theme, words);
    }

    private JsonNode ask(String account, String path) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(request(account, path).GET().build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode post(String account, String path, String body) throws Exception {
        HttpResponse<String> answer = send(account, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }
}
