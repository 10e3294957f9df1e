package vn.phutrachho.assignment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
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
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.AssignmentPlanEvent.PlanApproved;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/** Signals worth a visit are noticed, answered and read, on real servers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("M5.3")
class SignalsIT extends RunningAssignmentService {
    private static final UnitId PROVINCE = new UnitId("tinh-dau-hieu");
    private static final UnitId COMMUNE = new UnitId("nghia-hanh");
    private static final UnitId ELSEWHERE = new UnitId("minh-long");
    private static final UnitId COPIES = new UnitId("chep-loi");
    private static final UnitId IN_BULK = new UnitId("ghi-don");
    private static final UnitId BY_DEMAND = new UnitId("su-vu");
    private static final UnitId FAR = new UnitId("long-mai");
    private static final String COPIED = "signal-chep-loi-COPIED";
    private static final String BULK = "signal-ghi-don-WRITTEN_IN_BULK";
    private static final String DEMAND = "signal-su-vu-BY_DEMAND";
    private static final String PAGE = "/kiem-tra/dau-hieu/";
    private static final String SAID =
            "Gia đình đã nghe phổ biến chính sách vay vốn, đồng ý cải tạo vườn tạp, nuôi thêm bò";

    private final EventLog ownLog;
    private final LocalDate day = LocalDate.now(Today.ZONE);
    private final YearMonth last = YearMonth.from(day).minusMonths(1);

    @Autowired
    SignalsIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
        ownLog = own;
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "signals");
    }

    @BeforeAll
    void registers() {
        unit(PROVINCE, UnitKind.PROVINCE, null);
        unit(COMMUNE, UnitKind.COMMUNE, PROVINCE);
        unit(ELSEWHERE, UnitKind.COMMUNE, PROVINCE);
        unit(FAR, UnitKind.CELL, ELSEWHERE);
        List.of(COPIES, IN_BULK, BY_DEMAND).forEach(cell -> unit(cell, UnitKind.CELL, COMMUNE));
        grant("dh-bt-chep", Role.SECRETARY, COPIES, null);
        grant("dh-bt-don", Role.SECRETARY, IN_BULK, null);
        grant("dh-bt-suvu", Role.SECRETARY, BY_DEMAND, null);
        grant("dh-dv", Role.MEMBER, COPIES, "chep-m1");
        grant("dh-xa", Role.COMMUNE_OFFICER, COMMUNE, null);
        grant("dh-xakhac", Role.COMMUNE_OFFICER, ELSEWHERE, null);
        grant("dh-tinh", Role.PROVINCE_OFFICER, PROVINCE, null);
        grant("dh-ubkt", Role.AUDITOR, PROVINCE, null);
        grant("dh-quantri", Role.ADMINISTRATOR, PROVINCE, null);
        for (String cell : List.of("chep", "don", "suvu")) {
            UnitId unit = cell.equals("chep") ? COPIES : cell.equals("don") ? IN_BULK : BY_DEMAND;
            approved(unit);
            member(cell + "-m1", unit, "Võ Thị Thắm");
            member(cell + "-m2", unit, "Đinh Văn Ráp");
            for (int h = 1; h <= 5; h++) {
                seen(household(cell + "-h" + h, unit, "Phạm Văn Lượng " + h));
                assign(cell + "-h" + h, cell + "-m1", unit);
            }
            seen(household(cell + "-h6", unit, "Phạm Thị Mười"));
            assign(cell + "-h6", cell + "-m2", unit);
        }
    }

    /** Its plan of this year is in force; what is assigned next waits until it is seen. */
    private void approved(UnitId cell) {
        int year = day.getYear();
        PlanId plan = new PlanId("plan-" + cell + "-" + year);
        LocalDate first = LocalDate.of(year, 1, 1);
        new Inbox(ownLog)
                .takes(
                        "self",
                        plan.value(),
                        new PlanApproved(plan, cell, year, List.of(), first, first));
    }

    private static String entry(String household, String said) {
        return "{\"household\":\"%s\",\"notVisited\":\"WEATHER\",\"situation\":\"%s\"}"
                .formatted(household, said);
    }

    private static String report(String cell, int member, int first, int until, String said) {
        return "{\"member\":\"%s-m%d\",\"entries\":[%s]}"
                .formatted(
                        cell,
                        member,
                        IntStream.rangeClosed(first, until)
                                .mapToObj(h -> entry(cell + "-h" + h, said))
                                .collect(joining(",")));
    }

    private void writesDown(String who, UnitId cell, YearMonth month, String... reports) {
        JsonNode taken =
                json(
                        post(
                                who,
                                "/api/reports/" + month + "/of-cell",
                                "{\"cell\":\"%s\",\"reports\":[%s]}"
                                        .formatted(cell, String.join(",", reports))));
        assertThat(taken.get("refused")).as(taken.toString()).isEmpty();
    }

    private JsonNode signal(String who, String id) {
        return json(get(who, "/api/signals/" + id));
    }

    private String standing(String id) {
        return signal("dh-xa", id).get("standing").asString();
    }

    @Test
    @Order(1)
    void what_a_secretary_writes_down_after_one_meeting_is_no_signal() {
        writesDown("dh-bt-don", IN_BULK, last.minusMonths(5), report("don", 1, 1, 5, ""));
        writesDown("dh-bt-don", IN_BULK, last, report("don", 1, 1, 5, "ổn định"));
        writesDown("dh-bt-don", IN_BULK, last, report("don", 2, 6, 6, "ổn định"));

        assertThat(json(get("dh-xa", "/api/signals"))).isEmpty();
        assertThat(page("dh-xa", "/kiem-tra/dau-hieu")).contains("Chưa có dấu hiệu nào");
        assertThat(page("dh-bt-don", "/chi-bo/kiem-tra")).doesNotContain("đảng ủy có thể hỏi");
    }

    @Test
    @Order(2)
    void each_signal_is_noticed_with_what_speaks_for_it_and_against_it() {
        for (int ago = 2; ago <= 4; ago++) {
            YearMonth month = last.minusMonths(ago);
            writesDown(
                    "dh-bt-don",
                    IN_BULK,
                    month,
                    report("don", 1, 1, 5, ""),
                    report("don", 2, 6, 6, ""));
        }
        writesDown("dh-bt-chep", COPIES, last, report("chep", 1, 1, 5, SAID));
        for (int h = 1; h <= 5; h++) {
            json(
                    post(
                            "dh-bt-suvu",
                            "/api/assignments/suvu-h" + h + "/hand-over",
                            "{\"to\":\"suvu-m2\",\"reason\":\"xã yêu cầu gấp\"}"));
        }

        assertThat(json(get("dh-xa", "/api/signals"))).hasSize(3);
        JsonNode bulk = signal("dh-xa", BULK);
        assertThat(bulk.get("evidence").asInt()).as("with one of long ago").isEqualTo(7);
        assertThat(bulk.get("speaksFor").toString()).contains("7 báo cáo", "của 2 đảng viên");
        assertThat(bulk.get("speaksAgainst").toString())
                .contains("9 báo cáo, trong đó 0 báo cáo gửi đúng hạn");
        assertThat(signal("dh-xa", COPIED).get("evidence").asInt()).isEqualTo(5);
        JsonNode demand = signal("dh-xa", DEMAND);
        assertThat(demand.get("speaksFor").toString()).contains("5 trên 5 lượt phân công");
        assertThat(demand.get("speaksAgainst").toString()).contains("Kế hoạch năm đã được duyệt");
        assertThat(page("dh-xa", "/kiem-tra"))
                .contains("Dấu hiệu đáng xem, chờ xem (3)", "1 lời lặp lại, ở 5 chỗ");
        assertThat(page("dh-xa", "/kiem-tra/dau-hieu"))
                .contains("Các dấu hiệu (3)", "Đơn vị ghi-don", "Cách tính", "hết tháng 3");
    }

    @Test
    @Order(3)
    void the_cell_reads_its_own_and_the_same_as_its_commune() {
        assertThat(page("dh-bt-chep", "/chi-bo/kiem-tra"))
                .contains("Điều đảng ủy có thể hỏi (1)", "không phải lỗi của chi bộ");
        assertThat(page("dh-bt-chep", PAGE + COPIED))
                .contains("5 hộ, 1 đảng viên", SAID, "/chi-bo/bao-cao/" + last)
                .doesNotContain("Gác lại đến hết ngày nào");
        assertThat(signal("dh-bt-chep", COPIED).get("speaksFor"))
                .isEqualTo(signal("dh-xa", COPIED).get("speaksFor"));
        assertThat(page("dh-xa", PAGE + COPIED))
                .contains(SAID, "/chi-bo/bao-cao/" + last + "?chi-bo=chep-loi")
                .doesNotContain("Võ Thị Thắm", "Phạm Văn Lượng");
    }

    @Test
    @Order(4)
    void whoever_has_no_part_in_it_reads_nothing_and_above_the_commune_no_word_of_a_report() {
        for (String who : List.of("dh-dv", "dh-quantri", "dh-xakhac", "dh-bt-don")) {
            assertThat(get(who, PAGE + COPIED).statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/api/signals/" + COPIED).statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/api/signals/of-cell/chep-loi").statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        for (String who : List.of("dh-dv", "dh-quantri", "dh-bt-chep")) {
            assertThat(get(who, "/kiem-tra/dau-hieu").statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/kiem-tra/dau-hieu/xuat.csv").statusCode()).as(who).isEqualTo(403);
            assertThat(get(who, "/api/signals").statusCode()).as(who).isEqualTo(403);
        }
        assertThat(json(get("dh-xakhac", "/api/signals"))).isEmpty();
        assertThat(get("dh-xakhac", "/kiem-tra/dau-hieu?xa=nghia-hanh").statusCode())
                .isEqualTo(403);
        assertThat(get("dh-xa", PAGE + "signal-chep-loi-NOTHING").statusCode()).isEqualTo(404);
        assertThat(get("dh-xa", PAGE + "signal-chep-loi-BY_DEMAND").statusCode()).isEqualTo(404);
        for (String who : List.of("dh-tinh", "dh-ubkt")) {
            assertThat(page(who, "/kiem-tra/dau-hieu"))
                    .contains("Đơn vị nghia-hanh", "/kiem-tra/dau-hieu?xa=nghia-hanh")
                    .doesNotContain("Đơn vị chep-loi");
            assertThat(page(who, "/kiem-tra/dau-hieu?xa=nghia-hanh")).contains("Đơn vị chep-loi");
            assertThat(page(who, PAGE + COPIED))
                    .contains("5 hộ, 1 đảng viên")
                    .doesNotContain(SAID, "/chi-bo/bao-cao/", "Thông báo cho chi bộ");
        }
        JsonNode counted = json(get("dh-tinh", "/api/signals/by-commune"));
        assertThat(counted).hasSize(1);
        assertThat(counted.get(0).get("waiting").asInt()).isEqualTo(3);
        assertThat(counted.get(0).get("cells").asInt()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void it_is_set_aside_by_the_commune_alone_with_a_reason_and_until_a_day() {
        String path = PAGE + COPIED + "/gac-lai";
        String well = "lyDoGac=Da+hoi+bi+thu&den=" + day.plusDays(40);
        for (String who : List.of("dh-bt-chep", "dh-tinh", "dh-ubkt", "dh-xakhac")) {
            assertThat(form(who, path, well).statusCode()).as(who).isEqualTo(403);
            assertThat(
                            post(
                                            who,
                                            "/api/signals/" + COPIED + "/setting-aside",
                                            "{\"reason\":\"x\",\"until\":\"%s\"}"
                                                    .formatted(day.plusDays(9)))
                                    .statusCode())
                    .as(who)
                    .isEqualTo(403);
        }
        HttpResponse<String> nothing = form("dh-xa", path, "lyDoGac=&den=");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("lyDoGac-e", "den-e");
        HttpResponse<String> tooLong =
                form("dh-xa", path, "lyDoGac=Da+hoi&den=" + day.plusDays(181));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body())
                .containsPattern("id=\"den-e\".*Chỉ gác lại được đến hết ngày")
                .contains("Da hoi");
        assertThat(standing(COPIED)).isEqualTo("OPEN");

        assertThat(form("dh-xa", path, well).statusCode()).isEqualTo(302);

        assertThat(standing(COPIED)).isEqualTo("ASIDE");
        assertThat(page("dh-xa", "/kiem-tra")).contains("Dấu hiệu đáng xem, chờ xem (2)");
        for (String who : List.of("dh-tinh", "dh-ubkt", "dh-bt-chep")) {
            assertThat(page(who, PAGE + COPIED)).as(who).contains("Da hoi bi thu", "dh-xa");
        }
        assertThat(form("dh-xa", path, well.replace("Da", "Dang")).body())
                .contains("Dấu hiệu này đang được gác lại đến hết ngày");
    }

    @Test
    @Order(6)
    void what_should_not_have_been_set_aside_stands_again_and_so_does_what_has_grown() {
        String withdraw = PAGE + COPIED + "/thoi-gac";
        assertThat(form("dh-bt-chep", withdraw, "lyDoThoi=nham").statusCode()).isEqualTo(403);
        assertThat(form("dh-xa", withdraw, "lyDoThoi=+").body()).contains("lyDoThoi-e");
        assertThat(form("dh-xa", withdraw, "lyDoThoi=bam+nham").statusCode()).isEqualTo(302);
        assertThat(standing(COPIED)).isEqualTo("BACK");

        json(
                post(
                        "dh-xa",
                        "/api/signals/" + COPIED + "/setting-aside",
                        "{\"reason\":\"đã hỏi\",\"until\":\"%s\"}".formatted(day.plusDays(9))));
        assertThat(standing(COPIED)).isEqualTo("ASIDE");
        writesDown("dh-bt-chep", COPIES, last, report("chep", 2, 6, 6, SAID.replace("bò", "trâu")));

        assertThat(standing(COPIED)).as("the evidence has grown").isEqualTo("BACK");
        assertThat(signal("dh-xa", COPIED).get("steps")).hasSize(3);
    }

    @Test
    @Order(7)
    void an_inspection_follows_with_one_tap_and_one_sees_what_became_of_it() {
        assertThat(page("dh-xa", PAGE + BULK))
                .containsPattern("value=\"REPORTS\"[^>]*checked")
                .containsPattern("value=\"MEETINGS\"[^>]*checked")
                .doesNotContainPattern("value=\"PLAN\"[^>]*checked")
                .contains("Thông báo cho chi bộ");
        String well = "ngayDuKien=" + day.plusDays(7) + "&noiDung=REPORTS&noiDung=MEETINGS";
        assertThat(form("dh-tinh", PAGE + BULK + "/kiem-tra", well).statusCode()).isEqualTo(403);
        assertThat(form("dh-xa", PAGE + BULK + "/kiem-tra", "ngayDuKien=&noiDung=").statusCode())
                .isEqualTo(422);
        assertThat(json(get("dh-xa", "/api/inspections"))).isEmpty();

        assertThat(form("dh-xa", PAGE + BULK + "/kiem-tra", well).statusCode()).isEqualTo(302);

        assertThat(standing(BULK)).isEqualTo("VISITED");
        String inspection = signal("dh-tinh", BULK).get("inspection").asString();
        assertThat(page("dh-tinh", PAGE + BULK))
                .contains("/kiem-tra/" + inspection, "Đã báo kiểm tra");
        assertThat(page("dh-bt-don", "/chi-bo/kiem-tra")).contains(inspection);
        json(
                post(
                        "dh-xa",
                        "/api/inspections/" + inspection + "/cancellation",
                        "{\"reason\":\"bão\"}"));
        assertThat(standing(BULK)).as("nobody came").isEqualTo("BACK");

        JsonNode second =
                json(
                        post(
                                "dh-xa",
                                "/api/signals/" + DEMAND + "/inspection",
                                "{\"plannedFor\":\"%s\"}".formatted(day.plusDays(3))));
        JsonNode announced =
                json(get("dh-xa", "/api/inspections/" + second.get("inspection").asString()));
        assertThat(announced.at("/announcement/subjects").toString()).isEqualTo("[\"PLAN\"]");
    }

    @Test
    @Order(8)
    void whoever_takes_the_list_away_is_noted_first() {
        HttpResponse<String> csv = get("dh-xa", "/kiem-tra/dau-hieu/xuat.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .contains("Lời báo cáo lặp lại", "Đơn vị chep-loi")
                .doesNotContain("Võ Thị Thắm", "Phạm Văn", SAID);
        assertThat(file("dh-tinh", "/kiem-tra/dau-hieu/xuat.xlsx?xa=nghia-hanh").body())
                .isNotEmpty();

        List<ListTakenAway> taken = taken();
        assertThat(taken).hasSize(2);
        assertThat(taken.getFirst().by().value()).isEqualTo("dh-xa");
        assertThat(taken).extracting(ListTakenAway::unit).containsOnly(COMMUNE);
        assertThat(taken.getFirst().rows()).isEqualTo(3);
    }

    private List<ListTakenAway> taken() {
        String name = EventCatalog.nameOf(ListTakenAway.class).name();
        return ownLog.read(0, Integer.MAX_VALUE).stream()
                .map(StoredEvent::event)
                .filter(event -> event.name().equals(name))
                .map(event -> EventJson.read(event.name(), event.revision(), event.payload()))
                .map(ListTakenAway.class::cast)
                .filter(it -> it.list() == CaseList.SIGNALS)
                .toList();
    }

    @Test
    @Order(9)
    void the_signals_of_a_merged_cell_lie_with_its_heir_but_it_makes_no_plan_any_more() {
        seen(takes("member", "chep-loi", new PartyUnitMerged(COPIES, IN_BULK, day, "12-QĐ")));
        seen(takes("member", "su-vu", new PartyUnitMerged(BY_DEMAND, IN_BULK, day, "12-QĐ")));

        assertThat(json(get("dh-bt-don", "/api/signals/of-cell/ghi-don"))).hasSize(2);
        assertThat(page("dh-bt-don", PAGE + COPIED)).contains(SAID);
        assertThat(get("dh-bt-chep", PAGE + COPIED).statusCode()).isEqualTo(403);
        assertThat(page("dh-xa", PAGE + DEMAND))
                .contains("Hiện không còn gì làm căn cứ", "Thông báo kiểm tra theo dấu hiệu này");
        assertThat(page("dh-xa", "/kiem-tra/dau-hieu")).contains("Các dấu hiệu (2)");
    }

    /** Whoever died between the two left an inspection that no signal knows of. */
    @Test
    @Order(8)
    void who_sends_it_again_after_half_of_it_was_done_announces_no_second_inspection(
            @Autowired MongoDatabase database) {
        int before = json(get("dh-xa", "/api/inspections")).size();
        String plan =
                "\"plannedFor\":\"%s\",\"subjects\":[\"REPORTS\"],\"words\":\"Xem báo cáo\""
                        .formatted(day.plusDays(4));
        String asked = "{\"cell\":\"" + IN_BULK + "\"," + plan + "}";
        HttpResponse<String> half = post("dh-xa", "/api/inspections", asked, "half-done");
        assertThat(half.statusCode()).as(half.body()).isEqualTo(201);
        database.getCollection("idempotency").deleteMany(Filters.empty());

        String path = "/api/signals/" + BULK + "/inspection";
        HttpResponse<String> again = post("dh-xa", path, "{" + plan + "}", "half-done");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);

        assertThat(standing(BULK)).isEqualTo("VISITED");
        assertThat(json(get("dh-xa", "/api/inspections"))).hasSize(before + 1);
    }
}
