package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.annotation.DirtiesContext;
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
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.PovertyStatusRecorded;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.kit.web.Dates;
import vn.phutrachho.projections.Views;

/** DOCUMENTS: what is drafted of a meeting and of a plan, opened again. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext // it ends while its servers are there, not with them
class DocumentsIT extends RunningAssignmentService {
    private static final UnitId PROVINCE = new UnitId("tinh");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final UnitId CELL = new UnitId("bau-sen");
    private static final UnitId OTHER = new UnitId("bau-cu");
    private static final List<String> HEADS =
            List.of("Lê Thị Hộ Một", "Lê Thị Hộ Hai", "Lê Thị Hộ Ba", "Lê Thị Hộ Bốn");

    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LocalDate day = LocalDate.now(Today.ZONE);
    private final YearMonth month = YearMonth.from(day);
    private final EventLog ownLog;

    @Autowired
    DocumentsIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
        this.ownLog = own;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "assignment-documents");
    }

    @BeforeAll
    void registers() {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy Quảng Ngãi", null);
        found(COMMUNE, UnitKind.COMMUNE, "Xã Bình Sơn", PROVINCE);
        found(CELL, UnitKind.CELL, "Chi bộ thôn Bàu Sen", COMMUNE);
        found(OTHER, UnitKind.CELL, "Chi bộ thôn Bàu Cũ", COMMUNE);
        grant("bithu", Role.SECRETARY, CELL, "m1");
        grant("nguoila", Role.SECRETARY, OTHER, "m9");
        grant("xa", Role.COMMUNE_OFFICER, COMMUNE, null);
        grant("kiemtra", Role.AUDITOR, PROVINCE, null);
        grant("tinh", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("dv2", Role.MEMBER, CELL, "m2");
        member("m1", CELL, "Bùi Bí Thư");
        member("m2", CELL, "Đỗ Đảng Viên");
        member("m3", CELL, "Già Được Miễn");
        member("m4", CELL, "Hồ Đi Xa");
        member("m5", CELL, "Kha Cơ Quan");
        member("m6", CELL, "Lâm Chưa Hộ");
        status("m3", DutyStatus.EXEMPT, null);
        status("m4", DutyStatus.AWAY, day.plusMonths(5));
        status("m5", DutyStatus.RESIDENCE_CONTACT, null);
        for (int i = 1; i <= HEADS.size(); i++) {
            household("h" + i, CELL, HEADS.get(i - 1));
        }
        HouseholdId poor = new HouseholdId("h2");
        seen(
                takes(
                        "household",
                        "h2",
                        new PovertyStatusRecorded(
                                poor,
                                CELL,
                                PovertyStatus.POOR,
                                "12/QĐ",
                                LONG_AGO,
                                LONG_AGO.getYear(),
                                LONG_AGO)));
        assign("h1", "m2", CELL);
        assign("h2", "m2", CELL);
        assign("h3", "m1", CELL);
    }

    private void found(UnitId unit, UnitKind kind, String name, @Nullable UnitId parent) {
        takes(
                "member",
                unit.value(),
                new PartyUnitFounded(unit, kind, unit.value(), name, parent, LONG_AGO));
    }

    private void status(String member, DutyStatus duty, @Nullable LocalDate until) {
        takes(
                "member",
                member,
                new DutyStatusChanged(
                        new MemberId(member), CELL, duty, day.minusMonths(2), until, "QĐ 5"));
    }

    @Test
    @Order(1)
    @Tag("M3.2")
    void draft_minutes_of_a_meeting_that_goes_on_say_what_is_known_so_far() throws IOException {
        monthBefore();
        reports();
        hears("duong", "Đường vào xóm lầy", false);
        hears("den", "Đèn đường hỏng", true);
        GrievanceId secret = hears("kin", "Chuyện đừng kể với ai", true);
        json(post("bithu", meeting(month), "{\"heldOn\":\"" + day + "\"}"));
        happens(new GrievanceKeptConfidential(secret, day));

        try (XWPFDocument minutes = document("bithu", minutes(month))) {
            assertThat(head(minutes))
                    .contains("Đảng ủy xã Bình Sơn", "Chi bộ thôn Bàu Sen", "-BB/CB", "DỰ THẢO")
                    .contains("Bình Sơn, " + Dates.inDocuments(day));
            List<String> lines = lines(minutes);
            assertThat(lines)
                    .contains("Biên bản", "Chủ trì: đồng chí Bùi Bí Thư, Bí thư chi bộ")
                    .anyMatch(line -> line.startsWith("Thư ký: ……"))
                    .anyMatch(line -> line.startsWith("Có mặt: ……"))
                    .anyMatch(line -> line.contains("còn 2 việc chưa có kết luận"))
                    .anyMatch(line -> line.startsWith("Kết luận của chủ trì: ……"))
                    .contains("“Đường vào xóm lầy”", "“Đèn đường hỏng”");
            assertThat(String.join("\n", lines))
                    .as("what left the agenda in confidence was not spoken of")
                    .doesNotContain("Việc 3", "giữ kín");
            assertNobodyIsBetrayed(minutes);
        }
    }

    @Test
    @Order(2)
    @Tag("M3.2")
    void draft_minutes_of_a_closed_month_have_all_of_it() throws IOException {
        json(
                post(
                        "bithu",
                        meeting(month) + "/attendance",
                        "{\"present\":[\"m1\",\"m5\"],\"excused\":[\"m2\"],\"absent\":[\"m6\"]}"));
        conclude(
                "duong",
                "{\"conclusion\":\"REFERRED\",\"text\":\"Đề nghị xã làm rãnh\","
                        + "\"responsible\":\"m2\",\"dueOn\":\""
                        + day.plusDays(20)
                        + "\"}");
        GrievanceId neighbours = hears("hai-nha", "Chuyện giữa hai nhà", true);
        json(post("bithu", meeting(month) + "/agenda", ""));
        conclude("hai-nha", "{\"conclusion\":\"SETTLED\",\"text\":\"Hai bên đã gặp nhau\"}");
        happens(new GrievanceKeptConfidential(neighbours, day));
        conclude("den", "{\"conclusion\":\"CARRIED_OVER\",\"text\":\"Chờ báo giá.\"}");
        json(post("bithu", meeting(month) + "/closing", ""));

        try (XWPFDocument minutes = document("bithu", minutes(month))) {
            assertThat(lines(minutes))
                    .contains("Có mặt: 2 trên 4 đồng chí.")
                    .contains("Vắng có lý do: Đỗ Đảng Viên", "Vắng không lý do: Lâm Chưa Hộ")
                    .contains("Không tính: 2 đảng viên được miễn hoặc tạm miễn sinh hoạt")
                    .contains(
                            "Kết luận của chủ trì: Chuyển cấp trên. Đề nghị xã làm rãnh. Chuyển đến"
                                    + " Đảng ủy xã Bình Sơn. Đồng chí Đỗ Đảng Viên lo việc này."
                                    + " Chậm nhất ngày "
                                    + slashed(day.plusDays(20))
                                    + ".")
                    .contains("Kết luận của chủ trì: Để sang tháng sau. Chờ báo giá.")
                    .as("spoken of before it was kept confidential")
                    .contains("Một kiến nghị được giữ kín: nội dung không ghi vào biên bản.")
                    .contains("Chưa báo cáo: Bùi Bí Thư")
                    .noneMatch(line -> line.contains("chưa kết thúc"));
            assertThat(lines(minutes))
                    .as("what became of the month before")
                    .anyMatch(
                            line ->
                                    line.startsWith("“Cầu hỏng”: Chuyển cấp trên; Đảng ủy xã Bình")
                                            && line.endsWith("đang giải quyết"));
            XWPFTable reports = minutes.getTables().get(1);
            assertThat(reports.getRow(0).isRepeatHeader()).isTrue();
            assertThat(texts(reports.getRow(1)))
                    .containsExactly(
                            "1",
                            "Đỗ Đảng Viên",
                            "1 trên 2",
                            "1 hộ: mưa bão, đường không đi được",
                            "Giảm nghèo");
            assertThat(texts(minutes.getTables().getLast().getRow(0)))
                    .as("side by side")
                    .containsExactly("THƯ KÝ", "CHỦ TRÌ");
            assertNobodyIsBetrayed(minutes);
        }
    }

    @Test
    @Order(3)
    void minutes_are_the_secretarys_and_each_time_leaves_a_trace() {
        for (String other : List.of("nguoila", "xa", "kiemtra", "tinh", "dv2", "nobody")) {
            assertThat(get(other, minutes(month)).statusCode()).as(other).isEqualTo(403);
            assertThat(get(other, meeting(month) + "/minutes").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(get("bithu", minutes(month.minusMonths(5))).statusCode()).isEqualTo(404);
        assertThat(page("bithu", "/sinh-hoat/" + month + "?chi-bo=" + CELL))
                .contains("/sinh-hoat/" + month + "/bien-ban.docx?chi-bo=" + CELL);
        assertThat(page("xa", "/sinh-hoat/" + month + "?chi-bo=" + CELL))
                .doesNotContain("bien-ban.docx");

        assertThat(file("bithu", meeting(month) + "/minutes").body()).isNotEmpty();
        assertThat(taken(CaseList.MINUTES))
                .allSatisfy(it -> assertThat(it.by().value()).isEqualTo("bithu"))
                .allSatisfy(it -> assertThat(it.unit()).isEqualTo(CELL))
                .extracting(ListTakenAway::rows)
                .as("two by page, one by the API; nobody who was refused")
                .containsExactly(2, 3, 3);
    }

    @Test
    @Order(4)
    @Tag("M2.1")
    @Tag("M2.2")
    void a_plan_that_is_proposed_is_a_document_and_a_table() throws IOException {
        int year = day.getYear() + 1;
        assertThat(get("bithu", plan(year)).statusCode()).isEqualTo(404);
        String asked = "{\"cell\":\"" + CELL + "\",\"year\":" + year + "}";
        assertThat(post("bithu", "/api/plans", asked).statusCode()).isEqualTo(201);
        String id = "plan-" + CELL + "-" + year;
        json(
                post(
                        "bithu",
                        "/api/plans/" + id + "/moves",
                        "{\"household\":\"h4\",\"reason\":\"chờ\"}"));

        try (XWPFDocument document = document("bithu", plan(year))) {
            assertThat(head(document))
                    .contains(
                            "Chi bộ thôn Bàu Sen", "-KH/CB", "Bình Sơn, " + Dates.inDocuments(day));
            assertThat(lines(document))
                    .contains("Phân công đảng viên phụ trách hộ gia đình năm " + year)
                    .anyMatch(
                            line ->
                                    line.matches(
                                            "Tổng số: 6 đảng viên, 4 hộ; . đảng viên được giao 3 hộ."))
                    .anyMatch(line -> line.startsWith("Số liệu: Đang soạn;"))
                    .contains(
                            "Hộ chưa có người phụ trách (1):", "1. Lê Thị Hộ Bốn, Xóm Gò, 4 khẩu");
            XWPFTable lines = document.getTables().get(1);
            assertThat(texts(lines.getRow(0)))
                    .containsExactly(
                            "TT",
                            "Họ và tên đảng viên",
                            "Chức vụ",
                            "Hộ phụ trách (chủ hộ, địa chỉ, số khẩu, hoàn cảnh)",
                            "Thời gian",
                            "Ghi chú");
            assertThat(lines.getRow(0).isRepeatHeader()).isTrue();
            assertThat(lines.getText())
                    .contains("cả năm " + year, "Bí thư chi bộ")
                    .containsPattern("1\\. Lê Thị Hộ Hai, Xóm Gò, 4 khẩu, hộ nghèo");
            assertThat(apart(document)).doesNotContain("Bùi Bí Thư", "Đỗ Đảng Viên");
            assertThat(apart(document))
                    .contains("Già Được Miễn", "Điều 2 Điều lệ Đảng", "Công văn số 1499-CV/TU");
            assertThat(document.getTables().getLast().getText())
                    .contains("Đảng ủy xã Bình Sơn (để báo cáo)", "T/M CHI BỘ", "BÍ THƯ");
        }
        assertThat(rows(file("bithu", "/api/plans/" + id + "/table").body()))
                .anyMatch(row -> row.contains("Lê Thị Hộ Bốn") && row.contains("Chưa có người"))
                .anyMatch(row -> row.contains("Già Được Miễn") && row.contains("Miễn công tác"));

        json(post("bithu", "/api/plans/" + id + "/submission", ""));
        try (XWPFDocument document = document("xa", plan(year))) {
            assertThat(lines(document))
                    .anyMatch(line -> line.startsWith("Số liệu: Đã nộp, chờ đảng ủy duyệt;"));
        }
    }

    @Test
    @Order(5)
    @Tag("M2.1")
    @Tag("M2.2")
    void a_plan_in_force_shows_what_holds_today() throws IOException {
        String id = approved(day.getYear());
        String held = holderOf(id, "h3");
        String to = held.equals("m1") ? "m2" : "m1";
        json(
                post(
                        "bithu",
                        "/api/assignments/h3/hand-over",
                        "{\"to\":\"" + to + "\",\"reason\":\"gần nhà hơn\"}"));

        try (XWPFDocument document = document("bithu", plan(day.getYear()))) {
            assertThat(lines(document))
                    .anyMatch(line -> line.startsWith("Số liệu: Đang thực hiện;"))
                    .anyMatch(line -> line.contains("ngày " + slashed(day)));
            assertThat(row(document.getTables().get(1), to.equals("m1") ? "Bí Thư" : "Đảng Viên"))
                    .contains("Lê Thị Hộ Ba", "từ " + slashed(day));
            assertThat(apart(document))
                    .contains("Già Được Miễn", "Hồ Đi Xa", "đến " + slashed(day.plusMonths(5)))
                    .contains("từ " + slashed(day.minusMonths(2)));
            assertThat(everything(document)).doesNotContain("gần nhà hơn");
        }
        List<String> table = rows(file("xa", sheet(day.getYear(), "xlsx")).body());
        assertThat(table.getFirst()).contains("Chi bộ thôn Bàu Sen", "Đang thực hiện");
        assertThat(table.get(1))
                .isEqualTo(
                        "TT|Họ và tên đảng viên|Chức vụ|Chủ hộ|Địa chỉ|Số khẩu|Hoàn cảnh|Từ ngày|Ghi"
                                + " chú");
        assertThat(table)
                .anyMatch(row -> row.contains("Lê Thị Hộ Hai|Xóm Gò|4|hộ nghèo|"))
                .anyMatch(row -> row.contains("Hồ Đi Xa") && row.contains("tạm miễn"));
        assertThat(
                        new String(
                                file("xa", sheet(day.getYear(), "csv")).body(),
                                StandardCharsets.UTF_8))
                .contains("\"Lê Thị Hộ Ba\"");
    }

    @Test
    @Order(6)
    void a_plan_is_taken_away_by_who_may_read_it_and_leaves_a_trace() {
        int year = day.getYear();
        int before = taken(CaseList.PLAN).size();
        String api = "/api/plans/plan-" + CELL + "-" + year;
        for (String other : List.of("nguoila", "kiemtra", "tinh", "dv2", "nobody")) {
            for (String path :
                    List.of(plan(year), sheet(year, "xlsx"), api + "/document", api + "/table")) {
                assertThat(get(other, path).statusCode()).as(other + path).isEqualTo(403);
            }
        }
        assertThat(taken(CaseList.PLAN)).hasSize(before);
        assertThat(file("xa", api + "/document").body()).isNotEmpty();
        ListTakenAway last = taken(CaseList.PLAN).getLast();
        assertThat(last.by().value()).isEqualTo("xa");
        assertThat(last.unit()).isEqualTo(CELL);
        assertThat(last.rows()).isEqualTo(4);
        assertThat(page("bithu", "/ke-hoach/" + year))
                .contains("/ke-hoach/" + year + "/ke-hoach.docx", "xuat.xlsx", "xuat.csv");
        assertThat(page("xa", "/duyet-ke-hoach/plan-" + CELL + "-" + year))
                .contains("/ke-hoach/" + year + "/ke-hoach.docx?chi-bo=" + CELL);
    }

    /** No household, nobody who heard something, and nothing that is kept confidential. */
    private static void assertNobodyIsBetrayed(XWPFDocument minutes) {
        assertThat(everything(minutes))
                .doesNotContain(HEADS)
                .doesNotContain(
                        "Chuyện đừng kể", "Chuyện giữa hai", "Hai bên", "nghe ngày", "Mẹ ốm");
    }

    private void monthBefore() {
        GrievanceId bridge = hears("cau", "Cầu hỏng", true);
        YearMonth before = month.minusMonths(1);
        json(post("bithu", meeting(before), "{\"heldOn\":\"" + day + "\"}"));
        json(
                post(
                        "bithu",
                        meeting(before) + "/matters/matter-cau/conclusion",
                        "{\"conclusion\":\"REFERRED\",\"text\":\"Xã xem\"}"));
        happens(
                new GrievanceReferred(
                        bridge, CELL, COMMUNE, Personal.of(new HouseholdId("h1"), "Xã xem"), day));
    }

    private void reports() {
        json(
                post(
                        "dv2",
                        "/api/reports/" + month,
                        """
                        {"entries":[{"household":"h1","visitedOn":"%s","themes":["POVERTY"],
                          "situation":"Mẹ ốm"},
                         {"household":"h2","notVisited":"WEATHER"}]}
                        """
                                .formatted(day)));
    }

    private GrievanceId hears(String id, String words, boolean travels) {
        GrievanceId grievance = new GrievanceId(id);
        HouseholdId household = new HouseholdId("h1");
        happens(
                new GrievanceReported(
                        grievance,
                        household,
                        CELL,
                        GrievanceKind.FEEDBACK,
                        Theme.OTHER,
                        Personal.of(household, words),
                        travels,
                        new MemberId("m2"),
                        day));
        return grievance;
    }

    private void happens(GrievanceEvent event) {
        seen(takes("household", event.grievance().value(), event));
    }

    private void conclude(String grievance, String how) {
        json(post("bithu", meeting(month) + "/matters/matter-" + grievance + "/conclusion", how));
    }

    private String approved(int year) {
        String id = "plan-" + CELL + "-" + year;
        json(post("bithu", "/api/plans", "{\"cell\":\"" + CELL + "\",\"year\":" + year + "}"));
        json(post("bithu", "/api/plans/" + id + "/submission", ""));
        json(post("xa", "/api/plans/" + id + "/approval", ""));
        await(
                () ->
                        json(get("bithu", "/api/assignments?cell=" + CELL))
                                .get("householdsWithoutMember")
                                .isEmpty());
        return id;
    }

    private String holderOf(String plan, String household) {
        return json(get("bithu", "/api/plans/" + plan))
                .get("lines")
                .valueStream()
                .filter(line -> line.get("household").asString().equals(household))
                .map(line -> line.get("member").asString())
                .findFirst()
                .orElseThrow();
    }

    private String meeting(YearMonth of) {
        return "/api/meetings/" + CELL + "/" + of;
    }

    private String minutes(YearMonth of) {
        return "/sinh-hoat/" + of + "/bien-ban.docx?chi-bo=" + CELL;
    }

    private String plan(int year) {
        return "/ke-hoach/" + year + "/ke-hoach.docx?chi-bo=" + CELL;
    }

    private String sheet(int year, String form) {
        return "/ke-hoach/" + year + "/xuat." + form + "?chi-bo=" + CELL;
    }

    private static String slashed(LocalDate day) {
        return SLASHED.format(day);
    }

    private List<ListTakenAway> taken(CaseList list) {
        String name = EventCatalog.nameOf(ListTakenAway.class).name();
        return ownLog.read(0, Integer.MAX_VALUE).stream()
                .map(StoredEvent::event)
                .filter(event -> event.name().equals(name))
                .map(event -> EventJson.read(event.name(), event.revision(), event.payload()))
                .map(ListTakenAway.class::cast)
                .filter(it -> it.list() == list)
                .toList();
    }

    private XWPFDocument document(String who, String path) throws IOException {
        HttpResponse<byte[]> answer = file(who, path);
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .contains("attachment", ".docx");
        keep(path, answer.body());
        return new XWPFDocument(new ByteArrayInputStream(answer.body()));
    }

    /** For whoever wants to look at it. */
    private static void keep(String path, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(
                folder.resolve(path.replaceAll("[^a-z0-9]+", "-").substring(1) + ".docx"), file);
    }

    private static String head(XWPFDocument document) {
        return document.getTables().getFirst().getText();
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static String everything(XWPFDocument document) {
        return Stream.concat(
                        lines(document).stream(),
                        document.getTables().stream().map(XWPFTable::getText))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).map(String::strip).toList();
    }

    private static String row(XWPFTable table, String name) {
        return table.getRows().stream()
                .map(row -> String.join("|", texts(row)))
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** The table of those who are given no household. */
    private static String apart(XWPFDocument document) {
        return document.getTables().get(2).getText();
    }

    private static List<String> rows(byte[] file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> joined(row, formatter))
                    .toList();
        }
    }

    private static String joined(Row row, DataFormatter formatter) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(row::getCell)
                .map((Cell cell) -> formatter.formatCellValue(cell))
                .collect(Collectors.joining("|"));
    }
}
