package vn.phutrachho.fire;

/**
 * How large a run is.
 *
 * @param seed everything random follows from it, but for what threads and processes do by chance
 * @param kills processes to kill
 * @param writers writing processes
 * @param callers in each of them
 * @param commits that each writing process has to get stored, or 0: as many as there is time
 * @param paceMillis between two commits of a caller on average; 0 is as fast as they can
 * @param stallMillis how long commits are stalled
 * @param minutes after which no fault is begun any more, planned or not
 */
public record Scale(
        long seed,
        int kills,
        int writers,
        int callers,
        long commits,
        long paceMillis,
        long stallMillis,
        long minutes) {

    public Scale {
        if (writers < 2) {
            throw new IllegalArgumentException(
                    "Some faults take one that writes for others: at least two writers, not "
                            + writers);
        }
    }

    Scale withSeed(long other) {
        return new Scale(other, kills, writers, callers, commits, paceMillis, stallMillis, minutes);
    }
}
