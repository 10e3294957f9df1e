package vn.phutrachho.assignment.proposal.search;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sumLong;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.assignment.proposal.Part;

/** The score as constraints, one for each part, so that the solver can do it step by step. */
@NullUnmarked // the solver's streams never hand out the nulls that its types allow
public class PlanConstraints implements ConstraintProvider {
    private static final Set<Part> OF_MEMBERS = EnumSet.of(Part.LOAD, Part.IDLE);

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        Stream<Constraint> ofPairs =
                EnumSet.complementOf(EnumSet.copyOf(OF_MEMBERS)).stream()
                        .map(p -> pair(factory, p));
        Stream<Constraint> others =
                Stream.of(
                        limit(factory),
                        openLoad(factory),
                        load(factory),
                        nothing(factory),
                        idle(factory));
        return Stream.concat(others, ofPairs).toArray(Constraint[]::new);
    }

    private static Constraint limit(ConstraintFactory factory) {
        return factory.forEach(Line.class)
                .groupBy(Line::getWorker, sum(Line::size))
                .filter((worker, households) -> households > worker.limit())
                .penalizeLong(ONE_HARD, Worker::beyondLimit)
                .asConstraint("limit");
    }

    private static Constraint openLoad(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Line.class)
                .filter(line -> line.getWorker() == null)
                .penalizeLong(ONE_MEDIUM, Line::weight)
                .asConstraint("open load");
    }

    private static Constraint pair(ConstraintFactory factory, Part part) {
        return factory.forEach(Line.class)
                .filter(line -> line.cost(part) != 0)
                .penalizeLong(ONE_SOFT, line -> line.cost(part))
                .asConstraint(part.name());
    }

    private static Constraint load(ConstraintFactory factory) {
        return factory.forEach(Line.class)
                .groupBy(Line::getWorker, sumLong(Line::weight))
                .penalizeLong(ONE_SOFT, Worker::loadCost)
                .asConstraint(Part.LOAD.name());
    }

    private static Constraint nothing(ConstraintFactory factory) {
        return factory.forEach(Worker.class)
                .ifNotExists(Line.class, equal(Function.identity(), Line::getWorker))
                .penalizeLong(ONE_SOFT, worker -> worker.loadCost(0))
                .asConstraint("LOAD of nothing");
    }

    private static Constraint idle(ConstraintFactory factory) {
        return factory.forEach(Worker.class)
                .ifNotExists(Line.class, equal(Function.identity(), Line::getWorker))
                .penalizeLong(ONE_SOFT, Worker::idle)
                .asConstraint(Part.IDLE.name());
    }
}
