package vn.phutrachho.fire;

/** Faults of one lane come one after the other; the lanes go on side by side. */
enum Lane {
    WRITERS(64, 1, 0.06),
    RELAYS(7, 1, 0.15),
    CONSUMERS(7, 1, 0.15),
    DATABASE(16, 5, 0.6),
    BROKER(6, 1, 0.6);

    private final int share;
    private final int least;
    private final double others;

    Lane(int share, int least, double others) {
        this.share = share;
        this.least = least;
        this.others = others;
    }

    /** How many of a hundred kills. */
    int share() {
        return share;
    }

    /** So many kills make each kind of kill come at least once. */
    int least() {
        return least;
    }

    /** How many other faults for each kill. */
    double others() {
        return others;
    }
}
