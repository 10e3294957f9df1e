package vn.phutrachho.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleProvinceTest {
    private final SampleProvince province = SampleProvince.ofQuangNgai();
    private final List<Member> members =
            province.cells().stream().flatMap(cell -> cell.members().stream()).toList();
    private final List<Household> households =
            province.cells().stream().flatMap(cell -> cell.households().stream()).toList();

    @Test
    void is_the_same_every_time() {
        assertThat(SampleProvince.ofQuangNgai()).isEqualTo(province);
    }

    @Test
    void has_about_30_cells_600_members_and_2400_households() {
        assertThat(province.cells()).hasSize(30);
        assertThat(members).hasSize(600);
        assertThat(households).hasSizeBetween(2_350, 2_450);
    }

    @Test
    void has_every_duty_status_and_every_poverty_status() {
        assertThat(members)
                .extracting(Member::duty)
                .contains("FULL", "EXEMPT", "AWAY", "RESIDENCE_CONTACT");
        assertThat(households).extracting(Household::poverty).contains("NONE", "NEAR_POOR", "POOR");
    }

    @Test
    void ids_codes_and_accounts_are_unique() {
        assertThat(members).extracting(Member::code).doesNotHaveDuplicates();
        assertThat(members)
                .extracting(Member::account)
                .doesNotHaveDuplicates()
                .contains("bithu", "dangvien");
        assertThat(households).extracting(Household::code).doesNotHaveDuplicates();
    }

    @Test
    void every_cell_has_members_enough_to_take_its_households() {
        assertThat(province.cells())
                .allSatisfy(
                        cell ->
                                assertThat(cell.members().stream().filter(Member::takesHouseholds))
                                        .hasSizeGreaterThan(10));
    }

    @Test
    void one_cell_of_each_commune_is_asked_for_what_came_up_lately() {
        assertThat(province.oneCellOfEachCommune())
                .extracting(Cell::commune)
                .containsExactly("xa-21040", "xa-23293", "xa-21548");
    }

    @Test
    void cells_stood_under_former_communes_or_on_the_island_under_the_district() {
        List<String> former =
                province.geography().formerCommunes().stream()
                        .map(Geography.FormerCommune::id)
                        .toList();
        assertThat(province.cells())
                .allMatch(
                        cell ->
                                former.contains(cell.formerParent())
                                        || cell.formerParent().equals("huyen-ly-son"));
        assertThat(
                        province.cells().stream()
                                .filter(cell -> cell.formerParent().equals("huyen-ly-son")))
                .hasSize(6);
    }
}
