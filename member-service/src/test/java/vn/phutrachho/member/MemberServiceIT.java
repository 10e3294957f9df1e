package vn.phutrachho.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.member.member.MemberCode;

/** Steps 1 and 2 of the journey and what is refused in them, by API and by page. */
class MemberServiceIT extends RunningMemberService {
    private static final String UNITS =
            """
            Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày
            C1;Chi bộ thôn Một;chi bộ;X1;01/01/2020
            C2;Chi bộ thôn Hai;chi bộ;X1;01/01/2020
            C3;Chi bộ thôn Ba;chi bộ;X2;01/01/2020
            T1;Tỉnh Thử;tỉnh;;01/01/2000
            H1;Huyện Thử;huyện;T1;01/01/2000
            X1;Xã Một;xã;H1;01/01/2000
            X2;Xã Hai;xã;H1;01/01/2000
            """;
    private static final String HEADINGS =
            "Mã đảng viên,Họ và tên,Ngày vào chi bộ,Diện,Diện từ ngày,Diện đến ngày,Văn bản\n";

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "member-imports");
    }

    @BeforeAll
    void the_administrator_brings_in_units_and_roles() {
        Answer preview = csv("quantri", "/api/units/import/preview", UNITS);
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().path("added").asInt()).isEqualTo(7);
        assertThat(get("quantri", "/api/units/u-c1").status()).as("nothing written").isEqualTo(404);
        Answer written =
                post(
                        "quantri",
                        "/api/units/import",
                        "{\"preview\":\"" + preview.json().path("preview").asString() + "\"}");
        assertThat(written.json().path("rows").asInt()).as(written.body()).isEqualTo(7);
        Answer granted =
                csv(
                        "quantri",
                        "/api/grants/import",
                        """
                        account,role,unit,member,from,until
                        xa1,COMMUNE_OFFICER,X1,,2020-01-01,
                        xa2,cán bộ phường,X2,,2020-01-01,
                        bithu1,bí thư chi bộ,C1,,2020-01-01,
                        tinh,PROVINCE_OFFICER,T1,,2020-01-01,
                        kiemtra,AUDITOR,T1,,2020-01-01,
                        cu,COMMUNE_OFFICER,X1,,2020-01-01,2020-12-31
                        """);
        assertThat(granted.json().path("rows").asInt()).as(granted.body()).isEqualTo(6);
    }

    @Test
    void a_program_that_is_signed_in_reads_what_it_can_ask() {
        Answer description = get("xa1", "/api/member/openapi");

        assertThat(description.status()).as(description.body()).isEqualTo(200);
        JsonNode paths = description.json().path("paths");
        assertThat(paths.propertyNames())
                .contains("/api/units/{unit}", "/api/members/import/preview", "/api/grants")
                .allMatch(path -> path.startsWith("/api/"));
        JsonNode unit = paths.path("/api/units/{unit}").path("get").path("parameters").get(0);
        assertThat(unit.path("schema").path("type").asString()).as("an id").isEqualTo("string");
        assertThat(get("", "/api/member/openapi").status()).isEqualTo(401);
    }

    @Test
    void units_stand_under_one_another_whatever_the_order_of_rows() {
        assertThat(get("quantri", "/api/units/u-c1").json().path("parent").asString())
                .isEqualTo("u-x1");
        assertThat(get("xa1", "/api/units").json()).hasSize(3);
        assertThat(get("xa1", "/api/units/u-x2").status()).isEqualTo(403);
    }

    @Test
    @Tag("M2.2")
    void an_officer_looks_at_a_list_of_members_and_writes_what_was_shown() {
        String list =
                HEADINGS
                        + "M11,Nguyễn Văn Ấn,01/05/2015,đủ,,,\n"
                        + "M12,Trần Thị Lài,01/05/2016,miễn,01/01/2024,,QĐ 12\n"
                        + "M13,Hồ Văn Ả,01/05/2017,tạm miễn,01/01/2026,31/12/2026,Đơn\n"
                        + "M14,,01/05/2017,,,,\n"
                        + "M15,Lê Bé,31/02/2017,,,,\n"
                        + "M16,Đinh Xuân,01/05/2017,,,,\n"
                        + "M16,Đinh Xuân,01/05/2017,,,,\n";
        Answer preview = csv("xa1", "/api/members/import/preview?cell=u-c1", list);
        assertThat(preview.json().path("added").asInt()).as(preview.body()).isEqualTo(2);
        assertThat(preview.json().path("errors"))
                .extracting(
                        e ->
                                e.path("row").asInt()
                                        + e.path("column").asString()
                                        + " "
                                        + e.path("code").asString())
                .containsExactly(
                        "4F member.away-too-long",
                        "5B blank",
                        "6C not-a-date",
                        "7A duplicate",
                        "8A duplicate");
        assertThat(get("xa1", "/api/members?cell=u-c1").json()).isEmpty();

        Answer written = confirm("xa1", "u-c1", preview);
        assertThat(written.json().path("rows").asInt()).as(written.body()).isEqualTo(2);
        assertThat(confirm("xa1", "u-c1", preview).json().path("rows").asInt())
                .as("a second confirmation changes nothing")
                .isEqualTo(2);
        assertThat(get("bithu1", "/api/members?cell=u-c1").json())
                .extracting(m -> m.path("code").asString() + " " + m.path("duty").asString())
                .containsExactly("M11 FULL", "M12 EXEMPT");

        Answer again =
                csv("xa1", "/api/members/import/preview?cell=u-c1", list.replace("Ấn", "An"));
        assertThat(again.json().path("changed").asInt()).isEqualTo(1);
        assertThat(again.json().path("same").asInt()).isEqualTo(1);
        Answer elsewhere = csv("xa2", "/api/members/import/preview?cell=u-c3", list);
        assertThat(elsewhere.json().path("errors").get(0).path("code").asString())
                .isEqualTo("member-in-other-commune");
        Answer sibling = csv("xa1", "/api/members/import/preview?cell=u-c2", list);
        assertThat(sibling.json().path("errors").get(0).path("message").asString())
                .contains("Chi bộ thôn Một");

        String member = MemberCode.idOf("M11").value();
        assertThat(post("bithu1", "/api/members/" + member + "/duty", away("2027-12-31")).code())
                .isEqualTo("member.away-too-long");
        assertThat(post("xa2", "/api/members/" + member + "/duty", away("2026-06-30")).status())
                .isEqualTo(403);
        assertThat(post("bithu1", "/api/members/" + member + "/duty", away("2026-06-30")).status())
                .isEqualTo(204);
        assertThat(
                        get("xa1", "/api/members?cell=u-c1&day=2026-03-01")
                                .json()
                                .get(0)
                                .path("duty")
                                .asString())
                .isEqualTo("AWAY");
        assertThat(page("xa1", "/dang-vien/" + member).status()).isEqualTo(200);
    }

    private static String away(String until) {
        return "{\"duty\":\"AWAY\",\"from\":\"2026-01-01\",\"until\":\""
                + until
                + "\",\"paper\":\"Đơn\"}";
    }

    private Answer confirm(String account, String cell, Answer preview) {
        return post(
                account,
                "/api/members/import",
                "{\"cell\":\""
                        + cell
                        + "\",\"preview\":\""
                        + preview.json().path("preview").asString()
                        + "\"}");
    }

    @Test
    void what_has_changed_since_the_look_is_not_written() {
        String one = HEADINGS + "M21,Phạm Một,01/05/2015,,,,\n";
        Answer first = csv("xa1", "/api/members/import/preview?cell=u-c2", one);
        Answer second = csv("xa1", "/api/members/import/preview?cell=u-c2", one);
        assertThat(confirm("xa1", "u-c2", first).status()).isEqualTo(200);
        assertThat(confirm("xa1", "u-c2", second).code()).isEqualTo("import.changed-meanwhile");
        assertThat(confirm("xa1", "u-c1", first).code()).isEqualTo("import.unknown");
        assertThat(confirm("xa2", "u-c2", first).status()).isEqualTo(403);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_the_reason() {
        String path = "/api/members/import/preview?cell=u-c1";
        byte[] old = (HEADINGS + "M1,Đặng Lâm,,,,,").getBytes(Charset.forName("windows-1258"));
        assertThat(bytes("xa1", path, old).code()).isEqualTo("sheet.not-utf-8");
        Answer missing = csv("xa1", path, "Mã,Ngày vào chi bộ\nM1,01/01/2020\n");
        assertThat(missing.code()).isEqualTo("sheet.missing-columns");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().path("detail").asString()).contains("Họ và tên");
    }

    @Test
    void nobody_else_reads_or_writes_anything() {
        for (String account : new String[] {"xa2", "cu", "tinh", "quantri", "aido"}) {
            assertThat(get(account, "/api/members?cell=u-c1").status()).as(account).isEqualTo(403);
            assertThat(csv(account, "/api/members/import/preview?cell=u-c1", "a").status())
                    .as(account)
                    .isEqualTo(403);
            assertThat(page(account, "/dang-vien?chi-bo=u-c1").status()).as(account).isEqualTo(403);
        }
        assertThat(csv("bithu1", "/api/members/import/preview?cell=u-c1", "a").status())
                .isEqualTo(403);
        assertThat(get("kiemtra", "/api/members?cell=u-c1").status()).isEqualTo(200);
        for (String account : new String[] {"xa1", "bithu1", "tinh", "kiemtra", "aido"}) {
            assertThat(get(account, "/api/grants").status()).isEqualTo(403);
            assertThat(page(account, "/don-vi").status()).isEqualTo(403);
            assertThat(page(account, "/tai-khoan").status()).isEqualTo(403);
            assertThat(post(account, "/api/units/changes", founding("u-z", "Z")).status())
                    .isEqualTo(403);
        }
        assertThat(get("", "/api/units").status()).isEqualTo(401);
    }

    private static String founding(String id, String code) {
        return "{\"changes\":[{\"change\":\"found\",\"unit\":\""
                + id
                + "\",\"on\":\"2020-01-01\",\"kind\":\"DISTRICT\",\"code\":\""
                + code
                + "\",\"name\":\"Huyện\",\"parent\":\"u-t1\"}]}";
    }

    @Test
    void a_reorganisation_is_done_as_a_whole_or_not_at_all() {
        Answer refused =
                post(
                        "quantri",
                        "/api/units/changes",
                        """
                        {"changes":[
                          {"change":"found","unit":"p2","on":"2000-01-01","kind":"PROVINCE","code":"P2","name":"Tỉnh Hai"},
                          {"change":"dissolve","unit":"u-h1","on":"2040-07-01","decision":"1"}]}
                        """);
        assertThat(refused.code()).isEqualTo("units.changes-refused");
        assertThat(refused.json().path("errors").get(0).path("row").asInt()).isEqualTo(2);
        assertThat(get("quantri", "/api/units/p2").status()).isEqualTo(404);

        String reorganisation =
                """
                {"changes":[
                  {"change":"found","unit":"p3","on":"2000-01-01","kind":"PROVINCE","code":"P3","name":"Tỉnh Ba"},
                  {"change":"found","unit":"h3","on":"2000-01-01","kind":"DISTRICT","code":"H3","name":"Huyện Ba","parent":"p3"},
                  {"change":"found","unit":"x31","on":"2000-01-01","kind":"COMMUNE","code":"31","name":"Xã cũ","parent":"h3"},
                  {"change":"found","unit":"c31","on":"2000-01-01","kind":"CELL","code":"C31","name":"Chi bộ","parent":"x31"},
                  {"change":"found","unit":"x31n","on":"2025-07-01","kind":"COMMUNE","code":"31","name":"Xã mới","parent":"p3"},
                  {"change":"merge","unit":"x31","into":"x31n","on":"2025-07-01","decision":"1656/NQ"},
                  {"change":"dissolve","unit":"h3","on":"2025-07-01","decision":"203/2025"},
                  {"change":"group","unit":"n3","name":"Huyện Ba cũ","formerly":"h3","on":"2025-07-01"},
                  {"change":"join","unit":"x31n","grouping":"n3","on":"2025-07-01"}]}
                """;
        Answer done = post("quantri", "/api/units/changes", reorganisation);
        assertThat(done.json().path("done").asInt()).as(done.body()).isEqualTo(10);
        assertThat(parent("c31", "2025-06-30")).isEqualTo("x31");
        assertThat(parent("c31", "2025-07-01")).isEqualTo("x31n");
        Answer twice = post("quantri", "/api/units/changes", reorganisation);
        assertThat(twice.json().path("done").asInt()).as(twice.body()).isZero();
    }

    private String parent(String unit, String day) {
        return get("quantri", "/api/units/" + unit + "?day=" + day)
                .json()
                .path("parent")
                .asString();
    }

    @Test
    void each_role_begins_at_its_own_page() {
        assertThat(page("quantri", "/trang-chu").location()).endsWith("/don-vi");
        assertThat(page("bithu1", "/trang-chu").location()).endsWith("/chi-bo");
        assertThat(page("xa1", "/trang-chu").location()).endsWith("/xa");
        assertThat(page("tinh", "/trang-chu").location()).endsWith("/bang-dieu-hanh");
        assertThat(page("kiemtra", "/trang-chu").location()).endsWith("/dong-thoi-gian");
        assertThat(page("aido", "/trang-chu").status()).isEqualTo(403);
    }

    @Test
    void the_administrators_pages_show_units_and_accounts() {
        assertThat(page("quantri", "/don-vi").body()).contains("Tỉnh Thử").doesNotContain("null");
        assertThat(page("quantri", "/don-vi?don-vi=u-x1").body()).contains("Chi bộ thôn Một");
        assertThat(page("quantri", "/don-vi?tim=xa+mot").body()).contains("Xã Một");
        assertThat(page("quantri", "/tai-khoan").body())
                .contains("bithu1")
                .containsOnlyOnce("<select");
        assertThat(page("quantri", "/don-vi/nhap").status()).isEqualTo(200);
        String looked = upload("quantri", "/don-vi/nhap", "dv.csv", UNITS).location();
        assertThat(page("quantri", looked).body()).contains("dv.csv");
        Answer unreadable = upload("quantri", "/don-vi/nhap", "dv.csv", "không có cột nào");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body()).contains("role=\"alert\"");
        Answer wrong = form("quantri", "/don-vi/u-x1/doi-ten", "newName=&from=01%2F01%2F2026");
        assertThat(wrong.status()).isEqualTo(422);
        Answer renamed =
                form(
                        "quantri",
                        "/don-vi/u-x2/doi-ten",
                        "newName=X%C3%A3+Kh%C3%A1c&from=2021-01-01");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(302);
        Answer early = form("quantri", "/don-vi/u-x2/doi-ten", "newName=Khac&from=1990-01-01");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).containsPattern("id=\"from-e\".*trước ngày thành lập");
        Answer granted =
                form(
                        "quantri",
                        "/tai-khoan",
                        "account=bithu2&role=SECRETARY&place=C2&from=01%2F01%2F2026");
        assertThat(granted.status()).as(granted.body()).isEqualTo(302);
    }

    @Test
    void the_register_is_searched_without_marks_and_without_names_in_addresses() {
        String list =
                HEADINGS
                        + "M31,Nguyễn Thị Sơn Hà,01/05/2015,,,,\n"
                        + "M32,Võ Thanh Tùng,01/05/2016,,,,\n";
        String looked = upload("xa2", "/dang-vien/nhap?chi-bo=u-c3", "dv.csv", list).location();
        assertThat(page("xa2", looked).body()).contains("dv.csv", "Nguyễn Thị Sơn Hà");
        Answer written = form("xa2", looked, "");
        assertThat(written.location()).endsWith("/dang-vien?da-ghi=2&chi-bo=u-c3");
        assertThat(page("xa2", "/dang-vien?chi-bo=u-c3").body()).contains("Võ Thanh Tùng");
        assertThat(form("xa2", "/dang-vien", "chi-bo=u-c3&tim=son+ha").body())
                .contains("Sơn Hà")
                .doesNotContain("Võ Thanh Tùng");
        assertThat(page("xa2", "/dang-vien/nhap?chi-bo=u-c3").status()).isEqualTo(200);
        String member = "/dang-vien/" + MemberCode.idOf("M31");
        assertThat(form("xa2", member + "/dien", "duty=AWAY&from=2026-01-01&paper=x").status())
                .isEqualTo(422);
        Answer changed =
                form(
                        "xa2",
                        member + "/dien",
                        "duty=AWAY&from=2026-01-01&until=2026-05-01&paper=don");
        assertThat(changed.status()).as(changed.body()).isEqualTo(302);
    }

    /** A member of the third cell, of whom no other test speaks. */
    private String enrolled(String code) {
        String list = HEADINGS + code + ",Lê Văn Bốn,01/05/2015,,,,\n";
        String looked = upload("xa2", "/dang-vien/nhap?chi-bo=u-c3", "dv.csv", list).location();
        assertThat(form("xa2", looked, "").status()).isEqualTo(302);
        return MemberCode.idOf(code).value();
    }

    @Test
    void what_the_register_says_of_a_member_is_corrected_on_the_members_page() {
        String member = enrolled("M41");
        String page = "/dang-vien/" + member;
        String filled = "name=L%C3%AA+V%C4%83n+B%E1%BB%91n&hamlet=G%C3%B2+Cao&houseGroup=3";

        assertThat(page("xa2", page).body())
                .contains("Sửa thông tin", "action=\"" + page + "/sua\"");
        Answer corrected =
                form("xa2", page + "/sua", filled + "&health=LIGHT&limit=4&since=01/06/2015");

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(302);
        JsonNode entry = get("xa2", "/api/members/" + member).json();
        assertThat(entry.path("hamlet").asString()).isEqualTo("Gò Cao");
        assertThat(entry.path("houseGroup").asString()).isEqualTo("3");
        assertThat(entry.path("health").asString()).isEqualTo("LIGHT");
        assertThat(entry.path("limit").asInt()).isEqualTo(4);
        assertThat(entry.path("languages").get(0).asString()).as("stays").isEqualTo("vi");
        assertThat(page("xa2", page).body()).contains("việc nhẹ", "4 hộ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health=LIGHT&limit=99&since=01/06/2015 | Số hộ nhiều nhất phải từ 0 đến 60",
                "health=LIGHT&limit=bon&since=01/06/2015 | Phải là số, ví dụ 5",
                "health=LIGHT&limit=&since=01/06/2015 | Xin điền mục này",
                "limit=4&since=01/06/2015 | Xin điền mục này",
                "health=LIGHT&limit=4&since=01/06/2999 | id=\"since-e\".*Ngày này chưa đến",
                "health=LIGHT&limit=4&since=01/06/2001 | id=\"since-e\".*Ngày này trước ngày vào chi bộ",
                "health=LIGHT&limit=4&since=31/02/2016 | ngày và tháng có thật"
            })
    void a_correction_that_cannot_be_is_refused_and_what_was_typed_stays(
            String wrong, String sentence) {
        String member = enrolled("M42-" + Integer.toHexString(wrong.hashCode()));
        JsonNode before = get("xa2", "/api/members/" + member).json();

        Answer refused =
                form(
                        "xa2",
                        "/dang-vien/" + member + "/sua",
                        "name=Le+Van+Nam&hamlet=Khac&" + wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern(sentence)
                .contains("value=\"Le Van Nam\"", "value=\"Khac\"");
        assertThat(get("xa2", "/api/members/" + member).json()).isEqualTo(before);
    }

    @Test
    void who_writes_later_sees_what_was_changed_meanwhile_before_it_is_overwritten() {
        String member = enrolled("M43");
        String page = "/dang-vien/" + member;
        String seen = seenIn(page("xa2", page));
        assertThat(post("xa2", "/api/members/" + member + "/details", "{\"limit\":5}").status())
                .isEqualTo(204);
        String mine = "name=Le+Van+Nam&hamlet=&houseGroup=&health=FULL&limit=9&since=01/06/2015";

        Answer refused = form("xa2", page + "/sua", mine + "&seen=" + seen);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Có người vừa sửa thông tin này", "5 hộ")
                .contains("value=\"Le Van Nam\"", "value=\"9\"");
        Answer again = form("xa2", page + "/sua", mine + "&seen=" + seenIn(refused));
        assertThat(again.status()).isEqualTo(302);
        assertThat(page("xa2", page).body()).contains("Le Van Nam", "9 hộ");
    }

    private static String seenIn(Answer page) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page.body());
        assertThat(seen.find()).as(page.body()).isTrue();
        return seen.group(1);
    }

    @Test
    void a_program_corrects_only_what_it_names_and_only_a_keeper_may() {
        String member = enrolled("M44");
        String details = "/api/members/" + member + "/details";

        for (String other : List.of("xa1", "bithu1", "quantri")) {
            assertThat(post(other, details, "{\"limit\":5}").status()).as(other).isEqualTo(403);
        }
        assertThat(post("xa2", details, "{\"health\":\"NONE\"}").status()).isEqualTo(204);
        assertThat(post("xa2", details, "{\"limit\":61}").code())
                .isEqualTo("member.limit-out-of-range");
        assertThat(post("xa2", details, "{\"name\":\" \"}").code()).isEqualTo("member.unnamed");
        JsonNode entry = get("xa2", "/api/members/" + member).json();
        assertThat(entry.path("health").asString()).isEqualTo("NONE");
        assertThat(entry.path("limit").asInt()).isEqualTo(10);
        assertThat(entry.path("name").asString()).isEqualTo("Lê Văn Bốn");
    }

    @Test
    void the_last_administrator_stays() {
        Answer grants = get("quantri", "/api/grants?account=quantri");
        String id = grants.json().get(0).path("id").asString();
        assertThat(post("quantri", "/api/grants/" + id + "/end", "{}").code())
                .isEqualTo("grant.last-administrator");
    }
}
