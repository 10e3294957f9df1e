package vn.phutrachho.assignment.proposal.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.Instances;
import vn.phutrachho.assignment.proposal.Plan;
import vn.phutrachho.assignment.proposal.PlanScore;
import vn.phutrachho.assignment.proposal.Score;

@Tag("M2.3")
class RunningCostTest {
    @Property(tries = 300)
    void it_says_the_same_as_plain_arithmetic_after_every_change_of_hands(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int members,
            @ForAll @IntRange(min = 1, max = 25) int households) {
        Instance instance = Instances.random(seed, members, households);
        CellPlan cell = ReadInstance.read(instance);
        RunningCost cost = new RunningCost(cell);
        Random random = new Random(seed);

        assertThat(cost.score()).isEqualTo(plain(instance, cell));
        for (Line line : cell.lines()) {
            if (line.movable()) {
                List<Worker> candidates = line.candidates();
                int drawn = random.nextInt(candidates.size() + 1);
                cost.move(line, drawn == candidates.size() ? null : candidates.get(drawn));
                assertThat(cost.score()).isEqualTo(plain(instance, cell));
            }
        }
    }

    private static HardMediumSoftLongScore plain(Instance instance, CellPlan cell) {
        Score score = PlanScore.of(instance, Plan.of(instance, "dice", cell.holders()));
        return HardMediumSoftLongScore.of(-score.hard(), -score.openLoad(), -score.cost());
    }
}
