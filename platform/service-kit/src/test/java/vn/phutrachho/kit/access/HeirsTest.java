package vn.phutrachho.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;

@Tag("M4.1")
class HeirsTest {
    private static final LocalDate MERGED = LocalDate.of(2026, 7, 1);
    private static final UnitTree TREE =
            new UnitTree(
                    List.of(
                            cell("go-nho", "go-thap"),
                            cell("go-thap", "go-cao"),
                            cell("go-cao", null),
                            cell("khac", null)));

    @Test
    void a_cell_has_what_lay_with_those_merged_into_it_however_many_steps_ago() {
        assertThat(TREE.withMerged(id("go-cao"), MERGED))
                .containsExactlyInAnyOrder(id("go-cao"), id("go-thap"), id("go-nho"));
        assertThat(TREE.withMerged(id("khac"), MERGED)).containsExactly(id("khac"));
    }

    @Test
    void before_its_last_day_is_over_each_has_its_own() {
        assertThat(TREE.withMerged(id("go-cao"), MERGED.minusDays(1)))
                .containsExactly(id("go-cao"));
    }

    @Test
    void whoever_has_an_heir_has_nothing_and_its_heir_is_the_last_of_them() {
        assertThat(TREE.withMerged(id("go-thap"), MERGED)).isEmpty();
        assertThat(TREE.heirOf(id("go-nho"), MERGED)).isEqualTo(id("go-cao"));
        assertThat(TREE.heirOf(id("go-nho"), MERGED.minusDays(1))).isEqualTo(id("go-nho"));
    }

    @Test
    void of_several_those_count_that_stand_beneath_no_other_and_what_was_merged_as_its_heir() {
        List<UnitId> some = List.of(id("go-nho"), id("go-thap"), id("khac"));

        assertThat(TREE.highest(some, MERGED)).containsExactly(id("go-cao"), id("khac"));
        assertThat(TREE.highest(some, MERGED.minusDays(1))).isEqualTo(some);
        assertThat(TREE.highest(List.of(id("khac"), UnitTree.ROOT), MERGED))
                .containsExactly(UnitTree.ROOT);
    }

    private static UnitId id(String unit) {
        return new UnitId(unit);
    }

    private static Unit cell(String unit, @Nullable String heir) {
        return new Unit(
                id(unit),
                UnitKind.CELL,
                unit,
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2020, 1, 1),
                heir == null ? null : MERGED,
                heir == null ? null : id(heir));
    }
}
