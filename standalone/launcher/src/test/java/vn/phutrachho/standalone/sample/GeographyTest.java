package vn.phutrachho.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeographyTest {
    private final Geography geography = Geography.ofQuangNgai();

    @Test
    void there_were_13_and_10_districts() {
        assertThat(
                        geography.districts().stream()
                                .filter(d -> d.province().equals(Geography.QUANG_NGAI)))
                .hasSize(13);
        assertThat(
                        geography.districts().stream()
                                .filter(d -> d.province().equals(Geography.KON_TUM)))
                .hasSize(10);
    }

    @Test
    void there_are_96_communes_of_which_five_were_kept() {
        assertThat(geography.communes()).hasSize(96);
        assertThat(geography.communes().stream().filter(Geography.Commune::kept))
                .extracting(Geography.Commune::name)
                .containsExactlyInAnyOrder(
                        "Xã Ba Xa", "Xã Đăk Long", "Xã Rờ Kơi", "Xã Ia Đal", "Xã Mô Rai");
    }

    @Test
    void no_two_units_have_one_id_though_the_source_has_a_code_twice() {
        List<String> ids =
                Stream.of(
                                geography.districts().stream().map(Geography.District::id),
                                geography.formerCommunes().stream()
                                        .map(Geography.FormerCommune::id),
                                geography.communes().stream().map(Geography.Commune::id))
                        .flatMap(id -> id)
                        .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(geography.commune("Xã Sơn Hà").id())
                .isNotEqualTo(geography.commune("Xã Sơn Hạ").id());
        assertThat(geography.commune("Xã Ba Tô").code())
                .isNotEqualTo(geography.commune("Xã Ba Tơ").code());
    }

    @Test
    void names_with_a_place_in_brackets_lose_it() {
        assertThat(geography.formerCommunes())
                .extracting(Geography.FormerCommune::name)
                .noneMatch(name -> name.contains("("))
                .contains("Phường Trần Hưng Đạo", "Xã Đăk Long");
    }

    @Test
    void a_name_without_a_kind_has_the_kind_of_the_one_before() {
        assertThat(geography.formerCommunes())
                .extracting(Geography.FormerCommune::name)
                .contains("Phường Phổ Hòa", "Phường Lê Lợi");
    }

    @Test
    void a_divided_commune_lies_with_the_first_and_is_noted() {
        assertThat(geography.formerCommunes().stream().filter(c -> c.name().equals("Xã Trà Bùi")))
                .singleElement()
                .extracting(Geography.FormerCommune::heir)
                .isEqualTo(geography.commune("Xã Cà Đam").id());
        assertThat(geography.notes()).anyMatch(note -> note.startsWith("Xã Trà Bùi was divided"));
    }

    @Test
    void the_island_had_no_communes_under_its_district() {
        assertThat(geography.formerCommunes()).noneMatch(c -> c.district().equals("huyen-ly-son"));
    }

    @Test
    void every_heir_is_a_commune_of_now() {
        List<String> now = geography.communes().stream().map(Geography.Commune::id).toList();
        assertThat(geography.formerCommunes()).allMatch(former -> now.contains(former.heir()));
    }
}
