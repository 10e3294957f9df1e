package vn.phutrachho.member.directive.view;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.phutrachho.member.directive.Directives.DISPATCH;
import static vn.phutrachho.member.directive.Directives.DUE;
import static vn.phutrachho.member.directive.Directives.PROVINCE;
import static vn.phutrachho.member.directive.Directives.dispatch;
import static vn.phutrachho.member.directive.Directives.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.UnitId;
import vn.phutrachho.events.member.DirectiveDetails;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.kit.access.Unit;
import vn.phutrachho.kit.access.Unit.Name;
import vn.phutrachho.kit.access.Unit.Parent;
import vn.phutrachho.kit.access.UnitTree;
import vn.phutrachho.member.directive.DirectiveIds;
import vn.phutrachho.member.directive.view.Coverage.Beneath;
import vn.phutrachho.member.directive.view.Coverage.OfKind;
import vn.phutrachho.member.directive.view.KnownDirective.Withdrawal;
import vn.phutrachho.member.directive.view.KnownDissemination.Session;
import vn.phutrachho.member.directive.view.Standing.State;

/**
 * A province with two communes of one cell each. On 1 July the second commune is merged into the
 * first, and a cell is founded.
 */
@Tag("M1.2")
class CoverageTest {
    private static final LocalDate MERGED = LocalDate.of(2026, 7, 1);
    private static final UnitId ONE = new UnitId("x1");
    private static final UnitId TWO = new UnitId("x2");
    private static final UnitId CELL_OF_ONE = new UnitId("c1");
    private static final UnitId CELL_OF_TWO = new UnitId("c2");
    private static final UnitId YOUNG_CELL = new UnitId("c3");

    private final UnitTree tree =
            new UnitTree(
                    List.of(
                            unit(PROVINCE, UnitKind.PROVINCE, null, null),
                            unit(ONE, UnitKind.COMMUNE, PROVINCE, null),
                            unit(TWO, UnitKind.COMMUNE, PROVINCE, MERGED),
                            unit(CELL_OF_ONE, UnitKind.CELL, ONE, null),
                            movedTo(unit(CELL_OF_TWO, UnitKind.CELL, TWO, null), ONE),
                            foundedLater(unit(YOUNG_CELL, UnitKind.CELL, ONE, null))));
    private final Map<UnitId, KnownDissemination> done = new HashMap<>();

    private static Unit unit(
            UnitId id, UnitKind kind, @Nullable UnitId parent, @Nullable LocalDate endedOn) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        return new Unit(
                id,
                kind,
                id.value(),
                List.of(new Name(id.value(), since)),
                parent == null ? List.of() : List.of(new Parent(parent, since)),
                List.of(),
                since,
                endedOn,
                endedOn == null ? null : ONE);
    }

    private static Unit movedTo(Unit unit, UnitId parent) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                unit.names(),
                List.of(unit.parents().getFirst(), new Parent(parent, MERGED)),
                List.of(),
                unit.since(),
                null,
                null);
    }

    private static Unit foundedLater(Unit unit) {
        return new Unit(
                unit.id(),
                unit.kind(),
                unit.code(),
                unit.names(),
                unit.parents(),
                List.of(),
                MERGED,
                null,
                null);
    }

    private static KnownDirective directive(DirectiveDetails details) {
        return new KnownDirective(DISPATCH, PROVINCE, details, Instant.EPOCH, List.of(), null);
    }

    private static KnownDirective withdrawn(LocalDate from) {
        return new KnownDirective(
                DISPATCH,
                PROVINCE,
                dispatch(),
                Instant.EPOCH,
                List.of(),
                new Withdrawal(from, null, "Hết hiệu lực."));
    }

    private void held(UnitId unit, LocalDate on, int present) {
        done.put(
                unit,
                new KnownDissemination(
                        DirectiveIds.of(DISPATCH, unit),
                        DISPATCH,
                        unit,
                        List.of(
                                new Session(
                                        1,
                                        session(on, present),
                                        unit,
                                        Instant.EPOCH,
                                        List.of(),
                                        null))));
    }

    private Coverage coverage(KnownDirective directive, UnitId at, LocalDate day) {
        return Coverage.of(directive, at, day, done, tree);
    }

    private State state(LocalDate day) {
        return coverage(directive(dispatch()), CELL_OF_ONE, day).standings().getFirst().state();
    }

    @Test
    @Tag("M1.1")
    void those_are_asked_that_are_there_on_the_last_day_in_the_boundaries_of_that_day() {
        assertThat(directive(dispatch()).obligation().units(tree))
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(ONE, TWO, CELL_OF_ONE, CELL_OF_TWO);
        DirectiveDetails later = dispatch(null, MERGED, UnitKind.CELL, UnitKind.COMMUNE);
        assertThat(directive(later).obligation().units(tree))
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(ONE, CELL_OF_ONE, CELL_OF_TWO, YOUNG_CELL);
        assertThat(directive(later).obligation().asks(TWO, tree)).isFalse();
        assertThat(directive(later).obligation().asks(YOUNG_CELL, tree)).isTrue();
    }

    @Test
    @Tag("M1.1")
    void beneath_a_unit_only_those_of_it_are_asked() {
        KnownDirective directive = directive(dispatch(TWO, DUE, UnitKind.CELL));
        assertThat(directive.obligation().units(tree))
                .extracting(Unit::id)
                .containsExactly(CELL_OF_TWO);
        assertThat(directive.obligation().asks(CELL_OF_ONE, tree)).isFalse();
    }

    @Test
    void a_unit_has_time_until_its_last_day_is_over() {
        assertThat(state(DUE)).isEqualTo(State.AHEAD);
        assertThat(state(DUE.plusDays(1))).isEqualTo(State.OVERDUE);
    }

    @Test
    void the_first_session_decides_whether_it_was_in_time() {
        held(CELL_OF_ONE, DUE, 20);
        assertThat(state(DUE)).isEqualTo(State.DONE);
        held(CELL_OF_ONE, DUE.plusDays(1), 20);
        assertThat(state(DUE.plusDays(1))).isEqualTo(State.LATE);
    }

    @Test
    void levels_and_the_units_beneath_are_counted_for_themselves() {
        held(CELL_OF_ONE, DUE, 20);
        held(TWO, DUE.plusDays(2), 12);
        Coverage coverage = coverage(directive(dispatch()), PROVINCE, DUE.plusDays(3));

        assertThat(coverage.whole()).isEqualTo(new Tally(4, 1, 1, 2, 0, 32, 48));
        assertThat(coverage.byKind())
                .containsExactly(
                        new OfKind(UnitKind.COMMUNE, new Tally(2, 0, 1, 1, 0, 12, 24)),
                        new OfKind(UnitKind.CELL, new Tally(2, 1, 0, 1, 0, 20, 24)));
        assertThat(coverage.beneath(tree))
                .containsExactlyInAnyOrder(
                        new Beneath(ONE, new Tally(2, 1, 0, 1, 0, 20, 24)),
                        new Beneath(TWO, new Tally(2, 0, 1, 1, 0, 12, 24)));
    }

    @Test
    void what_was_merged_since_is_looked_at_with_its_heir() {
        held(TWO, DUE, 12);

        Coverage before = coverage(directive(dispatch()), ONE, MERGED.minusDays(1));
        Coverage after = coverage(directive(dispatch()), ONE, MERGED);

        assertThat(before.standings())
                .extracting(Standing::unit)
                .containsExactlyInAnyOrder(ONE, CELL_OF_ONE);
        assertThat(after.standings())
                .extracting(Standing::unit)
                .containsExactlyInAnyOrder(ONE, TWO, CELL_OF_ONE, CELL_OF_TWO);
        assertThat(after.whole().held()).isEqualTo(1);
    }

    @Test
    void once_it_is_withdrawn_whoever_has_not_need_not() {
        held(CELL_OF_ONE, DUE, 20);
        Coverage coverage = coverage(withdrawn(DUE.plusDays(5)), PROVINCE, DUE.plusDays(5));

        assertThat(coverage.whole()).isEqualTo(new Tally(1, 1, 0, 0, 0, 20, 24));
        assertThat(coverage(withdrawn(DUE.plusDays(5)), PROVINCE, DUE.plusDays(4)).whole())
                .isEqualTo(new Tally(4, 1, 0, 3, 0, 20, 24));
    }
}
