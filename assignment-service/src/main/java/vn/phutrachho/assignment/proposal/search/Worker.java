package vn.phutrachho.assignment.proposal.search;

/**
 * A member, reduced to what the search needs.
 *
 * @param limit most households
 * @param share whether load counts for this member at all
 * @param fair fair share, in load points
 * @param free how far from it costs nothing
 * @param steep from where on it costs more
 * @param slope points for each load point beyond {@code free}
 * @param steeper points more for each beyond {@code steep}
 * @param idle what it costs to leave them without any household
 */
public record Worker(
        int index,
        String id,
        int limit,
        boolean share,
        long fair,
        long free,
        long steep,
        long slope,
        long steeper,
        long idle) {

    long loadCost(long load) {
        if (!share) {
            return 0;
        }
        long off = load > fair ? load - fair : fair - load;
        long cost = off > free ? slope * (off - free) : 0;
        return off > steep ? cost + steeper * (off - steep) : cost;
    }

    long beyondLimit(int households) {
        return households > limit ? households - limit : 0;
    }
}
