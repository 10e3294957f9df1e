package vn.phutrachho.assignment.proposal.search;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import vn.phutrachho.assignment.proposal.Instance;
import vn.phutrachho.assignment.proposal.InvalidExchange;
import vn.phutrachho.assignment.proposal.Plan;

/** Proposes a plan (M2.3). The same instance gives the same plan on every machine. */
public final class ProposePlan {
    private static final long MOVES_PER_HOUSEHOLD = 2_400;
    private static final long MOST_MOVES = 1_000_000;

    /** Only a net beneath a stuck machine: a search ended by time is not repeatable. */
    private static final Duration SAFETY = Duration.ofMinutes(5);

    private final SolverFactory<CellPlan> solvers;
    private final long movesPerHousehold;

    /** Searches as long as the quality we promise needs: seconds for a cell of 30 by 250. */
    public ProposePlan() {
        this(MOVES_PER_HOUSEHOLD, EnvironmentMode.PHASE_ASSERT);
    }

    ProposePlan(long movesPerHousehold, EnvironmentMode mode) {
        this.movesPerHousehold = movesPerHousehold;
        this.solvers = SolverFactory.create(search(mode));
    }

    /**
     * Draws up a plan.
     *
     * @throws InvalidExchange where the instance contradicts itself, an impossible pin above all
     */
    public Plan propose(Instance instance) {
        instance.check();
        CellPlan plan = ReadInstance.read(instance);
        if (plan.lines().stream().anyMatch(Line::movable)) {
            plan = solvers.buildSolver(budget(instance)).solve(plan);
            Polish.polish(plan);
        }
        return Plan.of(instance, "phu-trach-ho", plan.holders());
    }

    private SolverConfigOverride<CellPlan> budget(Instance instance) {
        long moves = Math.min(movesPerHousehold * instance.households().size(), MOST_MOVES);
        return new SolverConfigOverride<CellPlan>()
                .withTerminationConfig(
                        new TerminationConfig().withMoveCountLimit(moves).withSpentLimit(SAFETY));
    }

    static SolverConfig search(EnvironmentMode mode) {
        return new SolverConfig()
                .withSolutionClass(CellPlan.class)
                .withEntityClasses(Line.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig()
                                .withIncrementalScoreCalculatorClass(StepByStep.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(1499L)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(MOST_MOVES))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                        new LocalSearchPhaseConfig()
                                .withAcceptorConfig(
                                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(10))
                                .withForagerConfig(
                                        new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }
}
