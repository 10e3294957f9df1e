package vn.phutrachho.assignment.proposal.search;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.jspecify.annotations.Nullable;

/** The score as the solver asks for it: what one line more or less does to it. */
public class StepByStep implements IncrementalScoreCalculator<CellPlan, HardMediumSoftLongScore> {
    private @Nullable RunningCost cost;

    @Override
    public void resetWorkingSolution(CellPlan plan) {
        cost = new RunningCost(plan);
    }

    @Override
    public void beforeVariableChanged(Object line, String variable) {
        cost().take((Line) line);
    }

    @Override
    public void afterVariableChanged(Object line, String variable) {
        cost().give((Line) line);
    }

    @Override
    public void beforeEntityAdded(Object line) {
        // it counts once it is there
    }

    @Override
    public void afterEntityAdded(Object line) {
        cost().give((Line) line);
    }

    @Override
    public void beforeEntityRemoved(Object line) {
        cost().take((Line) line);
    }

    @Override
    public void afterEntityRemoved(Object line) {
        // it counted as long as it was there
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return cost().score();
    }

    private RunningCost cost() {
        return requireNonNull(cost, "no plan yet");
    }
}
