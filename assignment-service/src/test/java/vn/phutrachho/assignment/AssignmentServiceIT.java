package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.ExceptionalDay;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeRetired;
import vn.phutrachho.events.household.GrievanceSettingsEvent.WorkingYearSet;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** The part of the journey that is this service's, on real servers, by API and by page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssignmentServiceIT extends RunningAssignmentService {
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final UnitId CELL = new UnitId("bau-sen");
    private final LocalDate day = LocalDate.now(Today.ZONE);
    private final YearMonth month = YearMonth.from(day);
    private final String plan = "plan-bau-sen-" + day.getYear();

    @Autowired
    AssignmentServiceIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "assignment");
    }

    @BeforeAll
    void registers() {
        unit(COMMUNE, UnitKind.COMMUNE, null);
        unit(CELL, UnitKind.CELL, COMMUNE);
        grant("bithu", Role.SECRETARY, CELL, "m1");
        grant("xa", Role.COMMUNE_OFFICER, COMMUNE, null);
        for (int i = 1; i <= 4; i++) {
            grant("dv" + i, Role.MEMBER, CELL, "m" + i);
            member("m" + i, CELL, "Nguyễn Văn " + (char) ('A' + i));
        }
        grant("nguoila", Role.SECRETARY, new UnitId("other"), null);
        long last = 0;
        for (int i = 1; i <= 8; i++) {
            last = household("h" + i, CELL, "Trần Thị " + (char) ('A' + i));
        }
        seen(last);
    }

    @Test
    @Order(1)
    @Tag("M2.1")
    @Tag("M2.3")
    void the_secretary_has_a_plan_proposed_moves_one_with_a_reason_and_submits() {
        String asked = "{\"cell\":\"bau-sen\",\"year\":" + day.getYear() + "}";
        assertThat(post("nguoila", "/api/plans", asked).statusCode()).isEqualTo(403);
        assertThat(get("bithu", "/ke-hoach/" + day.getYear()).body()).contains("Lập đề xuất");
        assertThat(post("bithu", "/api/plans", asked).statusCode()).isEqualTo(201);

        JsonNode proposed = json(get("bithu", "/api/plans/" + plan));
        assertThat(proposed.get("state").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.get("lines")).allSatisfy(l -> assertThat(l.get("member")).isNotNull());
        String holder = holderOf(proposed, "h1");
        String other = holder.equals("m2") ? "m3" : "m2";
        assertThat(get("bithu", "/api/plans/" + plan + "/alternatives?household=h1").statusCode())
                .isEqualTo(200);

        assertThat(page("bithu", "/ke-hoach/" + day.getYear())).contains("Nguyễn Văn B");
        assertThat(page("bithu", "/ke-hoach/" + day.getYear() + "?dv=" + holder + "&ho=h1"))
                .contains("Trần Thị B")
                .contains("Vì sao");
        HttpResponse<String> noReason =
                form(
                        "bithu",
                        "/ke-hoach/" + day.getYear() + "/chuyen",
                        "chi-bo=bau-sen&ho=h1&dv=" + holder + "&sang=" + other + "&lyDo=+");
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body())
                .as("the household is still the one to be moved, and the field says what it wants")
                .contains("lyDo-e", "value=\"" + other + "\" selected")
                .containsPattern("name=\"ho\" value=\"h1\"");
        String move = "{\"household\":\"h1\",\"to\":\"" + other + "\",\"reason\":\"quen nhà\"}";
        assertThat(post("xa", "/api/plans/" + plan + "/moves", move).statusCode()).isEqualTo(403);
        JsonNode moved = json(post("bithu", "/api/plans/" + plan + "/moves", move));
        assertThat(holderOf(moved, "h1")).isEqualTo(other);
        assertThat(json(post("bithu", "/api/plans/" + plan + "/submission", "")).get("state"))
                .hasToString("\"SUBMITTED\"");
    }

    @Test
    @Order(2)
    @Tag("M2.1")
    @Tag("M2.4")
    void the_commune_returns_it_and_when_it_is_mended_puts_it_in_force() {
        String remark =
                "{\"remark\":\"xem lại hộ Bê\",\"lines\":[{\"household\":\"h1\",\"remark\":\"xa\"}]}";
        assertThat(page("xa", "/duyet-ke-hoach")).contains("8");
        assertThat(page("xa", "/duyet-ke-hoach/" + plan)).contains("quen nhà");
        assertThat(post("bithu", "/api/plans/" + plan + "/approval", "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> nothingToMend =
                form("xa", "/duyet-ke-hoach/" + plan + "/tra", "canSua=+&ho=h1&y-kien=xa,+xem+lai");
        assertThat(nothingToMend.statusCode()).isEqualTo(422);
        assertThat(nothingToMend.body())
                .as("what was typed of single lines stays")
                .contains("canSua-e", "value=\"xa, xem lai\"");
        assertThat(post("xa", "/api/plans/" + plan + "/return", remark).statusCode())
                .isEqualTo(200);
        assertThat(page("bithu", "/ke-hoach/" + day.getYear())).contains("xem lại hộ Bê");
        assertThat(post("bithu", "/api/plans/" + plan + "/submission", "").statusCode())
                .isEqualTo(200);
        assertThat(post("xa", "/api/plans/" + plan + "/approval", "").statusCode()).isEqualTo(200);

        await(() -> uncovered().isEmpty());
        assertThat(page("bithu", "/chi-bo")).contains("Chi bộ hôm nay").contains("8");
    }

    @Test
    @Order(3)
    @Tag("M3.1")
    @Tag("M4.1")
    void a_member_reports_and_writes_down_what_was_heard() {
        assertThat(page("dv2", "/viec-cua-toi")).contains("Việc của tôi");
        assertThat(page("dv2", "/bao-cao/" + month)).contains("Gửi báo cáo");
        JsonNode mine = json(get("dv2", "/api/reports/" + month));
        List<String> households = new ArrayList<>();
        mine.get("households").forEach(h -> households.add(h.get("household").asString()));
        assertThat(households).isNotEmpty();
        String first = households.getFirst();

        String heard =
                "{\"household\":\"%s\",\"kind\":\"RECOMMENDATION\",\"theme\":\"ROADS\",\"words\":\"Đường lở\",\"nameMayTravel\":true,\"heardOn\":\"%s\"}"
                        .formatted(first, day);
        assertThat(post("dv2", "/api/reports/" + month + "/matters", heard).statusCode())
                .isEqualTo(201);
        assertThat(
                        post(
                                        "dv2",
                                        "/api/reports/" + month + "/matters",
                                        heard.replace("Đường lở", "Tôi tố cáo ông A"))
                                .body())
                .contains("grievance.legal-matter");
        seen(
                takes(
                        "household",
                        "grievances",
                        new ThemeRetired(
                                new SettingsId("grievances"),
                                new Theme("LAND"),
                                "theme-1",
                                day,
                                "nay có chuyên mục riêng",
                                day)));
        assertThat(
                        post(
                                        "dv2",
                                        "/api/reports/" + month + "/matters",
                                        heard.replace("ROADS", "LAND"))
                                .body())
                .contains("grievance.theme-retired");
        String water = heard.replace("ROADS", "WATER").replace("Đường lở", "Giếng cạn");
        assertThat(post("dv2", "/api/reports/" + month + "/matters", water).body())
                .contains("grievance.theme-unknown");
        assertThat(page("dv2", "/bao-cao/" + month))
                .as("what comes with the program is there from the start, by its name")
                .contains("Đường sá, điện, nước", "Việc khác")
                .doesNotContain("WATER");
        seen(
                takes(
                        "household",
                        "grievances",
                        new ThemeNamed(
                                new SettingsId("grievances"),
                                new Theme("WATER"),
                                new ThemeName("Nước sạch", "Clean water"),
                                "theme-2",
                                day,
                                "nhiều hộ nói",
                                day)));
        assertThat(page("dv2", "/bao-cao/" + month)).contains("value=\"WATER\"", "Nước sạch");
        assertThat(post("dv2", "/api/reports/" + month + "/matters", water).statusCode())
                .isEqualTo(201);
        assertThat(page("dv2", "/bao-cao/" + month))
                .contains("value=\"ROADS\"")
                .doesNotContain("value=\"LAND\"");
        String entries =
                String.join(
                        ",",
                        Stream.concat(
                                        Stream.of(
                                                "{\"household\":\"%s\",\"notVisited\":\"WEATHER\"}"
                                                        .formatted(first)),
                                        households.stream()
                                                .skip(1)
                                                .map(
                                                        h ->
                                                                "{\"household\":\"%s\",\"visitedOn\":\"%s\",\"themes\":[\"POVERTY\"]}"
                                                                        .formatted(h, day)))
                                .toList());
        String report = "{\"entries\":[" + entries + "]}";
        assertThat(post("dv2", "/api/reports/" + month, "{\"entries\":[]}").statusCode())
                .isEqualTo(422);
        assertThat(post("dv2", "/api/reports/" + month, report).statusCode()).isEqualTo(200);
        assertThat(post("dv2", "/api/reports/" + month, report).statusCode()).isEqualTo(200);
        assertThat(post("dv3", "/api/reports/" + month, report).statusCode()).isEqualTo(422);
        assertThat(page("dv2", "/bao-cao/" + month)).contains("Đường lở").contains("bổ sung");
    }

    @Test
    @Order(4)
    @Tag("M3.1")
    void the_report_page_keeps_what_is_typed_and_says_what_is_missing() {
        assertThat(form("dv3", "/bao-cao/" + month + "/nhap", "tham-h1=co").statusCode())
                .isEqualTo(200);
        HttpResponse<String> sent = form("dv3", "/bao-cao/" + month, "lam=gui");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("Xin chọn: có thăm hay chưa thăm được.");
    }

    @Test
    @Order(5)
    @Tag("M3.1")
    void the_secretary_writes_down_what_several_members_told() {
        String path = "/api/reports/" + month + "/of-cell";
        String told =
                "{\"cell\":\"bau-sen\",\"reports\":["
                        + told("m2", "WEATHER")
                        + ","
                        + told("m3", "NOT_AT_HOME")
                        + ",{\"member\":\"m4\",\"entries\":[]}]}";
        assertThat(post("dv3", path, told).statusCode()).isEqualTo(403);
        assertThat(post("nguoila", path, told).statusCode()).isEqualTo(403);
        assertThat(post("bithu", path, told.replace("m4", "m9")).statusCode())
                .as("nobody of this cell")
                .isEqualTo(404);
        assertThat(json(get("bithu", "/api/reports/" + month + "?member=m3")).path("report"))
                .as("nothing was taken of what was refused as a whole")
                .isEmpty();

        JsonNode taken = json(post("bithu", path, told));
        assertThat(taken.path("sent")).hasSize(1).allMatch(m -> m.asString().equals("m3"));
        assertThat(taken.path("refused").valueStream().map(r -> r.path("code").asString()))
                .containsExactly("report.already-sent", "report.household-missing");
        assertThat(taken.path("refused"))
                .allSatisfy(refused -> assertThat(refused.path("detail").asString()).isNotBlank());
        assertThat(json(get("dv3", "/api/reports/" + month)).path("report").path("sentOn"))
                .hasToString("\"" + day + "\"");
    }

    /** A report in which nobody was visited, for that reason. */
    private String told(String member, String reason) {
        String entries =
                json(get("bithu", "/api/reports/" + month + "?member=" + member))
                        .path("households")
                        .valueStream()
                        .map(
                                h ->
                                        "{\"household\":\"%s\",\"notVisited\":\"%s\"}"
                                                .formatted(h.path("household").asString(), reason))
                        .collect(Collectors.joining(","));
        return "{\"member\":\"%s\",\"entries\":[%s]}".formatted(member, entries);
    }

    @Test
    @Order(6)
    @Tag("M3.2")
    void a_month_closes_only_when_every_matter_is_concluded() {
        GrievanceReported reported =
                new GrievanceReported(
                        new GrievanceId("g-1"),
                        new HouseholdId("h1"),
                        CELL,
                        GrievanceKind.RECOMMENDATION,
                        new Theme("ROADS"),
                        Personal.of(new HouseholdId("h1"), "Đường vô xóm lở"),
                        true,
                        new MemberId("m2"),
                        day);
        seen(takes("household", "g-1", reported));
        String meeting = "/api/meetings/bau-sen/" + month;
        assertThat(page("bithu", "/sinh-hoat/" + month)).contains("Mở buổi sinh hoạt");
        HttpResponse<String> noDay =
                form("bithu", "/sinh-hoat/" + month + "/mo", "chi-bo=bau-sen&ngay=32/13");
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("value=\"32/13\"", "ngay-e", "Mở buổi sinh hoạt");
        assertThat(post("dv2", meeting, "{\"heldOn\":\"" + day + "\"}").statusCode())
                .isEqualTo(403);
        JsonNode opened = json(post("bithu", meeting, "{\"heldOn\":\"" + day + "\"}"));
        assertThat(opened.get("matters")).hasSize(1);
        assertThat(page("bithu", "/sinh-hoat/" + month)).contains("Đường vô xóm lở");

        assertThat(post("bithu", meeting + "/closing", "").statusCode()).isEqualTo(409);
        String conclusion =
                "{\"conclusion\":\"REFERRED\",\"text\":\"Đề nghị xã sửa\",\"responsible\":\"m2\"}";
        JsonNode concluded =
                json(post("bithu", meeting + "/matters/matter-g-1/conclusion", conclusion));
        assertThat(concluded.at("/matters/0/concluded/referredTo").asString())
                .isEqualTo("binh-son");
        assertThat(post("bithu", meeting + "/closing", "").statusCode()).isEqualTo(409);
        assertThat(
                        post(
                                        "bithu",
                                        meeting + "/attendance",
                                        "{\"present\":[\"m1\",\"m2\",\"m3\"],\"excused\":[\"m4\"]}")
                                .statusCode())
                .isEqualTo(200);
        assertThat(post("bithu", meeting + "/closing", "").statusCode()).isEqualTo(200);
        assertThat(page("bithu", "/sinh-hoat/" + month)).contains("Đã kết thúc");
    }

    @Test
    @Order(7)
    @Tag("M2.5")
    void whoever_goes_away_is_relieved_at_once_and_the_households_are_handed_over() {
        seen(
                takes(
                        "member",
                        "m2",
                        new DutyStatusChanged(
                                new MemberId("m2"),
                                CELL,
                                DutyStatus.AWAY,
                                day,
                                day.plusMonths(6),
                                "Đơn 12")));
        await(() -> !uncovered().isEmpty());
        String left = uncovered().getFirst();
        assertThat(page("bithu", "/chi-bo")).contains("đi làm ăn xa");
        String path = "/api/assignments/" + left + "/hand-over";
        HttpResponse<String> away = post("bithu", path, "{\"to\":\"m2\",\"reason\":\"về rồi\"}");
        assertThat(away.statusCode()).isEqualTo(409);
        assertThat(away.body()).contains("Không thuộc diện nhận hộ");
        assertThat(post("bithu", path, "{\"to\":\"m3\"}").statusCode()).isEqualTo(422);
        JsonNode history = json(post("bithu", path, "{\"to\":\"m3\",\"reason\":\"ở cùng xóm\"}"));
        assertThat(history.at("/holdings/" + (history.get("holdings").size() - 1) + "/why"))
                .hasToString("\"ở cùng xóm\"");
        assertThat(history.get("holder").asString()).isEqualTo("m3");
        assertThat(history.get("holdings").size()).isGreaterThanOrEqualTo(2);
        assertThat(page("bithu", "/chi-bo/ho/" + left)).contains("Trước nay");
        assertThat(get("dv2", "/chi-bo").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(8)
    @Tag("M3.1")
    @Tag("M3.2")
    void what_is_owed_of_the_month_before_does_not_go_away_with_the_month() {
        UnitId cell = new UnitId("go-sen");
        unit(cell, UnitKind.CELL, COMMUNE);
        grant("bithugo", Role.SECRETARY, cell, "n1");
        grant("dvgo", Role.MEMBER, cell, "n1");
        member("n1", cell, "Phạm Thị Gò");
        seen(household("k1", cell, "Lê Văn Gò"));
        assign("k1", "n1", cell);
        YearMonth before = month.minusMonths(1);
        String of = "%02d/%d".formatted(before.getMonthValue(), before.getYear());
        assertThat(page("bithugo", "/chi-bo"))
                .contains("chưa gửi báo cáo tháng " + of, "sinh hoạt tháng " + of);
        assertThat(page("dvgo", "/viec-cua-toi"))
                .contains("Gửi báo cáo còn thiếu", "/bao-cao/" + before);

        String path = "/bao-cao/" + before;
        String heard =
                "lam=nghe-k1&loi-k1=Gieng+can&loai-k1=RECOMMENDATION&chu-de-k1=ROADS&ten-k1=co";
        assertThat(form("dvgo", path, heard + "&_key=k").statusCode()).isIn(302, 303);
        String report =
                "{\"entries\":[{\"household\":\"k1\",\"notVisited\":\"OTHER\",\"situation\":\"Đi chăm con ở xa\"}]}";
        assertThat(post("dvgo", "/api/reports/" + before, report).statusCode()).isEqualTo(200);

        assertThat(page("dvgo", "/viec-cua-toi")).doesNotContain("Gửi báo cáo còn thiếu");
        assertThat(page("bithugo", "/chi-bo"))
                .doesNotContain("chưa gửi báo cáo tháng " + of)
                .contains("/chi-bo/bao-cao/" + before);
        assertThat(page("bithugo", "/chi-bo/bao-cao/" + before))
                .contains("Phạm Thị Gò", "Lê Văn Gò", "Đi chăm con ở xa", "gửi sau hạn")
                .as("heard in that month, not on the day on which it was written down")
                .contains(
                        "Nghe được ngày %02d/%s"
                                .formatted(before.lengthOfMonth(), of.substring(0, 2)));
        assertThat(get("bithu", "/chi-bo/bao-cao/" + before + "?chi-bo=go-sen").statusCode())
                .isEqualTo(403);
        assertThat(page("bithugo", "/sinh-hoat/" + before)).contains("/sinh-hoat/" + month);
        assertThat(page("bithugo", "/sinh-hoat/" + month)).contains("/sinh-hoat/" + before);
    }

    @Test
    @Order(9)
    @Tag("M6.1")
    void an_officer_steps_into_a_cell_and_changes_nothing_there() {
        String cell = page("xa", "/chi-bo?chi-bo=bau-sen");
        assertThat(cell)
                .contains("Việc chi bộ đang chờ xử lý", "/ke-hoach/" + day.getYear() + "?chi-bo=");
        assertThat(page("xa", "/chi-bo/ho/h1?chi-bo=bau-sen"))
                .contains("Trần Thị B")
                .doesNotContain("Giao hộ này");
        assertThat(get("xa", "/sinh-hoat?chi-bo=bau-sen").statusCode()).isIn(302, 303);
        int next = day.getYear() + 1;
        assertThat(page("xa", "/ke-hoach/" + day.getYear() + "?chi-bo=bau-sen"))
                .contains("/ke-hoach/" + next + "?chi-bo=bau-sen");
        assertThat(page("xa", "/ke-hoach/" + next + "?chi-bo=bau-sen"))
                .doesNotContain("Lập đề xuất");
    }

    @Test
    @Order(10)
    @Tag("M3.1")
    void what_a_member_without_a_phone_tells_is_written_down_by_the_secretary_as_theirs() {
        UnitId cell = new UnitId("go-lim");
        unit(cell, UnitKind.CELL, COMMUNE);
        grant("bithulim", Role.SECRETARY, cell, "p1");
        grant("dvlim", Role.MEMBER, cell, "p2");
        member("p1", cell, "Đinh Thị Thư");
        member("p2", cell, "Cao Văn Lim");
        seen(household("l1", cell, "Bùi Thị Lim"));
        assign("l1", "p2", cell);
        String told = "/chi-bo/bao-cao/" + month + "/p2";
        assertThat(page("bithulim", "/chi-bo")).contains(told, "Ghi theo lời kể");
        assertThat(page("bithulim", "/chi-bo/bao-cao/" + month)).contains(told);
        assertThat(page("xa", "/chi-bo?chi-bo=go-lim")).doesNotContain(told);
        for (String who : List.of("xa", "bithu", "dv2")) {
            assertThat(get(who, told).statusCode()).as(who).isEqualTo(403);
            assertThat(form(who, told, "lam=gui").statusCode()).as(who).isEqualTo(403);
            assertThat(form(who, told + "/nhap", "tham-l1=co").statusCode()).as(who).isEqualTo(403);
        }
        assertThat(get("bithulim", "/chi-bo/bao-cao/" + month + "/p99").statusCode())
                .isEqualTo(404);
        assertThat(get("bithulim", "/chi-bo/bao-cao/" + month + "/p1").headers().map())
                .as("one's own is no report of another")
                .hasEntrySatisfying(
                        "Location",
                        to -> assertThat(to).allMatch(it -> it.endsWith("/bao-cao/" + month)));

        String mine = "/bao-cao/" + month;
        form("dvlim", mine + "/nhap", "ban=0&tham-l1=khong&tinh-hinh-l1=Mưa+lâu");
        form("bithulim", told + "/nhap", "ban=0&tham-l1=khong&tinh-hinh-l1=Đi+vắng+cả");
        assertThat(page("bithulim", told))
                .contains("Báo cáo tháng", "của Cao Văn Lim", "theo lời Cao Văn Lim kể")
                .contains("Đi vắng cả")
                .doesNotContain("Mưa lâu");
        assertThat(page("dvlim", mine)).contains("Mưa lâu").doesNotContain("Đi vắng cả");

        String whole = "ban=0&lam=gui&tham-l1=khong&tinh-hinh-l1=Đi+vắng+cả";
        assertThat(form("bithulim", told, whole).body())
                .as("what is missing, and what was typed")
                .contains("Xin chọn một.", "Đi vắng cả");
        assertThat(form("bithulim", told, whole + "&vi-sao-l1=NOT_AT_HOME").statusCode())
                .isIn(302, 303);
        assertThat(page("bithulim", told + "?da-gui=true"))
                .contains("Đã ghi báo cáo của Cao Văn Lim.");
        JsonNode report = json(get("bithulim", "/api/reports/" + month + "?member=p2"));
        assertThat(report.at("/report/sentBy").asString()).isEqualTo("bithulim");
        assertThat(page("bithulim", "/chi-bo/bao-cao/" + month + "?chi-bo=go-lim"))
                .contains("Đinh Thị Thư ghi theo lời kể", "Bổ sung theo lời kể");
    }

    @Test
    @Order(11)
    @Tag("M3.1")
    void nobody_writes_over_a_report_that_they_have_not_seen() {
        String mine = "/bao-cao/" + month;
        assertThat(page("dvlim", mine))
                .as("the member's own unfinished work, beside what was sent meanwhile")
                .contains("Báo cáo này do Đinh Thị Thư ghi theo lời đồng chí kể")
                .contains("Mưa lâu", "Bản đã gửi:", "Đi vắng cả", "name=\"ban\" value=\"1\"");
        String typed = "&lam=gui&tham-l1=khong&vi-sao-l1=WEATHER&tinh-hinh-l1=Mưa+lâu";
        HttpResponse<String> unseen = form("dvlim", mine, "ban=0" + typed);
        assertThat(unseen.statusCode()).isEqualTo(422);
        assertThat(unseen.body()).contains("Trong lúc đồng chí viết", "Mưa lâu", "Đi vắng cả");
        String path = "/api/reports/" + month + "?member=p2";
        assertThat(json(get("bithulim", path)).at("/report/corrections").asInt()).isZero();

        assertThat(form("dvlim", mine, "ban=1" + typed).statusCode()).isIn(302, 303);
        assertThat(json(get("bithulim", path)).at("/report/correctedBy").asString())
                .isEqualTo("dvlim");
        assertThat(page("dvlim", mine)).doesNotContain("ghi theo lời đồng chí kể", "Bản đã gửi:");

        String told = "/chi-bo/bao-cao/" + month + "/p2";
        form("bithulim", told + "/nhap", "ban=1&tham-l1=khong&tinh-hinh-l1=Cũ+rồi");
        assertThat(page("bithulim", told)).contains("Cũ rồi", "Bản đã gửi:");
        assertThat(form("bithulim", told, "ban=2&lam=bo").statusCode()).isIn(302, 303);
        assertThat(page("bithulim", told)).contains("Mưa lâu").doesNotContain("Cũ rồi");
    }

    @Test
    @Order(12)
    @Tag("M2.1")
    void a_household_changes_hands_with_a_reason_and_from_the_day_on_which_it_was_agreed() {
        UnitId cell = new UnitId("go-trai");
        unit(cell, UnitKind.CELL, COMMUNE);
        grant("bithutrai", Role.SECRETARY, cell, "t1");
        grant("dvtrai", Role.MEMBER, cell, "t2");
        for (String member : List.of("t1", "t2", "t3", "t4")) {
            member(member, cell, "Hồ Thị " + member.toUpperCase(Locale.ROOT));
        }
        takes(
                "member",
                "t3",
                new DutyStatusChanged(
                        new MemberId("t3"), cell, DutyStatus.EXEMPT, LONG_AGO, null, "QĐ 5"));
        household("tr1", cell, "Lê Thị Trai");
        seen(household("tr2", cell, "Lê Văn Trai"));
        assign("tr1", "t1", cell);
        assign("tr2", "t4", cell);
        String path = "/chi-bo/ho/tr1";
        LocalDate first = day.withDayOfMonth(1);
        assertThat(page("bithutrai", path))
                .contains("Vì sao đổi người?", "Hồ Thị T3 (Không thuộc diện nhận hộ)")
                .contains("value=\"t3\" disabled")
                .contains(
                        "Từ 01/"
                                + "%02d/%d đến hôm nay"
                                        .formatted(month.getMonthValue(), month.getYear()))
                .as("who has least stands first, who may not have it last")
                .containsSubsequence(
                        "Hồ Thị T2 (0 hộ, tải 0,0",
                        "Hồ Thị T4 (1 hộ, tải 1,0",
                        "Hồ Thị T3 (Không thuộc diện nhận hộ)")
                .doesNotContain("value=\"t1\"");

        String form = "chi-bo=go-trai&sang=t2&lyDo=";
        assertThat(form("xa", path, form + "x").statusCode()).isEqualTo(403);
        assertThat(form("dvtrai", path, form + "x").statusCode()).isEqualTo(403);
        assertThat(form("bithutrai", path, form + "+").body())
                .contains("Xin ghi lý do đổi người phụ trách.");
        assertThat(form("bithutrai", path, form + "ở+gần&ngay=" + day.plusDays(1)).body())
                .containsPattern("id=\"ngay-e\".*Chỉ giao từ hôm nay hoặc từ một ngày đã qua")
                .contains("aria-describedby=\"ngay-h ngay-r ngay-e\"", "value=\"ở gần\"")
                .as("beside the day, not above the form")
                .doesNotContain("note late mb-3 is-invalid");
        assertThat(form("bithutrai", path, form + "ở+gần&ngay=" + first.minusDays(1)).body())
                .containsPattern("id=\"ngay-e\".*Chỉ giao được từ ngày 01/");
        assertThat(form("bithutrai", path, form + "tố+cáo+ông+Tám").body())
                .contains("/kien-nghi/chi-duong", "name=\"ordinary\"");
        assertThat(form("bithutrai", path, form.replace("t2", "t3") + "ở+gần").body())
                .contains("không nhận được hộ này. Không thuộc diện nhận hộ.");
        assertThat(page("bithutrai", path)).doesNotContain("Nhận giữa năm vì");

        assertThat(form("bithutrai", path, form + "ở+gần&ngay=" + first).statusCode())
                .isIn(302, 303);
        assertThat(page("bithutrai", path)).contains("Hồ Thị T2", "Nhận giữa năm vì: ở gần");
        assertThat(page("xa", path + "?chi-bo=go-trai")).contains("Nhận giữa năm vì: ở gần");
        assertThat(page("bithutrai", "/chi-bo/ho/tr2"))
                .containsSubsequence("Hồ Thị T1 (0 hộ", "Hồ Thị T2 (1 hộ", "Hồ Thị T3 (Không");
        String toT1 = "chi-bo=go-trai&sang=t1&lyDo=ở+gần";
        assertThat(form("bithutrai", "/chi-bo/ho/tr2", toT1).statusCode()).isIn(302, 303);
        assertThat(page("bithutrai", path)).contains("Hồ Thị T1 (1 hộ", "Hồ Thị T4 (0 hộ");
        assertThat(page("bithutrai", path + "?sang=t1&ngay=" + first))
                .as("what everybody has is counted of the day that is typed, and who is chosen is")
                .contains("Hồ Thị T1 (" + (day.equals(first) ? 1 : 0) + " hộ")
                .containsPattern("value=\"t1\"[^>]*selected");
        String visited = "{\"entries\":[{\"household\":\"tr1\",\"visitedOn\":\"" + first + "\"}]}";
        assertThat(post("dvtrai", "/api/reports/" + month, visited).statusCode())
                .as("a visit on the day on which it was agreed is the new member's")
                .isEqualTo(200);
    }

    @Test
    @Order(13)
    @Tag("M2.2")
    @Tag("M3.2")
    void a_meeting_counts_who_was_a_member_on_its_day_and_misses_nobody_who_meets_elsewhere() {
        UnitId cell = new UnitId("go-me");
        unit(cell, UnitKind.CELL, COMMUNE);
        grant("bithume", Role.SECRETARY, cell, "e1");
        member("e1", cell, "Phan Thị Thư");
        member("e2", cell, "Phan Văn Đi");
        member("e3", cell, "Phan Văn Phố");
        takes(
                "member",
                "e3",
                new DutyStatusChanged(
                        new MemberId("e3"),
                        cell,
                        DutyStatus.RESIDENCE_CONTACT,
                        LONG_AGO,
                        null,
                        "Giấy giới thiệu 7"));
        LocalDate held = day.withDayOfMonth(1).minusDays(1);
        YearMonth last = YearMonth.from(held);
        seen(
                takes(
                        "member",
                        "e2",
                        new MemberTransferred(new MemberId("e2"), cell, CELL, held.plusDays(1))));
        String meeting = "/api/meetings/go-me/" + last;
        json(post("bithume", meeting, "{\"heldOn\":\"" + held + "\"}"));

        String path = "/sinh-hoat/" + last;
        assertThat(page("bithume", path))
                .contains("dd-e1", "dd-e2", "Phan Văn Đi")
                .contains("1 đảng viên theo Quy định 213 sinh hoạt ở nơi công tác");
        String counted = "chi-bo=go-me&dd-e1=present&dd-e2=excused&dd-e3=";
        assertThat(form("bithume", path + "/diem-danh", counted).statusCode()).isIn(302, 303);
        assertThat(page("bithume", path)).contains("1 trên 2");
        assertThat(form("bithume", path + "/diem-danh", counted + "present").statusCode())
                .isIn(302, 303);
        assertThat(page("bithume", path)).contains("2 trên 3");
        assertThat(json(get("bithume", meeting)).path("present").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("e1", "e3");
    }

    private List<String> uncovered() {
        List<String> found = new ArrayList<>();
        json(get("bithu", "/api/assignments?cell=bau-sen"))
                .get("householdsWithoutMember")
                .forEach(h -> found.add(h.asString()));
        return found;
    }

    private static String holderOf(JsonNode plan, String household) {
        for (JsonNode line : plan.get("lines")) {
            if (line.get("household").asString().equals(household)) {
                return line.get("member").asString();
            }
        }
        throw new AssertionError(household);
    }

    @Test
    @Order(10)
    @Tag("M3.1")
    @Tag("M4.1")
    void the_last_day_for_a_report_is_a_working_day_by_the_calendar_that_was_decided() {
        String report = "/api/reports/" + month;
        LocalDate last = LocalDate.parse(json(get("dv3", report)).path("lastDay").asString());
        assertThat(last).isBeforeOrEqualTo(month.atEndOfMonth());
        seen(
                takes(
                        "household",
                        "grievances",
                        new WorkingYearSet(
                                new SettingsId("grievances"),
                                last.getYear(),
                                List.of(
                                        new ExceptionalDay(
                                                last, false, "nghỉ bù", "thông báo", false)),
                                "calendar-1",
                                day,
                                "mới thông báo",
                                day)));
        assertThat(LocalDate.parse(json(get("dv3", report)).path("lastDay").asString()))
                .isBefore(last);
    }
}
