package vn.phutrachho.reporting.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.reporting.RunningService;
import vn.phutrachho.reporting.figures.Province;

/** Units that are behind are reminded, answer, and make it good: on real servers. */
@Tag("M6.2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemindersIT extends RunningService {
    private static final UnitId PROVINCE = new UnitId("tinh-nhac");
    private static final UnitId COMMUNE = new UnitId("xa-nhac");
    private static final UnitId OTHER = new UnitId("xa-khong-nhac");
    private static final UnitId CELL = new UnitId("chi-bo-nhac");
    private static final UnitId SECOND = new UnitId("chi-bo-nhac-2");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final String UNTIL = "2026-03-09";
    private static boolean told;

    @BeforeEach
    void someHistory() {
        if (told) {
            return;
        }
        told = true;
        told(
                and(
                        new Province()
                                .founded(PROVINCE, UnitKind.PROVINCE, null)
                                .founded(COMMUNE, UnitKind.COMMUNE, PROVINCE)
                                .founded(OTHER, UnitKind.COMMUNE, PROVINCE)
                                .founded(CELL, UnitKind.CELL, COMMUNE)
                                .founded(SECOND, UnitKind.CELL, COMMUNE)
                                .household("nhac-1", CELL, NEW_YEAR)
                                .household("nhac-2", CELL, NEW_YEAR)
                                .told(),
                        granted("tinh-nhac", Role.PROVINCE_OFFICER, PROVINCE),
                        granted("xa-nhac", Role.COMMUNE_OFFICER, COMMUNE),
                        granted("xa-khong-nhac", Role.COMMUNE_OFFICER, OTHER),
                        granted("bi-thu-nhac", Role.SECRETARY, CELL),
                        granted("bi-thu-khac", Role.SECRETARY, SECOND),
                        granted("kiem-tra-nhac", Role.AUDITOR, PROVINCE),
                        granted("quan-tri-nhac", Role.ADMINISTRATOR, PROVINCE)));
    }

    private static String asked(UnitId from, UnitId to, String about) {
        return """
                {"from":"%s","to":["%s"],"about":"%s","until":"%s"}"""
                .formatted(from, to, about, UNTIL);
    }

    private HttpResponse<String> remind(String account, UnitId from, UnitId to, String about) {
        return post(account, "/api/reminders", asked(from, to, about));
    }

    private JsonNode mine(String account) {
        awaitOwn();
        return json(get(account, "/api/reminders/mine"));
    }

    @Test
    @Order(1)
    void who_is_behind_stands_with_the_number_by_the_dashboards_figures() {
        JsonNode urging = json(get("xa-nhac", "/api/reminders?about=COVERAGE"));

        assertThat(urging.at("/counts/COVERAGE").asInt()).isEqualTo(1);
        assertThat(urging.at("/counts/PLAN").asInt()).isEqualTo(2);
        assertThat(urging.at("/behind/0/unit").asString()).isEqualTo(CELL.value());
        assertThat(urging.at("/behind/0/number").asInt()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void a_reminded_unit_reads_it_takes_note_and_what_was_promised_is_read_above() {
        assertThat(json(remind("xa-nhac", COMMUNE, CELL, "COVERAGE")).at("/reminders").asInt())
                .isEqualTo(1);
        assertThat(json(remind("xa-nhac", COMMUNE, CELL, "COVERAGE")).at("/reminders").asInt())
                .as("of the same on the same day only once")
                .isZero();

        JsonNode first = mine("bi-thu-nhac").at("/0");
        assertThat(first.at("/reminder/behind").asInt()).isEqualTo(2);
        assertThat(first.at("/now").asInt()).isEqualTo(2);
        assertThat(mine("bi-thu-khac").isEmpty()).isTrue();
        String page = get("bi-thu-nhac", "/nhac-viec").body();
        assertThat(page).contains("2 hộ chưa có người phụ trách", "02/03/2026", "09/03/2026");
        assertThat(get("bi-thu-nhac", "/nhac-viec/tom-tat").body())
                .contains("Cấp trên nhắc 1 việc");
        assertThat(get("bi-thu-khac", "/nhac-viec/tom-tat").body()).doesNotContain("Cấp trên");

        String id = first.at("/reminder/id").asString();
        assertThat(form("bi-thu-nhac", "/nhac-viec/" + id, Map.of("promised", "")).statusCode())
                .isEqualTo(422);
        assertThat(form("bi-thu-nhac", "/nhac-viec/" + id, Map.of("promised", "01/03/2026")).body())
                .containsPattern("id=\"promised-e\".*Ngày hẹn phải từ hôm nay trở đi")
                .doesNotContain("note late mb-3 is-invalid");
        assertThat(
                        form("bi-thu-nhac", "/nhac-viec/" + id, Map.of("promised", "06/03/2026"))
                                .statusCode())
                .isEqualTo(302);
        awaitOwn();
        assertThat(get("xa-nhac", "/don-doc?viec=COVERAGE").body())
                .contains("Hẹn xong ngày 06/03/2026", "Nhận ngày 02/03/2026");
    }

    @Test
    @Order(3)
    void what_is_made_good_is_seen_above_and_leaves_the_list_below() {
        LocalDate from = LocalDate.of(2026, 3, 1);
        told(
                new Province()
                        .knownOn(from)
                        .assigned("nhac-1", "nguoi-nhac", CELL, from)
                        .assigned("nhac-2", "nguoi-nhac", CELL, from)
                        .told());

        assertThat(mine("bi-thu-nhac").at("/0/now").asInt()).isZero();
        assertThat(get("bi-thu-nhac", "/nhac-viec").body())
                .contains("Không có việc nào bị nhắc", "Đã xong");
        JsonNode urging = json(get("xa-nhac", "/api/reminders?about=COVERAGE"));
        assertThat(urging.at("/behind").isEmpty()).isTrue();
        assertThat(urging.at("/reminders/0/now").asInt()).isZero();
        assertThat(urging.at("/reminders/0/reminder/behind").asInt()).isEqualTo(2);
        assertThat(json(remind("xa-nhac", COMMUNE, CELL, "COVERAGE")).at("/reminders").asInt())
                .isZero();
    }

    @Test
    @Order(4)
    void the_province_reminds_communes_and_takes_back_what_was_a_mistake() {
        assertThat(remind("tinh-nhac", PROVINCE, COMMUNE, "PLAN").statusCode()).isEqualTo(201);
        String id = mine("xa-nhac").at("/0/reminder/id").asString();

        assertThat(
                        post("xa-nhac", "/api/reminders/" + id + "/withdraw?from=" + COMMUNE)
                                .statusCode())
                .isEqualTo(404);
        assertThat(
                        form("tinh-nhac", "/don-doc/" + PROVINCE + "/" + id + "/rut", Map.of())
                                .statusCode())
                .isEqualTo(302);
        assertThat(mine("xa-nhac").isEmpty()).isTrue();
        assertThat(get("tinh-nhac", "/don-doc").body()).contains("Đã rút ngày 02/03/2026");
        assertThat(
                        post(
                                        "xa-nhac",
                                        "/api/reminders/" + id + "/acknowledge",
                                        "{\"promised\":\"2026-03-06\"}")
                                .statusCode())
                .isEqualTo(409);
    }

    @Test
    @Order(5)
    void a_form_with_nobody_or_without_a_day_comes_back_as_it_was() {
        String page = "/don-doc/" + COMMUNE;

        assertThat(form("xa-nhac", page, Map.of("about", "PLAN", "until", "09/03/2026")).body())
                .contains("Xin chọn ít nhất một đơn vị", "09/03/2026");
        HttpResponse<String> again =
                form("xa-nhac", page, Map.of("about", "PLAN", "units", CELL.value(), "until", ""));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .containsPattern("value=\"" + CELL + "\"[^>]*checked")
                .doesNotContainPattern("value=\"" + SECOND + "\"[^>]*checked");
        assertThat(
                        form(
                                        "xa-nhac",
                                        page,
                                        Map.of(
                                                "about",
                                                "PLAN",
                                                "units",
                                                CELL.value(),
                                                "until",
                                                "01/07/2026"))
                                .body())
                .contains("không quá 92 ngày");
    }

    @Test
    @Order(6)
    void what_is_on_the_screen_is_taken_away_without_anybodys_name() {
        String csv = get("xa-nhac", "/don-doc/" + COMMUNE + "/xuat.csv?viec=PLAN").body();

        assertThat(csv).contains("\"chi-bo-nhac\",1", "Kế hoạch năm").doesNotContain("Bà Tư");
        assertThat(get("xa-nhac", "/don-doc").body()).doesNotContain("Bà Tư", "??");
    }

    @ParameterizedTest
    @Order(7)
    @CsvSource({
        "tinh-nhac, /don-doc, 200",
        "tinh-nhac, /don-doc/xa-nhac, 200",
        "xa-nhac, /don-doc, 200",
        "xa-nhac, /don-doc/tinh-nhac, 403",
        "xa-khong-nhac, /don-doc/xa-nhac, 403",
        "kiem-tra-nhac, /don-doc/xa-nhac, 200",
        "bi-thu-nhac, /don-doc, 403",
        "bi-thu-nhac, /don-doc/xa-nhac, 403",
        "quan-tri-nhac, /don-doc, 403",
        "nobody, /don-doc, 403",
        "bi-thu-nhac, /nhac-viec, 200",
        "xa-nhac, /nhac-viec, 200",
        "tinh-nhac, /nhac-viec, 200",
        "kiem-tra-nhac, /nhac-viec, 403",
        "nobody, /nhac-viec, 403"
    })
    void lets_in_whoever_may_and_nobody_else(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).as(account + " " + path).isEqualTo(status);
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({
        "kiem-tra-nhac, xa-nhac, chi-bo-nhac-2",
        "bi-thu-nhac, xa-nhac, chi-bo-nhac-2",
        "xa-khong-nhac, xa-nhac, chi-bo-nhac-2",
        "xa-khong-nhac, xa-khong-nhac, chi-bo-nhac-2",
        "quan-tri-nhac, xa-nhac, chi-bo-nhac-2"
    })
    void nobody_else_reminds_and_nobody_of_another_unit_is_reminded(
            String account, String from, String to) {
        long before = own.head();

        assertThat(remind(account, new UnitId(from), new UnitId(to), "PLAN").statusCode())
                .isEqualTo(403);
        assertThat(own.head()).isEqualTo(before);
    }

    @Test
    @Order(9)
    void nobody_takes_note_in_anothers_place() {
        remind("xa-nhac", COMMUNE, SECOND, "PLAN");
        String id = mine("bi-thu-khac").at("/0/reminder/id").asString();

        for (String account : List.of("bi-thu-nhac", "xa-nhac")) {
            assertThat(
                            post(
                                            account,
                                            "/api/reminders/" + id + "/acknowledge",
                                            "{\"promised\":\"2026-03-06\"}")
                                    .statusCode())
                    .isEqualTo(404);
        }
    }
}
