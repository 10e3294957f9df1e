package vn.phutrachho.standalone;

import org.jspecify.annotations.Nullable;

/**
 * How much memory a MongoDB that we start keeps for what it has read, as {@code MONGO_CACHE_GB}
 * says; Compose knows it by the same name.
 *
 * @param gibibytes a quarter at least: MongoDB takes no less
 */
record MongoCache(double gibibytes) {
    private static final MongoCache USUAL = new MongoCache(0.75);
    private static final double LEAST = 0.25;

    /**
     * @param said null or blank for the usual
     * @throws CannotRun when it is no such number
     */
    static MongoCache of(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return USUAL;
        }
        double gibibytes = number(said);
        if (gibibytes >= LEAST && Double.isFinite(gibibytes)) {
            return new MongoCache(gibibytes);
        }
        throw new CannotRun(
                "MONGO_CACHE_GB is " + said + "; give GiB as a number, " + LEAST + " or more.");
    }

    private static double number(String said) {
        try {
            return Double.parseDouble(said);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    int megabytes() {
        return (int) Math.round(gibibytes * 1024);
    }
}
