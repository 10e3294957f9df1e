package vn.phutrachho.projections;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds back as many documents as fit in a part of the heap. Writing a document is the dearest step
 * of a rebuild, and most are touched many times: whoever holds all of them writes each once.
 *
 * <p>What documents take is judged by the stored size of one of each batch.
 */
final class ShareOfHeap<D extends Record> implements Fold.Holding<D> {
    private static final long SHARE = Runtime.getRuntime().maxMemory() / 4;

    /** Objects and their references, for each byte as it is stored. */
    private static final int OVERHEAD = 3;

    /** Both forms of a document, its id, and their places in the maps of a fold. */
    private static final int PLACE = 400;

    /** Of a new judgement in all those before. */
    private static final double WEIGHT = 0.1;

    private final ToLongFunction<D> storedSize;
    private double average;

    /**
     * @param storedSize of a document in bytes
     */
    ShareOfHeap(ToLongFunction<D> storedSize) {
        this.storedSize = storedSize;
    }

    @Override
    public boolean isTooMuch(int held, @Nullable D one) {
        if (one != null) {
            judge(one);
        }
        return held * (PLACE + OVERHEAD * average) > SHARE;
    }

    private void judge(D one) {
        long size = storedSize.applyAsLong(one);
        average = average == 0 ? size : average + WEIGHT * (size - average);
    }
}
