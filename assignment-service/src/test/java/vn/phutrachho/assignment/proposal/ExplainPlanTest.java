package vn.phutrachho.assignment.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.phutrachho.assignment.proposal.Instance.Duty;
import vn.phutrachho.assignment.proposal.Instance.Health;
import vn.phutrachho.assignment.proposal.Instance.Member;

@Tag("M2.3")
class ExplainPlanTest {
    @Property(tries = 60)
    void what_it_would_cost_is_what_the_score_says_after_the_move(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int members) {
        Instance instance = Instances.random(seed, members, 12);
        Plan plan = anyPlan(instance, new Random(seed));
        ExplainPlan explained = ExplainPlan.of(instance, plan);
        Score before = PlanScore.of(instance, plan);

        for (Instance.Household household : instance.households()) {
            for (Member member : instance.members()) {
                WhyNot whyNot = explained.whyNot(household.id(), member.id());
                Score after = PlanScore.of(instance, moved(plan, whyNot));
                assertThat(before.cost() + whyNot.cost()).isEqualTo(after.cost());
            }
        }
    }

    @Test
    void a_far_member_is_explained_by_the_way_and_the_loads() {
        Member near = Instances.member("m1");
        Member far =
                new Member(
                        "m2",
                        Duty.FULL,
                        false,
                        Health.FULL,
                        false,
                        null,
                        Set.of("vi"),
                        "X2",
                        null,
                        10);
        Instance cell =
                Instances.of(
                        List.of(near, far),
                        List.of(Instances.household("h1"), Instances.household("h2")));
        Plan plan = Plan.of(cell, "test", Map.of("h1", "m1", "h2", "m2"));
        ExplainPlan explained = ExplainPlan.of(cell, plan);

        assertThat(explained.whyThis("h1")).extracting(Reason::code).contains("near.house-group");
        WhyNot whyNot = explained.whyNot("h1", "m2");
        assertThat(whyNot.parts()).containsOnly(Map.entry(Part.NEAR, 12L), loads(60), idle());
        assertThat(whyNot.reasons())
                .contains(Reason.of("near.away", 12, new BigDecimal("1.2")))
                .extracting(Reason::code)
                .contains("would-load.over", "giver.nobody");
        assertThat(whyNot.possible()).isTrue();
    }

    @Test
    void whoever_may_not_have_it_comes_last_and_is_told_why() {
        Member away =
                new Member(
                        "m2",
                        Duty.AWAY,
                        false,
                        Health.FULL,
                        false,
                        null,
                        Set.of("vi"),
                        "X1",
                        null,
                        10);
        Instance cell =
                Instances.of(
                        List.of(Instances.member("m1"), away, Instances.member("m3")),
                        List.of(Instances.household("h1")));
        ExplainPlan explained = ExplainPlan.of(cell, Plan.of(cell, "test", Map.of("h1", "m1")));

        List<WhyNot> others = explained.alternatives("h1");

        assertThat(others).extracting(WhyNot::member).containsExactly("m3", "m2");
        assertThat(others.getLast().obstacles()).containsExactly(Obstacle.DUTY);
    }

    private static Map.Entry<Part, Long> loads(long points) {
        return Map.entry(Part.LOAD, points);
    }

    private static Map.Entry<Part, Long> idle() {
        return Map.entry(Part.IDLE, 150L);
    }

    private static Plan moved(Plan plan, WhyNot whyNot) {
        Plan after = plan;
        for (String household : whyNot.households()) {
            after = after.with(household, whyNot.member());
        }
        return after;
    }

    private static Plan anyPlan(Instance instance, Random random) {
        Map<String, @Nullable String> lines = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        for (Instance.Household household : instance.households()) {
            int choice = random.nextInt(instance.members().size() + 1);
            String holder =
                    choice == instance.members().size()
                            ? null
                            : instance.members().get(choice).id();
            if (household.group() != null) {
                holder =
                        groups.computeIfAbsent(
                                household.group(), g -> instance.members().getFirst().id());
            }
            lines.put(household.id(), holder);
        }
        return Plan.of(instance, "dice", lines);
    }
}
