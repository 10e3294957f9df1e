package vn.phutrachho.member.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.Refusal;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.member.unit.command.DissolveUnit;
import vn.phutrachho.member.unit.command.FoundUnit;
import vn.phutrachho.member.unit.command.JoinGrouping;
import vn.phutrachho.member.unit.command.MergeUnit;
import vn.phutrachho.member.unit.command.MoveUnit;
import vn.phutrachho.member.unit.command.UnitCommand;

class RehearsalTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitId PROVINCE = new UnitId("province");
    private static final UnitId DISTRICT = new UnitId("district");
    private static final UnitId COMMUNE = new UnitId("commune");
    private static final UnitId CELL = new UnitId("cell");
    private static final UnitId HEIR = new UnitId("heir");

    private final Rehearsal rehearsal = new Rehearsal(new UnitTree(List.of()));

    private static FoundUnit found(UnitId unit, UnitKind kind, UnitId parent, LocalDate since) {
        return new FoundUnit(unit, kind, "code-" + unit, "Tên " + unit, parent, since);
    }

    private void before() {
        then(new FoundUnit(PROVINCE, UnitKind.PROVINCE, "51", "Tỉnh", null, LONG_AGO));
        then(found(DISTRICT, UnitKind.DISTRICT, PROVINCE, LONG_AGO));
        then(found(COMMUNE, UnitKind.COMMUNE, DISTRICT, LONG_AGO));
        then(found(CELL, UnitKind.CELL, COMMUNE, LONG_AGO));
    }

    private void then(UnitCommand command) {
        rehearsal.then(command);
    }

    private void assertRefused(String code, Runnable act) {
        List<UnitCommand> before = rehearsal.rehearsed();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(rehearsal.rehearsed()).isEqualTo(before);
    }

    @Test
    void what_stands_beneath_a_merged_unit_follows_the_heir() {
        before();
        then(found(HEIR, UnitKind.COMMUNE, PROVINCE, REFORM));
        then(new MergeUnit(COMMUNE, HEIR, REFORM, "1"));
        assertThat(rehearsal.rehearsed())
                .endsWith(
                        new MoveUnit(CELL, HEIR, REFORM),
                        new MergeUnit(COMMUNE, HEIR, REFORM, "1"));
        assertThat(rehearsal.tree().parent(CELL, REFORM.minusDays(1))).contains(COMMUNE);
        assertThat(rehearsal.tree().parent(CELL, REFORM)).contains(HEIR);
    }

    @Test
    void what_is_so_already_is_passed_over() {
        before();
        List<UnitCommand> once = rehearsal.rehearsed();
        before();
        assertThat(rehearsal.rehearsed()).isEqualTo(once);
    }

    @Test
    void a_unit_with_units_beneath_is_not_dissolved() {
        before();
        DissolveUnit dissolve = new DissolveUnit(DISTRICT, REFORM, "203");
        then(dissolve);
        assertRefused("unit.units-beneath", () -> rehearsal.demandOrderAfter(dissolve));
        then(new MoveUnit(COMMUNE, PROVINCE, REFORM));
        rehearsal.demandOrderAfter(dissolve);
    }

    @Test
    void a_code_has_one_bearer_at_a_time_and_may_be_inherited() {
        before();
        FoundUnit heir =
                new FoundUnit(HEIR, UnitKind.COMMUNE, "code-commune", "Xã mới", PROVINCE, REFORM);
        then(heir);
        assertRefused("unit.code-taken", () -> rehearsal.demandOrderAfter(heir));
        then(new MergeUnit(COMMUNE, HEIR, REFORM, "1"));
        rehearsal.demandOrderAfter(heir);
    }

    @Test
    void a_parent_must_be_there_on_the_day_and_be_no_cell() {
        before();
        assertRefused(
                "unit.parent-not-there",
                () -> then(found(HEIR, UnitKind.COMMUNE, DISTRICT, LONG_AGO.minusDays(1))));
        assertRefused("unit.under-a-cell", () -> then(found(HEIR, UnitKind.CELL, CELL, REFORM)));
    }

    @Test
    void nothing_moves_beneath_what_is_its_own() {
        before();
        assertRefused("unit.under-itself", () -> then(new MoveUnit(DISTRICT, COMMUNE, REFORM)));
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertRefused("unit.unknown", () -> then(new MoveUnit(CELL, COMMUNE, REFORM)));
        assertRefused("unit.unknown", () -> then(new JoinGrouping(HEIR, COMMUNE, REFORM)));
        assertRefused(
                "unit.already-founded",
                () ->
                        then(
                                new FoundUnit(
                                        UnitTree.ROOT, UnitKind.PROVINCE, "0", "x", null, REFORM)));
    }
}
