package vn.phutrachho.assignment.proposal;

import java.util.Comparator;
import java.util.Map;

/**
 * What a plan costs, on three levels compared in this order; lower is better.
 *
 * @param hard breaches of what must hold; 0 in a plan that can be used
 * @param openLoad weights of the households without a member, added up
 * @param open number of those households; reported, not compared
 * @param parts the cost, part by part
 */
public record Score(long hard, long openLoad, int open, Map<Part, Long> parts)
        implements Comparable<Score> {

    private static final Comparator<Score> LEVELS =
            Comparator.comparingLong(Score::hard)
                    .thenComparingLong(Score::openLoad)
                    .thenComparingLong(Score::cost);

    public Score {
        parts = Map.copyOf(parts);
    }

    /** The third level: the sum of its parts. */
    public long cost() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public int compareTo(Score other) {
        return LEVELS.compare(this, other);
    }
}
