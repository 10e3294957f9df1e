package vn.phutrachho.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent;
import vn.phutrachho.events.household.GrievanceEvent.ClockPaused;
import vn.phutrachho.events.household.GrievanceEvent.ClockResumed;
import vn.phutrachho.events.household.GrievanceEvent.ConclusionNotFollowed;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAccepted;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceCarriedOver;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceWithdrawn;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.ResumeGround;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitDissolved;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.EventLog;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.proof.OwnDatabase;
import vn.phutrachho.kit.time.Today;
import vn.phutrachho.projections.Views;

/**
 * What a cell and those above it see of what households said, on real servers: each test with a
 * cell of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext // it ends while its servers are there, not with them
@Tag("M4.1")
class GrievancesAtTheCellIT extends RunningAssignmentService {
    private static final UnitId PROVINCE = new UnitId("tinh");
    private static final UnitId COMMUNE = new UnitId("binh-son");
    private static final String AUDITOR = "kiemtra";
    private static final String OFFICER = "xa";

    private final LocalDate day = LocalDate.now(Today.ZONE);
    private final YearMonth month = YearMonth.from(day);
    private final YearMonth last = month.minusMonths(1);

    @Autowired
    GrievancesAtTheCellIT(
            @Qualifier(StoreAutoConfiguration.INBOX) EventLog inbox,
            @Qualifier(StoreAutoConfiguration.OWN) EventLog own,
            Views views,
            @Value("${local.server.port}") int port) {
        super(new Inbox(inbox), new Inbox(own), views, port);
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        OwnDatabase.of(registry, "assignment-grievances");
    }

    @BeforeAll
    void above() {
        unit(PROVINCE, UnitKind.PROVINCE, null);
        unit(COMMUNE, UnitKind.COMMUNE, PROVINCE);
        grant(AUDITOR, Role.AUDITOR, PROVINCE, null);
        grant(OFFICER, Role.COMMUNE_OFFICER, COMMUNE, null);
    }

    /**
     * Secretary {@code bt-}, members {@code dv-} and {@code khac-}, household {@code h-} of one.
     */
    private UnitId cell(String name) {
        UnitId cell = new UnitId(name);
        unit(cell, UnitKind.CELL, COMMUNE);
        grant("bt-" + name, Role.SECRETARY, cell, "m-bt-" + name);
        grant("dv-" + name, Role.MEMBER, cell, "m-dv-" + name);
        grant("khac-" + name, Role.MEMBER, cell, "m-khac-" + name);
        member("m-bt-" + name, cell, "Bùi Bí Thư");
        member("m-dv-" + name, cell, "Đỗ Đảng Viên");
        member("m-khac-" + name, cell, "Kha Khác");
        seen(household("h-" + name, cell, "Lê Thị Chủ Hộ"));
        assign("h-" + name, "m-dv-" + name, cell);
        return cell;
    }

    @Test
    void words_whose_name_may_not_travel_are_read_above_the_cell_without_household_and_member() {
        UnitId cell = cell("xom-kin");
        hears(cell, "Không nêu tên tôi", false, false);
        GrievanceId named = hears(cell, "Nêu tên cũng được", true, false);
        String meeting = "/api/meetings/" + cell + "/" + month;

        for (String reader : List.of(OFFICER, AUDITOR)) {
            JsonNode waiting = matter(json(get(reader, meeting + "/waiting")), "words", "Không");
            assertThat(waiting.hasNonNull("household")).as(reader).isFalse();
            assertThat(waiting.hasNonNull("by")).as(reader).isFalse();
            assertThat(get(reader, reports(cell)).body()).as(reader).doesNotContain("Không nêu");
            JsonNode atCell = matter(json(get(reader, meeting + "/waiting")), "words", "Nêu");
            assertThat(atCell.hasNonNull("household")).as("%s, never there", reader).isFalse();
        }
        assertThat(get(OFFICER, reports(cell)).body()).doesNotContain("Nêu tên cũng được");
        assertThat(get(AUDITOR, reports(cell)).body()).doesNotContain("Nêu tên cũng được");
        assertThat(get(AUDITOR, reports(cell)).statusCode()).isEqualTo(403);
        assertThat(get("bt-xom-kin", reports(cell)).body()).contains("Không nêu tên tôi");
        assertThat(get("dv-xom-kin", "/api/reports/" + month).body()).contains("Không nêu tên tôi");

        JsonNode opened = json(post("bt-xom-kin", meeting, heldToday()));
        JsonNode mine = matter(opened.path("matters"), "text", "Không");
        assertThat(mine.path("household").asString()).isEqualTo("h-xom-kin");
        assertThat(
                        conclude(
                                        cell,
                                        month,
                                        mine.path("id").asString(),
                                        "\"SETTLED\"",
                                        ",\"responsible\":\"m-dv-xom-kin\"")
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        matter(json(get(OFFICER, meeting)).path("matters"), "text", "Nêu")
                                .hasNonNull("household"))
                .as("never at the commune")
                .isFalse();
        happens(new GrievanceReferred(named, cell, COMMUNE, words(cell, "Xã xem"), day));
        assertThat(get(OFFICER, reports(cell)).body()).contains("Nêu tên cũng được");
        for (String reader : List.of(OFFICER, AUDITOR)) {
            JsonNode matters = json(get(reader, meeting)).path("matters");
            JsonNode read = matter(matters, "text", "Không");
            assertThat(read.hasNonNull("household")).as(reader).isFalse();
            assertThat(read.path("concluded").hasNonNull("responsible")).as(reader).isFalse();
            assertThat(matter(matters, "text", "Nêu").hasNonNull("household"))
                    .as(reader)
                    .isEqualTo(reader.equals(OFFICER));
            assertThat(page(reader, sheet(cell)))
                    .contains("Không nêu tên tôi")
                    .doesNotContain("Lê Thị Chủ Hộ");
        }
        assertThat(page(OFFICER, sheet(cell))).containsOnlyOnce("Đỗ Đảng Viên");
        assertThat(page(AUDITOR, sheet(cell))).doesNotContain("Đỗ Đảng Viên");
        assertThat(page("bt-xom-kin", sheet(cell))).contains("Đỗ Đảng Viên");
    }

    @Test
    @Tag("M3.2")
    void what_is_kept_confidential_later_leaves_the_agenda_with_its_words_and_holds_up_no_month() {
        UnitId cell = cell("xom-giau");
        GrievanceId grievance = hears(cell, "Đừng kể với ai", true, false);
        String meeting = "/api/meetings/" + cell + "/" + last;
        json(post("bt-xom-giau", meeting, heldToday()));
        assertThat(get("bt-xom-giau", meeting).body()).contains("Đừng kể với ai", "h-xom-giau");
        json(post("bt-xom-giau", meeting + "/attendance", "{\"present\":[\"m-bt-xom-giau\"]}"));
        assertThat(post("bt-xom-giau", meeting + "/closing", "").statusCode()).isEqualTo(409);

        happens(new GrievanceKeptConfidential(grievance, day));

        for (String reader : List.of("bt-xom-giau", OFFICER, AUDITOR)) {
            JsonNode matter = json(get(reader, meeting)).path("matters").path(0);
            assertThat(matter.path("confidential").asBoolean()).as(reader).isTrue();
            assertThat(matter.hasNonNull("household")).as(reader).isFalse();
            assertThat(get(reader, meeting).body()).as(reader).doesNotContain("Đừng kể");
            assertThat(get(reader, reports(cell)).body()).as(reader).doesNotContain("Đừng kể");
            assertThat(get(reader, reports(cell)).body())
                    .as(reader)
                    .doesNotContain(grievance.value());
            assertThat(page(reader, "/sinh-hoat/" + last + "?chi-bo=" + cell))
                    .contains("Kiến nghị được giữ kín")
                    .doesNotContain("Đừng kể");
        }
        assertThat(conclude(cell, last, "matter-" + grievance, "\"SETTLED\"", "").body())
                .contains("meeting.no-such-matter");
        assertThat(post("bt-xom-giau", meeting + "/closing", "").statusCode()).isEqualTo(200);

        JsonNode next =
                json(post("bt-xom-giau", "/api/meetings/" + cell + "/" + month, heldToday()));
        assertThat(next.path("matters")).isEmpty();
    }

    @Test
    @Tag("M3.2")
    void what_was_withdrawn_meanwhile_need_not_be_concluded_and_holds_up_no_month() {
        UnitId cell = cell("xom-rut");
        GrievanceId grievance = hears(cell, "Mương nghẹt", true, false);
        String meeting = "/api/meetings/" + cell + "/" + last;
        json(post("bt-xom-rut", meeting, heldToday()));
        json(post("bt-xom-rut", meeting + "/attendance", "{\"present\":[\"m-bt-xom-rut\"]}"));
        assertThat(post("bt-xom-rut", meeting + "/closing", "").statusCode()).isEqualTo(409);

        happens(new GrievanceWithdrawn(grievance, new MemberId("m-dv-xom-rut"), null, day));

        assertThat(
                        json(get("bt-xom-rut", meeting))
                                .path("matters")
                                .path(0)
                                .path("gone")
                                .asBoolean())
                .isTrue();
        assertThat(page("bt-xom-rut", "/sinh-hoat/" + last + "?chi-bo=" + cell))
                .contains("Đã đi tiếp")
                .doesNotContain("Chưa kết thúc được", "Ghi kết luận việc 1");
        assertThat(post("bt-xom-rut", meeting + "/closing", "").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("M3.1")
    void what_is_heard_in_confidence_is_read_by_nobody_here_and_its_answer_still_asked_for() {
        UnitId cell = cell("xom-lang");
        GrievanceId grievance = hears(cell, "Chỉ mình anh biết", true, true);

        assertThat(get("dv-xom-lang", "/api/reports/" + month).body())
                .contains(grievance.value(), "\"confidential\":true")
                .doesNotContain("Chỉ mình anh biết");
        assertThat(page("dv-xom-lang", "/bao-cao/" + month))
                .contains("/kien-nghi/" + grievance)
                .doesNotContain("Chỉ mình anh biết");
        for (String reader : List.of("bt-xom-lang", OFFICER, AUDITOR)) {
            assertThat(get(reader, reports(cell)).body())
                    .as(reader)
                    .doesNotContain(grievance.value(), "Chỉ mình");
            assertThat(json(get(reader, "/api/meetings/" + cell + "/" + month + "/waiting")))
                    .as(reader)
                    .isEmpty();
        }

        assertThat(page("bt-xom-lang", "/chi-bo"))
                .contains("kiến nghị giữ kín đang ở chi bộ")
                .doesNotContain("việc chờ kết luận");

        happens(
                new GrievanceReferred(grievance, cell, COMMUNE, words(cell, "Xã xem"), day),
                new GrievanceAnswered(
                        grievance, COMMUNE, AnswerKind.DONE, words(cell, "Đã xong"), null, day),
                new DeadlineFixed(grievance, Stage.CARRY_BACK, COMMUNE, day.plusDays(9), "r-1"));
        assertThat(page("dv-xom-lang", "/viec-cua-toi"))
                .contains("Mang câu trả lời về cho hộ", "Kiến nghị được giữ kín")
                .doesNotContain("Chỉ mình anh biết");
        assertThat(page("khac-xom-lang", "/viec-cua-toi")).doesNotContain("Mang câu trả lời");
        assertThat(page("bt-xom-lang", "/chi-bo"))
                .contains("câu trả lời chờ mang về cho hộ")
                .doesNotContain("/kien-nghi/" + grievance, "Chỉ mình anh biết");
    }

    @Test
    @Tag("M3.2")
    void a_matter_is_referred_only_to_a_unit_that_is_there_and_stands_above_the_cell() {
        UnitId cell = cell("xom-cao");
        UnitId sibling = cell("xom-ben");
        UnitId gone = new UnitId("huyen-cu");
        unit(gone, UnitKind.DISTRICT, PROVINCE);
        seen(takes("member", gone.value(), new PartyUnitDissolved(gone, day, "QĐ 1")));
        String matter = "matter-" + hears(cell, "Cầu gãy", true, false);
        json(post("bt-xom-cao", "/api/meetings/" + cell + "/" + month, heldToday()));

        for (String to : List.of("xom-cao", sibling.value(), gone.value(), "khong-co")) {
            String referred = ",\"referredTo\":\"" + to + "\"";
            HttpResponse<String> answer = conclude(cell, month, matter, "\"REFERRED\"", referred);
            assertThat(answer.statusCode()).as(to).isEqualTo(422);
            assertThat(answer.body()).as(to).contains("meeting.not-above");
        }
        JsonNode concluded =
                json(conclude(cell, month, matter, "\"REFERRED\"", ",\"referredTo\":\"tinh\""));
        assertThat(concluded.at("/matters/0/concluded/referredTo").asString()).isEqualTo("tinh");
    }

    @Test
    @Tag("M4.2")
    void a_denunciation_typed_in_the_meeting_is_shown_the_lawful_way_and_written_nowhere() {
        UnitId cell = cell("xom-do");
        GrievanceId grievance = hears(cell, "Cầu hỏng", true, false);
        String meeting = "/api/meetings/" + cell + "/" + month;
        json(post("bt-xom-do", meeting, heldToday()));

        String said = "{\"text\":\"Tố cáo ông Sáu lấy tiền\"";
        HttpResponse<String> refused = post("bt-xom-do", meeting + "/matters", said + "}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("grievance.legal-matter");
        assertThat(
                        form(
                                        "bt-xom-do",
                                        "/sinh-hoat/" + month + "/viec",
                                        "chi-bo=" + cell + "&viec=Tố+cáo+ông+Sáu+lấy+tiền")
                                .body())
                .contains("/kien-nghi/chi-duong", "name=\"ordinary\"");
        assertThat(concludes(cell, grievance, "kl=SETTLED&nd=Bà+con+khiếu+nại+cầu"))
                .contains("/kien-nghi/chi-duong", "name=\"ordinary\"", "Bà con khiếu nại cầu");
        assertThat(get("bt-xom-do", meeting).body()).doesNotContain("Sáu", "khiếu nại");

        json(post("bt-xom-do", meeting + "/matters", said + ",\"ordinary\":true}"));
        String settled = "kl=SETTLED&nd=Bà+con+khiếu+nại+cầu&ordinary=true";
        assertThat(concludes(cell, grievance, settled)).isEmpty();
        assertThat(get("bt-xom-do", meeting).body()).contains("Sáu", "khiếu nại cầu");
    }

    @Test
    @Tag("M3.1")
    @Tag("M4.2")
    void a_denunciation_typed_as_a_situation_is_shown_the_lawful_way_and_written_nowhere() {
        UnitId cell = cell("xom-noi");
        String told =
                "{\"household\":\"h-%s\",\"visitedOn\":\"%s\",\"situation\":\"Tố cáo ông Bảy lấy đất\"%s}";
        String denounced = told.formatted(cell, day, "");
        String ordinary = told.formatted(cell, day, ",\"ordinary\":true");
        String reports = "/api/reports/" + month;

        HttpResponse<String> refused = post("dv-xom-noi", reports, report(denounced));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("grievance.legal-matter");
        JsonNode byTheSecretary =
                json(
                        post(
                                "bt-xom-noi",
                                reports + "/of-cell",
                                "{\"cell\":\"xom-noi\",\"reports\":[{\"member\":\"m-dv-xom-noi\",\"entries\":["
                                        + denounced
                                        + "]}]}"));
        assertThat(byTheSecretary.path("sent")).isEmpty();
        assertThat(byTheSecretary.at("/refused/0/code").asString())
                .isEqualTo("grievance.legal-matter");

        String sheet = "/bao-cao/" + month;
        String typed =
                "tham-h-xom-noi=co&ngay-h-xom-noi=" + day + "&tinh-hinh-h-xom-noi=Tố+cáo+ông+Bảy";
        for (String act : List.of("gui", "luu", "nghe-h-xom-noi")) {
            HttpResponse<String> again = form("dv-xom-noi", sheet, typed + "&lam=" + act);
            assertThat(again.statusCode()).as(act).isEqualTo(422);
            assertThat(again.body())
                    .as(act)
                    .contains("chi-duong", "name=\"binh-thuong-h-xom-noi\"", "Tố cáo ông Bảy");
        }
        assertThat(form("dv-xom-noi", sheet + "/nhap", typed).statusCode()).isEqualTo(200);
        assertThat(page("dv-xom-noi", sheet)).contains("value=\"" + day).doesNotContain("ông Bảy");
        assertThat(get("dv-xom-noi", reports).body()).doesNotContain("ông Bảy");

        json(post("dv-xom-noi", reports, report(ordinary)));
        assertThat(get("dv-xom-noi", reports).body()).contains("ông Bảy");
        assertThat(post("dv-xom-noi", reports + "/corrections", report(denounced)).body())
                .contains("grievance.legal-matter");
        String ticked = typed + "+đi+làm+xa&binh-thuong-h-xom-noi=co&lam=gui";
        assertThat(form("dv-xom-noi", sheet, ticked).statusCode()).isIn(302, 303);
        assertThat(get("dv-xom-noi", reports).body()).contains("Bảy đi làm xa");
    }

    private static String report(String entry) {
        return "{\"entries\":[" + entry + "]}";
    }

    @Test
    @Tag("M3.2")
    void the_heir_of_a_merged_cell_has_its_grievances_and_what_it_carried_over_on_the_agenda() {
        cell("xom-xa");
        UnitId old = cell("go-thap");
        UnitId heir = cell("go-cao");
        GrievanceId grievance = hears(old, "Mương nghẹt", false, false);
        String before = "/api/meetings/" + old + "/" + last;
        json(post("bt-go-thap", before, heldToday()));
        JsonNode added =
                json(post("bt-go-thap", before + "/matters", "{\"text\":\"Sửa nhà văn hóa\"}"));
        String hall = matter(added.path("matters"), "text", "Sửa nhà").path("id").asString();
        json(conclude(old, last, hall, "\"CARRIED_OVER\"", ""));
        String meeting = "/api/meetings/" + heir + "/" + month;
        assertThat(json(get("bt-go-cao", meeting + "/waiting"))).isEmpty();
        assertThat(page("bt-go-cao", "/chi-bo")).doesNotContain("việc chờ kết luận");

        seen(takes("member", old.value(), new PartyUnitMerged(old, heir, day, "QĐ 2")));

        assertThat(page("bt-go-cao", "/chi-bo")).contains("việc chờ kết luận");
        JsonNode matters = json(post("bt-go-cao", meeting, heldToday())).path("matters");
        assertThat(matters).hasSize(2);
        assertThat(matter(matters, "text", "Sửa nhà").path("id").asString()).isEqualTo(hall);
        JsonNode ditch = matter(matters, "text", "Mương nghẹt");
        assertThat(ditch.path("household").asString()).isEqualTo("h-go-thap");
        String mended = "matter-" + grievance;
        HttpResponse<String> stranger =
                conclude(heir, month, mended, "\"SETTLED\"", ",\"responsible\":\"m-dv-xom-xa\"");
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("meeting.not-of-the-cell");
        assertThat(concludes(heir, grievance, "kl=SETTLED&nd=Nạo+mương&ai=m-dv-xom-xa"))
                .contains("phải là đảng viên đang sinh hoạt ở chi bộ", "Nạo mương");
        String ofTheMerged = ",\"responsible\":\"m-dv-go-thap\"";
        JsonNode concluded = json(conclude(heir, month, mended, "\"SETTLED\"", ofTheMerged));
        assertThat(matter(concluded.path("matters"), "text", "Mương").at("/concluded/conclusion"))
                .hasToString("\"SETTLED\"");
        assertThat(matter(concluded.path("matters"), "text", "Mương").at("/concluded/responsible"))
                .hasToString("\"m-dv-go-thap\"");
    }

    @Test
    @Tag("M3.2")
    void what_was_carried_over_comes_back_only_while_it_is_still_at_the_cell() {
        UnitId cell = cell("xom-cho");
        GrievanceId goes = hears(cell, "Đèn tắt", true, false);
        GrievanceId stays = hears(cell, "Loa rè", true, false);
        json(post("bt-xom-cho", "/api/meetings/" + cell + "/" + last, heldToday()));
        for (GrievanceId each : List.of(goes, stays)) {
            json(conclude(cell, last, "matter-" + each, "\"CARRIED_OVER\"", ""));
            happens(new GrievanceCarriedOver(each, cell, words(cell, "Để sau"), month, day));
        }
        happens(new GrievanceWithdrawn(goes, new MemberId("m-dv-xom-cho"), null, day));

        JsonNode next =
                json(post("bt-xom-cho", "/api/meetings/" + cell + "/" + month, heldToday()));
        assertThat(next.path("matters").valueStream().map(m -> m.path("text").asString()))
                .containsExactly("Loa rè");
    }

    @Test
    @Tag("M3.2")
    void a_conclusion_that_came_too_late_is_shown_beside_it_and_to_the_secretary() {
        UnitId cell = cell("xom-muon");
        GrievanceId grievance = hears(cell, "Giếng cạn", true, false);
        MatterId matter = new MatterId("matter-" + grievance);
        json(post("bt-xom-muon", "/api/meetings/" + cell + "/" + month, heldToday()));
        json(conclude(cell, month, matter.value(), "\"SETTLED\"", ""));
        assertThat(page("bt-xom-muon", sheet(cell)))
                .doesNotContain("Kết luận này không thực hiện được");

        happens(
                new GrievanceWithdrawn(grievance, new MemberId("m-dv-xom-muon"), null, day),
                new ConclusionNotFollowed(
                        grievance,
                        new MeetingId("meeting-" + cell + "-" + month),
                        matter,
                        "grievance.already-ended",
                        day));

        assertThat(page("bt-xom-muon", sheet(cell)))
                .contains("Kết luận này không thực hiện được", "/kien-nghi/" + grievance);
        assertThat(page("bt-xom-muon", "/chi-bo"))
                .contains("kết luận của chi bộ không thực hiện được", "/kien-nghi/" + grievance);
    }

    @Test
    @Tag("M4.1")
    void a_join_that_was_not_followed_says_that_the_case_is_still_at_the_cell() {
        UnitId cell = cell("xom-rieng");
        GrievanceId apart = hears(cell, "Kênh lở", true, false);
        GrievanceId taken = hears(cell, "Kênh sạt", true, false);
        json(post("bt-xom-rieng", "/api/meetings/" + cell + "/" + month, heldToday()));
        assertThat(concludes(cell, apart, "kl=JOINED&nd=Cùng+một+việc&gop=" + taken)).isEmpty();
        happens(
                new GrievanceReferred(taken, cell, COMMUNE, words(cell, "Xã xem"), day),
                new ConclusionNotFollowed(
                        apart,
                        new MeetingId("meeting-" + cell + "-" + month),
                        new MatterId("matter-" + apart),
                        "grievance.cannot-take-in",
                        day));

        assertThat(page("bt-xom-rieng", sheet(cell)))
                .contains("Không gộp được: kiến nghị kia không còn ở chi bộ")
                .doesNotContain("Kết luận này không thực hiện được");
        assertThat(page("bt-xom-rieng", "/chi-bo"))
                .contains("kiến nghị không gộp được: vẫn ở chi bộ", "/kien-nghi/" + apart)
                .doesNotContain("kết luận của chi bộ không thực hiện được");
    }

    @Test
    @Tag("M3.2")
    void the_page_says_who_heard_a_matter_by_when_it_is_due_and_takes_what_is_chosen() {
        UnitId cell = cell("xom-trang");
        GrievanceId ditch = hears(cell, "Mương nghẹt", true, false);
        GrievanceId drain = hears(cell, "Cống tắc", true, false);
        GrievanceId lamp = hears(cell, "Đèn tắt", true, false);
        GrievanceId loud = hears(cell, "Loa to", true, false);
        // five working days on whatever day of a week this runs
        happens(new DeadlineFixed(ditch, Stage.CONCLUDE, cell, day.minusWeeks(1), "r-1"));
        json(post("bt-xom-trang", "/api/meetings/" + cell + "/" + month, heldToday()));
        String heard = "%1$td/%1$tm".formatted(day);
        assertThat(page("bt-xom-trang", sheet(cell)))
                .contains(
                        "Đồng chí Đỗ Đảng Viên nghe ngày " + heard,
                        "Chi bộ kết luận chậm nhất ngày",
                        "quá 5 ngày",
                        "Chuyển cho",
                        "Gộp vào kiến nghị nào",
                        "Gửi cơ quan, đoàn thể nào");
        assertThat(page(OFFICER, sheet(cell)))
                .contains("Mương nghẹt", "Nghe ngày " + heard)
                .doesNotContain("Đỗ Đảng Viên");

        String itself = concludes(cell, ditch, "kl=JOINED&nd=Cùng+một+việc&gop=" + ditch);
        assertThat(itself).contains("Chỉ gộp được vào một kiến nghị khác", "Cùng một việc");
        assertThat(concludes(cell, lamp, "kl=ASKED_OUTSIDE&nd=Hỏi+xem"))
                .contains("Xin ghi tên nơi gửi đến");
        assertThat(concludes(cell, lamp, "kl=SETTLED&nd=Thay+bóng&han=hom+qua"))
                .contains("aria-invalid", "Thay bóng", "hom qua");

        concludes(cell, ditch, "kl=JOINED&nd=Cùng+một+việc&gop=" + drain + "&noi=tinh");
        concludes(cell, drain, "kl=REFERRED&nd=Nhờ+tỉnh&noi=tinh&ten=Ai+đó");
        concludes(cell, lamp, "kl=ASKED_OUTSIDE&nd=Hỏi+điện+lực&loai=OTHER&ten=Điện+lực+Bình+Sơn");
        JsonNode matters =
                json(get("bt-xom-trang", "/api/meetings/" + cell + "/" + month)).path("matters");
        assertThat(matter(matters, "text", "Mương").at("/concluded/joinedTo").asString())
                .isEqualTo(drain.value());
        assertThat(matter(matters, "text", "Cống").at("/concluded/referredTo").asString())
                .isEqualTo("tinh");
        assertThat(matter(matters, "text", "Đèn").at("/concluded/asked").asString())
                .isEqualTo("Điện lực Bình Sơn");
        assertThat(concludes(cell, loud, "kl=JOINED&nd=Gộp&gop=" + drain))
                .as("it was referred in the same meeting")
                .contains("Chỉ gộp được vào một kiến nghị khác");
        assertThat(concludes(cell, lamp, "kl=SETTLED&nd=Thay+bóng"))
                .as("somebody was quicker")
                .contains("Việc này đã kết luận");
    }

    @Test
    @Tag("M3.2")
    void last_months_conclusions_are_shown_with_what_became_of_them() {
        UnitId cell = cell("xom-truoc");
        GrievanceId goes = hears(cell, "Cầu hỏng", true, false);
        GrievanceId broken = hears(cell, "Loa hỏng", true, false);
        json(post("bt-xom-truoc", "/api/meetings/" + cell + "/" + last, heldToday()));
        json(conclude(cell, last, "matter-" + goes, "\"REFERRED\"", ""));
        json(conclude(cell, last, "matter-" + broken, "\"SETTLED\"", ""));
        json(post("bt-xom-truoc", "/api/meetings/" + cell + "/" + month, heldToday()));
        happens(
                new GrievanceReferred(goes, cell, COMMUNE, words(cell, "Xã xem"), day),
                new GrievanceSettledAtCell(
                        broken, cell, words(cell, "Thôn sửa"), day.minusDays(1), day));

        assertThat(page("bt-xom-truoc", sheet(cell)))
                .contains(
                        "2 việc đã kết luận.",
                        "Cấp trên đang giải quyết 1.",
                        "binh-son đang giải quyết",
                        "đã hứa làm xong chậm nhất ngày",
                        "Quá ngày đã hứa, chưa báo kết quả");
    }

    @Test
    @Tag("M2.4")
    void an_auditor_reads_no_heads_of_households_by_the_cells_pages() {
        UnitId cell = cell("xom-kiem");
        for (String path :
                List.of(
                        "/chi-bo?chi-bo=" + cell,
                        "/chi-bo/ho/h-xom-kiem?chi-bo=" + cell,
                        "/api/assignments?cell=" + cell,
                        "/api/assignments/h-xom-kiem",
                        reports(cell))) {
            HttpResponse<String> answer = get(AUDITOR, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).doesNotContain("Lê Thị Chủ Hộ");
        }
    }

    @Test
    void facts_that_a_desk_asks_for_reach_the_member_and_the_secretary_until_they_are_there() {
        UnitId cell = cell("xom-hoi");
        GrievanceId grievance = hears(cell, "Ruộng khô", true, false);
        happens(
                new GrievanceReferred(grievance, cell, COMMUNE, words(cell, "Xã xem"), day),
                new GrievanceAccepted(grievance, COMMUNE, day),
                new ClockPaused(
                        grievance, COMMUNE, words(cell, "Khô mấy sào?"), day.plusDays(5), day));
        String until = "%1$td/%1$tm/%1$tY".formatted(day.plusDays(5));
        assertThat(page("dv-xom-hoi", "/viec-cua-toi"))
                .contains("Cấp trên hỏi thêm", "Khô mấy sào?", "chậm nhất ngày " + until);
        assertThat(page("khac-xom-hoi", "/viec-cua-toi")).doesNotContain("Cấp trên hỏi thêm");
        assertThat(page("bt-xom-hoi", "/chi-bo"))
                .contains("kiến nghị mà cấp trên đang hỏi thêm", "Ruộng khô", until);
        assertThat(page(OFFICER, "/chi-bo?chi-bo=" + cell)).doesNotContain("Ruộng khô");

        happens(
                new ClockResumed(
                        grievance,
                        COMMUNE,
                        ResumeGround.FACTS_SUPPLIED,
                        words(cell, "Ba sào"),
                        day));
        assertThat(page("dv-xom-hoi", "/viec-cua-toi")).doesNotContain("Cấp trên hỏi thêm");
        assertThat(page("bt-xom-hoi", "/chi-bo")).doesNotContain("cấp trên đang hỏi thêm");
    }

    /** Heard in the member's report; and come back as the grievance that it is by then. */
    private GrievanceId hears(UnitId cell, String words, boolean travels, boolean confidential) {
        String household = "h-" + cell;
        String heard =
                """
                {"household":"%s","kind":"FEEDBACK","theme":"OTHER","words":"%s",
                 "nameMayTravel":%s,"confidential":%s,"heardOn":"%s"}
                """
                        .formatted(household, words, travels, confidential, day);
        JsonNode answer = json(post("dv-" + cell, "/api/reports/" + month + "/matters", heard));
        GrievanceId grievance = new GrievanceId(answer.path("grievance").asString());
        happens(
                new GrievanceReported(
                        grievance,
                        new HouseholdId(household),
                        cell,
                        GrievanceKind.FEEDBACK,
                        Theme.OTHER,
                        words(cell, words),
                        travels,
                        new MemberId("m-dv-" + cell),
                        day));
        if (confidential) {
            happens(new GrievanceKeptConfidential(grievance, day));
        }
        return grievance;
    }

    private void happens(GrievanceEvent... events) {
        for (GrievanceEvent event : events) {
            seen(takes("household", event.grievance().value(), event));
        }
    }

    private HttpResponse<String> conclude(
            UnitId cell, YearMonth of, String matter, String conclusion, String more) {
        return post(
                "bt-" + cell,
                "/api/meetings/" + cell + "/" + of + "/matters/" + matter + "/conclusion",
                "{\"conclusion\":" + conclusion + ",\"text\":\"Chi bộ thống nhất\"" + more + "}");
    }

    /** By the page: what it answers where the form is shown again; else nothing. */
    private String concludes(UnitId cell, GrievanceId grievance, String form) {
        HttpResponse<String> answer =
                form(
                        "bt-" + cell,
                        "/sinh-hoat/" + month + "/viec/matter-" + grievance,
                        "chi-bo=" + cell + "&" + form);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303, 422);
        return answer.statusCode() == 422 ? answer.body() : "";
    }

    private String reports(UnitId cell) {
        return "/api/reports?cell=" + cell + "&month=" + month;
    }

    private String sheet(UnitId cell) {
        return "/sinh-hoat/" + month + "?chi-bo=" + cell;
    }

    private String heldToday() {
        return "{\"heldOn\":\"" + day + "\"}";
    }

    private static Personal words(UnitId cell, String words) {
        return Personal.of(new HouseholdId("h-" + cell), words);
    }

    private static JsonNode matter(JsonNode matters, String field, String begins) {
        return matters.valueStream()
                .filter(m -> m.path(field).asString("").startsWith(begins))
                .findFirst()
                .orElseThrow(() -> new AssertionError(begins + " in " + matters));
    }
}
