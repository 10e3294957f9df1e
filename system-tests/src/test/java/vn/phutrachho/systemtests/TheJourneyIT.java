package vn.phutrachho.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.phutrachho.systemtests.Cells.CELL;
import static vn.phutrachho.systemtests.Cells.COMMUNE;
import static vn.phutrachho.systemtests.Cells.household;
import static vn.phutrachho.systemtests.Cells.member;
import static vn.phutrachho.systemtests.People.ADMINISTRATOR;
import static vn.phutrachho.systemtests.People.AUDITOR;
import static vn.phutrachho.systemtests.People.DISTRICT;
import static vn.phutrachho.systemtests.People.MEMBER;
import static vn.phutrachho.systemtests.People.OTHER_COMMUNE;
import static vn.phutrachho.systemtests.People.OTHER_SECRETARY;
import static vn.phutrachho.systemtests.People.PROVINCE;
import static vn.phutrachho.systemtests.People.SECOND_MEMBER;
import static vn.phutrachho.systemtests.People.SECRETARY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The whole way once, by API: from a cell's register to the province's dashboard, each step by the
 * person whose step it is, and refused to everybody else.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
class TheJourneyIT {
    private static final Logger LOG = LoggerFactory.getLogger(TheJourneyIT.class);
    private static final List<String> SERVICES =
            List.of("member", "household", "assignment", "reporting");
    private static final String MARCH = "2026-03";
    private static final String LAN = member("DV-0002");
    private static final String PHAT = member("DV-0003");

    private final TheSystem system;
    private final Guards guards;
    private int done;
    private String plan = "";
    private final Map<String, String> grievances = new HashMap<>();
    private List<String> ofLan = List.of();

    TheJourneyIT(TheSystem system) {
        this.system = system;
        this.guards = new Guards(system);
    }

    @Test
    @Order(1)
    @Tag("D9")
    void step_1_the_administrator_brings_in_the_units_from_a_file_and_gives_accounts_their_roles() {
        begin(1);
        system.itIs(Cells.IN_JUNE_2025);
        As administrator = system.as(ADMINISTRATOR);
        Eventually.isTrue(
                "the first administrator is known", () -> administrator.get("/api/units").isOk());
        guards.refusedToAllBut(
                List.of(ADMINISTRATOR),
                who -> who.upload("/api/units/import/preview", "don-vi.csv", Cells.UNITS));

        Answer preview =
                administrator.upload("/api/units/import/preview", "don-vi.csv", Cells.UNITS).ok();
        assertThat(preview.json().path("added").asInt()).isEqualTo(12);
        assertThat(preview.json().path("errors")).isEmpty();
        assertThat(administrator.get("/api/units").ok().json()).isEmpty();
        administrator.post("/api/units/import", Map.of("preview", preview.text("preview"))).ok();
        assertThat(administrator.get("/api/units").ok().json()).hasSize(12);

        guards.refusedToAllBut(
                List.of(ADMINISTRATOR),
                who -> who.post("/api/grants", grant("tinh", "PROVINCE_OFFICER", Cells.PROVINCE)));
        give(PROVINCE, "PROVINCE_OFFICER", Cells.PROVINCE);
        Map<String, Object> asLongAsThereAreDistricts =
                new HashMap<>(grant(DISTRICT, "DISTRICT_OFFICER", Cells.DISTRICT));
        asLongAsThereAreDistricts.put("until", Cells.REORGANISED.minusDays(1));
        administrator.post("/api/grants", asLongAsThereAreDistricts).ok();
        give(People.COMMUNE, "COMMUNE_OFFICER", COMMUNE);
        give(OTHER_COMMUNE, "COMMUNE_OFFICER", Cells.OTHER_COMMUNE);
        give(OTHER_SECRETARY, "SECRETARY", Cells.OTHER_CELL);
        give(SECRETARY, "SECRETARY", CELL);
        give(AUDITOR, "AUDITOR", Cells.PROVINCE);
        LOG.info(
                "step 1: 12 units from a file, 7 roles given; decided so far {}", system.decided());
        done = 1;
    }

    @Test
    @Order(2)
    @Tag("M2.1")
    void step_2_a_commune_officer_brings_in_a_cells_registers_after_a_look_at_them() {
        begin(2);
        As officer = system.as(People.COMMUNE);
        Eventually.isTrue(
                "the officer's role has reached household-service",
                () -> officer.get("/api/households?cell=" + CELL).isOk());
        String members = "/api/members/import/preview?cell=" + CELL;
        String households = "/api/households/import/preview?cell=" + CELL;
        guards.refusedToAllBut(
                List.of(People.COMMUNE),
                who -> who.upload(members, "dang-vien.csv", Sheets.csv(Cells.MEMBER_ROWS)));
        guards.refusedToAllBut(
                List.of(People.COMMUNE),
                who -> who.upload(households, "ho.csv", Sheets.csv(Cells.HOUSEHOLD_ROWS)));

        Answer wrong =
                officer.upload(members, "dang-vien.csv", Sheets.csv(Cells.MEMBER_ROWS_WITH_ERRORS))
                        .ok();
        assertThat(rowsAndColumns(wrong)).contains("3 C", "4 B", "5 A");
        Map<String, Long> before = system.decided();
        Answer seen =
                officer.upload(members, "dang-vien.xlsx", Sheets.xlsx(Cells.MEMBER_ROWS)).ok();
        assertThat(seen.json().path("errors")).isEmpty();
        assertThat(seen.json().path("added").asInt()).isEqualTo(4);
        Answer wrongHouseholds =
                officer.upload(households, "ho.csv", Sheets.csv(Cells.HOUSEHOLD_ROWS_WITH_ERRORS))
                        .ok();
        assertThat(rowsAndColumns(wrongHouseholds)).contains("3 A", "4 C");
        Answer seenHouseholds =
                officer.upload(households, "ho.csv", Sheets.csv(Cells.HOUSEHOLD_ROWS)).ok();
        assertThat(seenHouseholds.json().path("errors")).isEmpty();
        assertThat(system.decidedSince(before)).as("a look writes nothing").isEmpty();

        officer.post("/api/members/import", Map.of("cell", CELL, "preview", seen.text("preview")))
                .ok();
        officer.post(
                        "/api/households/import",
                        Map.of("cell", CELL, "preview", seenHouseholds.text("preview")))
                .ok();
        assertThat(officer.get("/api/members?cell=" + CELL).ok().json()).hasSize(4);
        assertThat(officer.get("/api/households?cell=" + CELL).ok().json().path("total").asInt())
                .isEqualTo(6);
        giveAsMember(SECRETARY, "DV-0001");
        giveAsMember(MEMBER, "DV-0002");
        giveAsMember(SECOND_MEMBER, "DV-0003");
        reorganise();
        LOG.info(
                "step 2: 4 members from XLSX, 6 households from CSV, rows in error {} and {}",
                rowsAndColumns(wrong),
                rowsAndColumns(wrongHouseholds));
        done = 2;
    }

    @Test
    @Order(3)
    @Tag("M2.1")
    @Tag("M2.3")
    void step_3_the_secretary_asks_for_a_proposal_sees_why_moves_one_and_submits() {
        begin(3);
        LocalDate planned = system.itIs(Cells.YEAR_BEGINS);
        As secretary = system.as(SECRETARY);
        Map<String, Object> wanted = Map.of("cell", CELL, "year", planned.getYear());
        Eventually.isTrue(
                "the registers have reached assignment-service",
                () -> {
                    Answer coverage = secretary.get("/api/assignments?cell=" + CELL);
                    return coverage.isOk() && coverage.json().path("households").size() == 6;
                });
        guards.refusedToAllBut(List.of(SECRETARY), who -> who.post("/api/plans", wanted));
        plan = secretary.post("/api/plans", wanted).ok().text("plan");

        JsonNode proposed = secretary.get("/api/plans/" + plan).ok().json();
        assertThat(proposed.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.path("lines")).hasSize(6);
        proposed.path("lines")
                .forEach(
                        line ->
                                assertThat(line.path("member").asString(""))
                                        .as("an exempt member gets nobody (M2.2)")
                                        .isNotEqualTo(member("DV-0004")));
        JsonNode line = lineNotOf(proposed, LAN);
        String moved = line.path("household").asString();
        assertThat(secretary.get("/api/plans/" + plan + "/why?household=" + moved).ok().json())
                .isNotEmpty();
        assertThat(
                        secretary
                                .get("/api/plans/" + plan + "/alternatives?household=" + moved)
                                .ok()
                                .json())
                .isNotEmpty();

        Map<String, Object> move =
                Map.of("household", moved, "to", LAN, "reason", "Hai nhà là chỗ họ hàng, dễ nói");
        guards.refusedToAllBut(
                List.of(SECRETARY), who -> who.post("/api/plans/" + plan + "/moves", move));
        secretary.post("/api/plans/" + plan + "/moves", move).ok();
        guards.refusedToAllBut(
                List.of(SECRETARY), who -> who.post("/api/plans/" + plan + "/submission"));
        assertThat(secretary.post("/api/plans/" + plan + "/submission").ok().text("state"))
                .isEqualTo("SUBMITTED");
        LOG.info(
                "step 3: a plan for {} with 6 households, one moved, submitted", planned.getYear());
        done = 3;
    }

    @Test
    @Order(4)
    @Tag("M2.1")
    void step_4_the_commune_returns_the_plan_then_approves_it_and_it_is_in_force() {
        begin(4);
        As officer = system.as(People.COMMUNE);
        As secretary = system.as(SECRETARY);
        Map<String, Object> remark = Map.of("remark", "Xem lại hộ ở Tổ 3");
        guards.refusedToAllBut(
                List.of(People.COMMUNE), who -> who.post("/api/plans/" + plan + "/return", remark));
        guards.refusedToAllBut(
                List.of(People.COMMUNE), who -> who.post("/api/plans/" + plan + "/approval"));
        officer.post("/api/plans/" + plan + "/return", remark).ok();
        JsonNode returned = secretary.get("/api/plans/" + plan).ok().json();
        assertThat(returned.path("state").asString()).isEqualTo("RETURNED");
        assertThat(returned.path("remark").asString()).isEqualTo("Xem lại hộ ở Tổ 3");

        String mended = lineNotOf(returned, LAN).path("household").asString();
        secretary
                .post(
                        "/api/plans/" + plan + "/moves",
                        Map.of("household", mended, "to", LAN, "reason", "Theo ý kiến của xã"))
                .ok();
        secretary.post("/api/plans/" + plan + "/submission").ok();
        assertThat(officer.post("/api/plans/" + plan + "/approval").ok().text("state"))
                .isEqualTo("IN_FORCE");
        JsonNode covered =
                Eventually.becomes(
                                "every household has its member",
                                () -> secretary.get("/api/assignments?cell=" + CELL).ok(),
                                answer -> answer.json().path("householdsWithoutMember").isEmpty())
                        .json();
        ofLan =
                covered.path("households")
                        .valueStream()
                        .filter(each -> LAN.equals(each.path("member").asString("")))
                        .map(each -> each.path("household").asString())
                        .toList();
        assertThat(ofLan).hasSizeGreaterThanOrEqualTo(2);
        Answer again = officer.post("/api/plans/" + plan + "/approval");
        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        LOG.info("step 4: returned, mended, in force; {} of 6 households are Lan's", ofLan.size());
        done = 4;
    }

    @Test
    @Order(5)
    @Tag("M2.4")
    @Tag("M4.1")
    void step_5_the_member_reports_the_month_and_in_it_what_a_household_said() {
        begin(5);
        LocalDate sent = system.itIs(LocalDate.of(2026, 3, 26));
        String reports = "/api/reports/" + YearMonth.from(sent);
        As lan = system.as(MEMBER);
        JsonNode month = lan.get(reports).ok().json();
        assertThat(month.path("households")).hasSize(ofLan.size());
        Map<String, Object> matter =
                matter(sent, ofLan.getFirst(), "Đường vào xóm lầy lội, xe không qua được");
        // the secretary may write down what a member tells by word of mouth
        guards.refusedToAllBut(
                List.of(MEMBER, SECRETARY), who -> who.post(reports + "/matters", of(LAN, matter)));
        grievances.put("referred", hear(lan, reports, matter));
        grievances.put(
                "settled",
                hear(
                        lan,
                        reports,
                        matter(sent, ofLan.getFirst(), "Loa của thôn hỏng đã một tuần")));
        grievances.put(
                "carried",
                hear(
                        lan,
                        reports,
                        matter(sent, ofLan.get(1), "Xin vay vốn chăn nuôi mà chưa rõ thủ tục")));
        Map<String, Object> report = Map.of("entries", entries(sent));
        lan.post(reports, report).ok();
        Answer twice = lan.post(reports, Map.of("entries", allVisited(sent)));
        assertThat(twice.code()).isEqualTo("report.already-sent");
        grievances
                .values()
                .forEach(
                        id ->
                                Eventually.isTrue(
                                        "the grievance has reached household-service",
                                        () -> lan.get("/api/grievances/" + id).isOk()));
        LOG.info(
                "step 5: the report of {} with {} grievances; decided so far {}",
                YearMonth.from(sent),
                grievances.size(),
                system.decided());
        done = 5;
    }

    @Test
    @Order(6)
    @Tag("M3.1")
    void step_6_the_secretary_concludes_each_matter_and_only_then_closes_the_month() {
        begin(6);
        system.itIs(LocalDate.of(2026, 3, 30));
        As secretary = system.as(SECRETARY);
        String meeting = "/api/meetings/" + CELL + "/" + MARCH;
        Eventually.isTrue(
                "the matters wait for the meeting",
                () -> {
                    Answer waiting = secretary.get(meeting + "/waiting");
                    return waiting.isOk() && waiting.json().size() == 3;
                });
        Map<String, Object> held = Map.of("heldOn", "2026-03-30");
        guards.refusedToAllBut(List.of(SECRETARY), who -> who.post(meeting, held));
        JsonNode opened = secretary.post(meeting, held).ok().json();
        assertThat(opened.path("matters")).hasSize(3);
        secretary
                .post(
                        meeting + "/attendance",
                        Map.of(
                                "present",
                                List.of(member("DV-0001"), LAN, PHAT),
                                "excused",
                                List.of(member("DV-0004"))))
                .ok();
        // before anything is concluded, since a conclusion moves a case a moment later
        guards.refusedToAllBut(List.of(SECRETARY), who -> who.post(meeting + "/closing"));
        Answer early = secretary.post(meeting + "/closing");
        assertThat(early.code()).isEqualTo("meeting.matters-open");

        conclude(opened, "settled", "SETTLED", "Trưởng thôn sửa loa trong tuần");
        conclude(opened, "referred", "REFERRED", "Vượt quá sức của thôn, chuyển xã");
        assertThat(secretary.post(meeting + "/closing").code()).isEqualTo("meeting.matters-open");
        conclude(opened, "carried", "CARRIED_OVER", "Hỏi thêm ngân hàng chính sách");
        assertThat(secretary.post(meeting + "/closing").ok().text("closedOn"))
                .isEqualTo("2026-03-30");
        done = 6;
    }

    @Test
    @Order(7)
    @Tag("M4.1")
    void step_7_the_commune_accepts_and_answers_and_the_member_carries_the_answer_back() {
        begin(7);
        system.itIs(LocalDate.of(2026, 4, 2));
        String grievance = "/api/grievances/" + grievances.get("referred");
        As officer = system.as(People.COMMUNE);
        Eventually.becomes(
                "it lies on the commune's desk",
                () -> officer.get(grievance),
                answer -> answer.isOk() && answer.text("stage").equals("REFERRED"));
        guards.refusedToAllBut(List.of(People.COMMUNE), who -> who.post(grievance + "/accept"));
        officer.post(grievance + "/accept").ok();
        Map<String, Object> said =
                Map.of(
                        "kind",
                        "PROMISED",
                        "answer",
                        "Xã sẽ đổ đá đoạn này trước mùa mưa",
                        "doneBy",
                        "2026-08-31");
        guards.refusedToAllBut(
                List.of(People.COMMUNE), who -> who.post(grievance + "/answer", said));
        officer.post(grievance + "/answer", said).ok();

        system.itIs(LocalDate.of(2026, 4, 4));
        As lan = system.as(MEMBER);
        guards.refusedToAllBut(List.of(MEMBER), who -> who.post(grievance + "/carry-back"));
        lan.post(grievance + "/carry-back", Map.of("on", "2026-04-03")).ok();
        guards.refusedToAllBut(List.of(MEMBER), who -> who.post(grievance + "/content"));
        Answer content = lan.post(grievance + "/content", Map.of("on", "2026-04-03")).ok();
        assertThat(content.text("stage")).isEqualTo("CLOSED");
        done = 7;
    }

    @Test
    @Order(8)
    @Tag("D8")
    void step_8_the_province_sees_it_on_the_dashboard_down_to_the_cell_and_nobodys_name() {
        begin(8);
        As province = system.as(PROVINCE);
        String whole = "/api/dashboard?unit=" + Cells.PROVINCE;
        guards.refusedToAllBut(List.of(PROVINCE, AUDITOR), who -> who.get(whole));
        JsonNode seen =
                Eventually.becomes(
                                "the province sees the coverage",
                                () -> province.get(whole).ok(),
                                answer ->
                                        figure(answer.json().path("unit"), "coverage") == 6
                                                && figure(
                                                                answer.json().path("unit"),
                                                                "grievances-confirmed")
                                                        == 1)
                        .json();
        assertThat(names(seen.path("units"))).contains(COMMUNE, Cells.OTHER_COMMUNE);
        Answer commune = province.get("/api/dashboard?unit=" + COMMUNE).ok();
        assertThat(names(commune.json().path("units"))).contains(CELL, Cells.OTHER_CELL);
        Answer cell = province.get("/api/dashboard?unit=" + CELL).ok();
        assertThat(figure(cell.json().path("unit"), "coverage")).isEqualTo(6);
        assertThat(seen + commune.body() + cell.body())
                .doesNotContain("Trần Văn Hai", "Lê Thị Ba", "Nguyễn Thị Lan", "lầy lội");
        JsonNode definitions = province.get("/api/dashboard/definitions").ok().json();
        assertThat(definitions)
                .allSatisfy(
                        definition -> {
                            assertThat(definition.path("definition").asString()).isNotBlank();
                            assertThat(definition.path("asOf").asString()).isNotBlank();
                        });

        As district = system.as(DISTRICT);
        assertThat(district.get("/api/dashboard?unit=" + Cells.GROUPING).ok().status())
                .isEqualTo(200);
        Answer inJune =
                district.get("/api/dashboard?unit=" + Cells.DISTRICT + "&on=2025-06-20").ok();
        assertThat(names(inJune.json().path("units"))).containsExactly(COMMUNE);
        Answer before = province.get(whole + "&on=2026-04-04&known=2026-01-04").ok();
        assertThat(figure(before.json().path("unit"), "coverage"))
                .as("what was not known on that day does not count")
                .isZero();
        done = 8;
    }

    @Test
    @Order(9)
    @Tag("M2.2")
    @Tag("M2.4")
    void step_9_a_member_goes_away_and_their_households_are_handed_over() {
        begin(9);
        system.itIs(LocalDate.of(2026, 4, 6));
        As secretary = system.as(SECRETARY);
        String duty = "/api/members/" + PHAT + "/duty";
        Map<String, Object> away =
                Map.of(
                        "duty",
                        "AWAY",
                        "from",
                        "2026-04-06",
                        "until",
                        "2026-12-31",
                        "paper",
                        "Đơn ngày 01/4/2026");
        guards.refusedToAllBut(List.of(SECRETARY, People.COMMUNE), who -> who.post(duty, away));
        secretary.post(duty, away).ok();
        List<String> left =
                Eventually.becomes(
                                "their households have nobody",
                                () -> secretary.get("/api/assignments?cell=" + CELL).ok(),
                                answer -> !answer.json().path("householdsWithoutMember").isEmpty())
                        .json()
                        .path("householdsWithoutMember")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        Map<String, Object> to =
                Map.of("to", member("DV-0001"), "reason", "Đồng chí Phát đi làm ăn xa");
        guards.refusedToAllBut(
                List.of(SECRETARY),
                who -> who.post("/api/assignments/" + left.getFirst() + "/hand-over", to));
        Answer refused =
                secretary.post(
                        "/api/assignments/" + left.getFirst() + "/hand-over",
                        Map.of("to", PHAT, "reason", "Xin nhận lại"));
        assertThat(refused.status()).as(refused.toString()).isBetween(400, 422);
        for (String each : left) {
            JsonNode holdings =
                    secretary.post("/api/assignments/" + each + "/hand-over", to).ok().json();
            assertThat(holdings.path("holder").asString()).isEqualTo(member("DV-0001"));
            assertThat(holdings.path("holdings")).hasSize(2);
            assertThat(holdings.path("holdings").path(0).path("member").asString()).isEqualTo(PHAT);
        }
        done = 9;
    }

    @Test
    @Order(10)
    @Tag("D8")
    void step_10_the_auditor_reads_the_way_of_the_grievance_and_has_the_history_verified() {
        begin(10);
        As auditor = system.as(AUDITOR);
        String grievance = grievances.get("referred");
        String openings = "/api/timeline/openings";
        Map<String, String> asked = Map.of("subject", grievance, "reason", "kiem-tra-quy-1");
        guards.refusedToAllBut(List.of(AUDITOR), who -> who.post(openings, asked));
        String opening = auditor.post(openings, asked).ok().json().path("opening").asString();
        JsonNode entries = auditor.get(openings + "/" + opening).ok().json().path("entries");
        assertThat(entries.valueStream().map(entry -> entry.path("name").asString()))
                .contains(
                        "grievance.grievance-reported",
                        "grievance.grievance-referred",
                        "grievance.grievance-accepted",
                        "grievance.grievance-answered",
                        "grievance.answer-carried-back",
                        "grievance.household-content");
        assertThat(entries)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.path("knownAt").asString()).startsWith("2026-0");
                            assertThat(entry.path("actor").asString()).isNotBlank();
                            assertThat(entry.path("hash").asString()).isNotBlank();
                        });
        assertThat(auditor.get(openings).ok().body())
                .as("who opened what is written down")
                .contains(grievance, "kiem-tra-quy-1");

        guards.refusedToAllBut(List.of(AUDITOR), who -> who.post("/api/integrity/verify"));
        JsonNode found = auditor.post("/api/integrity/verify").ok().json();
        assertThat(found.path("broken").isObject()).isFalse();
        assertThat(found.path("events").asLong()).isEqualTo(system.ledger());
        assertThat(found.path("sources"))
                .hasSize(3)
                .allSatisfy(source -> assertThat(source.path("dense").asBoolean()).isTrue());
        done = 10;
    }

    @Test
    @Order(11)
    @Tag("D5")
    void step_11_all_views_are_rebuilt_while_people_work_and_the_figures_stay() {
        begin(11);
        As administrator = system.as(ADMINISTRATOR);
        As province = system.as(PROVINCE);
        String asked = "/api/dashboard?unit=" + Cells.PROVINCE + "&on=2026-04-06";
        JsonNode before = province.get(asked).ok().json();
        for (String service : SERVICES) {
            String all = "/api/" + service + "/projections/rebuild";
            guards.refusedToAllBut(List.of(ADMINISTRATOR), who -> who.post(all));
            administrator.post(all).ok();
        }
        Map<String, Object> corrected =
                Map.of("head", "Lê Thị Ba", "people", 4, "hard", false, "remote", false);
        system.as(People.COMMUNE).put("/api/households/" + household(CELL, "H-02"), corrected).ok();
        SERVICES.forEach(service -> awaitRebuilt(administrator, service));
        JsonNode after = province.get(asked).ok().json();
        for (String part : List.of("unit", "units", "trend")) {
            assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
        }
        done = 11;
    }

    @Test
    @Order(12)
    @Tag("D9")
    void step_12_strangers_get_nothing_by_page_or_api_or_past_the_gateway() {
        begin(12);
        Forger forger = system.forger();
        String open = "/api/assignments?cell=" + CELL;
        assertThat(system.withToken(forger.good(SECRETARY)).get(open).status()).isEqualTo(200);
        List<String> tokens =
                List.of(
                        forger.expired(SECRETARY),
                        forger.forAnotherAudience(SECRETARY),
                        forger.ofAnotherProvider(SECRETARY),
                        forger.signedByAnother(SECRETARY),
                        forger.unsigned(SECRETARY),
                        "rubbish");
        for (String token : tokens) {
            As somebody = system.withToken(token);
            for (Door door : DOORS) {
                assertShut(somebody.get(door.path()), 401);
                assertShut(somebody.at(system.service(door.service())).get(door.path()), 401);
            }
        }
        for (String account : List.of(People.NOBODY, OTHER_COMMUNE, OTHER_SECRETARY)) {
            for (Door door : DOORS) {
                assertShut(system.as(account).get(door.path()), 403);
                assertShut(
                        system.as(account).at(system.service(door.service())).get(door.path()),
                        403);
                assertThat(system.as(account).page(door.page()).body())
                        .doesNotContain("Trần Văn Hai", "Nguyễn Thị Lan", "lầy lội");
            }
        }
        for (Door door : DOORS) {
            assertShut(
                    system.withToken(null).at(system.service(door.service())).get(door.path()),
                    401);
            assertThat(system.withToken(null).page(door.page()).status()).isIn(302, 303, 401);
        }
    }

    /** A way in that is not for everybody: by API and by page. */
    private record Door(String service, String path, String page) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door("member", "/api/members?cell=" + CELL, "/dang-vien?chi-bo=" + CELL),
                    new Door(
                            "household",
                            "/api/households?cell=" + CELL,
                            "/ho/" + household(CELL, "H-01")),
                    new Door("assignment", "/api/assignments?cell=" + CELL, "/chi-bo"),
                    new Door(
                            "reporting",
                            "/api/dashboard?unit=" + COMMUNE,
                            "/bang-dieu-hanh/" + COMMUNE));

    private static void assertShut(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).as(answer.toString()).startsWith("access.");
    }

    private static int figure(JsonNode unit, String code) {
        return unit.path("figures").path(code).path("part").asInt(-1);
    }

    private static List<String> names(JsonNode units) {
        return units.valueStream().map(unit -> unit.path("id").asString()).toList();
    }

    /** A step begins where the one before it ended: what comes after a failure says nothing. */
    private void begin(int step) {
        assumeThat(done).as("steps done").isEqualTo(step - 1);
    }

    private Map<String, Object> matter(LocalDate heard, String household, String words) {
        return Map.of(
                "household",
                household,
                "kind",
                "RECOMMENDATION",
                "theme",
                "ROADS",
                "words",
                words,
                "nameMayTravel",
                false,
                "heardOn",
                heard.toString());
    }

    private static Map<String, Object> of(String member, Map<String, Object> request) {
        Map<String, Object> named = new HashMap<>(request);
        named.put("member", member);
        return named;
    }

    private static String hear(As lan, String reports, Map<String, Object> matter) {
        return lan.post(reports + "/matters", matter).ok().text("grievance");
    }

    /** All visited but the last, and why not. */
    private List<Map<String, Object>> entries(LocalDate visited) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (String each : ofLan) {
            boolean last = each.equals(ofLan.getLast());
            entries.add(
                    last
                            ? Map.of("household", each, "notVisited", "NOT_AT_HOME")
                            : Map.of(
                                    "household",
                                    each,
                                    "visitedOn",
                                    visited.toString(),
                                    "themes",
                                    List.of("POVERTY"),
                                    "situation",
                                    "Đang sửa lại chuồng trại"));
        }
        return entries;
    }

    private List<Map<String, Object>> allVisited(LocalDate visited) {
        return ofLan.stream()
                .map(
                        each ->
                                Map.<String, Object>of(
                                        "household", each, "visitedOn", visited.toString()))
                .toList();
    }

    private void conclude(JsonNode meeting, String which, String conclusion, String text) {
        String grievance = grievances.get(which);
        String matter =
                meeting.path("matters")
                        .valueStream()
                        .filter(each -> each.path("grievance").asString("").equals(grievance))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
        String path = "/api/meetings/" + CELL + "/" + MARCH + "/matters/" + matter + "/conclusion";
        system.as(SECRETARY).post(path, Map.of("conclusion", conclusion, "text", text)).ok();
    }

    private static JsonNode lineNotOf(JsonNode plan, String member) {
        return plan.path("lines")
                .valueStream()
                .filter(line -> !line.path("member").asString("").isEmpty())
                .filter(line -> !line.path("member").asString("").equals(member))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rowsAndColumns(Answer preview) {
        return preview.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("row").asInt() + " " + error.path("column").asString())
                .toList();
    }

    /** Waits until all views of the service are rebuilt, and were right before. */
    static void awaitRebuilt(As administrator, String service) {
        Eventually.becomes(
                "every view of " + service + " is rebuilt and was right before",
                () -> administrator.get("/api/" + service + "/projections").ok(),
                states ->
                        states.json()
                                .valueStream()
                                .map(state -> state.path("rebuild"))
                                .allMatch(
                                        rebuild ->
                                                !rebuild.path("ended").asString("").isEmpty()
                                                        && rebuild.path("differing").asLong(-1)
                                                                == 0));
    }

    private static Map<String, Object> grant(String account, String role, String unit) {
        return Map.of("account", account, "role", role, "unit", unit, "from", "2025-01-01");
    }

    private void give(String account, String role, String unit) {
        system.as(ADMINISTRATOR).post("/api/grants", grant(account, role, unit)).ok();
    }

    private void giveAsMember(String account, String code) {
        Map<String, Object> grant = new HashMap<>(grant(account, "MEMBER", CELL));
        grant.put("member", member(code));
        system.as(ADMINISTRATOR).post("/api/grants", grant).ok();
    }

    /** 1 July 2025: no districts any more; the former one goes on as a grouping of its communes. */
    private void reorganise() {
        system.itIs(Cells.REORGANISED);
        String on = "2025-07-01";
        List<Map<String, String>> changes =
                List.of(
                        Map.of(
                                "change",
                                "move",
                                "unit",
                                COMMUNE,
                                "on",
                                on,
                                "parent",
                                Cells.PROVINCE),
                        Map.of(
                                "change",
                                "move",
                                "unit",
                                Cells.OTHER_COMMUNE,
                                "on",
                                on,
                                "parent",
                                Cells.PROVINCE),
                        Map.of(
                                "change",
                                "dissolve",
                                "unit",
                                Cells.DISTRICT,
                                "on",
                                on,
                                "decision",
                                "202/2025/QH15"),
                        Map.of(
                                "change",
                                "dissolve",
                                "unit",
                                "huyen-son-ha",
                                "on",
                                on,
                                "decision",
                                "202/2025/QH15"),
                        Map.of(
                                "change",
                                "group",
                                "unit",
                                Cells.GROUPING,
                                "on",
                                on,
                                "name",
                                "Địa bàn huyện Bình Sơn (trước 7/2025)",
                                "formerly",
                                Cells.DISTRICT),
                        Map.of(
                                "change",
                                "join",
                                "unit",
                                COMMUNE,
                                "on",
                                on,
                                "grouping",
                                Cells.GROUPING));
        guards.refusedToAllBut(
                List.of(ADMINISTRATOR),
                who -> who.post("/api/units/changes", Map.of("changes", changes)));
        system.as(ADMINISTRATOR).post("/api/units/changes", Map.of("changes", changes)).ok();
        Map<String, Object> grant =
                new HashMap<>(grant(DISTRICT, "DISTRICT_OFFICER", Cells.GROUPING));
        grant.put("from", on);
        system.as(ADMINISTRATOR).post("/api/grants", grant).ok();
    }
}
