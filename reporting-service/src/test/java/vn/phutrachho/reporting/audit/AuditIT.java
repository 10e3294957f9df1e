package vn.phutrachho.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.GrievanceId;
import vn.phutrachho.events.HouseholdId;
import vn.phutrachho.events.MemberId;
import vn.phutrachho.events.Personal;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceReported;
import vn.phutrachho.events.household.GrievanceEvent.GrievanceSettledAtCell;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitFounded;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.Ledger.Told;
import vn.phutrachho.reporting.RunningService;

/** What an auditor and an administrator find, on real servers. */
class AuditIT extends RunningService {
    private static final UnitId COMMUNE = new UnitId("ly-son");
    private static final UnitId CELL = new UnitId("an-hai");
    private static final LocalDate HEARD = LocalDate.of(2026, 1, 3);
    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 20);
    private static boolean told;

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
                                        Theme.ROADS,
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
                        granted("kiem-tra-ly-son", Role.AUDITOR, COMMUNE),
                        granted("kiem-tra-khac", Role.AUDITOR, new UnitId("khac")),
                        granted("xa-ly-son", Role.COMMUNE_OFFICER, COMMUNE),
                        granted("quan-tri-ly-son", Role.ADMINISTRATOR, UnitTree.ROOT)));
    }

    @Test
    @Tag("M4.1")
    void an_auditor_reads_when_each_event_was_true_and_when_it_was_known() {
        JsonNode timeline = json(get("kiem-tra-ly-son", "/api/timeline/kn-ly-son"));

        assertThat(timeline.at("/entries").size()).isEqualTo(2);
        JsonNode first = timeline.at("/entries/0");
        assertThat(first.at("/name").asString()).isEqualTo("grievance.grievance-reported");
        assertThat(first.at("/occurredOn").asString()).isEqualTo("2026-01-03");
        assertThat(first.at("/knownAt").asString()).startsWith("2026-01-20");
        assertThat(first.at("/actor").asString()).isEqualTo("someone");
        assertThat(first.at("/hash").asString()).hasSize(64);
        assertThat(first.at("/payload/words/text").asString()).isEqualTo("Đường vào cảng hỏng");
    }

    @Test
    void every_opening_leaves_a_trace() {
        get("kiem-tra-ly-son", "/dong-thoi-gian/kn-ly-son?ly-do=12-KH/UBKT");

        assertThat(get("kiem-tra-ly-son", "/api/timeline/openings").body())
                .contains("12-KH/UBKT", "kn-ly-son", "kiem-tra-ly-son");
        assertThat(get("kiem-tra-ly-son", "/dong-thoi-gian/nhat-ky").body()).contains("12-KH/UBKT");
    }

    @ParameterizedTest
    @CsvSource({
        "kiem-tra-ly-son, /dong-thoi-gian, 200",
        "kiem-tra-ly-son, /dong-thoi-gian?ma=kn-ly-son, 200",
        "kiem-tra-ly-son, /dong-thoi-gian/kn-ly-son, 200",
        "kiem-tra-ly-son, /dong-thoi-gian/kn-nowhere, 404",
        "kiem-tra-khac, /api/timeline/kn-ly-son, 404",
        "xa-ly-son, /api/timeline/kn-ly-son, 403",
        "quan-tri-ly-son, /api/timeline/kn-ly-son, 403",
        "quan-tri-ly-son, /dong-thoi-gian, 403",
        "kiem-tra-ly-son, /toan-ven, 200",
        "xa-ly-son, /toan-ven, 403",
        "xa-ly-son, /api/integrity, 403",
        "quan-tri-ly-son, /he-thong, 200",
        "quan-tri-ly-son, /api/projections, 200",
        "quan-tri-ly-son, /api/projections/none, 404",
        "kiem-tra-ly-son, /he-thong, 403",
        "kiem-tra-ly-son, /api/projections, 403"
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
    void all_views_are_rebuilt_beside_the_live_ones_and_nothing_differs() {
        assertThat(post("xa-ly-son", "/api/projections/rebuild").statusCode()).isEqualTo(403);
        assertThat(post("quan-tri-ly-son", "/api/projections/rebuild").statusCode()).isEqualTo(202);

        for (JsonNode view : awaitRebuilt()) {
            assertThat(view.at("/rebuild/differing").asLong()).as(view.toString()).isZero();
            assertThat(view.at("/generation").asInt()).isGreaterThan(1);
        }
        assertThat(get("quan-tri-ly-son", "/he-thong").statusCode()).isEqualTo(200);
    }

    private JsonNode awaitRebuilt() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode views = json(get("quan-tri-ly-son", "/api/projections"));
        while (!allEnded(views) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            views = json(get("quan-tri-ly-son", "/api/projections"));
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
