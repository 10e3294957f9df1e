package vn.phutrachho.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.HouseholdRelapsed;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.MilestoneMoved;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.OutcomeStruckOut;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeEnded;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeReached;
import vn.phutrachho.events.household.PovertyExitPledgeEvent.PledgeRegistered;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.household.household.command.HouseholdCode;
import vn.phutrachho.kit.personal.PersonalSeal;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;

/** Households on their way out of poverty, on real servers, by page and by program. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.3")
class PledgesIT extends RunningHouseholdService {
    private static final UnitId PROVINCE = new UnitId("p");
    private static final UnitId BINH_SON = new UnitId("binh-son");
    private static final UnitId LY_SON = new UnitId("ly-son");
    private static final UnitId BAU_SEN = new UnitId("bau-sen");
    private static final UnitId TAN_MY = new UnitId("tan-my");
    private static final UnitId AN_HAI = new UnitId("an-hai");
    private static final MemberId HUONG = new MemberId("m-huong");
    private static final MemberId LAN = new MemberId("m-lan");

    @Autowired
    PledgesIT(
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
        OwnDatabase.of(properties, "pledges");
    }

    @BeforeAll
    void twoCommunesAtWork() throws Exception {
        found(PROVINCE, UnitKind.PROVINCE, "Tỉnh ủy", null);
        found(BINH_SON, UnitKind.COMMUNE, "Đảng ủy xã Bình Sơn", PROVINCE);
        found(LY_SON, UnitKind.COMMUNE, "Đảng ủy đặc khu Lý Sơn", PROVINCE);
        found(BAU_SEN, UnitKind.CELL, "Chi bộ thôn Bàu Sen", BINH_SON);
        found(TAN_MY, UnitKind.CELL, "Chi bộ thôn Tân Mỹ", BINH_SON);
        found(AN_HAI, UnitKind.CELL, "Chi bộ thôn An Hải", LY_SON);
        grant("huong", Role.MEMBER, BAU_SEN, HUONG);
        grant("lan", Role.MEMBER, BAU_SEN, LAN);
        grant("secretary", Role.SECRETARY, BAU_SEN, null);
        grant("tan-my", Role.SECRETARY, TAN_MY, null);
        grant("officer", Role.COMMUNE_OFFICER, BINH_SON, null);
        grant("ly-son", Role.COMMUNE_OFFICER, LY_SON, null);
        grant("province", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("auditor", Role.AUDITOR, PROVINCE, null);
        grant("admin", Role.ADMINISTRATOR, PROVINCE, null);
        until(() -> status("officer", "/api/households?cell=tan-my") == 200);
        until(() -> status("secretary", "/api/households?cell=bau-sen") == 200);
        until(() -> status("tan-my", "/api/households?cell=tan-my") == 200);
        until(() -> status("ly-son", "/api/households?cell=an-hai") == 200);
        until(() -> status("huong", "/api/households") == 200);
        until(() -> status("lan", "/api/households") == 200);
    }

    @Test
    void a_member_writes_down_the_aim_and_the_roadmap_of_their_household() throws Exception {
        String road = road("T-01", "Trần Thị Lài", "POOR");
        care("T-01");
        assertThat(page("huong", card(road))).contains("Hộ chưa đăng ký thoát nghèo.");

        String again =
                refused(
                        "huong",
                        road + "/dang-ky",
                        fields("targetYear", "1999", "words", "Nuôi bò", "agreedOn", on(-50)));
        assertThat(again).contains("Năm mục tiêu phải từ", "value=\"1999\"", "Nuôi bò");
        assertThat(own.count(PledgeRegistered.class, it -> road.contains(it.household().value())))
                .isZero();

        String registered = recorded("huong", road + "/dang-ky", aim("Nuôi bò, con đi làm"));
        assertThat(registered)
                .contains("Thoát nghèo trong năm " + target(), "“Nuôi bò, con đi làm”")
                .contains("Chưa có mốc nào.");
        assertThat(own.all(PledgeRegistered.class).toList())
                .filteredOn(it -> road.contains(it.household().value()))
                .singleElement()
                .satisfies(it -> assertThat(it.by()).isEqualTo(HUONG));

        recorded("huong", road + "/moc", milestone("Làm xong chuồng bò", on(-5)));
        recorded("huong", road + "/moc", milestone("Con gái có việc làm", on(20)));
        String given =
                recorded(
                        "huong",
                        road + "/giup",
                        fields(
                                "source",
                                "FUND",
                                "help",
                                "LIVELIHOOD",
                                "given",
                                "Một con bò",
                                "dong",
                                "15.000.000",
                                "givenOn",
                                on(-20)));
        assertThat(given).contains("Quỹ, chương trình · Một con bò · 15.000.000 đồng");

        String reached = recorded("huong", road + "/moc/1/dat", fields("reachedOn", on(-2)));
        assertThat(reached).contains("Các mốc: 1 trên 2 đã đạt", "sau hạn");
        recorded(
                "huong",
                road + "/moc/2/doi-han",
                fields("newDue", on(10), "moveReason", "Xưởng nhận sớm"));
        assertThat(own.all(MilestoneMoved.class).toList())
                .filteredOn(it -> road.contains(it.household().value()))
                .singleElement()
                .satisfies(it -> assertThat(it.dueOn()).isEqualTo(day(10)));
        assertThat(page("huong", card(road)))
                .contains("Các mốc: 1 trên 2 đã đạt", "Con gái có việc làm");
        assertThat(page("huong", road + "/moc/2")).contains("Xưởng nhận sớm");
    }

    @Test
    void what_was_typed_wrongly_stays_and_what_was_a_mistake_is_struck_out() throws Exception {
        String road = road("T-02", "Lê Văn Bảy", "POOR");
        recorded("secretary", road + "/dang-ky", aim("Trồng keo"));
        String again = refused("secretary", road + "/giup", housing("năm triệu", on(-3)));
        assertThat(again).contains("Xin ghi số tiền bằng chữ số", "năm triệu", "Lợp lại mái");
        assertThat(refused("secretary", road + "/moc", milestone("Có nước sạch", on(-45))))
                .as("of two days the one that it is about")
                .containsPattern("id=\"dueOn-e\".*Hạn của mốc không được trước ngày")
                .contains("Có nước sạch")
                .doesNotContain("setOn-e", "note late mb-3 is-invalid");
        recorded("secretary", road + "/moc", milestone("Có nước sạch", on(5)));

        assertThat(
                        refused(
                                "secretary",
                                road + "/bo",
                                fields("entry", "pledge-0", "mistake", "Nhầm hộ")))
                .contains("Xin bỏ từng mốc và từng việc giúp trước");
        recorded("secretary", road + "/moc/1/bo", fields("mistake", "Nhầm hộ"));
        String after =
                recorded(
                        "secretary",
                        road + "/bo",
                        fields("entry", "pledge-0", "mistake", "Nhầm hộ"));
        assertThat(after).contains("Ghi nhầm, đã bỏ", "Ghi đăng ký");
    }

    @Test
    void a_day_that_cannot_be_is_told_above_where_its_form_is_no_longer_on_the_page()
            throws Exception {
        String road = road("T-09", "Mai Thị Chót", "POOR");
        recorded("secretary", road + "/dang-ky", aim("Nuôi vịt"));
        recorded("secretary", road + "/rut", fields("why", "Hộ xin thôi", "withdrawnOn", on(-5)));
        assertThat(refused("secretary", road + "/giup", housing("", on(-1))))
                .containsPattern(
                        "note late mb-3 is-invalid.*Bản đăng ký này đã xong từ ngày [0-9/]+;")
                .doesNotContain("id=\"givenOn\"");
    }

    @Test
    void nobody_else_sees_or_writes_it() throws Exception {
        String road = road("T-03", "Phạm Thị Sáu", "POOR");
        recorded("officer", road + "/dang-ky", aim("Nuôi dê"));
        String pledge = pledge(road);
        for (String account : List.of("lan", "tan-my", "ly-son", "province", "auditor", "admin")) {
            assertThat(status(account, road)).as(account).isEqualTo(403);
            assertThat(status(account, "/api/pledges?household=" + id(road)))
                    .as(account)
                    .isEqualTo(403);
            assertThat(
                            form(account, road + "/rut", fields("why", "x", "withdrawnOn", on(0)))
                                    .statusCode())
                    .as(account)
                    .isEqualTo(403);
            assertThat(
                            status(
                                    account,
                                    "POST",
                                    "/api/pledges/" + pledge + "/withdraw",
                                    "{\"words\":\"x\"}"))
                    .as(account)
                    .isEqualTo(404);
        }
        for (String account : List.of("huong", "lan", "province", "auditor", "admin")) {
            assertThat(status(account, "/ho-ngheo")).as(account).isEqualTo(403);
            assertThat(status(account, "/ho-ngheo/xuat.csv")).as(account).isEqualTo(403);
        }
        assertThat(status("tan-my", "/ho-ngheo?chi-bo=bau-sen")).isEqualTo(403);
        assertThat(status("secretary", road)).isEqualTo(200);
    }

    @Test
    void it_is_reached_by_the_communes_decision_and_the_household_may_relapse() throws Exception {
        String road = road("T-04", "Võ Thị Tám", "POOR");
        recorded("officer", road + "/dang-ky", aim("Trồng quế"));
        assertThat(code("officer", "/api/pledges/" + pledge(road) + "/reach", ""))
                .isEqualTo("pledge.no-decision");

        decide(road, "NONE", "310/QĐ-UBND", day(-10));
        until(() -> page("officer", road).contains("theo quyết định 310/QĐ-UBND"));
        assertThat(own.all(PledgeReached.class).toList())
                .filteredOn(it -> road.contains(it.household().value()))
                .singleElement()
                .satisfies(it -> assertThat(it.on()).isEqualTo(day(-10)));
        assertThat(page("officer", "/ho-ngheo?tinh-trang=WATCH"))
                .contains("Võ Thị Tám", "theo dõi đến");

        decide(road, "POOR", "311/QĐ-UBND", day(-4));
        until(() -> page("officer", road).contains("Tái nghèo"));
        assertThat(own.count(HouseholdRelapsed.class, it -> road.contains(it.household().value())))
                .isEqualTo(1);
        assertThat(page("officer", "/ho-ngheo?tinh-trang=RELAPSED")).contains("Võ Thị Tám");
        assertThat(page("officer", road)).contains("Ghi đăng ký");
    }

    @Test
    void a_decision_recorded_by_mistake_and_put_right_opens_it_again() throws Exception {
        String road = road("T-05", "Đinh Văn Chín", "NEAR_POOR");
        recorded("secretary", road + "/dang-ky", aim("Mở quán"));
        decide(road, "NONE", "312/QĐ-UBND", day(-10));
        until(() -> page("secretary", road).contains("Đã thoát nghèo"));
        assertThat(
                        code(
                                "secretary",
                                "/api/pledges/" + pledge(road) + "/outcome/strike-out",
                                "{\"outcome\":\"REACHED\",\"words\":\"nhầm\"}"))
                .isEqualTo("pledge.outcome-follows-register");

        decide(road, "NEAR_POOR", "312/QĐ-UBND", day(-10));
        until(() -> page("secretary", road).contains("Đang thực hiện"));
        assertThat(own.count(OutcomeStruckOut.class, it -> road.contains(it.household().value())))
                .isEqualTo(1);
    }

    @Test
    void it_goes_along_to_another_cell_and_ends_with_the_household() throws Exception {
        String road = road("T-06", "Bùi Thị Mười", "POOR");
        recorded("secretary", road + "/dang-ky", aim("Làm hương"));
        assertThat(
                        form(
                                        "officer",
                                        card(road) + "/chuyen",
                                        fields("to", "tan-my", "movedOn", on(-8)))
                                .statusCode())
                .isEqualTo(302);
        assertThat(status("secretary", road)).isEqualTo(403);
        assertThat(page("tan-my", road)).contains("“Làm hương”");
        assertThat(page("tan-my", "/ho-ngheo")).contains("Bùi Thị Mười");

        assertThat(
                        form(
                                        "officer",
                                        card(road) + "/khong-con",
                                        fields("why", "MOVED_OUT", "leftOn", on(-1)))
                                .statusCode())
                .isEqualTo(302);
        until(() -> page("tan-my", road).contains("Hộ không còn ở đây"));
        assertThat(own.all(PledgeEnded.class).toList())
                .filteredOn(it -> road.contains(it.household().value()))
                .singleElement()
                .satisfies(it -> assertThat(it.cell()).isEqualTo(TAN_MY));
        assertThat(page("tan-my", "/ho-ngheo")).doesNotContain("Bùi Thị Mười");
    }

    @Test
    void what_was_a_merged_cells_is_its_heirs() throws Exception {
        UnitId small = new UnitId("go-nho");
        found(small, UnitKind.CELL, "Chi bộ Gò Nhỏ", BINH_SON);
        grant("go-nho", Role.SECRETARY, small, null);
        until(() -> status("go-nho", "/api/households?cell=go-nho") == 200);
        String road = road("go-nho", "G-01", "Tạ Thị Mót", "POOR");
        recorded("go-nho", road + "/dang-ky", aim("Nuôi ong"));

        inbox.receive("member", new PartyUnitMerged(small, TAN_MY, day(-2), "NQ 1"));
        until(() -> status("tan-my", road) == 200);
        assertThat(page("tan-my", card(road))).contains("“Nuôi ong”");
        assertThat(page("tan-my", "/ho-ngheo")).contains("Tạ Thị Mót");
        assertThat(page("officer", "/ho-ngheo?chi-bo=tan-my")).contains("Tạ Thị Mót");
        recorded("tan-my", road + "/moc", milestone("Có mười thùng ong", on(20)));
        assertThat(status("secretary", road)).isEqualTo(403);
    }

    @Test
    void a_commune_sees_who_has_no_pledge_and_what_is_late_and_a_list_taken_away_leaves_a_trace()
            throws Exception {
        String late = road("T-07", "Hồ Thị Trễ", "POOR");
        recorded("officer", late + "/dang-ky", aim("Nuôi gà"));
        recorded("officer", late + "/moc", milestone("Xong chuồng gà", on(-3)));
        road("T-08", "Hồ Văn Chưa", "NEAR_POOR");

        assertThat(page("officer", "/ho-ngheo?tinh-trang=LATE"))
                .contains("Hồ Thị Trễ")
                .doesNotContain("Hồ Văn Chưa");
        assertThat(page("officer", "/ho-ngheo?tinh-trang=WITHOUT&chi-bo=bau-sen"))
                .contains("Hồ Văn Chưa")
                .doesNotContain("Hồ Thị Trễ");
        assertThat(page("officer", "/ho-ngheo?chi-bo=tan-my")).doesNotContain("Hồ Văn Chưa");
        assertThat(page("ly-son", "/ho-ngheo")).doesNotContain("Hồ Văn Chưa");
        assertThat(page("secretary", "/ho-ngheo?tinh-trang=LATE")).contains("Hồ Thị Trễ");

        assertThat(page("secretary", "/ho-ngheo/tom-tat?chi-bo=bau-sen"))
                .contains("hộ nghèo, cận nghèo đang thực hiện đăng ký thoát nghèo.");

        assertThat(page("officer", "/ho-ngheo/xuat.csv?tinh-trang=LATE"))
                .contains("Mốc quá hạn", "Hồ Thị Trễ", "Chi bộ thôn Bàu Sen");
        assertThat(
                        own.all(ListTakenAway.class)
                                .filter(it -> it.list() == CaseList.POOR_HOUSEHOLDS)
                                .toList())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.unit()).isEqualTo(BINH_SON);
                            assertThat(it.by().value()).isEqualTo("officer");
                        });
        assertThat(send("officer", "GET", "/api/pledges/households?state=LATE", null).body())
                .contains("\"late\":1");
    }

    /** A household in the register of Bàu Sen with a decision; the address of its pledge. */
    private String road(String code, String head, String poverty) throws Exception {
        return road("bau-sen", code, head, poverty);
    }

    private String road(String cell, String code, String head, String poverty) throws Exception {
        HttpResponse<String> made =
                send(
                        "officer",
                        "POST",
                        "/api/households",
                        """
                        {"cell":"%s","code":"%s","details":{"head":"%s","hamlet":"Xóm Trên",
                         "houseGroup":"Cụm 2","people":3,"hard":false,"remote":false},"since":"%s"}
                        """
                                .formatted(cell, code, head, day(-100)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String road = "/ho/" + new HouseholdCode(code).in(new UnitId(cell)) + "/thoat-ngheo";
        decide(road, poverty, "214/QĐ-UBND", day(-90));
        return road;
    }

    private void decide(String road, String poverty, String number, LocalDate from)
            throws Exception {
        HttpResponse<String> done =
                form(
                        "officer",
                        card(road) + "/dien",
                        fields(
                                "status",
                                poverty,
                                "decision",
                                number,
                                "decidedOn",
                                from.toString(),
                                "year",
                                "",
                                "holdsFrom",
                                from.toString()));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    }

    private void care(String code) throws Exception {
        HouseholdId household = new HouseholdCode(code).in(BAU_SEN);
        inbox.receive(
                "assignment",
                new AssignmentMade(household, HUONG, BAU_SEN, new PlanId("plan"), day(-80)));
        until(() -> status("huong", "/ho/" + household) == 200);
    }

    private static String card(String road) {
        return road.replace("/thoat-ngheo", "");
    }

    private static String id(String road) {
        return card(road).replace("/ho/", "");
    }

    private String pledge(String road) throws Exception {
        return JSON.readTree(
                        send("officer", "GET", "/api/pledges?household=" + id(road), null).body())
                .get(0)
                .get("pledge")
                .asString();
    }

    private int target() {
        return day(0).getYear() + 1;
    }

    private String on(int fromToday) {
        return day(fromToday).toString();
    }

    private String aim(String words) {
        return fields(
                "targetYear", Integer.toString(target()), "words", words, "agreedOn", on(-50));
    }

    private String milestone(String what, String dueOn) {
        return fields("field", "LIVELIHOOD", "what", what, "dueOn", dueOn, "setOn", on(-40));
    }

    /** A roof, given by the cell. */
    private static String housing(String dong, String givenOn) {
        return fields(
                "source",
                "CELL",
                "help",
                "HOUSING",
                "given",
                "Lợp lại mái",
                "dong",
                dong,
                "givenOn",
                givenOn);
    }

    /** Tries it, and the page as it comes back. */
    private String refused(String account, String path, String fields) throws Exception {
        HttpResponse<String> again = form(account, path, fields);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(422);
        return HtmlUtils.htmlUnescape(again.body());
    }

    /** Does it, and what the page shows then. */
    private String recorded(String account, String path, String fields) throws Exception {
        HttpResponse<String> done = form(account, path, fields);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        String at = URI.create(done.headers().firstValue("location").orElseThrow()).getPath();
        return page(account, at);
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
