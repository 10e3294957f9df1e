package vn.phutrachho.reporting.nudge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.AccountId;
import vn.phutrachho.events.GrantId;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.PlanId;
import vn.phutrachho.events.ReportId;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.assignment.EndReason;
import vn.phutrachho.events.assignment.MonthlyReportEvent.MonthlyReportSent;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentEnded;
import vn.phutrachho.events.assignment.ResponsibilityEvent.AssignmentMade;
import vn.phutrachho.events.household.EscalationGround;
import vn.phutrachho.events.household.GrievanceEvent.DeadlineFixed;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceEscalated;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReferred;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.AccessGrantEvent.AccessGranted;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.HealthBand;
import vn.phutrachho.events.member.MemberEvent.DutyStatusChanged;
import vn.phutrachho.events.member.MemberEvent.MemberEnrolled;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.events.reporting.Owed;
import vn.phutrachho.events.reporting.OwedKind;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.RunningService;
import vn.phutrachho.reporting.nudge.FindOwed;
import vn.phutrachho.reporting.nudge.command.NudgeMember;

/**
 * Members who owe are reminded, and those who supervise are told, on real servers. Today is Monday,
 * 2 March 2026: the reports of February were due on Friday, 27 February.
 */
@Tag("M3.3")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NudgesIT extends RunningService {
    private static final UnitId PROVINCE = new UnitId("tinh-nho");
    private static final UnitId COMMUNE = new UnitId("xa-nho");
    private static final UnitId CELL = new UnitId("chi-bo-nho");
    private static final UnitId WELL = new UnitId("chi-bo-yen");
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final LocalDate BEGAN = LocalDate.of(2026, 2, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 27);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final GrievanceId SETTLED = new GrievanceId("kn-nho-1");
    private static final GrievanceId REFERRED = new GrievanceId("kn-nho-2");

    /** Owes February's report, and an answer is to be carried back by tomorrow. */
    private static final MemberId OWES = new MemberId("nho-no");

    private static final MemberId REPORTED = new MemberId("nho-xong");
    private static final MemberId AWAY = new MemberId("nho-di-xa");
    private static final MemberId RELIEVED = new MemberId("nho-thoi");
    private static boolean told;

    @Autowired private WhenWorkingDayBeginsThenTellWhatIsOwed policy;
    @Autowired private FindOwed owed;
    @Autowired private AutowireCapableBeanFactory beans;

    @BeforeEach
    void someHistory() {
        if (told) {
            return;
        }
        told = true;
        List<Told> all = new ArrayList<>();
        all.add(founded(PROVINCE, UnitKind.PROVINCE, null));
        all.add(founded(COMMUNE, UnitKind.COMMUNE, PROVINCE));
        all.add(founded(CELL, UnitKind.CELL, COMMUNE));
        all.add(founded(WELL, UnitKind.CELL, COMMUNE));
        for (MemberId member : List.of(OWES, REPORTED, AWAY, RELIEVED)) {
            all.add(enrolled(member));
            all.add(charged(member));
        }
        all.add(sent(REPORTED, LocalDate.of(2026, 2, 26)));
        all.add(
                new Told(
                        DUE,
                        new DutyStatusChanged(
                                AWAY, CELL, DutyStatus.AWAY, DUE, TODAY.plusMonths(6), "12-GM")));
        all.add(
                new Told(
                        DUE,
                        new AssignmentEnded(
                                household(RELIEVED), RELIEVED, CELL, EndReason.HANDED_OVER, DUE)));
        settled(all);
        referred(all);
        all.add(granted("tinh-nho", Role.PROVINCE_OFFICER, PROVINCE));
        all.add(granted("xa-nho", Role.COMMUNE_OFFICER, COMMUNE));
        all.add(granted("bi-thu-nho", Role.SECRETARY, CELL));
        all.add(granted("bi-thu-yen", Role.SECRETARY, WELL));
        all.add(granted("kiem-tra-nho", Role.AUDITOR, PROVINCE));
        all.add(granted("quan-tri-nho", Role.ADMINISTRATOR, PROVINCE));
        all.add(grantedTo(OWES));
        all.add(grantedTo(REPORTED));
        told(all);
    }

    private static Told founded(UnitId unit, UnitKind kind, @Nullable UnitId parent) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return new Told(
                first, new PartyUnitFounded(unit, kind, unit.value(), unit.value(), parent, first));
    }

    private static Told enrolled(MemberId member) {
        return new Told(
                BEGAN,
                new MemberEnrolled(
                        member,
                        CELL,
                        member.value(),
                        Personal.of(member, "Nguyễn Văn Tư"),
                        false,
                        "Long Bình",
                        "1",
                        DutyStatus.FULL,
                        null,
                        HealthBand.FULL,
                        10,
                        List.of(),
                        List.of("vi"),
                        BEGAN));
    }

    private static HouseholdId household(MemberId member) {
        return new HouseholdId("ho-" + member);
    }

    private static Told charged(MemberId member) {
        return new Told(
                BEGAN,
                new AssignmentMade(
                        household(member), member, CELL, new PlanId("ke-hoach-nho"), BEGAN));
    }

    private static Told sent(MemberId member, LocalDate on) {
        return new Told(
                on,
                new MonthlyReportSent(
                        new ReportId("bc-" + member),
                        member,
                        CELL,
                        FEBRUARY,
                        List.of(),
                        on,
                        on.isAfter(DUE)));
    }

    private static Told grantedTo(MemberId member) {
        return new Told(
                BEGAN,
                new AccessGranted(
                        new GrantId("grant-" + member),
                        new AccountId(member.value()),
                        Role.MEMBER,
                        CELL,
                        member,
                        BEGAN,
                        null));
    }

    private static Told heard(GrievanceId grievance) {
        return new Told(
                BEGAN,
                new GrievanceReported(
                        grievance,
                        household(OWES),
                        CELL,
                        GrievanceKind.GRIEVANCE,
                        new Theme("LAND"),
                        Personal.of(household(OWES), "Mương bị lấp"),
                        true,
                        OWES,
                        BEGAN));
    }

    private static void settled(List<Told> all) {
        all.add(heard(SETTLED));
        all.add(
                new Told(
                        DUE,
                        new GrievanceSettledAtCell(
                                SETTLED, CELL, Personal.of(household(OWES), "Đã nạo"), null, DUE)));
        all.add(
                new Told(
                        DUE,
                        new DeadlineFixed(SETTLED, Stage.CARRY_BACK, CELL, TOMORROW, "luật-1")));
    }

    private static void referred(List<Told> all) {
        all.add(heard(REFERRED));
        all.add(
                new Told(
                        BEGAN,
                        new GrievanceReferred(
                                REFERRED,
                                CELL,
                                COMMUNE,
                                Personal.of(household(OWES), "Vượt thẩm quyền"),
                                BEGAN)));
        all.add(new Told(BEGAN, new DeadlineFixed(REFERRED, Stage.ACCEPT, COMMUNE, DUE, "luật-1")));
        all.add(
                new Told(
                        DUE,
                        new GrievanceEscalated(
                                REFERRED,
                                EscalationGround.HELD_BY_NOBODY,
                                COMMUNE,
                                PROVINCE,
                                DUE,
                                DUE)));
    }

    private List<Owed> owedBy(MemberId member, LocalDate day) {
        return owed.on(day).stream()
                .filter(one -> one.member().equals(member))
                .map(NudgeMember::owed)
                .findFirst()
                .orElse(List.of());
    }

    private JsonNode own(String account) {
        awaitOwn();
        return json(get(account, "/api/reminders/own"));
    }

    @Test
    @Order(1)
    void the_report_is_near_for_some_working_days_and_late_for_some_and_then_not_said_any_more() {
        Owed soon = Owed.report(OwedKind.REPORT_SOON, FEBRUARY, DUE);
        Owed late = Owed.report(OwedKind.REPORT_OVERDUE, FEBRUARY, DUE);

        assertThat(owedBy(OWES, LocalDate.of(2026, 2, 23))).isEmpty();
        assertThat(owedBy(OWES, LocalDate.of(2026, 2, 24))).containsExactly(soon);
        assertThat(owedBy(OWES, DUE)).contains(soon);
        assertThat(owedBy(OWES, TODAY)).contains(late);
        assertThat(owedBy(OWES, LocalDate.of(2026, 3, 6))).contains(late);
        assertThat(owedBy(OWES, LocalDate.of(2026, 3, 9))).doesNotContain(late);
    }

    @Test
    @Order(2)
    void an_answer_is_near_until_its_day_and_late_afterwards() {
        assertThat(owedBy(OWES, TODAY))
                .contains(Owed.answer(OwedKind.ANSWER_SOON, SETTLED, TOMORROW));
        assertThat(owedBy(OWES, TOMORROW.plusDays(1)))
                .contains(Owed.answer(OwedKind.ANSWER_OVERDUE, SETTLED, TOMORROW));
    }

    @Test
    @Order(3)
    void whoever_has_reported_is_away_or_was_relieved_owes_nothing() {
        for (MemberId member : List.of(REPORTED, AWAY, RELIEVED)) {
            assertThat(owedBy(member, TODAY)).as(member.value()).isEmpty();
        }
        assertThat(owedBy(AWAY, LocalDate.of(2026, 2, 26))).as("before they went").isNotEmpty();
    }

    @Test
    @Order(4)
    void the_clock_tells_at_the_second_look_and_never_twice_whoever_looks() {
        long before = own.head();
        policy.look();
        assertThat(own.head()).as("what was told yesterday may be on its way").isEqualTo(before);
        policy.look();
        long after = own.head();
        assertThat(after).isGreaterThan(before);

        policy.look();
        var second = beans.createBean(WhenWorkingDayBeginsThenTellWhatIsOwed.class);
        second.look();
        second.look();
        assertThat(own.head()).as("a second process, or the same after a restart").isEqualTo(after);
    }

    @Test
    @Order(5)
    void a_member_reads_all_they_owe_as_one_reminder_and_that_it_is_done_once_it_is() {
        JsonNode own = own(OWES.value());
        assertThat(own.at("/nudges").size()).isEqualTo(1);
        assertThat(own.at("/nudges/0/owed").size()).isEqualTo(2);
        assertThat(own.at("/unseen").asInt()).isEqualTo(1);
        assertThat(own(REPORTED.value()).at("/nudges").isEmpty()).isTrue();

        String page = get(OWES.value(), "/nhac-viec").body();
        assertThat(page)
                .contains(
                        "Báo cáo tháng 02/2026 đến hạn ngày 27/02/2026",
                        "/bao-cao/2026-02",
                        "mang về cho hộ chậm nhất ngày 03/03/2026",
                        "/kien-nghi/" + SETTLED)
                .doesNotContain("Nguyễn Văn Tư", "Mương", "??");
        assertThat(get(OWES.value(), "/nhac-viec/tom-tat").body()).contains("Có lời nhắc mới");
        assertThat(get(REPORTED.value(), "/nhac-viec/tom-tat").body()).doesNotContain("Có lời");
    }

    @Test
    @Order(6)
    void what_was_seen_is_no_news_any_more() {
        assertThat(form(OWES.value(), "/nhac-viec/da-xem", Map.of()).statusCode()).isEqualTo(302);
        assertThat(own(OWES.value()).at("/unseen").asInt()).isZero();
        assertThat(get(OWES.value(), "/nhac-viec/tom-tat").body()).doesNotContain("Có lời");
        long seen = own.head();
        assertThat(post(OWES.value(), "/api/reminders/seen").statusCode()).isEqualTo(204);
        assertThat(own.head()).isEqualTo(seen);
    }

    @Test
    @Order(7)
    void the_secretary_is_told_of_exceptions_in_numbers_and_where_to_see_whose_they_are() {
        JsonNode digest = own("bi-thu-nho").at("/digests/0");
        assertThat(digest.at("/points/0/about").asString()).isEqualTo("REPORTS_OWED");
        assertThat(digest.at("/points/0/number").asInt()).isEqualTo(3);
        assertThat(digest.at("/points/1/about").asString()).isEqualTo("CARRY_BACK_SOON");
        assertThat(digest.at("/points").size()).as("the meeting is not missed yet").isEqualTo(2);
        assertThat(get("bi-thu-nho", "/nhac-viec").body())
                .contains(
                        "3 đảng viên chưa gửi báo cáo tháng 02/2026",
                        "/chi-bo/bao-cao/2026-02?chi-bo=chi-bo-nho")
                .doesNotContain("Nguyễn Văn Tư", "??");
        assertThat(own("bi-thu-yen").at("/digests").isEmpty()).as("nothing to say").isTrue();
    }

    @Test
    @Order(8)
    void officers_are_told_how_many_units_are_behind_and_what_nobody_holds() {
        for (String officer : List.of("xa-nho", "tinh-nho")) {
            List<String> about =
                    own(officer)
                            .at("/digests/0/points")
                            .valueStream()
                            .map(point -> point.at("/about").asString())
                            .toList();
            assertThat(about)
                    .as(officer)
                    .contains("HELD_BY_NOBODY", "UNITS_MISSING_REPORTS", "UNITS_WITHOUT_PLAN")
                    .doesNotContain("REPORTS_OWED");
        }
        assertThat(get("xa-nho", "/nhac-viec").body())
                .contains("1 kiến nghị chưa ai nhận", "2 đơn vị còn chi bộ chưa có kế hoạch năm");
    }

    @Test
    @Order(9)
    void one_officer_having_seen_it_the_other_has_not() {
        told(List.of(granted("xa-nho-2", Role.COMMUNE_OFFICER, COMMUNE)));
        assertThat(post("xa-nho", "/api/reminders/seen").statusCode()).isEqualTo(204);

        assertThat(own("xa-nho").at("/unseen").asInt()).isZero();
        assertThat(own("xa-nho-2").at("/unseen").asInt()).isEqualTo(1);
    }

    @Test
    @Order(10)
    void what_the_reminders_changed_is_counted_when_somebody_looks() {
        String path = "/api/reminders/effects?unit=" + COMMUNE;
        assertThat(json(get("xa-nho", path)).at("/0/effect/nudged").asInt()).isEqualTo(1);
        assertThat(json(get("xa-nho", path)).at("/0/effect/soon").asInt()).isZero();

        told(List.of(sent(OWES, TODAY)));

        assertThat(json(get("xa-nho", path)).at("/0/effect/soon").asInt()).isEqualTo(1);
        assertThat(json(get("kiem-tra-nho", path)).at("/0/effect/soon").asInt()).isEqualTo(1);
        assertThat(own(OWES.value()).at("/nudges/0/owed/0/done").asBoolean()).isTrue();
        assertThat(own(OWES.value()).at("/nudges/0/owed/1/done").asBoolean()).isFalse();
        assertThat(get(OWES.value(), "/nhac-viec").body())
                .as("what is done is asked for no more")
                .contains("Đã xong")
                .doesNotContain("chưa nhận được");
        String said = "đã nhắc 1 đảng viên; 1 báo cáo đến trong 7 ngày";
        assertThat(get("bi-thu-nho", "/nhac-viec").body()).contains(said);
        assertThat(get("xa-nho", "/don-doc").body()).contains(said);
        assertThat(owedBy(OWES, TODAY)).as("only the answer is left").hasSize(1);
    }

    @ParameterizedTest
    @Order(11)
    @CsvSource({
        "nho-no, /nhac-viec, 200",
        "bi-thu-nho, /nhac-viec, 200",
        "tinh-nho, /nhac-viec, 200",
        "kiem-tra-nho, /nhac-viec, 403",
        "quan-tri-nho, /nhac-viec, 403",
        "nobody, /nhac-viec, 403",
        "nobody, /nhac-viec/tom-tat, 403",
        "kiem-tra-nho, /api/reminders/own, 403",
        "nho-no, /api/reminders/effects?unit=chi-bo-nho, 403",
        "bi-thu-nho, /api/reminders/effects?unit=chi-bo-nho, 200",
        "bi-thu-nho, /api/reminders/effects?unit=chi-bo-yen, 403",
        "bi-thu-nho, /api/reminders/effects?unit=xa-nho, 403",
        "quan-tri-nho, /api/reminders/effects?unit=xa-nho, 403",
        "tinh-nho, /api/reminders/effects?unit=xa-nho, 200"
    })
    void lets_in_whoever_may_and_nobody_else(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).as(account + " " + path).isEqualTo(status);
    }

    @Test
    @Order(12)
    void where_no_mail_server_is_set_up_the_page_says_so_and_asks_for_no_address() {
        assertThat(get(OWES.value(), "/nhac-viec/thu").body())
                .contains("chưa thiết lập gửi thư")
                .doesNotContain("Gửi mã");
        assertThat(
                        form(OWES.value(), "/nhac-viec/thu", Map.of("address", "ai@vidu.vn"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(13)
    void nobody_else_marks_anything_as_seen() {
        for (String account : List.of("kiem-tra-nho", "quan-tri-nho", "nobody")) {
            assertThat(post(account, "/api/reminders/seen").statusCode()).isEqualTo(403);
        }
    }
}
