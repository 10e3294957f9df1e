package vn.phutrachho.assignment.proposal;

import java.util.Map;

/**
 * How far from a fair share a load may be before it costs.
 *
 * @param freePercent tolerance, in percent of the fair share
 * @param freePoints tolerance, in load points; the greater of the two holds
 * @param steepPercent wider tolerance, in percent of the fair share
 * @param lightPercent share of a member in light health, in percent of a whole one
 */
public record Balance(int freePercent, int freePoints, int steepPercent, int lightPercent) {

    static final Balance DEFAULT = new Balance(10, 5, 25, 50);

    /** The defaults, with what the instance says otherwise. */
    public static Balance of(Instance.Settings settings) {
        Map<String, Integer> by = settings.balance();
        return new Balance(
                by.getOrDefault("freePercent", DEFAULT.freePercent),
                by.getOrDefault("freePoints", DEFAULT.freePoints),
                by.getOrDefault("steepPercent", DEFAULT.steepPercent),
                by.getOrDefault("lightPercent", DEFAULT.lightPercent));
    }

    long free(long fairShare) {
        return Math.max(fairShare * freePercent / 100, freePoints);
    }

    long steep(long fairShare) {
        return Math.max(fairShare * steepPercent / 100, free(fairShare));
    }
}
