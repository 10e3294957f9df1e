package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
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
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMoved;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** A commune inspects a cell, and what it does well is taken up by another, on real servers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InspectionsIT extends RunningAssignmentService {
    private static final UnitId PROVINCE = new UnitId("tinh-kiem-tra");
    private static final UnitId COMMUNE = new UnitId("tra-binh");
    private static final UnitId ELSEWHERE = new UnitId("tra-xuan");
    private static final UnitId CELL = new UnitId("bau-tram");
    private static final UnitId NEIGHBOUR = new UnitId("go-lang");
    private static final UnitId FAR = new UnitId("tra-kot");
    private static final List<String> NOT_THEIRS =
            List.of("kt-dv1", "kt-quantri", "kt-xakhac", "kt-bithuxa");

    private final LocalDate day = LocalDate.now(Today.ZONE);
    private String inspection = "";
    private String strength = "";
    private String shortcoming = "";
    private String practice = "";

    @Autowired
    InspectionsIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "inspections");
    }

    @BeforeAll
    void registers() {
        unit(PROVINCE, UnitKind.PROVINCE, null);
        unit(COMMUNE, UnitKind.COMMUNE, PROVINCE);
        unit(ELSEWHERE, UnitKind.COMMUNE, PROVINCE);
        unit(CELL, UnitKind.CELL, COMMUNE);
        unit(NEIGHBOUR, UnitKind.CELL, COMMUNE);
        unit(FAR, UnitKind.CELL, ELSEWHERE);
        grant("kt-bithu", Role.SECRETARY, CELL, "kt-m1");
        grant("kt-bithu2", Role.SECRETARY, NEIGHBOUR, null);
        grant("kt-bithuxa", Role.SECRETARY, FAR, null);
        grant("kt-dv1", Role.MEMBER, CELL, "kt-m2");
        grant("kt-xa", Role.COMMUNE_OFFICER, COMMUNE, null);
        grant("kt-xakhac", Role.COMMUNE_OFFICER, ELSEWHERE, null);
        grant("kt-tinh", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("kt-diaban", Role.DISTRICT_OFFICER, COMMUNE, null);
        grant("kt-ubkt", Role.AUDITOR, PROVINCE, null);
        grant("kt-quantri", Role.ADMINISTRATOR, PROVINCE, null);
        member("kt-m1", CELL, "Nguyễn Thị Bí Thư");
        member("kt-m2", CELL, "Lê Văn Mót");
        member("kt-n1", NEIGHBOUR, "Trần Láng Giềng");
        seen(household("kt-h1", CELL, "Cao Văn Bé"));
    }

    @Test
    @Order(1)
    @Tag("M5.1")
    void the_commune_announces_an_inspection_and_nobody_else_does() {
        String request =
                "{\"cell\":\"bau-tram\",\"announcedOn\":\"%s\",\"plannedFor\":\"%s\",\"subjects\":[\"PLAN\",\"REPORTS\"]}"
                        .formatted(day.minusDays(40), day.plusDays(3));
        for (String who :
                List.of(
                        "kt-bithu",
                        "kt-dv1",
                        "kt-xakhac",
                        "kt-tinh",
                        "kt-diaban",
                        "kt-ubkt",
                        "kt-quantri")) {
            assertThat(post(who, "/api/inspections", request).statusCode()).as(who).isEqualTo(403);
        }
        assertThat(
                        post("kt-xa", "/api/inspections", request.replace("bau-tram", "tra-binh"))
                                .body())
                .contains("inspection.not-a-cell");
        inspection = json(post("kt-xa", "/api/inspections", request)).get("id").asString();

        assertThat(page("kt-xa", "/kiem-tra")).contains("Sắp kiểm tra (1)", "Đơn vị bau-tram");
        assertThat(page("kt-bithu", "/chi-bo/kiem-tra")).contains("Đã thông báo");
        assertThat(page("kt-xa", "/kiem-tra/" + inspection))
                .contains("Kế hoạch phân công, Báo cáo hằng tháng", "Nguyễn Thị Bí Thư");
    }

    @Test
    @Order(2)
    @Tag("M5.1")
    void by_page_an_announcement_that_cannot_be_comes_back_filled_and_says_why() {
        HttpResponse<String> nothing =
                form("kt-xa", "/kiem-tra/moi", "chiBo=go-lang&ngayDuKien=&ghiChu=mang+so");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("ngayDuKien-e", "noiDung-e", "mang so");
        HttpResponse<String> absurd =
                form(
                        "kt-xa",
                        "/kiem-tra/moi",
                        "chiBo=go-lang&ngayBao=%s&ngayDuKien=%s&noiDung=PLAN"
                                .formatted(day, day.plusYears(3)));
        assertThat(absurd.statusCode()).isEqualTo(422);
        assertThat(absurd.body())
                .containsPattern("id=\"ngayDuKien-e\".*Xin chọn chậm nhất ngày")
                .doesNotContain("ngayBao-e", "note late mb-3 is-invalid");
        HttpResponse<String> old =
                form(
                        "kt-xa",
                        "/kiem-tra/moi",
                        "chiBo=go-lang&ngayBao=%s&ngayDuKien=%s&noiDung=PLAN"
                                .formatted(day.minusYears(2), day));
        assertThat(old.body())
                .as("of two days the one that it is about")
                .containsPattern("id=\"ngayBao-e\".*Xin chọn từ ngày")
                .doesNotContain("ngayDuKien-e", "note late mb-3 is-invalid");
        assertThat(page("kt-xa", "/kiem-tra/moi?chi-bo=go-lang")).contains("Đơn vị go-lang");
        assertThat(get("kt-bithu", "/kiem-tra/moi").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(3)
    @Tag("M5.1")
    void it_is_held_with_members_of_the_cell_only() {
        String held =
                "{\"heldOn\":\"%s\",\"leader\":\"Phó Bí thư\",\"present\":[\"kt-m1\"]}"
                        .formatted(day.minusDays(30));
        String path = "/api/inspections/" + inspection + "/holding";
        assertThat(post("kt-bithu", path, held).statusCode()).isEqualTo(403);
        assertThat(post("kt-tinh", path, held).statusCode()).isEqualTo(403);
        assertThat(post("kt-xa", path, held.replace("\"kt-m1\"", "\"kt-n1\"")).body())
                .contains("inspection.not-of-the-cell");
        JsonNode shown = json(post("kt-xa", path, held));

        assertThat(shown.get("stage").asString()).isEqualTo("HELD");
        assertThat(shown.get("holding").get("members")).hasSize(1);
    }

    @Test
    @Order(4)
    @Tag("M5.1")
    void findings_are_written_down_one_by_one_by_page() {
        String path = "/kiem-tra/" + inspection;
        HttpResponse<String> noCorrection =
                form(
                        "kt-xa",
                        path + "/phat-hien",
                        "loai=SHORTCOMING&mang=REPORTS&phatHien=Gui+tre");
        assertThat(noCorrection.statusCode()).isEqualTo(422);
        assertThat(noCorrection.body()).contains("khắc phục thế nào", "Gui tre");
        assertThat(
                        form(
                                        "kt-xa",
                                        path + "/phat-hien",
                                        "loai=SHORTCOMING&mang=REPORTS&phatHien=Gui+tre&khacPhuc=Nhac+truoc&han="
                                                + day.minusDays(2))
                                .statusCode())
                .isEqualTo(302);
        assertThat(
                        form(
                                        "kt-xa",
                                        path + "/phat-hien",
                                        "loai=STRENGTH&mang=PLAN&phatHien=Tham+theo+cum")
                                .statusCode())
                .isEqualTo(302);
        assertThat(
                        form(
                                        "kt-bithu",
                                        path + "/phat-hien",
                                        "loai=STRENGTH&mang=PLAN&phatHien=Tham+theo+cum")
                                .statusCode())
                .isEqualTo(403);

        json(get("kt-xa", "/api/inspections/" + inspection))
                .get("findings")
                .forEach(
                        f -> {
                            if (f.get("kind").asString().equals("STRENGTH")) {
                                strength = f.get("id").asString();
                            } else {
                                shortcoming = f.get("id").asString();
                            }
                        });
        assertThat(page("kt-xa", "/kiem-tra?nam=" + day.minusDays(30).getYear()))
                .contains("Khắc phục quá hạn (1)", "Nhac truoc", "Các cuộc kiểm tra (1)")
                .doesNotContain("Chưa có cuộc kiểm tra nào");
        assertThat(page("kt-bithu", "/chi-bo/kiem-tra"))
                .contains("Chi bộ phải khắc phục (1)", "Nhac truoc");
        assertThat(page("kt-bithu", "/chi-bo")).contains("điều phải khắc phục sau kiểm tra");
        assertThat(form("kt-xa", path + "/ket-luan", "").statusCode()).isEqualTo(302);
        assertThat(page("kt-tinh", path))
                .as("above the commune nobody is named")
                .contains("có mặt: 1 đồng chí")
                .doesNotContain("Nguyễn Thị Bí Thư");
    }

    @Test
    @Order(5)
    @Tag("M5.1")
    void whoever_has_no_part_in_it_reads_nothing_of_it() {
        for (String who : NOT_THEIRS) {
            assertThat(get(who, "/api/inspections/" + inspection).statusCode())
                    .as(who)
                    .isEqualTo(403);
            assertThat(get(who, "/kiem-tra/" + inspection).statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/kiem-tra/" + inspection + "/phat-hien/" + strength).statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        for (String who : List.of("kt-dv1", "kt-quantri")) {
            assertThat(get(who, "/kiem-tra").statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/chi-bo/kiem-tra?chi-bo=bau-tram").statusCode())
                    .as(who)
                    .isEqualTo(403);
            assertThat(get(who, "/cach-lam-hay").statusCode()).as(who).isEqualTo(403);
        }
        assertThat(json(get("kt-xakhac", "/api/inspections"))).isEmpty();
        assertThat(get("kt-xakhac", "/api/inspections?cell=bau-tram").statusCode()).isEqualTo(403);
        assertThat(get("kt-bithu2", "/api/inspections/of-cell/bau-tram").statusCode())
                .isEqualTo(403);
        for (String who : List.of("kt-tinh", "kt-diaban", "kt-ubkt")) {
            assertThat(json(get(who, "/api/inspections"))).as(who).hasSize(1);
            assertThat(page(who, "/kiem-tra")).contains("Đơn vị bau-tram");
        }
    }

    @Test
    @Order(6)
    @Tag("M5.1")
    void the_cell_says_that_it_is_done_and_the_commune_verifies_in_the_end() {
        String finding = "/kiem-tra/" + inspection + "/phat-hien/" + shortcoming;
        String done = "ngayLam=" + day.minusDays(1) + "&daLam=Da+nhac";
        assertThat(form("kt-xa", finding + "/da-lam", done).statusCode()).isEqualTo(403);
        assertThat(form("kt-xa", finding + "/xac-nhan", "ngayXem=" + day).body())
                .contains("Chi bộ chưa báo đã khắc phục xong");
        assertThat(form("kt-bithu", finding + "/da-lam", "ngayLam=" + day + "&daLam=+").body())
                .contains("daLam-e");
        assertThat(page("kt-bithu", finding)).contains("Báo cho đảng ủy");
        assertThat(form("kt-bithu", finding + "/da-lam", done).statusCode()).isEqualTo(302);
        assertThat(page("kt-xa", "/kiem-tra")).contains("Chờ đảng ủy xác nhận (1)");

        String refusal =
                "{\"reason\":\"mới nhắc miệng\",\"dueOn\":\"%s\"}".formatted(day.plusDays(7));
        String api = "/api/inspections/" + inspection + "/findings/" + shortcoming;
        assertThat(post("kt-bithu", api + "/refusal", refusal).statusCode()).isEqualTo(403);
        assertThat(post("kt-xa", api + "/refusal", refusal).statusCode()).isEqualTo(200);
        assertThat(page("kt-bithu", finding)).contains("mới nhắc miệng");
        assertThat(
                        post(
                                        "kt-bithu",
                                        api + "/report",
                                        "{\"doneOn\":\"%s\",\"words\":\"đã lập sổ\"}"
                                                .formatted(day))
                                .statusCode())
                .isEqualTo(200);
        assertThat(page("kt-xa", finding)).contains("đã lập sổ", "Chưa đạt");
        assertThat(form("kt-tinh", finding + "/xac-nhan", "ngayXem=" + day).statusCode())
                .isEqualTo(403);
        assertThat(form("kt-xa", finding + "/xac-nhan", "ngayXem=" + day).statusCode())
                .isEqualTo(302);

        JsonNode ended = json(get("kt-ubkt", "/api/inspections/" + inspection));
        assertThat(ended.get("stage").asString()).isEqualTo("ENDED");
        assertThat(ended.get("steps")).as("nothing is overwritten").hasSize(10);
        assertThat(page("kt-xa", "/kiem-tra")).contains("Không có khắc phục nào quá hạn");
    }

    @Test
    @Order(7)
    @Tag("M5.1")
    void what_is_on_the_screen_is_taken_away() {
        HttpResponse<String> csv = get("kt-xa", "/kiem-tra/xuat.csv?nam=" + day.getYear());
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("Gui tre", "Nhac truoc", "Tham theo cum");
        assertThat(get("kt-xa", "/kiem-tra/xuat.xlsx").statusCode()).isEqualTo(200);
        assertThat(get("kt-xa", "/kiem-tra/xuat.csv?nam=2001").body()).doesNotContain("Gui tre");
        assertThat(get("kt-dv1", "/kiem-tra/xuat.csv").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(8)
    @Tag("M5.2")
    void a_strength_is_recognised_and_taken_up_by_another_cell_of_the_commune() {
        String finding = "/kiem-tra/" + inspection + "/phat-hien/";
        String named = "ten=Tham+theo+cum&moTa=Hai+nguoi+mot+cum";
        assertThat(form("kt-bithu", finding + strength + "/cach-lam-hay", named).statusCode())
                .isEqualTo(403);
        assertThat(form("kt-xa", finding + shortcoming + "/cach-lam-hay", named).body())
                .contains("Chỉ ưu điểm");
        assertThat(form("kt-xa", finding + strength + "/cach-lam-hay", named).statusCode())
                .isEqualTo(302);
        practice = "practice-" + strength;
        assertThat(page("kt-xa", finding + strength)).contains("Đã công nhận là cách làm hay");

        String taken =
                "{\"cell\":\"go-lang\",\"takenUpOn\":\"%s\",\"words\":\"đi đủ hộ\"}".formatted(day);
        String takers = "/api/practices/" + practice + "/takers";
        assertThat(post("kt-bithu", takers, taken).statusCode()).isEqualTo(403);
        assertThat(post("kt-xa", takers, taken).statusCode()).isEqualTo(403);
        assertThat(post("kt-bithu", takers, taken.replace("go-lang", "bau-tram")).statusCode())
                .isEqualTo(404);
        assertThat(post("kt-bithuxa", takers, taken.replace("go-lang", "tra-kot")).statusCode())
                .isEqualTo(404);
        assertThat(page("kt-bithu2", "/cach-lam-hay/" + practice)).contains("Ghi đã làm theo");
        assertThat(post("kt-bithu2", takers, taken).statusCode()).isEqualTo(200);

        assertThat(page("kt-bithu", "/cach-lam-hay/" + practice)).contains("đi đủ hộ");
        assertThat(page("kt-bithu2", "/cach-lam-hay/" + practice)).contains("Ghi lại kết quả");
        assertThat(get("kt-bithuxa", "/cach-lam-hay/" + practice).statusCode()).isEqualTo(404);
        assertThat(get("kt-xakhac", "/api/practices/" + practice).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(9)
    @Tag("M5.2")
    void the_province_recognises_it_for_all_its_cells() {
        String path = "/cach-lam-hay/" + practice;
        assertThat(form("kt-xa", path + "/toan-tinh", "").statusCode()).isEqualTo(403);
        assertThat(form("kt-ubkt", path + "/toan-tinh", "").statusCode()).isEqualTo(403);
        assertThat(page("kt-tinh", path)).contains("Công nhận cho toàn tỉnh");
        assertThat(form("kt-tinh", path + "/toan-tinh", "").statusCode()).isEqualTo(302);

        assertThat(page("kt-bithuxa", "/cach-lam-hay")).contains("Tham theo cum", "Toàn tỉnh");
        assertThat(
                        form(
                                        "kt-bithuxa",
                                        path + "/lam-theo",
                                        "chi-bo=tra-kot&tuNgay=" + day + "&ketQua=Do+sot+ho")
                                .statusCode())
                .isEqualTo(302);
        assertThat(page("kt-xa", path)).contains("2 chi bộ làm theo", "Do sot ho");
    }

    @Test
    @Order(10)
    @Tag("M5.2")
    void a_cell_proposes_and_the_commune_answers() {
        assertThat(get("kt-xa", "/cach-lam-hay/moi").statusCode()).isEqualTo(403);
        assertThat(page("kt-bithu2", "/cach-lam-hay/moi")).contains("Đơn vị go-lang");
        assertThat(form("kt-bithu2", "/cach-lam-hay/moi", "ten=+&moTa=Gop+quy").body())
                .contains("ten-e", "Gop quy");
        assertThat(
                        form("kt-bithu2", "/cach-lam-hay/moi", "ten=Gop+quy&moTa=Moi+thang")
                                .statusCode())
                .isEqualTo(302);
        JsonNode proposed = json(get("kt-xa", "/api/practices/proposed"));
        assertThat(proposed).hasSize(1);
        String id = proposed.get(0).get("id").asString();
        assertThat(get("kt-bithu", "/cach-lam-hay/" + id).statusCode())
                .as("not recognised yet")
                .isEqualTo(404);
        assertThat(form("kt-bithu2", "/cach-lam-hay/" + id + "/cong-nhan", "").statusCode())
                .isEqualTo(403);
        assertThat(page("kt-xa", "/cach-lam-hay/" + id)).contains("Không công nhận");
        assertThat(
                        post("kt-xa", "/api/practices/" + id + "/decline", "{\"reason\":\"đã có\"}")
                                .statusCode())
                .isEqualTo(200);
        assertThat(page("kt-bithu2", "/cach-lam-hay/" + id)).contains("đã có");
        assertThat(form("kt-xa", "/cach-lam-hay/" + id + "/cong-nhan", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(11)
    @Tag("M5.1")
    void what_was_done_with_a_merged_cell_goes_on_with_its_heir() {
        String request =
                "{\"cell\":\"bau-tram\",\"plannedFor\":\"%s\",\"subjects\":[\"MEETINGS\"]}"
                        .formatted(day);
        String second = json(post("kt-xa", "/api/inspections", request)).get("id").asString();
        seen(takes("member", "bau-tram", new PartyUnitMerged(CELL, NEIGHBOUR, day, "12-QĐ")));

        assertThat(page("kt-bithu2", "/chi-bo/kiem-tra")).contains(second);
        assertThat(get("kt-bithu2", "/api/inspections/" + second).statusCode()).isEqualTo(200);
        assertThat(page("kt-xa", "/kiem-tra")).contains(second);
        assertThat(
                        post(
                                        "kt-xa",
                                        "/api/inspections/" + second + "/cancellation",
                                        "{\"reason\":\"chi bộ đã sáp nhập\"}")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(12)
    @Tag("M5.1")
    void a_commune_that_the_cell_has_left_reads_nothing_more() {
        seen(takes("member", "go-lang", new PartyUnitMoved(NEIGHBOUR, COMMUNE, ELSEWHERE, day)));

        assertThat(get("kt-xa", "/api/inspections/" + inspection).statusCode()).isEqualTo(403);
        assertThat(json(get("kt-xa", "/api/inspections"))).isEmpty();
        assertThat(json(get("kt-xakhac", "/api/inspections"))).hasSize(2);
    }
}
