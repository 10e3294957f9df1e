package vn.phutrachho.assignment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Household;
import vn.phutrachho.assignment.proposal.Instance.Kin;
import vn.phutrachho.assignment.proposal.Instance.LastYear;
import vn.phutrachho.assignment.proposal.Instance.Member;
import vn.phutrachho.assignment.proposal.Instance.Settings;

/** The score, counted by hand. */
@Tag("M2.3")
class PlanScoreTest {
    private static final Member NEIGHBOUR = Instances.member("m1");
    private static final Member FAR =
            new Member(
                    "m2",
                    Duty.FULL,
                    false,
                    Health.FULL,
                    true,
                    Set.of("law"),
                    Set.of("vi", "hre"),
                    "X2",
                    "X2-1",
                    10);

    @Test
    void neighbours_with_a_fair_share_each_cost_nothing() {
        Instance cell =
                Instances.of(
                        List.of(NEIGHBOUR, Instances.member("m3")),
                        List.of(Instances.household("h1"), Instances.household("h2")));

        Score score = score(cell, Map.of("h1", "m1", "h2", "m3"));

        assertThat(score).isEqualTo(new Score(0, 0, 0, Map.of(Part.LOAD, 0L, Part.IDLE, 0L)));
    }

    @Test
    void way_language_ability_leader_kin_and_ties_each_cost_their_points() {
        Household asking =
                new Household(
                        "h1",
                        "X2",
                        "X2-1",
                        10,
                        true,
                        false,
                        null,
                        Set.of("law", "accounts"),
                        "hre",
                        new LastYear("m2", true),
                        Set.of("m1"),
                        null,
                        null,
                        "m2");
        Instance cell = Instances.of(List.of(NEIGHBOUR, FAR), List.of(asking));

        assertThat(score(cell, Map.of("h1", "m1")).parts())
                .containsEntry(Part.NEAR, 12L)
                .containsEntry(Part.LANGUAGE, 40L)
                .containsEntry(Part.ABILITY, 30L)
                .containsEntry(Part.LEADER, 20L)
                .containsEntry(Part.KIN, 60L)
                .containsEntry(Part.BROKEN_TIE, 25L)
                .containsEntry(Part.CHANGE, 100L)
                .containsEntry(Part.IDLE, 150L);
        assertThat(score(cell, Map.of("h1", "m2")).parts())
                .containsEntry(Part.ABILITY, 15L)
                .doesNotContainKeys(Part.NEAR, Part.LANGUAGE, Part.LEADER, Part.KIN);
    }

    @Test
    void a_tie_that_did_not_work_costs_when_it_is_tried_again() {
        Household tried = lastYear(Instances.household("h1"), new LastYear("m1", false));
        Instance cell = Instances.of(List.of(NEIGHBOUR, FAR), List.of(tried));

        assertThat(score(cell, Map.of("h1", "m1")).parts()).containsEntry(Part.BAD_TIE, 25L);
        assertThat(score(cell, Map.of("h1", "m2")).parts()).doesNotContainKey(Part.BAD_TIE);
    }

    @Test
    void a_stranger_costs_where_relatives_are_preferred_and_one_may() {
        Household related =
                new Household(
                        "h1",
                        "X1",
                        null,
                        10,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Set.of("m2"),
                        null,
                        null,
                        null);
        Instance cell =
                Instances.of(
                        List.of(NEIGHBOUR, FAR),
                        List.of(related),
                        new Settings(Kin.PREFER, null, null));

        assertThat(score(cell, Map.of("h1", "m1")).parts()).containsEntry(Part.KIN, 10L);
        assertThat(score(cell, Map.of("h1", "m2")).parts()).doesNotContainKey(Part.KIN);
    }

    @Test
    void load_costs_beyond_the_tolerance_and_more_beyond_the_wider_one() {
        Instance cell =
                Instances.of(
                        List.of(NEIGHBOUR, Instances.member("m3")),
                        List.of(
                                Instances.household("h1"),
                                Instances.household("h2"),
                                Instances.household("h3"),
                                Instances.household("h4")));

        // fair share 20, tolerance 5, wider 5: ten off costs 2·5 + 4·5 for each of the two
        assertThat(score(cell, Map.of("h1", "m1", "h2", "m1", "h3", "m1", "h4", "m3")).parts())
                .containsEntry(Part.LOAD, 60L);
    }

    @Test
    void light_health_has_half_a_share_and_a_limit_cuts_it_off() {
        Member light = with(Instances.member("m3"), Health.LIGHT, 10);
        Member limited = with(Instances.member("m4"), Health.FULL, 1);
        List<Household> six =
                List.of("h1", "h2", "h3", "h4", "h5", "h6", "h7").stream()
                        .map(Instances::household)
                        .toList();
        Cell cell = new Cell(Instances.of(List.of(NEIGHBOUR, light, limited), six));

        assertThat(cell.fairShare(limited)).isEqualTo(10);
        assertThat(cell.fairShare(NEIGHBOUR)).isEqualTo(40);
        assertThat(cell.fairShare(light)).isEqualTo(20);
    }

    @Test
    void open_households_weigh_more_than_any_cost_and_are_counted_beside() {
        Instance cell =
                Instances.of(
                        List.of(NEIGHBOUR),
                        List.of(Instances.household("h1"), Instances.household("h2")));

        Score open = score(cell, Map.of("h1", "m1"));

        assertThat(open.openLoad()).isEqualTo(10);
        assertThat(open.open()).isEqualTo(1);
        assertThat(open).isGreaterThan(score(cell, Map.of("h1", "m1", "h2", "m1")));
    }

    @Test
    @Tag("M2.2")
    void each_breach_of_what_must_hold_counts_one() {
        Member ill = with(Instances.member("m3"), Health.NONE, 10);
        Member limited = with(Instances.member("m4"), Health.FULL, 1);
        Household first = Instances.inGroup(Instances.household("h1"), "g");
        Household second = Instances.inGroup(Instances.household("h2"), "g");
        Household pinned = Instances.pinned(Instances.household("h3"), "m1");
        Instance cell =
                Instances.of(List.of(NEIGHBOUR, ill, limited), List.of(first, second, pinned));

        assertThat(score(cell, Map.of("h1", "m1", "h2", "m1", "h3", "m1")).hard()).isZero();
        assertThat(score(cell, Map.of("h1", "m3", "h2", "m3", "h3", "m1")).hard()).isEqualTo(2);
        assertThat(score(cell, Map.of("h1", "m1", "h2", "m4", "h3", "m1")).hard()).isEqualTo(1);
        assertThat(score(cell, Map.of("h1", "m4", "h2", "m4", "h3", "m1")).hard()).isEqualTo(1);
        assertThat(score(cell, Map.of("h1", "m1", "h2", "m1", "h3", "m4")).hard()).isEqualTo(1);
    }

    private static Score score(Instance cell, Map<String, String> holders) {
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        cell.households().forEach(h -> lines.put(h.id(), holders.get(h.id())));
        return PlanScore.of(cell, Plan.of(cell, "test", lines));
    }

    private static Household lastYear(Household h, LastYear last) {
        return new Household(
                h.id(),
                h.hamlet(),
                null,
                10,
                false,
                false,
                null,
                null,
                null,
                last,
                null,
                null,
                null,
                null);
    }

    private static Member with(Member m, Health health, int limit) {
        return new Member(
                m.id(),
                m.duty(),
                m.takenIn(),
                health,
                m.leader(),
                m.abilities(),
                m.languages(),
                m.hamlet(),
                m.houseGroup(),
                limit);
    }
}
