package vn.phutrachho.reporting.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How one number went in two times: each posting says from which day it is so in the world, since
 * which day that is known, and by how much the number changes. Summed over the postings up to a day
 * in both times it is the number as on that day, as known on the other.
 */
@SuppressWarnings("ArrayRecordComponent") // thousands are summed for each page; never handed out
record Series(int[] on, int[] known, int[] by) {

    /**
     * @param on the day in the world, since the epoch
     * @param known the day on which it became known, since the epoch
     */
    record Posting(int on, int known, int by) {}

    static Series of(List<Posting> postings) {
        List<Posting> sorted =
                postings.stream()
                        .sorted(
                                Comparator.comparingInt(Posting::on)
                                        .thenComparingInt(Posting::known))
                        .toList();
        int[][] columns = new int[3][sorted.size()];
        int size = 0;
        for (Posting posting : sorted) {
            boolean same =
                    size > 0
                            && columns[0][size - 1] == posting.on
                            && columns[1][size - 1] == posting.known;
            if (!same) {
                columns[0][size] = posting.on;
                columns[1][size] = posting.known;
                size++;
            }
            columns[2][size - 1] += posting.by;
        }
        return new Series(
                Arrays.copyOf(columns[0], size),
                Arrays.copyOf(columns[1], size),
                Arrays.copyOf(columns[2], size));
    }

    int sum(int asOn, int asKnown) {
        int sum = 0;
        for (int i = 0; i < on.length && on[i] <= asOn; i++) {
            if (known[i] <= asKnown) {
                sum += by[i];
            }
        }
        return sum;
    }
}
