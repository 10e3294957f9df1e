package vn.phutrachho.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.kit.proof.OwnDatabase;

/** From the register of directives to the cell that has not, by API and by page. */
@TestPropertySource(properties = "phutrachho.service.name=directives") // a database of its own
class DirectivesIT extends RunningMemberService {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final LocalDate soon = today.plusDays(10);
    private static final String UNITS =
            """
            Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày
            T1;Tỉnh Thử;tỉnh;;01/01/2000
            X1;Xã Một;xã;T1;01/01/2000
            X2;Xã Hai;xã;T1;01/01/2000
            C1;Chi bộ thôn Một;chi bộ;X1;01/01/2020
            C2;Chi bộ thôn Hai;chi bộ;X1;01/01/2020
            C3;Chi bộ thôn Ba;chi bộ;X2;01/01/2020
            T2;Tỉnh Khác;tỉnh;;01/01/2000
            """;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "directives");
    }

    @BeforeAll
    void units_roles_and_members() {
        units(UNITS);
        grants(
                """
                tinh,PROVINCE_OFFICER,T1,,2020-01-01,
                tinhkhac,PROVINCE_OFFICER,T2,,2020-01-01,
                xa1,COMMUNE_OFFICER,X1,,2020-01-01,
                xa2,COMMUNE_OFFICER,X2,,2020-01-01,
                bithu1,SECRETARY,C1,,2020-01-01,
                bithu3,SECRETARY,C3,,2020-01-01,
                kiemtra,AUDITOR,T1,,2020-01-01,
                """);
        members(
                "xa1",
                "u-c1",
                """
                Mã đảng viên,Họ và tên,Ngày vào chi bộ,Diện,Văn bản
                N1,Nguyễn Một,01/05/2015,đủ,
                N2,Nguyễn Hai,01/05/2015,đủ,
                N3,Nguyễn Ba,01/05/2015,miễn,QĐ 1
                """);
    }

    private static String entry(String number, LocalDate due, String kinds) {
        return """
        {"number":"%s","kind":"DISPATCH","title":"Về đẩy mạnh công tác phân công","issuedBy":"Tỉnh ủy",
         "issuedOn":"2023-03-02","kinds":[%s],"due":"%s"}
        """
                .formatted(number, kinds, due);
    }

    private String registered(String number, LocalDate due) {
        Answer answer = post("tinh", "/api/directives", entry(number, due, "\"COMMUNE\",\"CELL\""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String session(LocalDate heldOn, int expected, int present) {
        return "{\"heldOn\":\"%s\",\"ledBy\":\"SECRETARY\",\"expected\":%d,\"present\":%d}"
                .formatted(heldOn, expected, present);
    }

    private Answer record(String account, String directive, String unit, String session) {
        return post(
                account, "/api/directives/" + directive + "/units/" + unit + "/sessions", session);
    }

    private JsonNode whole(String account, String directive, String unit) {
        Answer answer = get(account, "/api/directives/" + directive + "?unit=" + unit);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("directive").path("whole");
    }

    @Test
    @Tag("M1.1")
    void the_province_enters_a_directive_by_page_and_every_level_reads_what_it_asks() {
        Answer blank = page("tinh", "/quan-triet/moi");
        assertThat(blank.status()).as(blank.body()).isEqualTo(200);
        String form =
                "number=38-KL%2FTW&kind=CONCLUSION&title=T%E1%BB%95ng+k%E1%BA%BFt&issuedBy=B%E1%BB%99+Ch%C3%ADnh+tr%E1%BB%8B"
                        + "&issuedOn=13/11/2018&about=&kinds=CELL&place=X1&due="
                        + soon;

        Answer wrong = form("tinh", "/quan-triet/moi", form.replace("kinds=CELL", "_kinds=on"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"38-KL/TW\"", "is-invalid");
        Answer nowhere = form("tinh", "/quan-triet/moi", form.replace("place=X1", "place=X9"));
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.body()).contains("id=\"place-e\"");
        Answer ahead = form("tinh", "/quan-triet/moi", form.replace("2018", "2999"));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.body())
                .as("of two days the one that it is about")
                .containsPattern("id=\"issuedOn-e\".*Ngày ban hành chưa đến")
                .contains("value=\"13/11/2999\"")
                .doesNotContain("id=\"due-e\"", "note late mb-3 is-invalid");
        Answer entered = form("tinh", "/quan-triet/moi", form);
        assertThat(entered.status()).as(entered.body()).isEqualTo(302);

        assertThat(page("tinh", "/quan-triet").body()).contains("38-KL/TW", "Tổng kết");
        assertThat(page("xa1", "/quan-triet").body()).contains("38-KL/TW");
        assertThat(page("bithu1", "/quan-triet").body()).contains("38-KL/TW");
        for (String elsewhere : List.of("xa2", "bithu3", "tinhkhac")) {
            assertThat(page(elsewhere, "/quan-triet").body())
                    .as(elsewhere)
                    .doesNotContain("38-KL/TW");
        }
    }

    @Test
    @Tag("M1.1")
    void the_register_is_put_right_with_a_reason_and_withdrawn_from_a_day() {
        String directive = registered("2-CV/TU", soon);
        String path = "/quan-triet/" + directive;
        String correct = "/api/directives/" + directive + "/corrections";
        String later = entry("2-CV/TU", soon.plusDays(5), "\"CELL\"");

        assertThat(post("tinh", correct, "{\"directive\":" + later + ",\"reason\":\"\"}").status())
                .isEqualTo(422);
        String edit = page("tinh", path + "/sua").body();
        assertThat(edit).contains("value=\"2-CV/TU\"", "name=\"seen\" value=\"0\"");
        String form =
                "number=2-CV%2FTU&kind=DISPATCH&title=V%E1%BB%81&issuedBy=T%E1%BB%89nh+%E1%BB%A7y&issuedOn=02/03/2023"
                        + "&kinds=CELL&place=&due="
                        + soon.plusDays(5);
        Answer unfounded = form("tinh", path + "/sua", form + "&reason=&seen=0");
        assertThat(unfounded.status()).isEqualTo(422);
        assertThat(unfounded.body()).contains("id=\"reason-e\"");
        assertThat(form("tinh", path + "/sua", form + "&reason=L%C3%B9i&seen=0").status())
                .isEqualTo(302);
        Answer unseen =
                form("tinh", path + "/sua", form.replace("CELL", "COMMUNE") + "&reason=x&seen=0");
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.body()).contains("Có người vừa sửa", "name=\"seen\" value=\"1\"");
        assertThat(page("tinh", path).body()).contains("Lùi", "Đã sửa 1 lần");
        assertThat(whole("tinh", directive, "u-t1").path("asked").asInt()).isEqualTo(3);

        String next = registered("3-CV/TU", soon);
        Answer withdrawn =
                form("tinh", path + "/thoi", "from=" + today + "&replacedBy=" + next + "&why=Thay");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(302);
        assertThat(page("xa1", path).body()).contains("Thay bằng 3-CV/TU");
        assertThat(whole("tinh", directive, "u-t1").path("asked").asInt()).isZero();
        assertThat(record("bithu1", directive, "u-c1", session(today, 2, 2)).code())
                .isEqualTo("dissemination.held-after-withdrawal");
        assertThat(form("tinh", path + "/lai", "why=").status()).isEqualTo(422);
        assertThat(form("tinh", path + "/lai", "why=Nh%E1%BA%A7m").status()).isEqualTo(302);
        assertThat(whole("tinh", directive, "u-t1").path("ahead").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("M1.2")
    void a_secretary_records_a_session_on_the_phone_and_everybody_above_sees_who_has_not() {
        String directive = registered("4-CV/TU", soon);
        String path = "/quan-triet/" + directive + "/don-vi/u-c1";

        assertThat(page("bithu1", "/quan-triet").body()).contains("4-CV/TU", path);
        assertThat(page("bithu1", path).body())
                .as("those who come to meetings, as the register knows")
                .contains("name=\"expected\" value=\"2\"");
        Answer wrong =
                form("bithu1", path, "heldOn=" + today + "&ledBy=SECRETARY&expected=2&present=ba");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"ba\"", "id=\"present-e\"");
        Answer more =
                form("bithu1", path, "heldOn=" + today + "&ledBy=SECRETARY&expected=2&present=3");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.body()).contains("Số có mặt không thể nhiều hơn");
        Answer held =
                form(
                        "bithu1",
                        path,
                        "heldOn="
                                + today
                                + "&ledBy=SECRETARY&expected=2&present=1&place=Nh%C3%A0+v%C4%83n+h%C3%B3a&remark=");
        assertThat(held.status()).as(held.body()).isEqualTo(302);
        assertThat(page("bithu1", path).body()).contains("Nhà văn hóa", "1/2 đảng viên có mặt");

        assertThat(whole("tinh", directive, "u-t1").path("done").asInt()).isEqualTo(1);
        assertThat(whole("xa1", directive, "u-x1").path("asked").asInt()).isEqualTo(3);
        assertThat(whole("xa1", directive, "u-x1").path("reached").asInt()).isEqualTo(1);
        JsonNode open = get("tinh", "/api/directives/" + directive + "/units?open=true").json();
        assertThat(open)
                .extracting(each -> each.path("unit").asString())
                .containsExactlyInAnyOrder("u-x1", "u-x2", "u-c2", "u-c3");
        String list = page("tinh", "/quan-triet/" + directive + "?don-vi=u-x1").body();
        assertThat(list)
                .contains("Chi bộ thôn Hai", "2 đơn vị", "Theo cấp")
                .doesNotContain("/don-vi/u-c1", "Chi bộ thôn Ba");
        assertThat(page("tinh", "/quan-triet/" + directive).body())
                .contains("Xã Hai", "don-vi=u-x2");
        assertThat(page("tinh", "/quan-triet/" + directive + "?don-vi=u-c3").location())
                .endsWith("/don-vi/u-c3");
    }

    @Test
    @Tag("M1.2")
    void a_session_is_put_right_or_struck_out_and_what_was_written_stays() {
        String directive = registered("5-CV/TU", soon);
        String path = "/quan-triet/" + directive + "/don-vi/u-c1";
        record("bithu1", directive, "u-c1", session(today, 2, 1));

        assertThat(page("bithu1", path + "/1").body()).contains("name=\"seen\" value=\"0\"");
        String form = "heldOn=" + today + "&ledBy=FROM_ABOVE&expected=2&present=2&remark=&place=";
        Answer unfounded = form("bithu1", path + "/1", form + "&reason=&seen=0");
        assertThat(unfounded.status()).isEqualTo(422);
        assertThat(unfounded.body()).contains("id=\"reason-e\"");
        assertThat(
                        form(
                                        "bithu1",
                                        path + "/1",
                                        form + "&reason=%C4%90%E1%BA%BFm+l%E1%BA%A1i&seen=0")
                                .status())
                .isEqualTo(302);
        assertThat(page("bithu1", path).body())
                .contains("2/2 đảng viên có mặt", "Đếm lại", "1/2 có mặt");
        assertThat(
                        form("bithu1", path + "/1/gach", "why=Nh%E1%BA%A7m+v%C4%83n+b%E1%BA%A3n")
                                .status())
                .isEqualTo(302);
        assertThat(page("bithu1", path).body()).contains("đã gạch", "Nhầm văn bản");
        assertThat(page("bithu1", path + "/1").status()).isEqualTo(404);
        assertThat(whole("xa1", directive, "u-x1").path("done").asInt()).isZero();
    }

    @Test
    @Tag("M1.2")
    void the_commune_writes_for_a_cell_without_a_phone_and_that_is_seen() {
        String directive = registered("6-CV/TU", today.minusDays(3));
        String path = "/quan-triet/" + directive + "/don-vi/u-c2";

        assertThat(page("xa1", path).body()).contains("Ghi thay cho đơn vị này");
        assertThat(record("xa1", directive, "u-c2", session(today.minusDays(1), 9, 8)).status())
                .isEqualTo(204);
        assertThat(page("tinh", path).body())
                .contains("Xã Một ghi thay")
                .doesNotContain("<form class=\"card\"");
        assertThat(whole("tinh", directive, "u-t1").path("late").asInt()).isEqualTo(1);
        assertThat(whole("tinh", directive, "u-t1").path("overdue").asInt()).isEqualTo(4);
        assertThat(record("xa1", directive, "u-x1", session(today.minusDays(5), 30, 28)).status())
                .isEqualTo(204);
        assertThat(page("xa1", "/quan-triet/" + directive + "/don-vi/u-x1").body())
                .doesNotContain("ghi thay");
        JsonNode duties = get("xa1", "/api/directives/duties?unit=u-x1").json();
        assertThat(duties)
                .filteredOn(each -> each.path("directive").asString().equals(directive))
                .extracting(each -> each.path("state").asString())
                .containsExactly("DONE");
    }

    @Test
    @Tag("M1.2")
    void the_list_is_taken_away_as_it_is_on_the_screen() {
        String directive = registered("7-CV/TU", soon);
        record("bithu1", directive, "u-c1", session(today, 2, 2));
        String file = "/quan-triet/" + directive + "/xuat.";

        Answer all = page("tinh", file + "csv");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).contains("Chi bộ thôn Một", "Chi bộ thôn Ba");
        assertThat(page("tinh", file + "csv?don-vi=u-x1&loc=OPEN").body())
                .contains("Chi bộ thôn Hai")
                .doesNotContain("Chi bộ thôn Một", "Chi bộ thôn Ba");
        assertThat(page("tinh", file + "xlsx").status()).isEqualTo(200);
        assertThat(page("xa2", file + "csv?don-vi=u-x1").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("M1.1")
    @CsvSource({"xa1,403", "bithu1,403", "kiemtra,403", "quantri,403", "aido,403", "'',401"})
    void nobody_but_the_province_keeps_the_register(String account, int status) {
        String directive = registered("8-CV/TU", soon);
        String entry = entry("9-CV/TU", soon, "\"CELL\"");
        String path = "/api/directives/" + directive;

        assertThat(post(account, "/api/directives", entry).status()).isEqualTo(status);
        assertThat(
                        post(
                                        account,
                                        path + "/corrections",
                                        "{\"directive\":" + entry + ",\"reason\":\"x\"}")
                                .status())
                .isEqualTo(status);
        assertThat(
                        post(
                                        account,
                                        path + "/withdrawal",
                                        "{\"from\":\"" + today + "\",\"reason\":\"x\"}")
                                .status())
                .isEqualTo(status);
        assertThat(post(account, path + "/reinstatement", "{\"reason\":\"x\"}").status())
                .isEqualTo(status);
        if (!account.isEmpty()) {
            assertThat(page(account, "/quan-triet/moi").status()).isEqualTo(status);
            assertThat(page(account, "/quan-triet/" + directive + "/sua").status())
                    .isEqualTo(status);
            assertThat(form(account, "/quan-triet/moi", "number=1").status()).isEqualTo(status);
        }
    }

    @Test
    @Tag("M1.1")
    void another_provinces_officer_keeps_their_own_register_only() {
        String directive = registered("10-CV/TU", soon);

        assertThat(page("tinhkhac", "/quan-triet/" + directive + "/sua").status()).isEqualTo(403);
        assertThat(page("tinhkhac", "/quan-triet/" + directive).status()).isEqualTo(404);
        Answer beneath =
                post(
                        "tinhkhac",
                        "/api/directives",
                        entry("11-CV/TU", soon, "\"CELL\"")
                                .replace("\"due\"", "\"below\":\"u-x1\",\"due\""));
        assertThat(beneath.code()).isEqualTo("directive.not-below");
    }

    @ParameterizedTest
    @Tag("M1.2")
    @CsvSource({
        "tinh,u-c1",
        "kiemtra,u-c1",
        "quantri,u-c1",
        "aido,u-c1",
        "xa2,u-c1",
        "bithu3,u-c1",
        "bithu1,u-c2",
        "bithu1,u-x1",
        "tinh,u-x1"
    })
    void nobody_writes_sessions_that_are_not_theirs(String account, String unit) {
        String directive = registered("12-CV/TU", soon);
        String path = "/api/directives/" + directive + "/units/" + unit + "/sessions";

        assertThat(record(account, directive, unit, session(today, 2, 2)).status()).isEqualTo(403);
        assertThat(
                        post(
                                        account,
                                        path + "/1/corrections",
                                        "{\"session\":"
                                                + session(today, 2, 1)
                                                + ",\"reason\":\"x\"}")
                                .status())
                .isEqualTo(403);
        assertThat(post(account, path + "/1/removal", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(
                        form(
                                        account,
                                        "/quan-triet/" + directive + "/don-vi/" + unit,
                                        "heldOn=" + today + "&ledBy=SECRETARY&expected=2&present=2")
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("M1.2")
    @CsvSource({
        "quantri,u-t1",
        "aido,u-t1",
        "xa1,u-t1",
        "xa1,u-x2",
        "xa1,u-c3",
        "bithu1,u-x1",
        "bithu1,u-c2",
        "tinhkhac,u-x1"
    })
    void nobody_reads_beyond_their_sub_tree(String account, String unit) {
        String directive = registered("13-CV/TU", soon);

        assertThat(get(account, "/api/directives?unit=" + unit).status()).isEqualTo(403);
        assertThat(get(account, "/api/directives/duties?unit=" + unit).status()).isEqualTo(403);
        assertThat(get(account, "/api/directives/" + directive + "?unit=" + unit).status())
                .isEqualTo(403);
        assertThat(get(account, "/api/directives/" + directive + "/units/" + unit).status())
                .isEqualTo(403);
        assertThat(page(account, "/quan-triet?don-vi=" + unit).status()).isEqualTo(403);
        assertThat(page(account, "/quan-triet/" + directive + "/don-vi/" + unit).status())
                .isEqualTo(403);
    }

    @Test
    @Tag("M1.2")
    void a_unit_that_is_not_asked_has_nothing_to_record() {
        Answer cells = post("tinh", "/api/directives", entry("14-CV/TU", soon, "\"CELL\""));
        String directive = cells.json().path("id").asString();

        assertThat(record("xa1", directive, "u-x1", session(today, 2, 2)).code())
                .isEqualTo("dissemination.not-asked");
        assertThat(record("bithu1", "d-unknown", "u-c1", session(today, 2, 2)).code())
                .isEqualTo("directive.unknown");
        assertThat(page("kiemtra", "/quan-triet").body()).contains("14-CV/TU");
    }
}
