package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.systemtests.Cells.CELL;
import static vn.phutrachho.systemtests.Cells.OTHER_CELL;
import static vn.phutrachho.systemtests.Cells.household;
import static vn.phutrachho.systemtests.Cells.member;
import static vn.phutrachho.systemtests.People.ADMINISTRATOR;
import static vn.phutrachho.systemtests.People.COMMUNE;
import static vn.phutrachho.systemtests.People.MEMBER;
import static vn.phutrachho.systemtests.People.PROVINCE;
import static vn.phutrachho.systemtests.People.SECRETARY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no sane program would send, to the system as the journey has left it: each gets a code and a
 * sentence in the person's language, and changes nothing.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
@Tag("D9")
class BadInputIT {
    private static final String PLAN_2026 = "/api/plans/plan-" + CELL + "-2026";
    private static final String H1 = household(CELL, "H-01");

    private final TheSystem system;

    BadInputIT(TheSystem system) {
        this.system = system;
    }

    @BeforeAll
    void afterTheJourney() {
        system.itIs(LocalDate.of(2026, 4, 6));
    }

    /** A bad request: what is bad about it, who sends it, and how. */
    private record Bad(String what, String account, Function<As, Answer> request) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Bad json(String what, String account, String path, String body) {
        return new Bad(what, account, who -> who.raw("POST", path, body));
    }

    private static Bad get(String what, String account, String path) {
        return new Bad(what, account, who -> who.get(path));
    }

    private static Bad file(String what, String path, byte[] content) {
        return new Bad(what, COMMUNE, who -> who.upload(path, "tep.csv", content));
    }

    static Stream<Bad> malformed() {
        return Stream.of(
                json("no JSON", SECRETARY, "/api/plans", "{\"cell\": "),
                json("an array for an object", SECRETARY, "/api/plans", "[1,2]"),
                json("an empty body", SECRETARY, "/api/plans", ""),
                json("a null body", SECRETARY, "/api/plans", "null"),
                json(
                        "a field nobody knows",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"cb-tien-dao\",\"year\":2026,\"tháng\":3}"),
                json(
                        "a word for a number",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"cb-tien-dao\",\"year\":\"hai nghìn\"}"),
                json("a field missing", SECRETARY, "/api/plans", "{\"year\":2026}"),
                json(
                        "a year out of range",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"cb-tien-dao\",\"year\":1975}"),
                json(
                        "an id that is none",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"<script>alert(1)</script>\",\"year\":2026}"),
                json(
                        "a role that is none",
                        ADMINISTRATOR,
                        "/api/grants",
                        "{\"account\":\"a\",\"role\":\"KING\",\"unit\":\"cb-tien-dao\"}"),
                json(
                        "a day that is none",
                        MEMBER,
                        "/api/reports/2026-04/matters",
                        matter("2026-02-30")),
                get("a month that is none", MEMBER, "/api/reports/2026-13"),
                get(
                        "a day that is none in a question",
                        COMMUNE,
                        "/api/assignments?cell=" + CELL + "&day=hôm-nay".replace("ô", "%C3%B4")),
                get("an id that is none in the address", COMMUNE, "/api/households/a%20b"),
                get("a parameter missing", COMMUNE, "/api/assignments"),
                new Bad(
                        "another kind of content",
                        SECRETARY,
                        who ->
                                who.raw(
                                        "POST",
                                        "/api/plans",
                                        "text/plain",
                                        "xin chào".getBytes(StandardCharsets.UTF_8))),
                new Bad(
                        "a method that is not there",
                        SECRETARY,
                        who -> who.raw("DELETE", PLAN_2026, "{}")),
                new Bad(
                        "a key that is none",
                        SECRETARY,
                        who ->
                                who.post(
                                        "/api/plans",
                                        Map.of("cell", CELL, "year", 2026),
                                        "khóa có dấu cách"
                                                .replace("ó", "o")
                                                .replace("á", "a")
                                                .replace("ấ", "a"))),
                get("a path that is not there", SECRETARY, "/api/plans/x/y/z"));
    }

    static Stream<Bad> oversized() {
        return Stream.of(
                new Bad(
                        "a file of 22 MB",
                        COMMUNE,
                        who ->
                                who.upload(
                                        "/api/members/import/preview?cell=" + CELL,
                                        "to.csv",
                                        new byte[22_000_000])),
                json(
                        "words without end",
                        MEMBER,
                        "/api/reports/2026-04/matters",
                        matter("2026-04-02").replace("Loa hỏng", "a".repeat(5_000))),
                json(
                        "a body of 3 MB",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"" + "a".repeat(3_000_000) + "\",\"year\":2026}"),
                get("a page that is none", COMMUNE, "/api/households?cell=" + CELL + "&page=mot"));
    }

    static Stream<Bad> unknown() {
        return Stream.of(
                get("a unit that is none", PROVINCE, "/api/dashboard?unit=xa-khong-co"),
                get("a plan that is none", SECRETARY, "/api/plans/plan-khong-co"),
                get("a household that is none", SECRETARY, "/api/households/khong-co"),
                get("a grievance that is none", SECRETARY, "/api/grievances/khong-co"),
                json(
                        "a member that is none",
                        SECRETARY,
                        "/api/assignments/" + H1 + "/hand-over",
                        "{\"to\":\"m-khong-co\",\"reason\":\"đi xa\"}"),
                json(
                        "a grant at no unit",
                        ADMINISTRATOR,
                        "/api/grants",
                        "{\"account\":\"a\",\"role\":\"SECRETARY\",\"unit\":\"cb-khong-co\"}"),
                json(
                        "a preview that is none",
                        COMMUNE,
                        "/api/members/import",
                        "{\"cell\":\"cb-tien-dao\",\"preview\":\"khong-co\"}"));
    }

    static Stream<Bad> outOfOrderOrContradictory() {
        return Stream.of(
                json("a plan approved that is in force", COMMUNE, PLAN_2026 + "/approval", "{}"),
                json(
                        "a plan submitted that is in force",
                        SECRETARY,
                        PLAN_2026 + "/submission",
                        "{}"),
                json(
                        "a proposal for a year whose plan is in force",
                        SECRETARY,
                        "/api/plans",
                        "{\"cell\":\"cb-tien-dao\",\"year\":2026}"),
                json(
                        "a matter for a month that is closed",
                        SECRETARY,
                        "/api/meetings/" + CELL + "/2026-03/matters",
                        "{\"text\":\"Việc đến sau\"}"),
                json(
                        "a month closed that was not opened",
                        SECRETARY,
                        "/api/meetings/" + CELL + "/2026-02/closing",
                        "{}"),
                json(
                        "a meeting in the future",
                        SECRETARY,
                        "/api/meetings/" + CELL + "/2026-05",
                        "{\"heldOn\":\"2026-05-30\"}"),
                json("a report of the future", MEMBER, "/api/reports/2027-01", "{\"entries\":[]}"),
                json("a report sent twice", MEMBER, "/api/reports/2026-03", "{\"entries\":[]}"),
                json(
                        "a correction of nothing",
                        MEMBER,
                        "/api/reports/2026-04/corrections",
                        "{\"entries\":[]}"),
                json(
                        "words heard tomorrow",
                        MEMBER,
                        "/api/reports/2026-04/matters",
                        matter("2026-04-07")),
                json(
                        "a leave of absence without end",
                        SECRETARY,
                        "/api/members/" + member("DV-0002") + "/duty",
                        "{\"duty\":\"AWAY\",\"from\":\"2026-04-06\",\"paper\":\"Đơn\"}"),
                json(
                        "a leave that ends before it begins",
                        SECRETARY,
                        "/api/members/" + member("DV-0002") + "/duty",
                        "{\"duty\":\"AWAY\",\"from\":\"2026-04-06\",\"until\":\"2026-04-01\",\"paper\":\"Đơn\"}"),
                json(
                        "a household handed to whoever has it",
                        SECRETARY,
                        "/api/assignments/" + H1 + "/hand-over",
                        "{\"to\":\"" + member("DV-0004") + "\",\"reason\":\"đi xa\"}"),
                json(
                        "a unit under itself",
                        ADMINISTRATOR,
                        "/api/units/changes",
                        "{\"changes\":[{\"change\":\"move\",\"unit\":\"xa-binh-son\",\"on\":\"2026-04-06\",\"parent\":\"cb-tien-dao\"}]}"),
                json(
                        "a unit founded twice",
                        ADMINISTRATOR,
                        "/api/units/changes",
                        "{\"changes\":[{\"change\":\"found\",\"unit\":\"xa-binh-son\",\"on\":\"2026-04-06\",\"kind\":\"COMMUNE\",\"code\":\"1\",\"name\":\"X\",\"parent\":\"tinh-quang-ngai\"}]}"));
    }

    static Stream<Bad> files() {
        String members = "/api/members/import/preview?cell=" + CELL;
        return Stream.of(
                file(
                        "a file without the columns that must be there",
                        members,
                        Sheets.csv("Tên|Tuổi", "Lan|40")),
                file("an empty file", members, new byte[0]),
                file("a picture", members, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}),
                file(
                        "another encoding",
                        members,
                        "Mã đảng viên,Họ và tên,Ngày vào chi bộ\nDV-9,Nguyễn Thị Huệ,01/01/2020\n"
                                .getBytes(Charset.forName("UTF-16LE"))));
    }

    private static String matter(String heardOn) {
        return "{\"household\":\"%s\",\"kind\":\"FEEDBACK\",\"theme\":\"OTHER\",\"words\":\"Loa hỏng\",\"nameMayTravel\":false,\"heardOn\":\"%s\"}"
                .formatted(H1, heardOn);
    }

    @ParameterizedTest
    @MethodSource({"malformed", "oversized", "unknown", "outOfOrderOrContradictory", "files"})
    void is_refused_with_a_code_and_a_sentence_and_changes_nothing(Bad bad) {
        Map<String, Long> before = system.decided();
        Answer vietnamese = bad.request().apply(system.as(bad.account()));
        Answer english = bad.request().apply(system.as(bad.account()).in("en"));
        assertRefused(vietnamese);
        assertRefused(english);
        assertThat(english.code()).isEqualTo(vietnamese.code());
        assertThat(english.text("detail"))
                .as("the sentence is in the person's language: " + english)
                .isNotEqualTo(vietnamese.text("detail"));
        assertThat(system.decidedSince(before)).isEmpty();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.code()).as(answer.toString()).isNotBlank();
        assertThat(answer.text("detail")).as(answer.toString()).isNotBlank();
        assertThat(answer.body())
                .as("no stack trace, no class of ours")
                .doesNotContain("Exception", "\tat ", "vn.phutrachho", "org.springframework");
    }

    @Test
    void a_file_with_a_code_twice_or_a_member_of_another_cell_is_told_row_by_row() {
        As officer = system.as(COMMUNE);
        String headings = "Mã đảng viên|Họ và tên|Ngày vào chi bộ";
        Answer twice =
                officer.upload(
                                "/api/members/import/preview?cell=" + CELL,
                                "a.csv",
                                Sheets.csv(
                                        headings,
                                        "DV-70|Lê Văn Một|01/01/2020",
                                        "DV-70|Lê Văn Hai|01/01/2020"))
                        .ok();
        assertThat(twice.json().path("errors")).isNotEmpty();
        Answer elsewhere =
                officer.upload(
                                "/api/members/import/preview?cell=" + OTHER_CELL,
                                "b.csv",
                                Sheets.csv(headings, "DV-0002|Nguyễn Thị Lan|19/05/2020"))
                        .ok();
        assertThat(elsewhere.json().path("errors").path(0).path("row").asInt()).isEqualTo(2);
        assertThat(elsewhere.json().path("errors").path(0).path("message").asString()).isNotBlank();
    }

    @Test
    void what_was_sent_before_is_done_once_and_its_key_is_for_nothing_else() {
        As administrator = system.as(ADMINISTRATOR);
        String key = UUID.randomUUID().toString();
        Map<String, Object> grant =
                Map.of(
                        "account",
                        "moi",
                        "role",
                        "SECRETARY",
                        "unit",
                        OTHER_CELL,
                        "from",
                        "2026-04-06");
        Answer first = administrator.post("/api/grants", grant, key).ok();
        Map<String, Long> before = system.decided();
        Answer again = administrator.post("/api/grants", grant, key);
        assertThat(List.of(again.status(), again.body()))
                .isEqualTo(List.of(first.status(), first.body()));
        Answer other =
                administrator.post(
                        "/api/grants",
                        Map.of("account", "moi", "role", "AUDITOR", "unit", OTHER_CELL),
                        key);
        assertRefused(other);
        assertThat(system.decidedSince(before)).isEmpty();
    }
}
