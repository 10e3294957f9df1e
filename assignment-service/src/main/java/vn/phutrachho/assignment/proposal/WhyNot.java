package vn.phutrachho.assignment.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What it would cost to give a line to another member.
 *
 * @param households the line: one household, or all of its group
 * @param obstacles why that member may not have it at all; then the cost is only theoretical
 * @param overLimit households above the limit that this would add
 * @param parts what each part of the cost would change by; nothing that stays
 * @param reasons the same as sentences
 */
public record WhyNot(
        List<String> households,
        String member,
        Set<Obstacle> obstacles,
        long overLimit,
        Map<Part, Long> parts,
        List<Reason> reasons) {

    public WhyNot {
        households = List.copyOf(households);
        obstacles = Set.copyOf(obstacles);
        parts = Map.copyOf(parts);
        reasons = List.copyOf(reasons);
    }

    /** More than 0 makes the plan worse, less than 0 better. */
    public long cost() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean possible() {
        return obstacles.isEmpty() && overLimit <= 0;
    }
}
