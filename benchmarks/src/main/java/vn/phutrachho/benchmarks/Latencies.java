package vn.phutrachho.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Nanoseconds, kept one by one, so that percentiles are exact. Of one thread at a time. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    static Latencies merged(Collection<Latencies> parts) {
        Latencies all = new Latencies();
        parts.forEach(part -> Arrays.stream(part.nanos, 0, part.size).forEach(all::add));
        return all;
    }

    void add(long value) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = value;
    }

    int count() {
        return size;
    }

    long[] values() {
        return Arrays.copyOf(nanos, size);
    }

    /** The smallest value that this share of all values does not exceed, in milliseconds. */
    double millis(double share) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = values();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size);
        return sorted[Math.clamp(rank - 1, 0, size - 1)] / 1e6;
    }
}
