package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.household.GrievanceEvent.AnswerCarriedBack;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceClosed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.HouseholdContent;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/**
 * The lists of cases on a real database, as each role is shown them. A service of its own: what is
 * counted here is all there is.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class GrievanceListsIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId LY_SON = new UnitId("ly-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final UnitId BAU_CU = new UnitId("bau-cu");
    private static final UnitId AN_HAI = new UnitId("an-hai");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final HouseholdId LAI = new HouseholdId("h-lai");
    private static final String NAME = "Trần Thị Lài";
    private static final String BENEATH = "/kien-nghi/o-duoi";
    private static final int MANY = 25;

    @Autowired
    GrievanceListsIT(
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
        OwnDatabase.of(properties, "household-lists");
    }

    @BeforeAll
    void casesInEveryState() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy Quảng Ngãi", null);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy xã Bình Sơn", PROVINCE);
        found(LY_SON, UnitKind.COMMUNE, "Đảng ủy đặc khu Lý Sơn", PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Chi bộ thôn Bàu Sen", BINH_SON);
        found(BAU_CU, UnitKind.CELL, "Chi bộ thôn Bàu Cũ", BINH_SON);
        found(AN_HAI, UnitKind.CELL, "Chi bộ thôn An Hải", LY_SON);
        inbox.receive("member", new PartyUnitMerged(BAU_CU, BAU_SEN, day(-10), "NQ 1"));
        for (String merged : List.of("ly-vinh", "an-vinh", "an-binh")) {
            found(new UnitId(merged), UnitKind.COMMUNE, merged, PROVINCE);
            inbox.receive(
                    "member", new PartyUnitMerged(new UnitId(merged), LY_SON, day(-10), "NQ 1"));
        }
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("both", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("both", Role.AUDITOR, PROVINCE, null);
        grant("two", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("two", Role.COMMUNE_OFFICER, LY_SON, null);
        grant("islander", Role.COMMUNE_OFFICER, LY_SON, null);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("auditor", Role.AUDITOR, PROVINCE, null);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        grant("admin", Role.ADMINISTRATOR, new UnitId("root"), null);
        own.register(LAI, BAU_SEN, "H-01", NAME, day(-300));
        tell("road", BAU_SEN, new Theme("ROADS"), "Đường lầy trước nhà.", due(Stage.CONCLUDE, 5));
        tell(
                "bin",
                BAU_SEN,
                new Theme("ENVIRONMENT"),
                "Xin thêm thùng rác.",
                referred("bin"),
                due(Stage.ACCEPT, 2));
        tell(
                "late",
                BAU_SEN,
                new Theme("LAND"),
                "Ranh đất chưa rõ.",
                referred("late"),
                new GrievanceAccepted(id("late"), BINH_SON, day(-15)),
                due(Stage.ANSWER, -3));
        tell(
                "wait",
                BAU_SEN,
                new Theme("HEALTH_CARE"),
                "Trạm y tế thiếu thuốc.",
                referred("wait"),
                new GrievanceAccepted(id("wait"), BINH_SON, day(-15)),
                due(Stage.ANSWER, 4),
                new ClockPaused(id("wait"), BINH_SON, words("Thuốc gì?"), day(2), day(-1)));
        tell(
                "back",
                BAU_SEN,
                new Theme("SECURITY"),
                "Loa mở sớm quá.",
                settled("back"),
                due(Stage.CARRY_BACK, 3));
        tell(
                "done",
                BAU_SEN,
                Theme.OTHER,
                "Đèn đường đã tắt.",
                settled("done"),
                new AnswerCarriedBack(id("done"), HUONG, day(-8)),
                new HouseholdContent(id("done"), HUONG, day(-8)),
                new GrievanceClosed(id("done"), day(-8)));
        tell(
                "secret",
                BAU_SEN,
                Theme.OTHER,
                "Chuyện riêng của nhà.",
                due(Stage.CONCLUDE, 5),
                new GrievanceKeptConfidential(id("secret"), day(-18)));
        tell("old", BAU_CU, Theme.OTHER, "Cầu cũ gãy.", due(Stage.CONCLUDE, 6));
        for (int number = 0; number < MANY; number++) {
            tell("dai-" + number, AN_HAI, Theme.OTHER, "Chuyện dài thứ " + number + ".");
        }
        until(() -> status("islander", "/api/grievances/beneath") == 200);
        until(() -> ids("islander", "/api/grievances/beneath?size=100").size() == MANY);
        until(() -> page("province", "/kien-nghi/bin").contains("Xin thêm thùng rác."));
    }

    @Test
    void a_commune_sees_the_cases_of_its_cells_wherever_they_lie() {
        assertThat(ids("officer", "/api/grievances/beneath"))
                .containsExactlyInAnyOrder("late", "bin", "back", "wait", "road", "old");
        assertThat(ids("islander", "/api/grievances/beneath?size=100"))
                .hasSize(MANY)
                .allMatch(id -> id.startsWith("dai-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "auditor"})
    void those_above_the_commune_see_the_cases_of_all_cells(String account) {
        assertThat(ids(account, "/api/grievances/beneath?size=100"))
                .hasSize(MANY + 6)
                .contains("late", "old", "dai-3");
        assertThat(page(account, BENEATH + "?don-vi=binh-son"))
                .contains("Ranh đất chưa rõ.", "Chi bộ thôn Bàu Sen, Đảng ủy xã Bình Sơn")
                .doesNotContain("Chuyện dài");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "huong", "admin", "nobody"})
    void nobody_else_has_this_list(String account) throws Exception {
        for (String path : List.of(BENEATH, BENEATH + "/xuat.csv", "/api/grievances/beneath")) {
            assertThat(status(account, path)).as("%s %s", account, path).isEqualTo(403);
        }
        for (String path : List.of(BENEATH, BENEATH + "/xuat.csv")) {
            assertThat(form(account, path, "tim=").statusCode()).as(path).isEqualTo(403);
            assertThat(form(account, path, "tim=duong").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(status(account, "POST", "/api/grievances/beneath/search", "{\"search\":\"a\"}"))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "province", "auditor"})
    void the_list_names_no_household_and_only_counts_what_is_confidential(String account)
            throws Exception {
        assertThat(page(account, BENEATH + "?don-vi=bau-sen"))
                .contains("Ngoài ra có 1 kiến nghị giữ kín")
                .contains("Xin thêm thùng rác.", id("bin").number())
                .doesNotContain(NAME, LAI.value(), "Chuyện riêng", id("secret").number());
        String searched = form(account, BENEATH, "tim=chuyen+rieng").body();
        assertThat(searched).contains("Không có kiến nghị nào như vậy");
        assertThat(form(account, BENEATH, "tim=" + id("secret").number()).body())
                .doesNotContain("/kien-nghi/secret");
        for (String state : List.of("OPEN", "NOBODY", "OVERDUE", "PAUSED", "HOUSEHOLD", "ENDED")) {
            assertThat(ids(account, "/api/grievances/beneath?unit=bau-sen&state=" + state))
                    .as(state)
                    .isNotEmpty()
                    .doesNotContain("secret");
        }
    }

    @Test
    void above_the_commune_a_program_is_told_no_household_either() throws Exception {
        for (String account : List.of("province", "auditor")) {
            assertThat(send(account, "GET", "/api/grievances/beneath?unit=bau-sen", null).body())
                    .contains("Xin thêm thùng rác.")
                    .doesNotContain(NAME, LAI.value());
        }
    }

    @Test
    void it_is_narrowed_by_state_theme_kind_and_unit() {
        String all = "/api/grievances/beneath?unit=binh-son";
        assertThat(ids("province", all + "&state=NOBODY")).containsExactly("bin");
        assertThat(ids("province", all + "&state=OVERDUE")).containsExactly("late");
        assertThat(ids("province", all + "&state=PAUSED")).containsExactly("wait");
        assertThat(ids("province", all + "&state=HOUSEHOLD")).containsExactly("back");
        assertThat(ids("province", all + "&state=ENDED")).containsExactly("done");
        assertThat(ids("province", all + "&theme=LAND")).containsExactly("late");
        assertThat(ids("province", all + "&theme=LAND&state=ENDED")).isEmpty();
        assertThat(ids("province", all + "&kind=FEEDBACK")).isEmpty();
        assertThat(ids("province", all + "&kind=RECOMMENDATION")).hasSize(6);
        assertThat(page("province", BENEATH + "?tinh-trang=OVERDUE&don-vi=binh-son&de-tai=LAND"))
                .contains("Quá hạn (1)", "Ranh đất chưa rõ.")
                .contains("– Chi bộ thôn Bàu Sen")
                .doesNotContain("Xin thêm thùng rác.");
    }

    @Test
    void what_is_due_first_stands_on_top_and_what_has_no_deadline_asks_for_none() {
        assertThat(ids("officer", "/api/grievances/beneath"))
                .as("what is paused by the last day of its pause")
                .containsExactly("late", "bin", "wait", "back", "road", "old");
        assertThat(ids("officer", "/api/grievances/beneath?order=NEWEST")).hasSize(6);
    }

    @Test
    void a_merged_cells_cases_are_with_its_heir() {
        assertThat(ids("officer", "/api/grievances/beneath?unit=bau-sen")).contains("old");
    }

    @Test
    void a_unit_that_does_not_lie_beneath_is_refused() {
        for (String path :
                List.of(
                        BENEATH + "?don-vi=",
                        BENEATH + "/xuat.csv?don-vi=",
                        "/ban-kien-nghi?don-vi=",
                        "/api/grievances/beneath?unit=")) {
            assertThat(status("officer", path + "bau-sen")).as(path).isEqualTo(200);
            assertThat(status("officer", path + "an-hai")).as(path).isEqualTo(403);
            assertThat(status("officer", path + "ly-son")).as(path).isEqualTo(403);
            assertThat(status("officer", path + "none")).as(path).isEqualTo(403);
        }
    }

    @Test
    void words_are_looked_for_without_standing_in_an_address() throws Exception {
        HttpResponse<String> found = form("officer", BENEATH, "tim=duong+lay");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("Đường lầy trước nhà.", "value=\"duong lay\"")
                .doesNotContain("Xin thêm thùng rác.")
                .doesNotContain("tim=");
        assertThat(page("officer", BENEATH + "?tim=duong+lay"))
                .as("an address searches nothing")
                .contains("Xin thêm thùng rác.");
        HttpResponse<String> none =
                form("officer", BENEATH, "tim=&tinh-trang=NOBODY&de-tai=ENVIRONMENT&loai=");
        assertThat(none.statusCode()).isEqualTo(302);
        assertThat(none.headers().firstValue("location").orElseThrow())
                .endsWith(BENEATH + "?tinh-trang=NOBODY&de-tai=ENVIRONMENT");
        assertThat(form("officer", "/ban-kien-nghi", "noi=NOBODY&tim=thung+rac").body())
                .contains("Trên", "/kien-nghi/bin\"");
        assertThat(form("secretary", "/kien-nghi", "tim=duong+lay").body())
                .contains("Đường lầy trước nhà.")
                .doesNotContain("Loa mở sớm quá.");
    }

    @Test
    void a_program_looks_for_words_in_no_address_either() throws Exception {
        assertThat(found("officer", "/api/grievances/beneath/search", "duong lay"))
                .containsExactly("road");
        assertThat(found("officer", "/api/grievances/desk/search?tray=NOBODY", "thung rac"))
                .containsExactly("bin");
        assertThat(found("secretary", "/api/grievances/search", "loa")).containsExactly("back");
        assertThat(
                        status(
                                "officer",
                                "POST",
                                "/api/grievances/beneath/search",
                                "{\"search\":\" \"}"))
                .isEqualTo(422);
    }

    @Test
    void the_pages_of_a_search_are_turned_with_what_was_looked_for() throws Exception {
        String first = form("islander", BENEATH, "tim=chuyen+dai&xep=NEWEST").body();
        assertThat(first).contains("name=\"trang\" value=\"2\"", "Dòng 1 đến 20 trên 25");
        String second = form("islander", BENEATH, "tim=chuyen+dai&xep=NEWEST&trang=2").body();
        assertThat(second).contains("name=\"trang\" value=\"1\"", "Dòng 21 đến 25 trên 25");
        List<String> shown = new ArrayList<>(links(first));
        shown.addAll(links(second));
        assertThat(shown).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void a_number_finds_the_case_wherever_it_lies_for_whoever_may_see_it() throws Exception {
        String done = id("done").number();
        for (String typed : List.of(done, done.toLowerCase(Locale.ROOT), bare(done))) {
            assertThat(form("officer", BENEATH, "tim=" + typed).body())
                    .as(typed)
                    .contains("/kien-nghi/done\"", done)
                    .doesNotContain("/kien-nghi/bin\"");
        }
        assertThat(form("officer", "/ban-kien-nghi", "tim=" + bare(id("late").number())).body())
                .contains("/kien-nghi/late\"");
        assertThat(form("secretary", "/kien-nghi", "tim=" + done).body())
                .contains("/kien-nghi/done\"");
        assertThat(form("secretary", "/kien-nghi", "tim=" + id("secret").number()).body())
                .as("the cell holds it")
                .contains("/kien-nghi/secret\"");
        assertThat(form("islander", BENEATH, "tim=" + done).body())
                .contains("Không có kiến nghị nào như vậy");
        assertThat(found("auditor", "/api/grievances/beneath/search", done))
                .containsExactly("done");
    }

    @Test
    void a_number_stands_wherever_the_case_is_shown() {
        assertThat(page("officer", "/ban-kien-nghi")).contains(id("late").number());
        assertThat(page("officer", "/ban-kien-nghi?noi=NOBODY")).contains(id("bin").number());
        assertThat(page("secretary", "/kien-nghi")).contains(id("road").number());
        assertThat(page("secretary", "/kien-nghi/road")).contains(id("road").number());
        assertThat(page("secretary", "/kien-nghi/road/trang-in"))
                .contains("Kiến nghị " + id("road").number() + " về Đường sá");
        assertThat(page("auditor", "/kien-nghi/road"))
                .contains("href=\"" + BENEATH + "\"", id("road").number());
    }

    @Test
    void what_is_on_the_screen_is_taken_away_as_a_spreadsheet() throws Exception {
        long before = taken(CaseList.BENEATH, "officer", 6);
        String csv = page("officer", BENEATH + "/xuat.csv");
        assertThat(csv)
                .contains("Kiến nghị của cấp dưới · Đảng ủy xã Bình Sơn")
                .contains("\"Số\",\"Lời của hộ\"")
                .contains("\"" + id("late").number() + "\",\"Ranh đất chưa rõ.\"")
                .contains("\"Đất đai\"", "\"Chi bộ thôn Bàu Sen\"", "Chi bộ thôn Bàu Cũ")
                .doesNotContain(NAME, LAI.value(), "Chuyện riêng", "Đèn đường", "Chuyện dài");
        assertThat(csv.lines()).hasSize(2 + 6);
        assertThat(page("officer", BENEATH + "/xuat.csv?tinh-trang=NOBODY"))
                .contains("Xin thêm thùng rác.")
                .doesNotContain("Ranh đất chưa rõ.");
        assertThat(form("officer", BENEATH + "/xuat.csv", "tim=duong+lay").body())
                .contains("Đường lầy trước nhà.")
                .doesNotContain("Ranh đất chưa rõ.");
        HttpResponse<String> xlsx = send("auditor", "GET", BENEATH + "/xuat.xlsx", null);
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(xlsx.headers().firstValue("content-disposition").orElseThrow())
                .contains("kien-nghi-o-duoi-" + today.get() + ".xlsx");
        assertThat(status("officer", BENEATH + "/xuat.pdf")).isEqualTo(404);
        assertThat(taken(CaseList.BENEATH, "officer", 6)).isEqualTo(before + 1);
        assertThat(
                        own.count(
                                ListTakenAway.class,
                                it ->
                                        it.by().value().equals("auditor")
                                                && it.unit().equals(PROVINCE)))
                .isPositive();
    }

    @Test
    void so_is_a_desk() throws Exception {
        assertThat(page("officer", "/ban-kien-nghi/xuat.csv"))
                .contains("Bàn kiến nghị · Trên bàn · Đảng ủy xã Bình Sơn")
                .contains("Ranh đất chưa rõ.", "Trạm y tế thiếu thuốc.")
                .doesNotContain(NAME, "Xin thêm thùng rác.", "Đường lầy");
        assertThat(page("officer", "/ban-kien-nghi/xuat.csv?de-tai=LAND"))
                .contains("Ranh đất chưa rõ.")
                .doesNotContain("Trạm y tế");
        for (String account : List.of("huong", "auditor", "admin", "nobody")) {
            assertThat(status(account, "/ban-kien-nghi/xuat.csv")).as(account).isEqualTo(403);
        }
        assertThat(taken(CaseList.DESK, "officer", 2)).isEqualTo(1);
        for (String account : List.of("huong", "auditor", "admin", "nobody")) {
            assertThat(
                            own.count(
                                    ListTakenAway.class,
                                    it ->
                                            it.list() == CaseList.DESK
                                                    && it.by().value().equals(account)))
                    .as(account)
                    .isZero();
        }
    }

    @Test
    void words_of_a_confidential_case_are_read_by_who_holds_it_and_stand_in_no_file() {
        assertThat(page("secretary", "/ban-kien-nghi")).contains("Chuyện riêng của nhà.");
        assertThat(page("secretary", "/ban-kien-nghi/xuat.csv"))
                .contains("\"" + id("secret").number() + "\",\"Giữ kín\"", "Đường lầy trước nhà.")
                .doesNotContain("Chuyện riêng");
    }

    @Test
    void the_list_of_an_heir_is_noted_as_the_heirs_and_of_several_units_as_the_highest_ones()
            throws Exception {
        assertThat(status("islander", "/ban-kien-nghi/xuat.csv")).isEqualTo(200);
        assertThat(unitsTaken(CaseList.DESK, "islander"))
                .as("which is the heir of three")
                .containsExactly(LY_SON);
        assertThat(status("both", BENEATH + "/xuat.csv")).isEqualTo(200);
        assertThat(unitsTaken(CaseList.BENEATH, "both"))
                .as("officer of a commune beneath the province that they audit")
                .containsExactly(PROVINCE);
        assertThat(status("two", BENEATH + "/xuat.csv")).isEqualTo(200);
        assertThat(unitsTaken(CaseList.BENEATH, "two"))
                .as("auditors of either commune read of it")
                .containsExactlyInAnyOrder(BINH_SON, LY_SON);
    }

    private List<UnitId> unitsTaken(CaseList list, String account) {
        return own.all(ListTakenAway.class)
                .filter(it -> it.list() == list && it.by().value().equals(account))
                .map(ListTakenAway::unit)
                .toList();
    }

    private long taken(CaseList list, String account, int rows) {
        return own.count(
                ListTakenAway.class,
                it -> it.list() == list && it.by().value().equals(account) && it.rows() == rows);
    }

    @Test
    void a_desk_and_ones_own_are_narrowed_by_theme_kind_and_cell() {
        assertThat(table(page("officer", "/ban-kien-nghi?de-tai=HEALTH_CARE")))
                .contains("Trạm y tế thiếu thuốc.")
                .doesNotContain("Ranh đất chưa rõ.");
        assertThat(table(page("officer", "/ban-kien-nghi?loai=FEEDBACK")))
                .doesNotContain("Ranh đất chưa rõ.");
        assertThat(table(page("officer", "/ban-kien-nghi?don-vi=bau-sen")))
                .contains("Ranh đất chưa rõ.");
        assertThat(page("secretary", "/kien-nghi?de-tai=ROADS"))
                .contains("Đường lầy trước nhà.")
                .doesNotContain("Loa mở sớm quá.");
        assertThat(status("secretary", "/kien-nghi?don-vi=an-hai")).isEqualTo(403);
        assertThat(status("secretary", "/kien-nghi?de-tai=none")).isBetween(400, 422);
    }

    /** What stands below the heading of the open tray. */
    private static String table(String page) {
        return page.substring(page.indexOf("id=\"ban\""));
    }

    private static List<String> links(String page) {
        return Stream.of(page.split("/kien-nghi/dai-", -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .toList();
    }

    private static String bare(String number) {
        return number.replace("KN-", "").replace("-", "");
    }

    private List<String> ids(String account, String path) {
        try {
            HttpResponse<String> answer = send(account, "GET", path, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return ids(answer);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> found(String account, String path, String search) throws Exception {
        HttpResponse<String> answer =
                send(account, "POST", path, "{\"search\":\"%s\"}".formatted(search));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids(answer);
    }

    private static List<String> ids(HttpResponse<String> answer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode one : JSON.readTree(answer.body()).get("cases")) {
            ids.add(one.get("grievance").asString());
        }
        return ids;
    }

    private static GrievanceId id(String id) {
        return new GrievanceId(id);
    }

    private static Personal words(String text) {
        return Personal.of(LAI, text);
    }

    private GrievanceReferred referred(String id) {
        return new GrievanceReferred(
                id(id), BAU_SEN, BINH_SON, words("Vượt sức chi bộ."), day(-16));
    }

    private GrievanceSettledAtCell settled(String id) {
        return new GrievanceSettledAtCell(id(id), BAU_SEN, words("Chi bộ đã nhắc."), null, day(-9));
    }

    /** Of the case that is told at the moment, by whoever holds it. */
    private Due due(Stage stage, int inDays) {
        return new Due(stage, day(inDays));
    }

    private record Due(Stage stage, LocalDate day) {}

    /** Heard twenty days ago of a household that lets its name travel, and what came after. */
    private void tell(String id, UnitId cell, Theme theme, String words, Object... after) {
        List<DomainEvent> history = new ArrayList<>();
        history.add(
                new GrievanceReported(
                        id(id),
                        LAI,
                        cell,
                        GrievanceKind.RECOMMENDATION,
                        theme,
                        words(words),
                        true,
                        HUONG,
                        day(-20)));
        UnitId holder = cell;
        for (Object next : after) {
            if (next instanceof GrievanceReferred passed) {
                holder = passed.to();
            }
            history.add(
                    next instanceof Due due
                            ? new DeadlineFixed(id(id), due.stage(), holder, due.day(), "default-1")
                            : (DomainEvent) next);
        }
        own.append(id(id), history.toArray(DomainEvent[]::new));
    }
}
