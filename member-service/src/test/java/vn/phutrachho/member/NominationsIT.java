package vn.phutrachho.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/** Members nominate, the cell and the commune go on with it, and nobody else sees who it is. */
@Tag("M4.4")
class NominationsIT extends RunningMemberService {
    private static final String API = "/api/nominations";
    private static final List<String> OTHERS =
            List.of(
                    "gt-ba",
                    "gt-bithu2",
                    "gt-xa1",
                    "gt-xa2",
                    "gt-tinh",
                    "gt-kiemtra",
                    "quantri",
                    "aido");

    private final LocalDate today = LocalDate.now(Today.ZONE);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "nominations");
    }

    @BeforeAll
    void a_province_with_cells_and_members() {
        units(
                """
                Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày
                GTT;Tỉnh Giới Thiệu;tỉnh;;01/01/2000
                GTX1;Xã Bình Hải;xã;GTT;01/01/2000
                GTX2;Xã Bình Châu;xã;GTT;01/01/2000
                GTC1;Chi bộ Gò Cao;chi bộ;GTX1;01/01/2020
                GTC2;Chi bộ Bến Đò;chi bộ;GTX1;01/01/2020
                GTC3;Chi bộ Châu Me;chi bộ;GTX2;01/01/2020
                """);
        grants(
                """
                gt-xa1,COMMUNE_OFFICER,GTX1,,2020-01-01,
                gt-xa2,COMMUNE_OFFICER,GTX2,,2020-01-01,
                gt-bithu1,SECRETARY,GTC1,,2020-01-01,
                gt-bithu2,SECRETARY,GTC2,,2020-01-01,
                gt-tinh,PROVINCE_OFFICER,GTT,,2020-01-01,
                gt-kiemtra,AUDITOR,GTT,,2020-01-01,
                """);
        String heading = "Mã đảng viên,Họ và tên,Ngày vào chi bộ\n";
        members(
                "gt-xa1",
                "u-gtc1",
                heading + "GT1,Nguyễn Văn An,01/05/2015\nGT2,Lê Thị Ba,01/05/2016\n");
        members("gt-xa1", "u-gtc2", heading + "GT3,Võ Văn Tư,01/05/2016\n");
        grants(
                """
                gt-an,MEMBER,GTC1,GT1,2020-01-01,
                gt-ba,MEMBER,GTC1,GT2,2020-01-01,
                gt-tu,MEMBER,GTC2,GT3,2020-01-01,
                """);
    }

    private String person(String name, String more) {
        return """
               {"name":"%s","born":1998,"home":"xóm Gò","occupation":"trồng mía",
                "why":"Vận động ba hộ hiến đất","on":"%s"%s}
               """
                .formatted(name, today.minusDays(40), more);
    }

    private String nominated(String account, String name) {
        return done(post(account, API, person(name, ""))).json().path("id").asString();
    }

    private Answer step(String account, String id, String step, int daysAgo, String more) {
        return post(
                account,
                API + "/" + id + "/steps",
                "{\"step\":\"%s\",\"on\":\"%s\"%s}"
                        .formatted(step, today.minusDays(daysAgo), more));
    }

    private String upToTheCommune(String name) {
        String id = nominated("gt-an", name);
        done(step("gt-bithu1", id, "TAKEN_UP", 30, ""));
        done(step("gt-bithu1", id, "SENT_TO_CLASS", 25, ""));
        done(step("gt-bithu1", id, "CLASS_COMPLETED", 20, ""));
        done(step("gt-bithu1", id, "PROPOSED", 10, ""));
        return id;
    }

    private JsonNode seen(String account, String id) {
        return done(get(account, API + "/" + id)).json();
    }

    @Test
    void a_nomination_goes_from_the_member_to_the_communes_decision() {
        String id = upToTheCommune("Trần Thị Một");
        assertThat(done(get("gt-xa1", API + "/before-commune")).body()).contains("Trần Thị Một");
        assertThat(done(get("gt-xa2", API + "/before-commune")).body())
                .doesNotContain("Trần Thị Một");

        done(step("gt-xa1", id, "RETURNED", 8, ",\"reason\":\"Thiếu lý lịch\""));
        assertThat(seen("gt-an", id).path("reason").asString()).isEqualTo("Thiếu lý lịch");
        done(step("gt-bithu1", id, "PROPOSED", 5, ""));
        done(step("gt-xa1", id, "ADMITTED", 1, ",\"decision\":\"45-QĐ/ĐU\""));

        JsonNode mine = seen("gt-an", id);
        assertThat(mine.path("standing").asString()).isEqualTo("ADMITTED");
        assertThat(mine.path("happenings"))
                .extracting(line -> line.path("step").asString("-"))
                .containsExactly(
                        "-",
                        "TAKEN_UP",
                        "SENT_TO_CLASS",
                        "CLASS_COMPLETED",
                        "PROPOSED",
                        "RETURNED",
                        "PROPOSED",
                        "ADMITTED");
        assertThat(mine.path("happenings").get(7).path("decision").asString())
                .isEqualTo("45-QĐ/ĐU");
        assertThat(post("gt-an", API, person("trần thị  MỘT", "")).code())
                .isEqualTo("nomination.admitted-already");
    }

    @Test
    void nobody_outside_the_cell_learns_who_it_is() {
        String id = nominated("gt-an", "Phạm Kín");
        for (String account : OTHERS) {
            assertThat(get(account, API + "/" + id).status()).as(account).isEqualTo(403);
            Answer page = page(account, "/gioi-thieu/" + id);
            assertThat(page.status()).as(account).isEqualTo(403);
            assertThat(page.body()).doesNotContain("Phạm Kín");
        }
        for (String account : List.of("gt-an", "gt-ba", "gt-bithu2", "gt-xa1", "gt-tinh")) {
            assertThat(get(account, API + "?cell=u-gtc1").status()).as(account).isEqualTo(403);
            assertThat(page(account, "/quan-chung?chi-bo=u-gtc1").status()).isEqualTo(403);
        }
        for (String account : List.of("gt-an", "gt-bithu1", "gt-tinh", "gt-kiemtra")) {
            assertThat(get(account, API + "/before-commune").status()).as(account).isEqualTo(403);
            assertThat(page(account, "/quan-chung/o-xa").status()).as(account).isEqualTo(403);
        }
        assertThat(get("", API).status()).isEqualTo(401);
        assertThat(get("gt-bithu1", API + "/no-such-one").status()).isEqualTo(403);
        assertThat(done(get("gt-bithu1", API + "?cell=u-gtc1")).body()).contains("Phạm Kín");
    }

    @Test
    void nobody_records_what_is_not_theirs() {
        String id = upToTheCommune("Hồ Thị Bước");
        for (String account :
                List.of("gt-an", "gt-ba", "gt-bithu2", "gt-xa2", "gt-tinh", "gt-kiemtra")) {
            assertThat(step(account, id, "ADMITTED", 1, ",\"decision\":\"1\"").status())
                    .as(account)
                    .isEqualTo(403);
            assertThat(
                            post(
                                            account,
                                            API + "/" + id + "/end",
                                            "{\"ground\":\"DIED\",\"endedOn\":\"" + today + "\"}")
                                    .status())
                    .as(account)
                    .isEqualTo(403);
            assertThat(takeBack(account, id, "PROPOSED").status()).as(account).isEqualTo(403);
            assertThat(post(account, API + "/" + id + "/correct", correction("X")).status())
                    .as(account)
                    .isEqualTo(403);
            assertThat(page(account, "/gioi-thieu/" + id + "/dang-ghi").status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(step("gt-bithu1", id, "ADMITTED", 1, ",\"decision\":\"1\"").status())
                .as("the commune decides")
                .isEqualTo(403);
        assertThat(takeBack("gt-xa1", id, "PROPOSED").status()).as("the cell's").isEqualTo(403);
        assertThat(post("gt-xa1", API, person("Ai Đó", "")).status())
                .as("no member")
                .isEqualTo(403);
        assertThat(seen("gt-xa1", id).path("why")).as("members' words").isEmpty();
    }

    private Answer takeBack(String account, String id, String step) {
        return post(
                account,
                API + "/" + id + "/take-back",
                "{\"last\":\"" + step + "\",\"mistake\":\"Ghi nhầm người\"}");
    }

    private static String correction(String name) {
        return "{\"name\":\"%s\",\"born\":1998,\"home\":\"xóm Gò\",\"correction\":\"Viết sai\"}"
                .formatted(name);
    }

    @Test
    void whom_another_has_nominated_a_member_nominates_besides() {
        String id = nominated("gt-an", "Đinh Văn Chung");
        assertThat(nominated("gt-ba", " đinh văn CHUNG ")).isEqualTo(id);
        assertThat(post("gt-an", API, person("Đinh Văn Chung", "")).code())
                .isEqualTo("nomination.yours-already");
        assertThat(seen("gt-bithu1", id).path("why")).hasSize(2);
        JsonNode second = seen("gt-ba", id);
        assertThat(second.path("why"))
                .singleElement()
                .satisfies(w -> assertThat(w.path("member").asString()).isEqualTo("Lê Thị Ba"));
        assertThat(second.toString()).as("who else nominated").doesNotContain("Nguyễn Văn An");
        assertThat(nominated("gt-tu", "Đinh Văn Chung"))
                .as("in another cell it is another matter")
                .isNotEqualTo(id);
        done(post("gt-an", API + "/" + id + "/withdraw", "{}"));
        assertThat(seen("gt-ba", id).path("standing").asString()).isEqualTo("NOMINATED");
        done(post("gt-ba", API + "/" + id + "/withdraw", "{}"));
        assertThat(seen("gt-an", id).path("standing").asString()).isEqualTo("ENDED");
        assertThat(nominated("gt-an", "Đinh Văn Chung")).as("anew").isNotEqualTo(id);
    }

    @Test
    void a_name_that_differs_by_its_marks_is_asked_about() {
        String ha = nominated("gt-an", "Bùi Sơn Hà");
        assertThat(post("gt-ba", API, person("Bùi Sơn Hạ", "")).code())
                .isEqualTo("nomination.maybe-the-same");
        Answer asked = form("gt-ba", "/gioi-thieu", fields("Bui Son Ha"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("tên viết gần giống", "name=\"another\"", "value=\"Bui Son Ha\"");
        String other =
                done(post("gt-ba", API, person("Bùi Sơn Hạ", ",\"another\":true")))
                        .json()
                        .path("id")
                        .asString();
        assertThat(other).isNotEqualTo(ha);
    }

    private String fields(String name) {
        return "name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "&born=1998&home=x%C3%B3m+G%C3%B2&occupation=&why=Day+hoc&on="
                + today.minusDays(1);
    }

    @Test
    void absurd_days_and_steps_out_of_turn_are_refused_in_words() {
        assertThat(
                        post(
                                        "gt-an",
                                        API,
                                        person("Ma Ngày", "")
                                                .replace(today.minusDays(40) + "", "2001-01-01"))
                                .code())
                .isEqualTo("nomination.before-the-member");
        assertThat(post("gt-an", API, person("Ma Ngày", "").replace("1998", "2020")).code())
                .isEqualTo("nomination.born-out-of-range");
        String id = nominated("gt-an", "Cao Thị Ngày");
        assertThat(step("gt-bithu1", id, "PROPOSED", 1, "").code())
                .isEqualTo("nomination.out-of-turn");
        assertThat(step("gt-bithu1", id, "TAKEN_UP", -1, "").code()).isEqualTo("nomination.ahead");
        Answer early = step("gt-bithu1", id, "TAKEN_UP", 41, "");
        assertThat(early.code()).isEqualTo("nomination.before-last-step");
        assertThat(early.json().path("detail").asString())
                .contains("%td/%<tm/%<tY".formatted(today.minusDays(40)));
        assertThat(step("gt-bithu1", id, "NOT_TAKEN_UP", 1, "").code())
                .isEqualTo("nomination.reason-missing");
        Answer page =
                form(
                        "gt-bithu1",
                        "/gioi-thieu/" + id + "/buoc",
                        "step=NOT_TAKEN_UP&on=" + today + "&reason=");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("người đã giới thiệu sẽ được biết");
        Answer empty = form("gt-bithu1", "/gioi-thieu/" + id + "/buoc", "on=31%2F02%2F2026");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("ngày và tháng có thật");
        Answer ahead =
                form(
                        "gt-bithu1",
                        "/gioi-thieu/" + id + "/buoc",
                        "step=TAKEN_UP&on=" + today.plusDays(1));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body()).containsPattern("id=\"on-e\".*Ngày này chưa đến");
        Answer unchosen = form("gt-bithu1", "/gioi-thieu/" + id + "/buoc", "on=" + today);
        assertThat(unchosen.status()).isEqualTo(422);
        assertThat(unchosen.body()).contains("Xin điền mục này");
    }

    @Test
    void what_was_recorded_by_mistake_is_put_right_with_a_reason() {
        String id = upToTheCommune("Lý Thị Nhầm");
        done(step("gt-xa1", id, "ADMITTED", 1, ",\"decision\":\"9\""));
        assertThat(takeBack("gt-bithu1", id, "ADMITTED").status()).isEqualTo(403);
        assertThat(takeBack("gt-xa1", id, "RETURNED").code())
                .isEqualTo("nomination.changed-meanwhile");
        done(takeBack("gt-xa1", id, "ADMITTED"));
        done(takeBack("gt-bithu1", id, "PROPOSED"));
        assertThat(get("gt-xa1", API + "/" + id).status())
                .as("it is not before the commune any more")
                .isEqualTo(403);
        done(post("gt-bithu1", API + "/" + id + "/correct", correction("Lý Thị Đúng")));
        JsonNode put = seen("gt-bithu1", id);
        assertThat(put.path("name").asString()).isEqualTo("Lý Thị Đúng");
        assertThat(put.path("standing").asString()).isEqualTo("CLASS_COMPLETED");
        assertThat(put.path("happenings"))
                .filteredOn(h -> h.path("mistaken").asBoolean())
                .hasSize(2);
    }

    @Test
    void each_person_has_their_pages() {
        Answer begun = page("gt-tu", "/gioi-thieu");
        assertThat(begun.body())
                .contains("Đồng chí chưa giới thiệu ai", "Không ghi bệnh tật")
                .doesNotContain("name=\"another\"");
        Answer made = form("gt-tu", "/gioi-thieu", fields("Mai Thị Trang"));
        assertThat(made.status()).as(made.body()).isEqualTo(302);
        String one = made.location().substring(made.location().indexOf("/gioi-thieu"));
        assertThat(page("gt-tu", one).body())
                .contains("Mai Thị Trang", "Chờ chi bộ họp bàn", "Rút lời giới thiệu")
                .doesNotContain("/buoc\"");
        assertThat(page("gt-bithu2", "/quan-chung").body())
                .contains("Chờ chi bộ (1)", "Mai Thị Trang");
        assertThat(page("gt-bithu2", one).body())
                .contains("Chi bộ đã họp bàn thế nào?", "/ket-thuc\"")
                .doesNotContain("Số quyết định");
        assertThat(page("gt-bithu2", one + "/dang-ghi").body())
                .contains("Mai Thị Trang", "quyền yêu cầu sửa chỗ sai")
                .doesNotContain("Võ Văn Tư");
        Answer ended = form("gt-bithu2", one + "/ket-thuc", "ground=MOVED_AWAY&endedOn=" + today);
        assertThat(ended.status()).as(ended.body()).isEqualTo(302);
        assertThat(page("gt-tu", "/gioi-thieu").body())
                .contains("Đã kết thúc: đã chuyển đi nơi khác");
        String file = upToTheCommune("Tạ Văn Hồ Sơ");
        assertThat(page("gt-xa1", "/quan-chung/o-xa").body())
                .contains("Tạ Văn Hồ Sơ", "Số liệu năm");
        assertThat(page("gt-xa1", "/gioi-thieu/" + file).body())
                .contains("Đảng ủy quyết định thế nào?", "Số quyết định")
                .doesNotContain("Nguyễn Văn An", "hiến đất");
    }

    @Test
    @Tag("L.4")
    void above_the_cell_there_are_figures_without_names() {
        nominated("gt-an", "Trương Con Số");
        int year = today.minusDays(40).getYear();
        String asked = API + "/figures?year=" + year + "&unit=";
        JsonNode commune = done(get("gt-xa1", asked + "u-gtx1")).json();
        assertThat(commune.path("rows"))
                .extracting(row -> row.path("unit").asString())
                .containsExactlyInAnyOrder("u-gtc1", "u-gtc2");
        int nominated = commune.path("total").path("reached").path("NOMINATED").asInt();
        assertThat(nominated).isPositive();
        JsonNode province = done(get("gt-tinh", asked + "u-gtt")).json();
        assertThat(province.path("rows").get(0).path("unit").asString())
                .as("the fewest first")
                .isEqualTo("u-gtx2");
        assertThat(province.path("rows").get(1).path("reached").path("NOMINATED").asInt())
                .isGreaterThanOrEqualTo(nominated);
        String page = "/quan-chung/so-lieu?nam=" + year;
        for (String account : List.of("gt-tinh", "gt-kiemtra", "gt-xa1", "gt-bithu1")) {
            assertThat(page(account, page).body())
                    .as(account)
                    .contains("Được giới thiệu", "xuat.xlsx")
                    .doesNotContain("Trương Con Số");
        }
        Answer csv = page("gt-tinh", "/quan-chung/so-lieu/xuat.csv?don-vi=u-gtt&nam=" + year);
        assertThat(csv.body()).contains("\"Xã Bình Hải\",", "\"Cộng\",");
        assertThat(page("gt-tinh", "/quan-chung/so-lieu/xuat.xlsx?don-vi=u-gtt&nam=" + year).body())
                .startsWith("PK");
        for (String account : List.of("gt-an", "quantri", "aido")) {
            assertThat(page(account, page).status()).as(account).isEqualTo(403);
        }
        assertThat(get("gt-xa2", asked + "u-gtx1").status()).isEqualTo(403);
        assertThat(get("gt-bithu1", asked + "u-gtc2").status()).isEqualTo(403);
    }
}
