package vn.phutrachho.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.reporting.figures.Province.CELL;
import static vn.phutrachho.reporting.figures.Province.COMMUNE;
import static vn.phutrachho.reporting.figures.Province.NEW_YEAR;
import static vn.phutrachho.reporting.figures.Province.PROVINCE;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.phutrachho.events.Role;
import vn.phutrachho.events.SettingsId;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.household.GrievanceSettingsEvent.ThemeNamed;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.DutyStatus;
import vn.phutrachho.events.member.PartyUnitEvent.PartyUnitRenamed;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitJoinedGrouping;
import vn.phutrachho.events.member.UnitGroupingEvent.UnitsGrouped;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.reporting.RunningService;

/** The dashboard and the commune's page as they run. */
@Tag("M6.1")
class DashboardIT extends RunningService {
    private static final UnitId OTHER = new UnitId("nghia-hanh");
    private static final UnitId OTHER_CELL = new UnitId("hanh-thuan");
    private static final UnitId ELSEWHERE = new UnitId("da-nang");
    private static final UnitId COMMUNE_ELSEWHERE = new UnitId("hoa-vang");
    private static final UnitId DISTRICT = new UnitId("dia-ban-binh-son");
    private static final UnitId ACROSS = new UnitId("hai-tinh");
    private static boolean told;

    @BeforeEach
    void someHistory() {
        if (told) {
            return;
        }
        told = true;
        Province province =
                Province.withOneCell()
                        .founded(OTHER, UnitKind.COMMUNE, PROVINCE)
                        .tell(new PartyUnitRenamed(OTHER, "Phường Cẩm Thành", NEW_YEAR))
                        .founded(OTHER_CELL, UnitKind.CELL, OTHER)
                        .founded(ELSEWHERE, UnitKind.PROVINCE, null)
                        .founded(COMMUNE_ELSEWHERE, UnitKind.COMMUNE, ELSEWHERE)
                        .tell(new UnitsGrouped(DISTRICT, "Huyện Bình Sơn", null, NEW_YEAR))
                        .tell(new UnitJoinedGrouping(DISTRICT, COMMUNE, NEW_YEAR))
                        .tell(new UnitsGrouped(ACROSS, "Hai tỉnh", null, NEW_YEAR))
                        .tell(new UnitJoinedGrouping(ACROSS, COMMUNE, NEW_YEAR))
                        .tell(new UnitJoinedGrouping(ACROSS, COMMUNE_ELSEWHERE, NEW_YEAR))
                        .household("ho-1", CELL, NEW_YEAR)
                        .household("ho-2", CELL, NEW_YEAR)
                        .member("an", CELL, DutyStatus.FULL, NEW_YEAR)
                        .planApproved(CELL, 2026, LocalDate.of(2026, 1, 5))
                        .assigned("ho-1", "an", CELL, LocalDate.of(2026, 1, 5))
                        .knownOn(LocalDate.of(2026, 2, 1))
                        .reported(
                                "an", CELL, YearMonth.of(2026, 1), LocalDate.of(2026, 1, 30), false)
                        .heard("kn-1", CELL, LocalDate.of(2026, 1, 28));
        told(
                and(
                        province.told(),
                        granted("tinh", Role.PROVINCE_OFFICER, PROVINCE),
                        granted("huyen", Role.DISTRICT_OFFICER, DISTRICT),
                        granted("xa", Role.COMMUNE_OFFICER, COMMUNE),
                        granted("xa-khac", Role.COMMUNE_OFFICER, OTHER),
                        granted("bi-thu", Role.SECRETARY, CELL),
                        granted("kiem-tra", Role.AUDITOR, COMMUNE),
                        granted("quan-tri", Role.ADMINISTRATOR, UnitTree.ROOT)));
    }

    @Test
    void shows_the_province_its_figures_and_the_way_down() {
        JsonNode dashboard = json(get("tinh", "/api/dashboard"));
        assertThat(dashboard.at("/unit/id").asString()).isEqualTo(PROVINCE.value());
        assertThat(dashboard.at("/units").size()).isEqualTo(2);
        dashboard = json(get("tinh", "/api/dashboard?unit=binh-son"));

        assertThat(dashboard.at("/unit/figures/coverage/part").asInt()).isEqualTo(1);
        assertThat(dashboard.at("/unit/figures/coverage/whole").asInt()).isEqualTo(2);
        assertThat(dashboard.at("/unit/figures/plans/part").asInt()).isEqualTo(1);
        assertThat(dashboard.at("/unit/figures/grievances-open/part").asInt()).isEqualTo(1);
        assertThat(dashboard.at("/trend").size()).isEqualTo(12);
        assertThat(dashboard.at("/asOf").asString()).isNotEmpty();
    }

    @Test
    @Tag("M4.1")
    void
            what_households_speak_about_is_said_by_the_names_in_the_book_and_a_code_without_one_as_it_is() {
        assertThat(json(get("tinh", "/api/dashboard?unit=binh-son")).at("/themes").toString())
                .contains("\"theme\":\"ROADS\"", "\"name\":\"Đường sá, điện, nước\"");
        Theme water = new Theme("WATER");
        String page = "/bang-dieu-hanh/nghia-hanh";
        told(new Province().heard("kn-2", OTHER_CELL, water, LocalDate.of(2026, 1, 29)).told());
        assertThat(get("tinh", page).body()).contains(">WATER<");

        told(
                new Province()
                        .tell(
                                new ThemeNamed(
                                        new SettingsId("grievances"),
                                        water,
                                        new ThemeName("Nước sạch", null),
                                        "theme-1",
                                        NEW_YEAR,
                                        "x",
                                        NEW_YEAR))
                        .told());
        assertThat(get("tinh", page).body()).contains(">Nước sạch<").doesNotContain(">WATER<");
        assertThat(get("tinh", page + "/xuat.csv").body()).contains("\"Nước sạch\",1,1");
    }

    @Test
    void answers_as_on_and_as_known_on_a_day() {
        JsonNode known =
                json(get("tinh", "/api/dashboard?on=2026-01-31&known=2026-01-31&boundaries=now"));
        JsonNode later = json(get("tinh", "/api/dashboard?on=2026-01-31&known=2026-02-01"));

        assertThat(known.at("/unit/figures/grievances-open/part").asInt()).isZero();
        assertThat(later.at("/unit/figures/grievances-open/part").asInt()).isEqualTo(1);
    }

    @Test
    void a_later_event_is_in_the_next_answer() {
        int before = householdsOfTheOtherCommune();
        told(new Province().household("ho-new-" + before, OTHER_CELL, NEW_YEAR).told());

        assertThat(householdsOfTheOtherCommune()).isEqualTo(before + 1);
    }

    private int householdsOfTheOtherCommune() {
        return json(get("xa-khac", "/api/dashboard?unit=nghia-hanh"))
                .at("/unit/figures/coverage/whole")
                .asInt();
    }

    @Test
    void says_what_each_figure_means_and_how_fresh_it_is() {
        JsonNode definitions = json(get("tinh", "/api/dashboard/definitions"));

        assertThat(definitions.size()).isEqualTo(Figure.values().length);
        for (JsonNode definition : definitions) {
            assertThat(definition.at("/definition").asString()).isNotBlank();
            assertThat(definition.at("/events").isEmpty()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tinh, /api/dashboard, 200",
        "tinh, /bang-dieu-hanh, 200",
        "tinh, /bang-dieu-hanh/binh-son, 200",
        "tinh, /bang-dieu-hanh/long-binh, 200",
        "tinh, /xa/binh-son, 200",
        "tinh, /bang-dieu-hanh/dia-ban-binh-son, 200",
        "tinh, /bang-dieu-hanh/hai-tinh, 403",
        "huyen, /bang-dieu-hanh, 200",
        "huyen, /bang-dieu-hanh/binh-son, 200",
        "huyen, /bang-dieu-hanh/nghia-hanh, 403",
        "huyen, /bang-dieu-hanh/quang-ngai, 403",
        "xa-khac, /bang-dieu-hanh/dia-ban-binh-son, 403",
        "kiem-tra, /bang-dieu-hanh/binh-son, 200",
        "kiem-tra, /bang-dieu-hanh/nghia-hanh, 403",
        "xa, /xa, 200",
        "xa, /xa/binh-son?loc=tat-ca, 200",
        "xa, /api/dashboard/communes/binh-son, 200",
        "xa, /bang-dieu-hanh, 403",
        "xa, /xa/nghia-hanh, 403",
        "xa, /api/dashboard?unit=quang-ngai, 403",
        "xa-khac, /xa/binh-son, 403",
        "xa-khac, /api/dashboard?unit=binh-son, 403",
        "bi-thu, /xa, 403",
        "bi-thu, /bang-dieu-hanh, 403",
        "bi-thu, /api/dashboard, 403",
        "quan-tri, /bang-dieu-hanh, 403",
        "quan-tri, /api/dashboard, 403",
        "nobody, /api/dashboard, 403",
        "tinh, /api/dashboard?on=32/13/2026, 400",
        "tinh, /api/dashboard?unit=%20, 400"
    })
    void lets_in_whoever_may_and_nobody_else(String account, String path, int status) {
        assertThat(get(account, path).statusCode()).as(account + " " + path).isEqualTo(status);
    }

    @Test
    void the_way_up_is_a_link_as_far_as_it_opens() {
        String ofTheProvince = get("tinh", "/bang-dieu-hanh/binh-son").body();
        String ofTheDistrict = get("huyen", "/bang-dieu-hanh/binh-son").body();

        assertThat(ofTheProvince).contains("href=\"/bang-dieu-hanh/quang-ngai");
        assertThat(ofTheDistrict).doesNotContain("href=\"/bang-dieu-hanh/quang-ngai");
    }

    @Test
    void without_a_token_nothing_is_said() {
        assertThat(get("", "/api/dashboard").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bang-dieu-hanh", "/bang-dieu-hanh/binh-son", "/xa/binh-son"})
    void no_household_and_no_member_is_named_on_any_page(String path) {
        String page = get("tinh", path).body();

        assertThat(page).doesNotContain("Bà Tư", "Nguyễn Văn An", "Đường Trần Kiên", "??");
    }

    @Test
    void the_page_of_the_day_is_called_after_its_ward_and_not_after_communes() {
        assertThat(get("xa-khac", "/xa").body())
                .contains("<title>Phường Cẩm Thành hôm nay", "<h1>Phường Cẩm Thành hôm nay</h1>")
                .doesNotContain("Xã hôm nay");
    }

    @Test
    void exports_what_is_on_the_screen() {
        String csv =
                get("tinh", "/bang-dieu-hanh/quang-ngai/xuat.csv?tinh-den=01/02/2026&tim=binh")
                        .body();

        assertThat(csv).contains("binh-son").doesNotContain("nghia-hanh");
        assertThat(get("tinh", "/bang-dieu-hanh/quang-ngai/xuat.xlsx").statusCode()).isEqualTo(200);
        assertThat(get("xa-khac", "/bang-dieu-hanh/quang-ngai/xuat.csv").statusCode())
                .isEqualTo(403);
    }
}
