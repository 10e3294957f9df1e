package vn.phutrachho.assignment.proposal.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Objects;
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
class ConstraintsTest {
    private static final SolutionManager<CellPlan, HardMediumSoftLongScore> SCORING =
            SolutionManager.create(
                    SolverFactory.<CellPlan>create(
                            ProposePlan.search(EnvironmentMode.FULL_ASSERT)));

    @Property(tries = 300)
    void they_say_the_same_as_plain_arithmetic(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int members,
            @ForAll @IntRange(min = 1, max = 25) int households) {
        Instance instance = Instances.random(seed, members, households);
        CellPlan cell = ReadInstance.read(instance);
        scatter(cell, new Random(seed));

        HardMediumSoftLongScore byConstraints = Objects.requireNonNull(SCORING.update(cell));
        Score byHand = PlanScore.of(instance, Plan.of(instance, "dice", cell.holders()));

        assertThat(byConstraints)
                .isEqualTo(
                        HardMediumSoftLongScore.of(
                                -byHand.hard(), -byHand.openLoad(), -byHand.cost()));
    }

    private static void scatter(CellPlan cell, Random random) {
        for (Line line : cell.lines()) {
            if (line.movable() && random.nextInt(5) > 0) {
                line.setWorker(line.candidates().get(random.nextInt(line.candidates().size())));
            }
        }
    }
}
