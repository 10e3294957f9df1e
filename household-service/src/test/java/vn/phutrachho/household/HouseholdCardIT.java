package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;
import vn.phutrachho.events.DomainEvent;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdDetailsCorrected;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.ChainVerifier;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.kit.personal.Forgetting;
import vn.phutrachho.kit.personal.PersonalKeys;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** What an officer records on a household's card, on real servers, by page and by program. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
class HouseholdCardIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId LY_SON = new UnitId("ly-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final UnitId TAN_MY = new UnitId("tan-my");
    private static final UnitId AN_HAI = new UnitId("an-hai");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    /** What is written in the form of corrections, and nobody sees who may not write it. */
    private static final String CORRECT = "Ghi thông tin mới";

    private static final String ERASE = "/xoa-thong-tin-rieng";

    /** A card shows no more; all are asked before anything is erased. */
    private static final int CASES_ON_A_CARD = 50;

    private final PersonalKeys keys;
    private final Forgetting forgetting;
    private final Views views;
    private final EventLog ownLog;
    private final MongoDatabase database;

    @Autowired
    HouseholdCardIT(
            Today today,
            Clock clock,
            PersonalSeal seal,
            @Qualifier("inboxLog") EventLog log,
            @Qualifier("ownLog") EventLog ownLog,
            PersonalKeys keys,
            Forgetting forgetting,
            Views views,
            MongoDatabase database,
            @Value("${local.server.port}") int port) {
        super(today, new Inbox(log, clock), new Own(ownLog, clock, seal), port);
        this.keys = keys;
        this.forgetting = forgetting;
        this.views = views;
        this.ownLog = ownLog;
        this.database = database;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        OwnDatabase.of(properties, "household-card");
    }

    @BeforeAll
    void twoCommunesAtWork() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy", null);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy xã Bình Sơn", PROVINCE);
        found(LY_SON, UnitKind.COMMUNE, "Đảng ủy đặc khu Lý Sơn", PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Chi bộ thôn Bàu Sen", BINH_SON);
        found(TAN_MY, UnitKind.CELL, "Chi bộ thôn Tân Mỹ", BINH_SON);
        found(AN_HAI, UnitKind.CELL, "Chi bộ thôn An Hải", LY_SON);
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        until(() -> status("officer", "/api/households?cell=tan-my") == 200);
        until(() -> status("secretary", "/api/households?cell=bau-sen") == 200);
    }

    @Test
    @Tag("M2.5")
    void what_the_register_says_of_one_household_is_corrected_on_its_card() throws Exception {
        String card = "/ho/" + household("C-01", "Trần Thị Lài");
        String again = refused(card + "/sua", correction(seen(card), " ", "70", "Xóm Gò"));
        assertThat(again)
                .contains("Xin điền mục này.", "Nhiều nhất là 60.")
                .contains("value=\"70\"", "value=\"Xóm Gò\"");

        assertThat(recorded(card + "/sua", correction(seen(card), "Trần Thị Lái", "2", "Gò")))
                .contains("Hộ Trần Thị Lái", "2 người", "Gò, Cụm 2")
                .contains("hộ khó", "nói tiếng Hrê", "cần người biết: chăn nuôi, vay vốn");
        assertThat(own.all(HouseholdDetailsCorrected.class).toList())
                .filteredOn(event -> card.endsWith(event.household().value()))
                .singleElement()
                .satisfies(event -> assertThat(event.from()).isEqualTo(day(-1)));
    }

    @Test
    void a_correction_that_was_begun_before_anothers_undoes_nothing_unseen() throws Exception {
        String card = "/ho/" + household("C-02", "Võ Văn Hai");
        String before = seen(card);
        recorded(card + "/sua", correction(before, "Võ Văn Hai", "4", "Xóm Trên"));

        String later = refused(card + "/sua", correction(before, "Võ Văn Hãi", "3", "Xóm Trên"));
        assertThat(later)
                .contains("người khác đã sửa hộ này", "value=\"Võ Văn Hãi\"")
                .contains("Hộ Võ Văn Hai", "4 người");

        String shown = seenIn(later);
        assertThat(recorded(card + "/sua", correction(shown, "Võ Văn Hãi", "4", "Xóm Trên")))
                .contains("Hộ Võ Văn Hãi", "4 người");
        assertThat(recorded(card + "/sua", correction(before, "Võ Văn Hãi", "4", "Xóm Trên")))
                .as("the same words twice")
                .contains("Hộ Võ Văn Hãi");
    }

    @Test
    @Tag("M4.3")
    void a_decision_on_the_poverty_status_is_recorded_with_its_number_and_day() throws Exception {
        String card = "/ho/" + household("C-03", "Hồ Thị Ba");
        String again =
                refused(
                        card + "/dien",
                        fields("status", "POOR", "decision", "", "decidedOn", "31/02/2026"));
        assertThat(again)
                .contains("Xin ghi ngày và tháng có thật", "31/02/2026", "id=\"decision-e\"");
        assertThat(refused(card + "/dien", decision(LocalDate.of(2025, 12, 15), day(1))))
                .containsPattern("id=\"holdsFrom-e\".*Ngày này chưa đến")
                .doesNotContain("decidedOn-e", "note late mb-3 is-invalid");
        assertThat(refused(card + "/dien", decision(day(1), day(-1))))
                .as("of two days the one that it is about")
                .containsPattern("id=\"decidedOn-e\".*Ngày quyết định chưa đến")
                .doesNotContain("holdsFrom-e", "note late mb-3 is-invalid");

        LocalDate from = day(-20);
        assertThat(recorded(card + "/dien", decision(LocalDate.of(2025, 12, 15), from)))
                .contains("Hộ nghèo")
                .contains("Quyết định 214/QĐ-UBND ngày 15/12/2025, rà soát năm 2025");
        assertThat(body("officer", card))
                .contains("\"decidedOn\":\"2025-12-15\"", "\"decisionYear\":2025");
    }

    @Test
    @Tag("M2.5")
    void a_household_is_moved_to_another_cell_of_the_officers_commune() throws Exception {
        String card = "/ho/" + household("C-04", "Lê Văn Tư");
        assertThat(page("officer", card))
                .contains("Chi bộ thôn Tân Mỹ")
                .doesNotContain("Chi bộ thôn An Hải");
        String again = refused(card + "/chuyen", move("tan-my", day(-200)));
        assertThat(again)
                .containsPattern("id=\"movedOn-e\".*Ngày này trước ngày hộ đến ở địa bàn")
                .doesNotContain("note late mb-3 is-invalid");
        assertThat(refused(card + "/chuyen", move("tan-my", day(1))))
                .containsPattern("id=\"movedOn-e\".*Ngày này chưa đến");
        assertThat(form("officer", card + "/chuyen", move("an-hai", day(-2))).statusCode())
                .isEqualTo(403);

        assertThat(recorded(card + "/chuyen", move("tan-my", day(-2))))
                .contains("Mã hộ C-04 · Chi bộ thôn Tân Mỹ")
                .contains("Chi bộ thôn Tân Mỹ, từ " + shown(day(-2)))
                .contains("Chi bộ thôn Bàu Sen, từ " + shown(day(-100)));
        assertThat(status("secretary", card)).as("another cell's now").isEqualTo(403);
    }

    @Test
    @Tag("M2.5")
    void a_household_that_is_no_longer_here_leaves_the_register_with_its_reason() throws Exception {
        HouseholdId household = household("C-05", "Mai Thị Năm");
        String card = "/ho/" + household;
        String again = refused(card + "/khong-con", fields("leftOn", day(-3).toString()));
        assertThat(again).contains("Xin điền mục này.", "value=\"" + shown(day(-3)));
        assertThat(code("officer", "/api/households/" + household + "/leave", "{}"))
                .isEqualTo("request.invalid");

        assertThat(
                        recorded(
                                card + "/khong-con",
                                fields("why", "DIED_OUT", "leftOn", day(-3).toString())))
                .contains("Không còn ở đây từ ngày " + shown(day(-3)) + ". Không còn ai.")
                .doesNotContain(CORRECT);
        assertThat(page("officer", "/ho?chi-bo=bau-sen")).doesNotContain("Mai Thị Năm");
        assertThat(body("officer", card)).contains("\"goneWhy\":\"DIED_OUT\"");
        assertThat(form("officer", card + "/chuyen", move("tan-my", day(-1))).statusCode())
                .isEqualTo(422);
    }

    @Test
    @Tag("L.2")
    void what_is_personal_of_a_household_that_has_left_is_erased_everywhere_and_for_ever()
            throws Exception {
        HouseholdId household = household("C-07", "Đoàn Thị Bảy");
        HouseholdId other = household("C-08", "Lương Văn Tám");
        String card = "/ho/" + household;
        recorded(card + "/sua", correction(seen(card), "Đoàn Thị Bảy", "1", "Xóm Trên"));
        assertThat(form("officer", card + ERASE, erasure(day(-1), true)).statusCode())
                .as("while it is here")
                .isEqualTo(422);
        recorded(card + "/khong-con", fields("why", "MOVED_OUT", "leftOn", day(-3).toString()));
        assertThat(form("secretary", card + ERASE, erasure(day(-1), true)).statusCode())
                .as("the register is the commune's")
                .isEqualTo(403);
        assertThat(page("secretary", card)).doesNotContain("Xóa vĩnh viễn");
        assertThat(refused(card + ERASE, erasure(day(-1), false)))
                .contains("đã xóa thì không lấy lại được", "value=\"12/QĐ-UBND\"");
        assertThat(refused(card + ERASE, erasure(day(-4), true)))
                .contains("Quyết định xóa phải ký từ ngày " + shown(day(-3)));
        String stored = own.stored();
        assertThat(stored)
                .contains("\"code\":\"C-07\"")
                .doesNotContain("Đoàn Thị Bảy", "Xóm Trên", "Cụm 2");

        assertThat(recorded(card + ERASE, erasure(day(-1), true)))
                .contains("theo quyết định 12/QĐ-UBND ngày " + shown(day(-1)));

        String whose = Personal.whose(household);
        until(() -> keys.erasureOf(whose).isPresent());
        forgetting.look();
        assertThat(keys.erasureOf(whose).orElseThrow().forgottenBy()).contains("household");
        assertThat(page("officer", card)).as("other parts follow").contains("còn hiện");
        PersonalKeys.SERVICES.forEach(each -> keys.forgotten(whose, each, Instant.EPOCH));
        assertThat(refused(card + ERASE, erasure(day(-1), true)))
                .as("a form from before")
                .contains("đã được xóa trước đây")
                .doesNotContain("Xóa vĩnh viễn");
        assertThat(page("officer", card))
                .contains("Hộ " + Personal.ERASED, "C-07")
                .doesNotContain("Đoàn Thị Bảy", "Xóa vĩnh viễn", "còn hiện");
        assertThat(page("officer", "/ho/" + other)).contains("Lương Văn Tám");
        assertThat(page("secretary", "/ho/khong-con?chi-bo=bau-sen"))
                .contains("C-07", "đã xóa ngày")
                .doesNotContain("Lương Văn Tám");
        assertThat(status("huong", "/ho/khong-con?chi-bo=bau-sen")).isEqualTo(403);
        assertThat(shown("Đoàn")).as("in no document of any view").isEmpty();
        assertThat(shown("Lương")).isNotEmpty();
        assertThat(own.all(HouseholdRegistered.class))
                .filteredOn(event -> event.household().equals(household))
                .singleElement()
                .satisfies(event -> assertThat(event.head()).matches(Personal::wasErased));
        assertThat(new ChainVerifier(database, "events").verify().isWhole()).isTrue();
        assertThat(own.stored()).as("not a byte of the history has changed").startsWith(stored);
        assertThat(
                        code(
                                "officer",
                                "/api/households/" + household + "/erase",
                                """
                                {"ground":"REQUESTED","decision":"13/QĐ-UBND","decidedOn":"%s"}
                                """
                                        .formatted(day(-1))))
                .isEqualTo("erasure.already");
    }

    @Test
    @Tag("L.2")
    void nothing_is_erased_while_one_of_all_its_cases_is_open() throws Exception {
        HouseholdId household = household("C-09", "Bùi Thị Chín");
        String card = "/ho/" + household;
        said(household, 0, false);
        for (int number = 1; number <= CASES_ON_A_CARD; number++) {
            said(household, number, true);
        }
        recorded(card + "/khong-con", fields("why", "MOVED_OUT", "leftOn", day(-3).toString()));
        assertThat(views.awaitOwn(ownLog.head(), Duration.ofSeconds(30))).isTrue();

        assertThat(refused(card + ERASE, erasure(day(-1), true)))
                .contains("Hộ còn kiến nghị chưa kết thúc");
        assertThat(page("officer", card)).contains("Bùi Thị Chín");
    }

    private void said(HouseholdId household, int number, boolean withdrawn) {
        GrievanceId grievance = new GrievanceId("chin-" + number);
        List<DomainEvent> history = new ArrayList<>();
        history.add(
                new GrievanceReported(
                        grievance,
                        household,
                        BAU_SEN,
                        GrievanceKind.FEEDBACK,
                        new Theme("ROADS"),
                        Personal.of(household, "Chuyện số " + number),
                        false,
                        HUONG,
                        day(-90 + number)));
        if (withdrawn) {
            history.add(new GrievanceWithdrawn(grievance, HUONG, null, day(-10)));
        }
        own.append(grievance, history.toArray(DomainEvent[]::new));
    }

    private static String erasure(LocalDate decidedOn, boolean sure) {
        return fields(
                "ground",
                "REQUESTED",
                "basis",
                "12/QĐ-UBND",
                "basisDay",
                decidedOn.toString(),
                "_sure",
                "on",
                sure ? "sure" : "unsure",
                "true");
    }

    /** The collections in which the word stands. */
    private List<String> shown(String word) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(
                        name ->
                                database.getCollection(name).find().into(new ArrayList<>()).stream()
                                        .anyMatch(document -> document.toJson().contains(word)))
                .toList();
    }

    /** The register is the commune's: who reads a card need not write it. */
    @Test
    void whoever_does_not_keep_the_register_sees_no_form_and_is_refused() throws Exception {
        HouseholdId household = household("C-06", "Phan Văn Sáu");
        String card = "/ho/" + household;
        inbox.receive(
                "assignment",
                new AssignmentMade(household, HUONG, BAU_SEN, new PlanId("plan"), day(-60)));
        until(() -> status("huong", card) == 200);
        assertThat(page("officer", card)).contains(CORRECT);
        for (String reader : List.of("secretary", "huong")) {
            assertThat(page(reader, card))
                    .as(reader)
                    .contains("Phan Văn Sáu")
                    .doesNotContain(CORRECT, "name=\"seen\"");
            for (String act : List.of("/sua", "/dien", "/chuyen", "/khong-con")) {
                assertThat(form(reader, card + act, "").statusCode())
                        .as(reader + act)
                        .isEqualTo(403);
            }
        }
        assertThat(body("officer", card)).contains("\"people\":3", "\"goneOn\":null");
    }

    private HouseholdId household(String code, String head) throws Exception {
        HttpResponse<String> made =
                send(
                        "officer",
                        "POST",
                        "/api/households",
                        """
                        {"cell":"bau-sen","code":"%s","details":{"head":"%s","hamlet":"Xóm Trên",
                         "houseGroup":"Cụm 2","people":3,"hard":false,"remote":false},"since":"%s"}
                        """
                                .formatted(code, head, day(-100)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new HouseholdCode(code).in(BAU_SEN);
    }

    private String seen(String card) {
        return seenIn(page("officer", card));
    }

    private static String seenIn(String shown) {
        Matcher seen = SEEN.matcher(shown);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    /** Tries it, and the card as it comes back. */
    private String refused(String path, String fields) throws Exception {
        HttpResponse<String> again = form("officer", path, fields);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(422);
        return HtmlUtils.htmlUnescape(again.body());
    }

    /** Does it, and what the card shows then. */
    private String recorded(String path, String fields) throws Exception {
        HttpResponse<String> done = form("officer", path, fields);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        String at = URI.create(done.headers().firstValue("location").orElseThrow()).getPath();
        return page("officer", at);
    }

    private String body(String account, String card) throws Exception {
        return send(account, "GET", card.replace("/ho/", "/api/households/"), null).body();
    }

    private String correction(String seen, String head, String people, String hamlet) {
        return fields(
                "seen",
                seen,
                "head",
                head,
                "people",
                people,
                "hamlet",
                hamlet,
                "houseGroup",
                "Cụm 2",
                "address",
                "",
                "weight",
                "15",
                "hard",
                "true",
                "language",
                "hre",
                "wants",
                "chăn nuôi, vay vốn",
                "from",
                day(-1).toString());
    }

    private static String decision(LocalDate decidedOn, LocalDate from) {
        return fields(
                "status",
                "POOR",
                "decision",
                "214/QĐ-UBND",
                "decidedOn",
                decidedOn.toString(),
                "year",
                "",
                "holdsFrom",
                from.toString());
    }

    private static String move(String to, LocalDate on) {
        return fields("to", to, "movedOn", on.toString());
    }

    private static String shown(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String fields(String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.add(
                    namesAndValues[at]
                            + "="
                            + URLEncoder.encode(namesAndValues[at + 1], StandardCharsets.UTF_8));
        }
        return String.join("&", fields);
    }
}
