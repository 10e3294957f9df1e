package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
import vn.phutrachho.events.EventCatalog;
import vn.phutrachho.events.EventJson;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** A member's year: its facts, their own word, and the result that the cell gave. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("M4.5")
class AssessmentsIT extends RunningAssignmentService {
    private static final UnitId PROVINCE = new UnitId("tinh-xep-loai");
    private static final UnitId COMMUNE = new UnitId("xl-xa");
    private static final UnitId ELSEWHERE = new UnitId("xl-xa-khac");
    private static final UnitId CELL = new UnitId("xl-chi-bo");
    private static final UnitId NEIGHBOUR = new UnitId("xl-ke-ben");
    private static final UnitId FAR = new UnitId("xl-xa-xoi");
    private static final String LIST = "/chi-bo/xep-loai?nam=2025";
    private static final String SHEET = "/chi-bo/xep-loai/xl-m2?nam=2025";
    private static final String MINE = "/xep-loai-cua-toi?nam=2025";
    private static final String API = "/api/assessments/2025";
    private static final String MEMBER = API + "/members/xl-m2";

    private final EventLog ownLog;

    @Autowired
    AssessmentsIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
        this.ownLog = own;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "assessments");
    }

    /** What is taken in here became known on 5 January 2026, before the year 2025 was closed. */
    @BeforeAll
    void registers() {
        unit(PROVINCE, UnitKind.PROVINCE, null);
        unit(COMMUNE, UnitKind.COMMUNE, PROVINCE);
        unit(ELSEWHERE, UnitKind.COMMUNE, PROVINCE);
        unit(CELL, UnitKind.CELL, COMMUNE);
        unit(NEIGHBOUR, UnitKind.CELL, COMMUNE);
        unit(FAR, UnitKind.CELL, ELSEWHERE);
        grant("xl-bithu", Role.SECRETARY, CELL, "xl-m1");
        grant("xl-bithu2", Role.SECRETARY, NEIGHBOUR, null);
        grant("xl-dv", Role.MEMBER, CELL, "xl-m2");
        grant("xl-dv3", Role.MEMBER, CELL, "xl-m3");
        grant("xl-xa", Role.COMMUNE_OFFICER, COMMUNE, null);
        grant("xl-xakhac", Role.COMMUNE_OFFICER, ELSEWHERE, null);
        grant("xl-tinh", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("xl-ubkt", Role.AUDITOR, PROVINCE, null);
        grant("xl-quantri", Role.ADMINISTRATOR, PROVINCE, null);
        member("xl-m1", CELL, "Nguyễn Thị Chủ");
        member("xl-m2", CELL, "Lê Văn Mót");
        member("xl-m3", CELL, "Trần Thị Ba");
        household("xl-h1", CELL, "Cao Văn Bé");
        GrievanceId open = heard("g-xl-1", LocalDate.of(2025, 5, 6));
        GrievanceId kept = heard("g-xl-2", LocalDate.of(2025, 6, 7));
        assertThat(open).isNotEqualTo(kept);
        seen(
                takes(
                        "household",
                        kept.value(),
                        new GrievanceKeptConfidential(kept, LocalDate.of(2025, 6, 7))));
        assign("xl-h1", "xl-m2", CELL);
        LocalDate visited = LocalDate.of(2025, 3, 12);
        decided(
                "report-xl-m2-2025-03",
                new MonthlyReportSent(
                        new ReportId("report-xl-m2-2025-03"),
                        new MemberId("xl-m2"),
                        CELL,
                        YearMonth.of(2025, 3),
                        List.of(
                                new ReportEntry(
                                        new HouseholdId("xl-h1"), visited, null, List.of(), null)),
                        LocalDate.of(2025, 3, 28),
                        false));
    }

    private GrievanceId heard(String id, LocalDate on) {
        GrievanceId grievance = new GrievanceId(id);
        HouseholdId household = new HouseholdId("xl-h1");
        takes(
                "household",
                id,
                new GrievanceReported(
                        grievance,
                        household,
                        CELL,
                        GrievanceKind.FEEDBACK,
                        new Theme("LAND"),
                        Personal.of(household, "Mương tắc"),
                        false,
                        new MemberId("xl-m2"),
                        on));
        return grievance;
    }

    @Test
    @Order(1)
    void a_member_sees_what_they_did_and_what_is_confidential_is_theirs_alone() {
        String mine = page("xl-dv", MINE);
        assertThat(mine)
                .contains(
                        "Báo cáo tháng: 1 đúng hạn, 0 muộn, 11 không gửi; 0 tháng không phải gửi.",
                        "Phụ trách 1 hộ, thăm 1 lần",
                        "Cao Văn Bé",
                        "Đưa 2 ý kiến của hộ về chi bộ",
                        "giữ kín",
                        "/bao-cao/2025-03");
        String sheet = page("xl-bithu", SHEET);
        assertThat(sheet)
                .contains("Lê Văn Mót", "Đưa 1 ý kiến của hộ về chi bộ", "/kien-nghi/g-xl-1")
                .doesNotContain("g-xl-2", "giữ kín");
        assertThat(page("xl-dv", "/viec-cua-toi")).contains("/xep-loai-cua-toi");
    }

    @Test
    @Order(2)
    void the_own_word_comes_back_when_it_is_empty_and_is_kept_when_it_says_something() {
        HttpResponse<String> nothing = form("xl-dv", "/xep-loai-cua-toi", "nam=2025&loi=+");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("loi-e");

        assertThat(
                        form("xl-dv", "/xep-loai-cua-toi", "nam=2025&loi=Thang+nao+cung+di")
                                .statusCode())
                .isBetween(300, 399);
        assertThat(page("xl-dv", MINE)).contains("Thang nao cung di");
        assertThat(page("xl-bithu", LIST)).contains("Chờ ghi nhận", "1 lời tự nhận xét");
    }

    @Test
    @Order(3)
    void once_noted_it_stands_until_the_cell_gives_it_back() {
        json(post("xl-bithu", MEMBER + "/note", ""));
        HttpResponse<String> stands = post("xl-dv", API + "/mine", "{\"word\":\"Khác\"}");
        assertThat(stands.statusCode()).isEqualTo(409);
        assertThat(stands.body()).contains("assessment.word-stands");
        assertThat(page("xl-dv", MINE)).doesNotContain("<textarea");

        HttpResponse<String> silent =
                form("xl-bithu", "/chi-bo/xep-loai/xl-m2/tra-lai", "nam=2025&lyDoTra=");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("lyDoTra-e");
        json(post("xl-bithu", MEMBER + "/giving-back", "{\"reason\":\"Ghi nhầm năm\"}"));
        json(post("xl-dv", API + "/mine", "{\"word\":\"Mười một tháng quên báo cáo\"}"));
        assertThat(page("xl-bithu", SHEET))
                .contains("Mười một tháng quên báo cáo", "lý do: Ghi nhầm năm");
    }

    @Test
    @Order(4)
    void what_the_secretary_writes_for_a_member_says_so() {
        json(post("xl-bithu", API + "/members/xl-m3/own-word", "{\"word\":\"Trồng rẫy xa\"}"));
        assertThat(page("xl-dv3", MINE)).contains("Trồng rẫy xa", "Bí thư ghi thay");
        HttpResponse<String> theirs = post("xl-bithu", MEMBER + "/own-word", "{\"word\":\"Khác\"}");
        assertThat(theirs.statusCode()).isEqualTo(409);
        assertThat(theirs.body()).contains("assessment.word-is-theirs");
        assertThat(page("xl-bithu", SHEET)).doesNotContain("Ghi thay lời");
        json(post("xl-bithu", API + "/members/xl-m1/own-word", "{\"word\":\"Tôi tự viết\"}"));
        assertThat(page("xl-bithu", MINE)).doesNotContain("Bí thư ghi thay");
    }

    @Test
    @Order(5)
    void the_result_is_what_the_meeting_gave_and_keeps_the_figures_of_that_day() {
        String result = "/chi-bo/xep-loai/xl-m2/ket-qua";
        HttpResponse<String> none = form("xl-bithu", result, "nam=2025&muc=&ngayHop=");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("muc-e", "ngayHop-e");
        HttpResponse<String> absurd =
                form("xl-bithu", result, "nam=2025&muc=SPLENDID&ngayHop=20/12/2025");
        assertThat(absurd.statusCode()).isEqualTo(422);
        assertThat(absurd.body()).contains("không có mức này");
        assertThat(form("xl-bithu", result, "nam=2025&muc=DONE&ngayHop=31/12/2024").body())
                .contains("01/01/2025");
        json(post("xl-bithu", MEMBER + "/remark", "{\"remark\":\"Ít báo cáo\"}"));

        assertThat(form("xl-bithu", result, "nam=2025&muc=DONE&ngayHop=20/12/2025").statusCode())
                .isBetween(300, 399);
        assertThat(page("xl-dv", MINE))
                .contains("Hoàn thành nhiệm vụ", "chi bộ họp ngày 20/12/2025", "Ít báo cáo");
        JsonNode given = json(get("xl-bithu", MEMBER)).at("/said/result");
        assertThat(given.at("/given/rules").asString()).isEqualTo("2025-08-30");
        assertThat(count(given, "REPORT_ON_TIME")).isOne();
        assertThat(count(given, "REPORT_NOT_SENT")).isEqualTo(11);
        assertThat(count(given, "MATTER_BROUGHT")).isOne();
    }

    private static int count(JsonNode result, String fact) {
        return StreamSupport.stream(result.get("facts").spliterator(), false)
                .filter(it -> it.get("fact").asString().equals(fact))
                .findFirst()
                .orElseThrow()
                .get("count")
                .asInt();
    }

    @Test
    @Order(6)
    void a_result_is_corrected_with_a_reason_and_never_given_twice() {
        HttpResponse<String> twice =
                post(
                        "xl-bithu",
                        MEMBER + "/result",
                        "{\"level\":\"GOOD\",\"meetingOn\":\"2025-12-20\"}");
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("assessment.result-stands");
        HttpResponse<String> silent =
                form(
                        "xl-bithu",
                        "/chi-bo/xep-loai/xl-m2/sua-ket-qua",
                        "nam=2025&mucSua=NOT_DONE&ngayHopSua=20/12/2025&lyDoSua=");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("lyDoSua-e");
        json(
                post(
                        "xl-bithu",
                        MEMBER + "/result/correction",
                        "{\"level\":\"NOT_DONE\",\"meetingOn\":\"2025-12-20\",\"reason\":\"Ghi nhầm\"}"));
        assertThat(page("xl-bithu", SHEET))
                .contains("Không hoàn thành nhiệm vụ", "lý do: Ghi nhầm");
    }

    @Test
    @Order(7)
    void the_commune_reads_its_cells_as_numbers_and_changes_nothing() {
        assertThat(page("xl-xa", "/xep-loai?nam=2025"))
                .contains("Đơn vị xl-chi-bo", "1/3 có kết quả", "Không hoàn thành nhiệm vụ: 1")
                .doesNotContain("Lê Văn Mót", "Đơn vị xl-xa-xoi");
        assertThat(page("xl-xa", SHEET)).contains("Lê Văn Mót").doesNotContain("<textarea");
        assertThat(page("xl-xa", LIST + "&chi-bo=xl-chi-bo")).contains("Lê Văn Mót");
        assertThat(page("xl-xakhac", "/xep-loai?nam=2025")).doesNotContain("xl-chi-bo");
    }

    @Test
    @Tag("L.4")
    @Order(8)
    void an_auditor_reads_without_names_and_words() {
        String sheet = page("xl-ubkt", SHEET);
        assertThat(sheet)
                .contains("xl-m2", "Không hoàn thành nhiệm vụ")
                .doesNotContain(
                        "Lê Văn Mót", "Cao Văn Bé", "Mười một tháng", "Ít báo cáo", "Ghi nhầm");
        assertThat(get("xl-ubkt", MEMBER).body()).doesNotContain("Lê Văn Mót", "Mười một tháng");
        assertThat(page("xl-ubkt", LIST + "&chi-bo=xl-chi-bo"))
                .doesNotContain("Lê Văn Mót", "xuat.xlsx");
        assertThat(
                        get("xl-ubkt", "/chi-bo/xep-loai/xuat.csv?nam=2025&chi-bo=xl-chi-bo")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(9)
    void nobody_else_reads_or_writes() {
        for (String who :
                List.of("xl-dv", "xl-dv3", "xl-bithu2", "xl-xakhac", "xl-tinh", "xl-quantri")) {
            for (String path :
                    List.of(
                            SHEET,
                            LIST + "&chi-bo=xl-chi-bo",
                            "/chi-bo/xep-loai/xuat.csv?nam=2025&chi-bo=xl-chi-bo",
                            MEMBER,
                            API + "?cell=xl-chi-bo")) {
                assertThat(get(who, path).statusCode()).as(who + " " + path).isEqualTo(403);
            }
        }
        for (String who : List.of("xl-dv", "xl-dv3", "xl-bithu", "xl-tinh", "xl-quantri")) {
            assertThat(get(who, API + "/results").statusCode()).as(who).isEqualTo(403);
        }
        for (String who :
                List.of(
                        "xl-dv",
                        "xl-dv3",
                        "xl-bithu2",
                        "xl-xa",
                        "xl-xakhac",
                        "xl-tinh",
                        "xl-ubkt",
                        "xl-quantri")) {
            assertThat(post(who, MEMBER + "/note", "").statusCode()).as(who).isEqualTo(403);
            assertThat(post(who, MEMBER + "/own-word", "{\"word\":\"x\"}").statusCode())
                    .as(who)
                    .isEqualTo(403);
            assertThat(post(who, MEMBER + "/remark", "{\"remark\":\"x\"}").statusCode())
                    .as(who)
                    .isEqualTo(403);
            assertThat(
                            post(
                                            who,
                                            MEMBER + "/result",
                                            "{\"level\":\"GOOD\",\"meetingOn\":\"2025-12-20\"}")
                                    .statusCode())
                    .as(who)
                    .isEqualTo(403);
            assertThat(post(who, MEMBER + "/result/withdrawal", "{\"reason\":\"x\"}").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        for (String who : List.of("xl-xa", "xl-tinh", "xl-ubkt", "xl-quantri")) {
            assertThat(get(who, MINE).statusCode()).as(who).isEqualTo(403);
        }
        int next = LocalDate.now(Today.ZONE).getYear() + 1;
        assertThat(get("xl-dv", "/xep-loai-cua-toi?nam=" + next).statusCode()).isEqualTo(404);
        assertThat(get("xl-bithu", API + "/members/xl-nobody").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(10)
    void whoever_takes_the_list_away_is_noted_first() throws IOException {
        long before = taken();
        String list =
                new String(
                        file("xl-bithu", "/chi-bo/xep-loai/xuat.csv?nam=2025").body(),
                        StandardCharsets.UTF_8);
        assertThat(list).contains("Lê Văn Mót", "Không hoàn thành nhiệm vụ", "Mười một tháng");
        assertThat(file("xl-bithu", "/chi-bo/xep-loai/xuat.xlsx?nam=2025").body()).isNotEmpty();

        try (XWPFDocument draft =
                new XWPFDocument(
                        new ByteArrayInputStream(
                                file("xl-bithu", "/chi-bo/xep-loai/xep-loai.docx?nam=2025")
                                        .body()))) {
            String written = new XWPFWordExtractor(draft).getText();
            assertThat(written)
                    .contains("Lê Văn Mót", "Không hoàn thành nhiệm vụ", "1 hộ, thăm 1 lần")
                    .doesNotContain("Mười một tháng", "Ít báo cáo", "Cao Văn Bé");
        }

        assertThat(taken()).isEqualTo(before + 3);
    }

    private long taken() {
        String name = EventCatalog.nameOf(ListTakenAway.class).name();
        return ownLog.read(0, Integer.MAX_VALUE).stream()
                .map(StoredEvent::event)
                .filter(event -> event.name().equals(name))
                .map(event -> EventJson.read(event.name(), event.revision(), event.payload()))
                .map(ListTakenAway.class::cast)
                .filter(it -> it.list() == CaseList.ASSESSMENTS && it.unit().equals(CELL))
                .count();
    }

    @Test
    @Order(11)
    void what_a_merged_cell_said_lies_with_its_heir() {
        seen(
                takes(
                        "member",
                        CELL.value(),
                        new PartyUnitMerged(CELL, NEIGHBOUR, LocalDate.now(Today.ZONE), "12-QĐ")));

        assertThat(page("xl-bithu2", LIST)).contains("Lê Văn Mót", "Không hoàn thành nhiệm vụ");
        assertThat(page("xl-bithu2", SHEET)).contains("Đơn vị xl-chi-bo → Đơn vị xl-ke-ben");
        json(post("xl-bithu2", MEMBER + "/result/withdrawal", "{\"reason\":\"Họp lại\"}"));
        assertThat(page("xl-xa", "/xep-loai?nam=2025"))
                .contains("0/3 có kết quả")
                .doesNotContain("Đơn vị xl-chi-bo");
    }
}
