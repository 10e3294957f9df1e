package vn.phutrachho.reporting.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MatterId;
import vn.phutrachho.events.MeetingId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Metadata;
import vn.phutrachho.events.OpeningId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.CellMeetingEvent.MatterConcluded;
import vn.phutrachho.events.assignment.Conclusion;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MatterHeard;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.NotVisitedReason;
import vn.phutrachho.events.assignment.ReportEntry;
import vn.phutrachho.events.assignment.WorkTheme;
import vn.phutrachho.events.audit.AuditEvent.FeedRead;
import vn.phutrachho.events.audit.AuditEvent.ListTakenAway;
import vn.phutrachho.events.audit.CaseList;
import vn.phutrachho.events.household.Addressee;
import vn.phutrachho.events.household.AddresseeKind;
import vn.phutrachho.events.household.AnswerKind;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceAnswered;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceKeptConfidential;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceEvent.NameOpened;
import vn.phutrachho.events.household.GrievanceEvent.SentOutside;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdMoved;
import vn.phutrachho.events.household.HouseholdEvent.HouseholdRegistered;
import vn.phutrachho.events.household.PovertyStatus;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.MemberEvent.MemberTransferred;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitMerged;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.eventstore.ChainVerifier.Fault;
import vn.phutrachho.eventstore.StoredEvent;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.RunningService;

/** What an auditor and an administrator find, on real servers. */
class AuditIT extends RunningService {
    private static final UnitId COMMUNE = new UnitId("ly-son");
    private static final UnitId CELL = new UnitId("an-hai");
    private static final String AUDITOR = "kiem-tra-ly-son";
    private static final String COLLEAGUE = "kiem-tra-ly-son-2";
    private static final String ELSEWHERE = "kiem-tra-khac";
    private static final String OF_THE_WHOLE = "kiem-tra-toan-tinh";
    private static final String OPENINGS = "/api/timeline/openings";
    private static final String LOG = "/dong-thoi-gian/nhat-ky";
    private static final LocalDate HEARD = LocalDate.of(2026, 1, 3);
    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 20);
    private static final Addressee ASKED =
            new Addressee(AddresseeKind.SECURITY_FORCES, "Công an, vụ ông Bảy");
    private static boolean told;

    private final MongoClient client;

    @Autowired
    AuditIT(MongoClient client) {
        this.client = client;
    }

    @BeforeEach
    void aGrievance() {
        if (told) {
            return;
        }
        told = true;
        GrievanceId grievance = new GrievanceId("kn-ly-son");
        HouseholdId household = new HouseholdId("ho-ly-son");
        told(
                List.of(
                        new Told(
                                HEARD,
                                new PartyUnitFounded(
                                        COMMUNE, UnitKind.COMMUNE, "1", "Lý Sơn", null, HEARD)),
                        new Told(
                                HEARD,
                                new PartyUnitFounded(
                                        CELL, UnitKind.CELL, "2", "An Hải", COMMUNE, HEARD)),
                        new Told(
                                KNOWN,
                                new GrievanceReported(
                                        grievance,
                                        household,
                                        CELL,
                                        GrievanceKind.GRIEVANCE,
                                        new Theme("ROADS"),
                                        Personal.of(household, "Đường vào cảng hỏng"),
                                        false,
                                        new MemberId("dv-ly-son"),
                                        HEARD)),
                        new Told(
                                KNOWN,
                                new GrievanceSettledAtCell(
                                        grievance,
                                        CELL,
                                        Personal.of(household, "Đã vá"),
                                        null,
                                        KNOWN)),
                        new Told(
                                KNOWN,
                                new NameOpened(
                                        grievance,
                                        new AccountId("tinh-quang-ngai"),
                                        "Phải gặp hộ để đo đất",
                                        KNOWN)),
                        granted(AUDITOR, Role.AUDITOR, COMMUNE),
                        granted(COLLEAGUE, Role.AUDITOR, COMMUNE),
                        granted(ELSEWHERE, Role.AUDITOR, new UnitId("khac")),
                        granted(OF_THE_WHOLE, Role.AUDITOR, UnitTree.ROOT),
                        granted("xa-ly-son", Role.COMMUNE_OFFICER, COMMUNE),
                        granted("quan-tri-ly-son", Role.ADMINISTRATOR, UnitTree.ROOT)));
        told(confidentialGrievance(household));
    }

    /** Heard in a report; kept confidential only after that. */
    private static List<Told> confidentialGrievance(HouseholdId household) {
        GrievanceId grievance = new GrievanceId("kn-kin");
        MemberId member = new MemberId("dv-ly-son");
        Personal words = Personal.of(household, "Lời kín");
        return List.of(
                new Told(HEARD, new MemberTransferred(member, new UnitId("khac"), CELL, HEARD)),
                new Told(HEARD, new HouseholdMoved(household, new UnitId("khac"), CELL, HEARD)),
                new Told(
                        KNOWN,
                        new MatterHeard(
                                new ReportId("bc-ly-son"),
                                member,
                                CELL,
                                YearMonth.from(HEARD),
                                grievance,
                                household,
                                GrievanceKind.GRIEVANCE,
                                new Theme("ROADS"),
                                words,
                                false,
                                false,
                                HEARD)),
                new Told(
                        KNOWN,
                        new GrievanceReported(
                                grievance,
                                household,
                                CELL,
                                GrievanceKind.GRIEVANCE,
                                new Theme("ROADS"),
                                words,
                                false,
                                member,
                                HEARD)),
                new Told(KNOWN, new GrievanceKeptConfidential(grievance, KNOWN)),
                new Told(
                        KNOWN,
                        new MatterConcluded(
                                new MeetingId("sh-ly-son"),
                                CELL,
                                new MatterId("viec-1"),
                                grievance,
                                household,
                                Conclusion.ASKED_OUTSIDE,
                                words,
                                null,
                                null,
                                null,
                                null,
                                ASKED,
                                YearMonth.from(KNOWN),
                                KNOWN)),
                new Told(KNOWN, new SentOutside(grievance, CELL, ASKED, words, KNOWN)),
                new Told(KNOWN, new GrievanceSettledAtCell(grievance, CELL, words, null, KNOWN)));
    }

    @Test
    @Tag("M4.1")
    void an_auditor_reads_when_each_event_was_true_and_when_it_was_known() {
        JsonNode timeline = opened("kn-ly-son", "Kiểm tra quý 1");

        assertThat(timeline.at("/reason").asString()).isEqualTo("Kiểm tra quý 1");
        assertThat(timeline.at("/confidential").asBoolean()).isFalse();
        assertThat(timeline.at("/entries").size()).isEqualTo(3);
        JsonNode first = timeline.at("/entries/0");
        assertThat(first.at("/name").asString()).isEqualTo("grievance.grievance-reported");
        assertThat(first.at("/occurredOn").asString()).isEqualTo("2026-01-03");
        assertThat(first.at("/knownAt").asString()).startsWith("2026-01-20");
        assertThat(first.at("/actor").asString()).isEqualTo("someone");
        assertThat(first.at("/hash").asString()).hasSize(64);
        assertThat(first.at("/payload/words/text").asString()).isEqualTo("Đường vào cảng hỏng");
    }

    @Test
    @Tag("M4.1")
    void of_an_answer_an_auditor_reads_which_it_is() {
        GrievanceId grievance = new GrievanceId("kn-tra-loi");
        HouseholdId household = new HouseholdId("ho-ly-son");
        Personal words = Personal.of(household, "Xin bắc cầu");
        told(
                List.of(
                        new Told(
                                KNOWN,
                                new GrievanceReported(
                                        grievance,
                                        household,
                                        CELL,
                                        GrievanceKind.RECOMMENDATION,
                                        new Theme("ROADS"),
                                        words,
                                        false,
                                        new MemberId("dv-ly-son"),
                                        HEARD)),
                        new Told(
                                KNOWN,
                                new GrievanceAnswered(
                                        grievance,
                                        COMMUNE,
                                        AnswerKind.DECLINED,
                                        Personal.of(household, "Ngoài quy hoạch"),
                                        null,
                                        KNOWN))));

        assertThat(get(AUDITOR, location(openByPage("kn-tra-loi", "Kiểm tra"))).body())
                .contains("Trả lời thế nào: </span>Không làm, có lý do")
                .contains("Câu trả lời: </span>Ngoài quy hoạch");
    }

    @Test
    void an_event_says_all_of_it_in_words_and_calls_only_who_lies_in_the_auditors_scope_by_code() {
        MemberId member = new MemberId("dv-dai");
        HouseholdId household = new HouseholdId("ho-dai");
        HouseholdId elsewhere = new HouseholdId("ho-noi-khac");
        told(
                List.of(
                        new Told(HEARD, enrolled(member)),
                        new Told(HEARD, registered(household, CELL, "Hộ-017")),
                        new Told(HEARD, registered(elsewhere, new UnitId("khac"), "Hộ-099")),
                        new Told(
                                KNOWN,
                                new MonthlyReportSent(
                                        new ReportId("bc-dai"),
                                        member,
                                        CELL,
                                        YearMonth.from(HEARD),
                                        List.of(
                                                new ReportEntry(
                                                        household,
                                                        HEARD,
                                                        null,
                                                        List.of(WorkTheme.POVERTY, WorkTheme.OTHER),
                                                        Personal.of(household, "Mới sửa nhà")),
                                                new ReportEntry(
                                                        elsewhere,
                                                        null,
                                                        NotVisitedReason.WEATHER,
                                                        List.of(),
                                                        null)),
                                        KNOWN,
                                        true))));

        String page = get(AUDITOR, location(openByPage("ĐV-0007", "Kiểm tra"))).body();
        assertThat(page)
                .contains("Chi bộ: </span>An Hải", "Họ và tên: </span>Trần Văn Đài")
                .contains("Sức làm việc: </span>việc nhẹ", "Tiếng nói: </span>Việt, Hrê")
                .contains("Tháng: </span>01/2026", "Gửi sau hạn: </span>có")
                .contains(
                        "Hộ: Hộ-017; Thăm ngày: 03/01/2026; Việc đã làm: Giảm nghèo, Việc khác;"
                                + " Tình hình: Mới sửa nhà")
                .contains(
                        "Hộ: ho-noi-khac; Chưa thăm vì: Mưa bão, đường không đi được;"
                                + " Việc đã làm: không có")
                .doesNotContain("Hộ-099", "WEATHER", "POVERTY", "LIGHT", "??");
        JsonNode codes = opened("dv-dai", "Kiểm tra").at("/codes");
        assertThat(codes.at("/ho-dai").asString()).isEqualTo("Hộ-017");
        assertThat(codes.has("ho-noi-khac")).isFalse();
        assertThat(open(AUDITOR, "Hộ-099", "Kiểm tra").statusCode()).isEqualTo(404);
    }

    @Test
    void a_code_that_two_cells_use_opens_nothing_and_the_ids_are_told() {
        HouseholdId one = new HouseholdId("ho-trung-1");
        HouseholdId two = new HouseholdId("ho-trung-2");
        told(
                List.of(
                        new Told(HEARD, registered(one, CELL, "Hộ-500")),
                        new Told(HEARD, registered(two, CELL, "Hộ-500"))));
        long before = own.head();

        HttpResponse<String> page = openByPage("Hộ-500", "Kiểm tra");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("ho-trung-1, ho-trung-2", "value=\"Hộ-500\"");
        assertThat(own.head()).isEqualTo(before);
    }

    private static MemberEnrolled enrolled(MemberId member) {
        return new MemberEnrolled(
                member,
                CELL,
                "ĐV-0007",
                Personal.of(member, "Trần Văn Đài"),
                false,
                "Thôn Đông",
                "",
                DutyStatus.FULL,
                null,
                HealthBand.LIGHT,
                7,
                List.of(),
                List.of("vi", "hre"),
                HEARD);
    }

    private static HouseholdRegistered registered(HouseholdId household, UnitId cell, String code) {
        Personal text = Personal.of(household, "Phạm Tấn Nam");
        return new HouseholdRegistered(
                household,
                cell,
                code,
                text,
                text,
                "",
                "",
                4,
                PovertyStatus.NONE,
                10,
                false,
                false,
                null,
                List.of(),
                HEARD);
    }

    /** Opens it as a program does, and reads it. */
    private JsonNode opened(String subject, String reason) {
        var answer = open(AUDITOR, subject, reason);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(get(AUDITOR, OPENINGS + "/" + json(answer).at("/opening").asString()));
    }

    private HttpResponse<String> open(String account, String subject, String reason) {
        return post(
                account,
                OPENINGS,
                "{\"subject\": \"%s\", \"reason\": \"%s\"}".formatted(subject, reason));
    }

    private HttpResponse<String> openByPage(String subject, String reason) {
        return form(AUDITOR, "/dong-thoi-gian", Map.of("subject", subject, "ground", reason));
    }

    @Test
    void an_opening_is_an_event_with_its_reason_and_every_auditor_of_the_place_reads_of_it() {
        long before = own.head();

        HttpResponse<String> sent = openByPage("kn-ly-son", "Theo kế hoạch 12-KH/UBKT");

        assertThat(sent.statusCode()).isEqualTo(302);
        String page = location(sent);
        assertThat(page).matches("/dong-thoi-gian/[0-9a-f-]{36}");
        assertThat(own.head()).isEqualTo(before + 1);
        StoredEvent recorded = own.read(before, 1).getFirst();
        assertThat(recorded.event().name()).isEqualTo("audit.history-opened");
        assertThat(recorded.event().metadata()).containsEntry(Metadata.ACTOR, AUDITOR);
        assertThat(new String(recorded.event().payload(), StandardCharsets.UTF_8))
                .contains("Theo kế hoạch 12-KH/UBKT", "kn-ly-son");
        assertThat(get(AUDITOR, page).body())
                .contains("Đường vào cảng hỏng", "Theo kế hoạch 12-KH/UBKT");
        assertThat(own.head()).as("reading again is the same opening").isEqualTo(before + 1);
        assertThat(get(COLLEAGUE, page).statusCode()).as("of somebody else").isEqualTo(404);
        assertThat(get(COLLEAGUE, OPENINGS).body())
                .contains("Theo kế hoạch 12-KH/UBKT", "kn-ly-son", AUDITOR);
        assertThat(get(COLLEAGUE, "/dong-thoi-gian/nhat-ky").body())
                .contains("Theo kế hoạch 12-KH/UBKT", "Lịch sử của kiến nghị");
        assertThat(get(ELSEWHERE, OPENINGS).body()).doesNotContain("kn-ly-son");
    }

    @Test
    void a_case_is_found_by_the_number_that_people_say_and_opened_by_its_id() {
        String number = new GrievanceId("kn-ly-son").number();
        assertThat(get(AUDITOR, "/dong-thoi-gian?loai=GRIEVANCE").body()).contains(number);

        String page = location(openByPage(number.toLowerCase(Locale.ROOT), "Hộ gọi điện hỏi"));
        assertThat(get(AUDITOR, page).body()).contains("Đường vào cảng hỏng");
        StoredEvent recorded = own.read(own.head() - 1, 1).getFirst();
        assertThat(new String(recorded.event().payload(), StandardCharsets.UTF_8))
                .contains("Hộ gọi điện hỏi", "kn-ly-son")
                .doesNotContain(number);
        assertThat(open(ELSEWHERE, number, "Kiểm tra").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void without_a_reason_nothing_is_shown_and_nothing_recorded(String reason) {
        long before = own.head();

        HttpResponse<String> page = openByPage("kn-ly-son", reason);
        HttpResponse<String> api = open(AUDITOR, "kn-ly-son", reason);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Xin điền mục này", "value=\"kn-ly-son\"")
                .doesNotContain("Đường vào cảng hỏng");
        assertThat(api.statusCode()).isEqualTo(422);
        assertThat(api.body()).contains("reason");
        assertThat(own.head()).isEqualTo(before);
    }

    @Test
    void the_page_of_choice_takes_over_an_id_and_opens_nothing() {
        long before = own.head();

        assertThat(get(AUDITOR, "/dong-thoi-gian?ma=kn-ly-son").body())
                .contains("value=\"kn-ly-son\"")
                .doesNotContain("Đường vào cảng hỏng");
        assertThat(get(AUDITOR, "/dong-thoi-gian/kn-ly-son").statusCode()).isEqualTo(404);
        assertThat(own.head()).isEqualTo(before);
    }

    @Test
    @Tag("M4.1")
    void of_a_confidential_grievance_the_steps_are_told_and_no_words() {
        JsonNode timeline = opened("kn-kin", "Kiểm tra");

        assertThat(timeline.at("/confidential").asBoolean()).isTrue();
        assertThat(timeline.at("/entries").size()).isEqualTo(6);
        assertThat(timeline.toString()).doesNotContain("Lời kín", ASKED.name());
        JsonNode sent = timeline.at("/entries/4");
        assertThat(sent.at("/payload/to/kind").asString()).isEqualTo("SECURITY_FORCES");
        JsonNode reported = timeline.at("/entries/1");
        assertThat(reported.at("/name").asString()).isEqualTo("grievance.grievance-reported");
        assertThat(reported.at("/withheld").asBoolean()).as("also before it was kept").isTrue();
        assertThat(reported.at("/payload/theme").asString()).isEqualTo("ROADS");
        assertThat(reported.at("/payload/cell").asString()).isEqualTo("an-hai");
        assertThat(reported.at("/payload/heardOn").asString()).isEqualTo("2026-01-03");
        for (String other : List.of("ho-ly-son", "dv-ly-son")) {
            JsonNode ofOther = opened(other, "Kiểm tra");
            assertThat(ofOther.at("/confidential").asBoolean()).isFalse();
            assertThat(ofOther.toString())
                    .contains("kn-kin")
                    .doesNotContain("Lời kín", ASKED.name());
        }
    }

    @Test
    @Tag("M4.1")
    void the_list_and_the_page_say_that_a_grievance_is_confidential() {
        assertThat(get(AUDITOR, "/dong-thoi-gian?loai=GRIEVANCE").body()).contains("Giữ kín");
        assertThat(get(AUDITOR, "/dong-thoi-gian?loai=MEMBER").body()).doesNotContain("Giữ kín");

        String page = location(openByPage("kn-kin", "Kiểm tra"));
        assertThat(get(AUDITOR, page).body())
                .contains("Giữ kín: nội dung không hiển thị", "Giải quyết tại chi bộ")
                .contains("Kết luận: </span>giữ kín", "Loại nơi nhận: Công an, quân sự")
                .doesNotContain("Lời kín", ASKED.name());
        for (String other : List.of("ho-ly-son", "dv-ly-son")) {
            assertThat(get(AUDITOR, location(openByPage(other, "Kiểm tra"))).body())
                    .contains("Giữ kín: nội dung không hiển thị")
                    .doesNotContain("Lời kín", ASKED.name());
        }
    }

    @Test
    void why_somebody_opened_a_name_is_read_in_the_log_and_in_the_timeline() {
        List<JsonNode> names =
                json(get(AUDITOR, OPENINGS))
                        .valueStream()
                        .filter(opened -> opened.at("/what").asString().equals("NAME"))
                        .toList();

        assertThat(names).hasSize(1);
        JsonNode opened = names.getFirst();
        assertThat(opened.at("/account").asString()).isEqualTo("tinh-quang-ngai");
        assertThat(opened.at("/subject").asString()).isEqualTo("kn-ly-son");
        assertThat(opened.at("/reason").asString()).isEqualTo("Phải gặp hộ để đo đất");
        assertThat(opened.at("/at").asString()).startsWith("2026-01-20");
        assertThat(get(AUDITOR, "/dong-thoi-gian/nhat-ky").body())
                .contains("Phải gặp hộ để đo đất", "tinh-quang-ngai", "Tên hộ của kiến nghị");
        assertThat(get(ELSEWHERE, "/dong-thoi-gian/nhat-ky").body())
                .doesNotContain("Phải gặp hộ để đo đất");
        assertThat(get(AUDITOR, location(openByPage("kn-ly-son", "Kiểm tra"))).body())
                .contains("Phải gặp hộ để đo đất");
    }

    @Test
    void what_was_opened_before_openings_were_events_is_still_in_the_log() {
        database.getCollection("audit-trail")
                .insertOne(
                        new Document("at", Date.from(Instant.parse("2025-11-04T02:15:00Z")))
                                .append("account", "kiem-tra-cu")
                                .append("subject", "ho-ly-son")
                                .append("kind", "HOUSEHOLD")
                                .append("cell", CELL.value())
                                .append("reason", "Đợt kiểm tra năm trước"));

        assertThat(get(AUDITOR, OPENINGS).body())
                .contains("Đợt kiểm tra năm trước", "kiem-tra-cu", "2025-11-04T02:15:00Z");
        assertThat(get(AUDITOR, "/dong-thoi-gian/nhat-ky").body())
                .contains("Đợt kiểm tra năm trước", "Lịch sử của hộ");
    }

    @Test
    void only_an_auditor_of_the_whole_reads_who_read_all_events_of_a_service() {
        told(
                List.of(
                        new Told(
                                KNOWN,
                                new FeedRead(
                                        new OpeningId("feed-1"),
                                        "household",
                                        new AccountId("kiem-tra-tinh"),
                                        KNOWN))));

        assertThat(get(OF_THE_WHOLE, OPENINGS).body()).contains("FEED", "kiem-tra-tinh");
        assertThat(get(OF_THE_WHOLE, "/dong-thoi-gian/nhat-ky").body())
                .contains("Toàn bộ dữ liệu của một phân hệ", "household");
        assertThat(get(AUDITOR, OPENINGS).body()).doesNotContain("kiem-tra-tinh");
    }

    @Test
    void every_auditor_of_the_place_reads_who_took_a_list_of_cases_away() {
        told(
                List.of(
                        new Told(
                                KNOWN,
                                new ListTakenAway(
                                        new OpeningId("list-1"),
                                        CaseList.BENEATH,
                                        COMMUNE,
                                        312,
                                        new AccountId("can-bo-xa"),
                                        KNOWN))));

        assertThat(get(AUDITOR, OPENINGS).body()).contains("BENEATH", "can-bo-xa", "312");
        assertThat(get(AUDITOR, "/dong-thoi-gian/nhat-ky").body())
                .contains("Tải danh sách kiến nghị của cấp dưới về, 312 kiến nghị")
                .as("whose it is, by its name")
                .contains(">Lý Sơn</td>")
                .doesNotContain(">" + COMMUNE.value() + "</td>");
        assertThat(get(ELSEWHERE, OPENINGS).body()).doesNotContain("can-bo-xa");
    }

    @Test
    void draft_minutes_and_plans_that_were_taken_away_stand_beside_them() {
        told(
                List.of(
                        new Told(
                                KNOWN,
                                new ListTakenAway(
                                        new OpeningId("bien-ban-1"),
                                        CaseList.MINUTES,
                                        COMMUNE,
                                        4,
                                        new AccountId("bi-thu"),
                                        KNOWN)),
                        new Told(
                                KNOWN,
                                new ListTakenAway(
                                        new OpeningId("ke-hoach-1"),
                                        CaseList.PLAN,
                                        COMMUNE,
                                        61,
                                        new AccountId("bi-thu"),
                                        KNOWN))));

        assertThat(get(AUDITOR, "/dong-thoi-gian/nhat-ky").body())
                .contains("Tải dự thảo biên bản sinh hoạt về, 4 việc")
                .contains("Tải kế hoạch phân công về, 61 hộ");
    }

    @Test
    void a_list_of_a_unit_that_was_merged_or_is_a_grouping_is_read_of_by_who_audits_the_place() {
        UnitId district = new UnitId("huyen-cu");
        UnitId merged = new UnitId("xa-cu");
        UnitId grouping = new UnitId("cum-ly-son");
        told(
                List.of(
                        new Told(
                                HEARD,
                                new PartyUnitFounded(
                                        district, UnitKind.DISTRICT, "3", "Cũ", null, HEARD)),
                        new Told(
                                HEARD,
                                new PartyUnitFounded(
                                        merged, UnitKind.COMMUNE, "4", "Xã Cũ", district, HEARD)),
                        new Told(KNOWN, new PartyUnitMerged(merged, COMMUNE, KNOWN, "NQ 1")),
                        new Told(KNOWN, new UnitsGrouped(grouping, "Cụm", null, KNOWN)),
                        new Told(KNOWN, new UnitJoinedGrouping(grouping, COMMUNE, KNOWN)),
                        new Told(KNOWN, taken("list-of-merged", merged, "can-bo-xa-cu")),
                        new Told(KNOWN, taken("list-of-grouping", grouping, "can-bo-cum"))));

        assertThat(get(AUDITOR, OPENINGS).body()).contains("can-bo-xa-cu", "can-bo-cum");
        assertThat(get(ELSEWHERE, OPENINGS).body()).doesNotContain("can-bo-xa-cu", "can-bo-cum");
    }

    private static ListTakenAway taken(String opening, UnitId unit, String by) {
        return new ListTakenAway(
                new OpeningId(opening), CaseList.DESK, unit, 7, new AccountId(by), KNOWN);
    }

    @Test
    void the_log_is_read_page_by_page_and_nothing_stands_on_two_of_them() {
        LocalDate busy = LocalDate.of(2025, 6, 5);
        told(
                IntStream.range(0, 53)
                        .mapToObj(i -> taken("trang-" + i, COMMUNE, "nguoi-" + i))
                        .map(taken -> new Told(busy, taken))
                        .toList());
        String ofTheDay = LOG + "?tu=05/06/2025&den=05/06/2025";

        String first = get(AUDITOR, ofTheDay).body();
        assertThat(first).contains("Dòng 1 đến 50 trên 53", "trang=2", "value=\"05/06/2025\"");
        String second = get(AUDITOR, ofTheDay + "&trang=2").body();
        assertThat(second).contains("Dòng 51 đến 53 trên 53");
        assertThat(people(first)).hasSize(50).doesNotContainAnyElementsOf(people(second));
        assertThat(people(second)).hasSize(3);
        assertThat(get(AUDITOR, ofTheDay + "&trang=2000000000").body())
                .as("beyond the last is the last")
                .contains("Dòng 51 đến 53 trên 53");
        assertThat(get(AUDITOR, LOG + "?tu=06/06/2025&den=07/06/2025").body())
                .doesNotContain("nguoi-");
        assertThat(json(get(AUDITOR, OPENINGS + "?from=2025-06-05&to=2025-06-05")).size())
                .isEqualTo(53);
    }

    private static Set<String> people(String page) {
        return Pattern.compile("nguoi-\\d+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "loai=NAME, true",
        "loai=NAME&tu=20/01/2026&den=20/01/2026, true",
        "tu=20/01/2026&den=20/01/2026, true",
        "tu=20/01/2026, true",
        "den=20/01/2026, true",
        "loai=NAME&den=19/01/2026, false",
        "loai=NAME&tu=21/01/2026, false",
        "loai=FEED&tu=20/01/2026&den=20/01/2026, false"
    })
    void the_log_is_narrowed_by_days_and_by_what_was_looked_at(String asked, boolean there) {
        String page = get(AUDITOR, LOG + "?" + asked).body();

        assertThat(page.contains("Phải gặp hộ để đo đất")).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "tu=31/02/2026, 31/02/2026, Xin ghi ngày và tháng có thật",
        "tu=02/03/2026&den=01/03/2026, 01/03/2026, id=\"den-e\".*Ngày cuối đứng trước ngày đầu"
    })
    void days_that_cannot_be_are_refused_and_what_was_typed_stays(
            String asked, String typed, String sentence) {
        HttpResponse<String> page = get(AUDITOR, LOG + "?" + asked);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .containsPattern(sentence)
                .contains("value=\"" + typed + "\"")
                .doesNotContain("Phải gặp hộ để đo đất");
    }

    @Test
    void a_program_is_refused_days_the_wrong_way_too() {
        HttpResponse<String> answer = get(AUDITOR, OPENINGS + "?from=2026-03-02&to=2026-03-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("timeline.days-the-wrong-way");
    }

    @Test
    void who_takes_the_log_away_stands_in_it_from_then_on() {
        long before = own.head();
        String file = LOG + "/xuat.csv?loai=NAME&tu=20/01/2026&den=20/01/2026";

        assertThat(get("xa-ly-son", file).statusCode()).isEqualTo(403);
        assertThat(own.head()).as("nothing was given").isEqualTo(before);

        HttpResponse<String> taken = get(AUDITOR, file);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .contains("nhat-ky-truy-cap-2026-03-02.csv");
        assertThat(taken.body())
                .contains("Nhật ký truy cập · Lý Sơn · ngày 02/03/2026")
                .contains("\"20/01/2026\",\"09:00\",\"tinh-quang-ngai\",\"Tên hộ của kiến nghị\"")
                .contains("Phải gặp hộ để đo đất")
                .doesNotContain("Tải danh sách bàn kiến nghị về");
        assertThat(own.head()).isEqualTo(before + 1);
        StoredEvent recorded = own.read(before, 1).getFirst();
        assertThat(recorded.event().name()).isEqualTo("audit.list-taken-away");
        assertThat(new String(recorded.event().payload(), StandardCharsets.UTF_8))
                .contains("OPENINGS", COMMUNE.value(), AUDITOR, "\"rows\":1")
                .doesNotContain("2026-01-20");
        assertThat(get(COLLEAGUE, LOG + "?loai=OPENINGS").body())
                .contains("Tải nhật ký truy cập về, 1 lần mở", AUDITOR, ">Lý Sơn</td>");
        assertThat(get(ELSEWHERE, LOG).body()).doesNotContain(AUDITOR);
    }

    @Test
    void of_an_auditor_of_several_units_the_highest_are_noted_and_of_the_whole_once() {
        told(
                List.of(
                        granted("kiem-tra-hai-noi", Role.AUDITOR, COMMUNE),
                        new Told(
                                HEARD,
                                new AccessGranted(
                                        new GrantId("grant-second"),
                                        new AccountId("kiem-tra-hai-noi"),
                                        Role.AUDITOR,
                                        CELL,
                                        null,
                                        HEARD,
                                        null))));
        long before = own.head();

        assertThat(get("kiem-tra-hai-noi", LOG + "/xuat.xlsx").statusCode()).isEqualTo(200);
        assertThat(own.head()).isEqualTo(before + 1);
        assertThat(get(OF_THE_WHOLE, LOG + "/xuat.xlsx").statusCode()).isEqualTo(200);
        assertThat(own.head()).isEqualTo(before + 2);
        assertThat(get(OF_THE_WHOLE, LOG).body()).contains(">toàn hệ thống</td>");
    }

    private static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @Test
    void an_opening_is_made_by_an_auditor_of_the_place_and_nobody_else() {
        long before = own.head();

        assertThat(open(ELSEWHERE, "kn-ly-son", "Kiểm tra").statusCode()).isEqualTo(404);
        assertThat(open("xa-ly-son", "kn-ly-son", "Kiểm tra").statusCode()).isEqualTo(403);
        assertThat(open("quan-tri-ly-son", "kn-ly-son", "Kiểm tra").statusCode()).isEqualTo(403);
        assertThat(open(AUDITOR, "kn-nowhere", "Kiểm tra").statusCode()).isEqualTo(404);
        assertThat(own.head()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "kiem-tra-ly-son, /dong-thoi-gian, 200",
        "kiem-tra-ly-son, /dong-thoi-gian?ma=kn-ly-son, 200",
        "kiem-tra-ly-son, /dong-thoi-gian/nhat-ky, 200",
        "kiem-tra-ly-son, /api/timeline/openings/none, 404",
        "xa-ly-son, /dong-thoi-gian/nhat-ky, 403",
        "xa-ly-son, /api/timeline/openings, 403",
        "xa-ly-son, /api/timeline/openings/none, 403",
        "quan-tri-ly-son, /api/timeline/openings, 403",
        "quan-tri-ly-son, /dong-thoi-gian, 403",
        "kiem-tra-ly-son, /toan-ven, 200",
        "xa-ly-son, /toan-ven, 403",
        "xa-ly-son, /api/integrity, 403",
        "quan-tri-ly-son, /he-thong, 200",
        "quan-tri-ly-son, /api/reporting/projections, 200",
        "quan-tri-ly-son, /api/reporting/projections/none, 404",
        "kiem-tra-ly-son, /he-thong, 403",
        "quan-tri-ly-son, /he-thong/reporting, 200",
        "kiem-tra-ly-son, /he-thong/reporting, 403",
        "quan-tri-ly-son, /he-thong/household, 403",
        "quan-tri-ly-son, /api/household/projections, 403",
        "kiem-tra-ly-son, /api/reporting/projections, 403"
    })
    void lets_in_whoever_may_and_nobody_else(String account, String path, int status) {
        var answer = get(account, path);
        assertThat(answer.statusCode()).as(account + " " + path).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("??");
    }

    @Test
    void an_auditor_has_the_chain_verified_and_sees_who_did_it_when() {
        JsonNode found = json(post("kiem-tra-ly-son", "/api/integrity/verify"));

        assertThat(found.at("/events").asLong()).isEqualTo(ledger.head());
        assertThat(found.at("/broken").isMissingNode() || found.at("/broken").isNull()).isTrue();
        JsonNode state = json(get("kiem-tra-ly-son", "/api/integrity"));
        assertThat(state.at("/last/by").asString()).isEqualTo("kiem-tra-ly-son");
        for (JsonNode source : state.at("/last/sources")) {
            assertThat(source.at("/dense").asBoolean()).isTrue();
        }
        assertThat(post("xa-ly-son", "/api/integrity/verify").statusCode()).isEqualTo(403);
        assertThat(get("kiem-tra-ly-son", "/toan-ven").body()).contains("kiem-tra-ly-son");
    }

    @Test
    void the_log_of_openings_is_verified_with_the_ledger() {
        opened("kn-ly-son", "Kiểm tra");
        JsonNode whole = json(post(AUDITOR, "/api/integrity/verify"));
        assertThat(whole.at("/openings/events").asLong()).isEqualTo(own.head()).isPositive();
        assertThat(whole.at("/openings/broken").isObject()).isFalse();
        assertThat(get(AUDITOR, "/toan-ven").body())
                .contains("Nhật ký truy cập (", whole.at("/openings/head").asString());

        var events = database.getCollection("events", RawBsonDocument.class);
        RawBsonDocument first = Objects.requireNonNull(events.find(Filters.eq("_id", 1L)).first());
        BsonDocument forged = first.decode(new BsonDocumentCodec());
        forged.put("h", new BsonBinary(new byte[32]));
        try {
            events.replaceOne(
                    Filters.eq("_id", 1L), new RawBsonDocument(forged, new BsonDocumentCodec()));
            JsonNode found = json(post(AUDITOR, "/api/integrity/verify"));
            assertThat(found.at("/openings/broken/position").asLong()).isEqualTo(1);
            assertThat(found.at("/openings/broken/fault").asString()).isEqualTo("WRONG_HASH");
            assertThat(found.at("/broken").isObject()).as("the ledger is whole").isFalse();
            assertThat(get(AUDITOR, "/toan-ven").body())
                    .contains("Chuỗi sự kiện không liền", "Nhật ký truy cập:")
                    .contains("từ vị trí 1, mã băm không khớp")
                    .doesNotContain("the commit", "does not fit", "??");
        } finally {
            events.replaceOne(Filters.eq("_id", 1L), first);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void each_fault_of_a_chain_is_said_in_words(Fault fault) {
        Document broken =
                new Document("position", 1_412L).append("fault", fault.name()).append("why", "why");

        String page = pageOfVerification(broken);

        assertThat(page)
                .contains("Chuỗi sự kiện không liền", "Sổ chung:", "vị trí 1.412")
                .doesNotContain(fault.name(), "??", "why");
    }

    @Test
    void what_was_found_before_faults_had_a_name_still_says_where() {
        assertThat(pageOfVerification("1412: the commit's hash does not fit"))
                .contains("không khớp từ vị trí 1.412. Xin kiểm tra lại")
                .doesNotContain("the commit");
    }

    /** The page after the ledger was found broken so. */
    private String pageOfVerification(Object broken) {
        Document found =
                new Document("at", Date.from(Instant.parse("2026-03-02T02:15:00Z")))
                        .append("by", AUDITOR)
                        .append("events", 1_411L)
                        .append("head", "00")
                        .append("broken", broken)
                        .append("sources", List.of());
        database.getCollection("verifications").insertOne(found);
        try {
            return get(AUDITOR, "/toan-ven").body();
        } finally {
            database.getCollection("verifications")
                    .deleteOne(Filters.eq("_id", found.getObjectId("_id")));
        }
    }

    @Test
    void that_a_history_was_opened_makes_no_figure_fresher() {
        opened("kn-ly-son", "Kiểm tra");
        awaitOwn();

        String asOf = json(get(AUDITOR, "/api/dashboard?unit=ly-son")).at("/asOf").asString();
        assertThat(Instant.parse(asOf))
                .isEqualTo(ledger.read(ledger.head() - 1, 1).getFirst().event().recordedAt())
                .isBefore(own.read(own.head() - 1, 1).getFirst().event().recordedAt());
    }

    @Test
    void an_auditor_of_the_whole_who_reads_the_feed_leaves_a_trace_once_a_day() {
        String feed = "/api/reporting/events?limit=5000";
        long before = own.head();
        assertThat(get(AUDITOR, feed).statusCode()).as("not of the whole").isEqualTo(403);
        assertThat(get("member-service", feed).statusCode()).as("a service").isEqualTo(200);
        assertThat(own.head()).isEqualTo(before);

        String read = get(OF_THE_WHOLE, feed).body();
        assertThat(read).contains("audit.feed-read", OF_THE_WHOLE);
        assertThat(get(OF_THE_WHOLE, feed).body()).as("read again").isEqualTo(read);

        assertThat(own.head()).isEqualTo(before + 1);
        awaitOwn();
        assertThat(get(OF_THE_WHOLE, OPENINGS).body()).contains("\"reporting\"");
    }

    @Test
    void all_views_are_rebuilt_beside_the_live_ones_and_nothing_differs() {
        assertThat(post("xa-ly-son", "/api/reporting/projections/rebuild").statusCode())
                .isEqualTo(403);
        assertThat(post("quan-tri-ly-son", "/api/reporting/projections/rebuild").statusCode())
                .isEqualTo(202);

        for (JsonNode view : awaitRebuilt()) {
            assertThat(view.at("/rebuild/differing").asLong()).as(view.toString()).isZero();
            assertThat(view.at("/generation").asInt()).isGreaterThan(1);
        }
        assertThat(get("quan-tri-ly-son", "/he-thong/reporting").body())
                .contains("0 khác", "cell-duties-2");
    }

    @Test
    @Tag("L.2")
    void the_administrator_sees_how_far_erasures_are_and_not_whose() {
        MongoCollection<Document> keys = client.getDatabase("reporting-keys").getCollection("keys");
        Date at = Date.from(Instant.parse("2026-03-01T03:04:00Z"));
        Document forgotten = new Document("reporting", at).append("household", at);
        keys.insertOne(
                new Document("_id", "member:who-was-erased")
                        .append("destroyed", at)
                        .append("forgotten", forgotten));
        assertThat(get("quan-tri-ly-son", "/he-thong").body())
                .contains("Đã xóa xong: 0. Đang xóa: 1.", "một đảng viên")
                .containsPattern("Còn chờ\">(Phân công, báo cáo|Đơn vị, đảng viên); [^;<]+</td>")
                .doesNotContain("who-was-erased");

        forgotten.append("member", at).append("assignment", at);
        keys.updateOne(eq("member:who-was-erased"), set("forgotten", forgotten));
        assertThat(get("quan-tri-ly-son", "/he-thong").body())
                .contains("Đã xóa xong: 1. Đang xóa: 0.")
                .doesNotContain("một đảng viên");
    }

    private JsonNode awaitRebuilt() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode views = json(get("quan-tri-ly-son", "/api/reporting/projections"));
        while (!allEnded(views) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            views = json(get("quan-tri-ly-son", "/api/reporting/projections"));
        }
        return views;
    }

    private static boolean allEnded(JsonNode views) {
        for (JsonNode view : views) {
            if (view.at("/rebuild/ended").asString("").isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
