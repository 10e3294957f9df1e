package vn.phutrachho.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnitHistoryTest {
    private final UnitHistory history = new UnitHistory(SampleProvince.ofQuangNgai());

    @Test
    void every_unit_is_founded_after_the_one_above_it() {
        Map<String, UnitChange> founded = new HashMap<>();
        for (UnitChange change : history.before()) {
            assertThat(change.parent())
                    .satisfiesAnyOf(
                            parent -> assertThat(parent).isNull(),
                            parent -> assertThat(founded).containsKey(parent));
            assertThat(founded.put(change.unit(), change)).isNull();
        }
    }

    @Test
    void codes_are_unique_also_across_the_reorganisation() {
        List<String> codes =
                java.util.stream.Stream.concat(
                                history.before().stream(), history.reorganisation().stream())
                        .filter(change -> change.change().equals("found"))
                        .map(change -> String.valueOf(change.code()))
                        .toList();
        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void
            after_the_reorganisation_one_province_has_96_communes_and_the_cells_stand_under_three_of_them() {
        Map<String, String> above = new HashMap<>();
        history.before()
                .forEach(change -> above.put(change.unit(), String.valueOf(change.parent())));
        for (UnitChange change : history.reorganisation()) {
            switch (change.change()) {
                case "found", "move" -> above.put(change.unit(), String.valueOf(change.parent()));
                case "merge" -> {
                    above.remove(change.unit());
                    above.replaceAll(
                            (unit, parent) ->
                                    parent.equals(change.unit())
                                            ? String.valueOf(change.into())
                                            : parent);
                }
                case "dissolve" -> {
                    assertThat(above.values()).doesNotContain(change.unit());
                    above.remove(change.unit());
                }
                default -> {} // groupings stand beside the tree
            }
        }
        assertThat(above.values().stream().filter(Geography.QUANG_NGAI::equals)).hasSize(96);
        assertThat(above.keySet().stream().filter(unit -> unit.startsWith("tinh-")))
                .containsExactly(Geography.QUANG_NGAI);
        assertThat(
                        above.entrySet().stream()
                                .filter(e -> e.getKey().startsWith("cb-"))
                                .map(Map.Entry::getValue))
                .hasSize(30)
                .containsOnly("xa-21040", "xa-23293", "xa-21548");
    }

    @Test
    void a_change_says_only_what_it_needs() throws Exception {
        String json = JsonMapper.shared().writeValueAsString(history.reorganisation().getLast());
        assertThat(json)
                .isEqualTo(
                        "{\"change\":\"join\",\"unit\":\"xa-23548\",\"on\":\"2025-07-01\",\"grouping\":\"nhom-huyen-sa-thay\"}");
    }
}
