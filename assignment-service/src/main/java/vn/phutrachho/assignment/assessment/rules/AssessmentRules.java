package vn.phutrachho.assignment.assessment.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.phutrachho.events.assignment.DutyFact;
import vn.phutrachho.events.assignment.FactCount;

/**
 * Rules from a day on, until others apply. Their version is that day.
 *
 * @param source the paper they follow; empty where nobody has named it
 * @param levels what a meeting can give, the best first
 * @param weights what facts are worth; none where no points are used
 * @param most most points of all together; absent where there is no limit
 */
public record AssessmentRules(
        LocalDate from, String source, List<Level> levels, List<Weight> weights, OptionalInt most) {
    public AssessmentRules {
        levels = List.copyOf(levels);
        weights = List.copyOf(weights);
    }

    /** A level that a meeting can give. */
    public record Level(String code, String name, String english) {}

    /**
     * What a fact is worth.
     *
     * @param points for each time; below zero where it takes points off
     * @param most most points, or most taken off, however often it happened
     */
    public record Weight(DutyFact fact, int points, int most) {
        int of(int count) {
            return Math.clamp((long) points * count, -most, most);
        }
    }

    /**
     * How the points of a fact come about.
     *
     * @param points for each time
     * @param got what counts
     * @param capped whether more would have been got without the limit
     */
    public record Line(DutyFact fact, int count, int points, int most, int got, boolean capped) {}

    /** All lines and what they make together. */
    public record Points(List<Line> lines, int sum, boolean capped) {}

    /** What results name them by. */
    public String version() {
        return from.toString();
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /** Whether facts are worth points. */
    public boolean hasPoints() {
        return !weights.isEmpty();
    }

    /** What the facts are worth, and how that comes about; nothing where no points are used. */
    public Optional<Points> points(List<FactCount> facts) {
        if (!hasPoints()) {
            return Optional.empty();
        }
        List<Line> lines = weights.stream().map(weight -> line(weight, facts)).toList();
        int sum = lines.stream().mapToInt(Line::got).sum();
        int limit = most.orElse(sum);
        return Optional.of(new Points(lines, Math.min(sum, limit), sum > limit));
    }

    private static Line line(Weight weight, List<FactCount> facts) {
        int count =
                facts.stream()
                        .filter(it -> it.fact() == weight.fact())
                        .mapToInt(FactCount::count)
                        .sum();
        int got = weight.of(count);
        return new Line(
                weight.fact(),
                count,
                weight.points(),
                weight.most(),
                got,
                got != (long) weight.points() * count);
    }
}
